package org.plumbline.cli.judging;

import java.io.PrintStream;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.options.StandardsOption;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Printable;
import org.plumbline.cli.shell.Progress;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.evidence.Bag;
import org.plumbline.report.EvidenceManifest;
import org.plumbline.standard.StandardPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a report again from its evidence and compares the bytes. */
@Command(
        name = "rerun",
        description =
                "Judges the evidence in a bag again, without any live service, and compares the report byte for byte.",
        exitCodeList = {
            "0:IDENTICAL: the same bytes",
            "1:DIFFERENT: the evidence says something else than the report",
            "2:the command line or a file is not what the command takes",
            "3:EQUIVALENT: the same findings, but other bytes, as another version of the kit writes them",
            "4:a fault of the kit or the machine",
            "5:the bag was refused"
        },
        footerHeading = "%nExample:%n",
        footer = "  plumb rerun report/evidence.zip")
public final class Rerun implements Callable<Integer> {
    private static final int DIFFERENCES_SHOWN = 20;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "BAG", description = "The evidence bag that 'plumb run' wrote.")
    private @Nullable GivenPath file;

    @Mixin
    private StandardsOption standards = new StandardsOption();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that judge. Default: the processors there are.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** Judges in the given surroundings. */
    public Rerun(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        GivenPath given = Objects.requireNonNull(file);
        given.open().close();
        try (Bag bag = Bag.open(given.path());
                var progress = new Progress(surroundings, "messages", 0)) {
            StandardPackage standard = standards.named(bag.report().standard(), surroundings);
            var rerun = org.plumbline.evidence.Rerun.of(bag, standard, threads, (name, messages) -> progress.advance());
            progress.hide();
            print(rerun);
            return exitCode(rerun.outcome()).number();
        }
    }

    private void print(org.plumbline.evidence.Rerun rerun) {
        PrintStream out = surroundings.out();
        out.println(rerun.outcome() + "  payload sha256 "
                + EvidenceManifest.sha256(rerun.report().bytes()));
        rerun.differences().stream()
                .limit(DIFFERENCES_SHOWN)
                .forEach(each -> out.println(Printable.of("  %s: reported %s, found %s"
                        .formatted(each.pointer(), shown(each.reported()), shown(each.found())))));
        int left = rerun.differences().size() - DIFFERENCES_SHOWN;
        if (left > 0) {
            out.println("  and %d more".formatted(left));
        }
    }

    private static String shown(String json) {
        return json.isEmpty() ? "nothing" : json;
    }

    /** Only the same bytes are the same report; another kit that finds the same decides nothing about this one. */
    private static ExitCode exitCode(org.plumbline.evidence.Rerun.Outcome outcome) {
        return switch (outcome) {
            case IDENTICAL -> ExitCode.PASSED;
            case EQUIVALENT -> ExitCode.INCONCLUSIVE;
            case DIFFERENT -> ExitCode.FAILED;
        };
    }
}
