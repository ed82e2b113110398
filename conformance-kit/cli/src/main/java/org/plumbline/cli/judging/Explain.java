package org.plumbline.cli.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.explanation.ExplainedCode;
import org.plumbline.cli.explanation.ExplainedStandard;
import org.plumbline.cli.explanation.Explanations;
import org.plumbline.cli.explanation.Sheet;
import org.plumbline.cli.options.ColourOption;
import org.plumbline.cli.options.LanguageOption;
import org.plumbline.cli.options.StandardsOption;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.Language;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.cli.words.Vocabulary;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.StandardRef;
import org.plumbline.verdict.FindingTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains a finding: the requirement behind it, why it exists, how it is checked, what is wrong and what would be right. */
@Command(
        name = "explain",
        description = "Explains what a finding names: a code of the kit, a rule, a requirement.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumb explain KVN-UNIT-WRONG",
            "  plumb explain CDM-R4",
            "  plumb explain /req/core/tca --standard ssa.conjunction-data-message/A.1"
        })
public final class Explain implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private ColourOption colour = new ColourOption();

    @Mixin
    private StandardsOption standards = new StandardsOption();

    @Parameters(
            paramLabel = "CODE|REQUIREMENT",
            description = "As a finding names it: KVN-UNIT-WRONG, CDM-R4, or /req/core/tca.")
    private String name = "";

    @Option(names = "--standard", paramLabel = "REF", description = "Look only in this standard.")
    private @Nullable StandardRef ref;

    /** Explains in the given surroundings. */
    public Explain(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Language spoken = language.language(surroundings);
        var vocabulary = new Vocabulary(spoken);
        var words = new Explanations(spoken);
        var sheet =
                new Sheet(words, colour.ink(surroundings), surroundings.screen().width(), surroundings.out());
        String wanted = name.startsWith("/") ? name : name.toUpperCase(Locale.ROOT);
        List<StandardPackage> searched = searched();
        List<String> names = new ArrayList<>(FindingTexts.kitCodes());
        boolean found = FindingTexts.kitCodes().contains(wanted);
        if (found) {
            new ExplainedCode(wanted, searched).write(sheet, spoken.locale());
        }
        for (StandardPackage standard : searched) {
            var explained = new ExplainedStandard(standard, vocabulary.of(standard));
            names.addAll(explained.names());
            found |= explained.write(wanted, sheet, found);
        }
        if (!found) {
            throw new UsageProblem(words.unknown(name, names));
        }
        return ExitCode.PASSED.number();
    }

    private List<StandardPackage> searched() throws Exception {
        return ref == null ? standards.library(surroundings).packages() : List.of(standards.find(ref, surroundings));
    }
}
