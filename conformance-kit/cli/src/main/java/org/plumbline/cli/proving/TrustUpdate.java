package org.plumbline.cli.proving;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plumbline.cli.options.TrustOption;
import org.plumbline.cli.registry.RegistryAddress;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.renewal.TrustRenewal;
import org.plumbline.trust.TrustKit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings a folder of trust up to date from a registry. It only goes forward. */
@Command(
        name = "update",
        description =
                "Fetches the trust list, the status lists and the log's checkpoint from a registry; takes them only when they are signed, newer, and the log only grew.",
        footerHeading = "%nExample:%n",
        footer = {
            "  plumb trust update --registry https://registry.example/ --trust trust",
            "",
            "The first time the folder holds trust-roots.json alone, which you were given by hand."
        })
public final class TrustUpdate implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private RegistryAddress registry = new RegistryAddress();

    @Mixin
    private TrustOption trust = new TrustOption();

    TrustUpdate(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = trust.folder(surroundings);
        if (!Files.isRegularFile(folder.resolve(TrustKit.ROOTS))) {
            throw new UsageProblem(
                    "%s lacks %s, the roots that all trust starts from; get it by hand from whom you trust"
                            .formatted(folder, TrustKit.ROOTS));
        }
        TrustRenewal renewal =
                TrustRenewal.of(folder, registry.trust(), surroundings.clock().instant());
        PrintStream out = surroundings.out();
        out.println("trust list   version %d%s, until %s"
                .formatted(
                        renewal.list().version(),
                        before(renewal.versionBefore()),
                        renewal.list().expires()));
        renewal.statusLists()
                .forEach(each ->
                        out.println("%-11s  until %s".formatted(each.purpose().word(), each.validUntil())));
        out.println(
                "log          %d entries%s".formatted(renewal.checkpoint().size(), before(renewal.entriesBefore())));
        return ExitCode.PASSED.number();
    }

    private static String before(Optional<Long> number) {
        return number.map(each -> ", before " + each).orElse(", for the first time");
    }
}
