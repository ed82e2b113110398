package org.plumbline.cli.judging;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.options.StandardsOption;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.Paragraph;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.Rule;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.StandardRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains a finding: the requirement behind it, why it exists, how it is checked. */
@Command(
        name = "explain",
        description = "Explains what a finding names: a requirement, or a rule and the requirement it verifies.",
        footerHeading = "%nExamples:%n",
        footer = {"  plumb explain CDM-R4", "  plumb explain /req/core/tca --standard ssa.conjunction-data-message/A.1"
        })
public final class Explain implements Callable<Integer> {
    private static final int INDENT = 13;

    private final Surroundings surroundings;

    @Mixin
    private StandardsOption standards = new StandardsOption();

    @Parameters(paramLabel = "CODE|REQUIREMENT", description = "As a finding names it: CDM-R4, or /req/core/tca.")
    private String name = "";

    @Option(names = "--standard", paramLabel = "REF", description = "Look only in this standard.")
    private @Nullable StandardRef ref;

    /** Explains in the given surroundings. */
    public Explain(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        List<StandardPackage> searched =
                ref == null ? standards.library(surroundings).packages() : List.of(standards.find(ref, surroundings));
        boolean found = false;
        for (StandardPackage standard : searched) {
            found |= explainIn(standard);
        }
        if (!found) {
            throw new UsageProblem(
                    "No standard here has a rule or requirement '%s'; findings name both, for example CDM-R4 and /req/core/tca"
                            .formatted(name));
        }
        return ExitCode.PASSED.number();
    }

    private boolean explainIn(StandardPackage standard) {
        var rules = standard.rules().stream()
                .filter(rule -> rule.id().equals(name) || rule.requirement().equals(name))
                .toList();
        var requirement = rules.isEmpty()
                ? standard.requirement(name)
                : standard.requirement(rules.get(0).requirement());
        if (requirement.isEmpty()) {
            return false;
        }
        surroundings.out().println(surroundings.ink().strong(standard.ref() + "  " + standard.title()));
        explain(requirement.get(), standard);
        rules.forEach(this::explain);
        return true;
    }

    private void explain(Requirement requirement, StandardPackage standard) {
        line("Requirement", requirement.number() + "  " + requirement.id());
        line("", requirement.sentence());
        line("Why", requirement.rationale());
        line("Level", requirement.level().name().toLowerCase(Locale.ROOT));
        line("Class", requirement.conformanceClass());
        line("Source", requirement.source());
        standard.testCases().stream()
                .filter(test -> test.requirements().contains(requirement.id()))
                .forEach(test -> line("Test case", test.id() + "  " + test.title()));
        standard.samples().stream()
                .filter(sample -> sample.expected() != null
                        && sample.expected().requirement().equals(requirement.id()))
                .forEach(sample -> line("Broken by", "samples/" + sample.file()));
    }

    private void explain(Rule rule) {
        surroundings.out().println();
        line("Rule", rule.id() + "  " + rule.title());
        line("Severity", rule.severity().name().toLowerCase(Locale.ROOT));
        rule.let().forEach(let -> line("Let", let.name() + " = " + let.value()));
        if (rule.when() != null) {
            line("When", rule.when());
        }
        line("Holds", rule.holds());
        line("At", rule.at());
        line("Source", rule.source());
    }

    private void line(String label, String text) {
        PrintStream out = surroundings.out();
        out.printf(
                Locale.ROOT,
                "%-" + INDENT + "s%s%n",
                label,
                Paragraph.of(text, INDENT, surroundings.screen().width()));
    }
}
