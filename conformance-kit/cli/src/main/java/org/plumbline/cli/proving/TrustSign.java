package org.plumbline.cli.proving;

import java.util.concurrent.Callable;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.signature.SignedType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Signs a trust list as one of its roots. */
@Command(
        name = "sign",
        description =
                "Signs a trust list as one of its roots; it counts when as many roots as its threshold says have signed.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumb trust sign trust-list.json --key root-1.p12 --out trust-list.1.jws.json",
            "  plumb trust sign trust-list.1.jws.json --key root-2.p12 --out trust-list.jws.json"
        })
public final class TrustSign implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private Signing signing = new Signing();

    TrustSign(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        signing.sign(SignedType.TRUST_LIST, surroundings);
        return ExitCode.PASSED.number();
    }
}
