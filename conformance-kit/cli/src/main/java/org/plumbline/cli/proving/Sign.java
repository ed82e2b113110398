package org.plumbline.cli.proving;

import java.util.concurrent.Callable;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.report.ReportRefused;
import org.plumbline.report.TestReport;
import org.plumbline.signature.SignedType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Signs a report. */
@Command(
        name = "sign",
        description = "Signs a report; a signed one gets a further signature over the very same bytes.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumb sign report.json --key acme.p12 --out report.jws.json",
            "  plumb sign report.jws.json --key laboratory.p12 --out report.2.jws.json"
        })
public final class Sign implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private Signing signing = new Signing();

    /** Signs in the given surroundings. */
    public Sign(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        tell(signing.sign(SignedType.REPORT, surroundings));
        return ExitCode.PASSED.number();
    }

    /** Says what has been signed: a signature under a report of failure is as sound as under another. */
    private void tell(byte[] content) throws ReportRefused {
        TestReport report = TestReport.read(content);
        surroundings
                .err()
                .println("Signed: %s is %s to %s"
                        .formatted(report.product().urn(), report.conformity().word(), report.standard()));
    }
}
