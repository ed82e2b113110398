package org.plumbline.cli.authoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.plumbline.cli.options.ColourOption;
import org.plumbline.cli.options.LanguageOption;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Printable;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.words.ScreenWords;
import org.plumbline.lint.Lint;
import org.plumbline.standard.PackageFault;
import org.plumbline.verdict.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what keeps a package from being a good standard. */
@Command(
        name = "lint",
        description = {
            "Checks the folder of a standard: everything that an author should mend, with its place.",
            "Errors keep a standard from being promulgated; advice makes it better."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumb standard lint standards/ssa/conjunction-data-message/A.1",
            "  plumb standard lint --output line standards/*/*/A.1"
        })
final class StandardLint implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private ColourOption colour = new ColourOption();

    @Option(
            names = {"--output", "--format"},
            paramLabel = "FORM",
            defaultValue = "pretty",
            description =
                    "pretty for people, line for editors, json for programs (one object a line). Default: pretty.")
    private FaultForm form = FaultForm.PRETTY;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many places pretty shows for each folder. Default: 50.")
    private int limit;

    @Option(names = "--all", description = "Let pretty show every place.")
    private boolean all;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folder of a standard package.")
    private List<GivenPath> folders = List.of();

    StandardLint(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        var words = new ScreenWords(language.language(surroundings));
        FaultOutput output = form.output(new FaultForm.Screen(
                surroundings.out(),
                words,
                colour.ink(surroundings),
                surroundings.screen().width(),
                all ? Integer.MAX_VALUE : Math.max(0, limit)));
        FaultCount count = FaultCount.NONE;
        boolean unreadable = false;
        output.begin();
        for (GivenPath folder : folders) {
            try {
                count = count.plus(lint(folder, output));
            } catch (FolderUnreadable reason) {
                surroundings.out().flush();
                surroundings.err().println("plumb: " + Printable.of(String.valueOf(reason.getMessage())));
                unreadable = true;
            }
        }
        output.end(count);
        surroundings.out().flush();
        if (unreadable) {
            return ExitCode.INCONCLUSIVE.number();
        }
        surroundings.err().println(words.say(count.errors() > 0 ? "lint.next.mend" : "lint.next.test"));
        return (count.errors() > 0 ? ExitCode.FAILED : ExitCode.PASSED).number();
    }

    private static FaultCount lint(GivenPath folder, FaultOutput output) throws IOException {
        PackageFolder.Content content = new PackageFolder(folder).content();
        List<PackageFault> faults = new ArrayList<>(content.faults());
        faults.addAll(Lint.check(content.files()));
        faults.sort(Comparator.comparing((PackageFault each) -> each.severity() != Severity.ERROR)
                .thenComparing(Comparator.naturalOrder()));
        output.folder(folder.name(), content.files(), faults);
        return FaultCount.of(faults);
    }
}
