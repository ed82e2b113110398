package org.plumbline.cli.authoring;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.plumbline.cli.options.ColourOption;
import org.plumbline.cli.options.LanguageOption;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Progress;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.cli.words.ScreenWords;
import org.plumbline.conformance.trial.Exhibit;
import org.plumbline.conformance.trial.PackageTrial;
import org.plumbline.conformance.trial.TrialOutcome;
import org.plumbline.standard.Inspection;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a package's own suite on its own samples and recordings. */
@Command(
        name = "test",
        description = {
            "Tries a standard on its own samples and recordings: each shows what it must, each requirement is proven."
        },
        footerHeading = "%nExample:%n",
        footer = "  plumb standard test standards/ssa/conjunction-data-message/A.1")
final class StandardTest implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private ColourOption colour = new ColourOption();

    @Option(
            names = {"--output", "--format"},
            paramLabel = "FORM",
            defaultValue = "pretty",
            description = "pretty for people, line for editors (what failed, one a line), json for programs"
                    + " (one object a line). Default: pretty.")
    private TrialForm form = TrialForm.PRETTY;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folder of a standard package.")
    private List<GivenPath> folders = List.of();

    StandardTest(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        var words = new ScreenWords(language.language(surroundings));
        TrialOutput output = form.output(new FaultForm.Screen(
                surroundings.out(),
                words,
                colour.ink(surroundings),
                surroundings.screen().width(),
                Integer.MAX_VALUE));
        ExitCode exit = ExitCode.PASSED;
        for (GivenPath folder : folders) {
            if (test(folder, output) != Verdict.PASS) {
                exit = ExitCode.FAILED;
            }
        }
        surroundings.out().flush();
        surroundings.err().println(words.say(exit == ExitCode.PASSED ? "test.next.pass" : "test.next.fail"));
        return exit.number();
    }

    private Verdict test(GivenPath folder, TrialOutput output) throws IOException, PackageRefused {
        StandardPackage standard = standard(folder);
        var trial = new PackageTrial(standard);
        var outcome = new TrialOutcome(standard);
        output.begin(folder.name(), standard);
        try (var progress = new Progress(surroundings, "samples", 0)) {
            for (Exhibit each : trial.exhibits()) {
                List<PackageFault> faults = trial.faults(each);
                outcome.add(each, faults);
                progress.advance();
                if (!faults.isEmpty()) {
                    progress.hide();
                }
                output.tried(folder.name(), each, faults);
            }
        }
        output.end(outcome);
        return outcome.verdict();
    }

    private static StandardPackage standard(GivenPath folder) throws IOException, PackageRefused {
        Inspection inspection = StandardLibrary.inspect(new PackageFolder(folder).files());
        return inspection
                .standard()
                .orElseThrow(() -> new UsageProblem("%s cannot be tested: %s%s. 'plumb standard lint %s' shows %s"
                        .formatted(
                                folder,
                                inspection.faults().get(0),
                                inspection.faults().size() > 1
                                        ? "; and %d more"
                                                .formatted(inspection.faults().size() - 1)
                                        : "",
                                folder,
                                inspection.faults().size() > 1 ? "all" : "the place")));
    }
}
