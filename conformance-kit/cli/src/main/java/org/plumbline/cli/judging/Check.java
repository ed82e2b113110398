package org.plumbline.cli.judging;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.findings.CheckOutput;
import org.plumbline.cli.findings.OutputForm;
import org.plumbline.cli.findings.Page;
import org.plumbline.cli.findings.Totals;
import org.plumbline.cli.options.StandardsOption;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.StandardRef;
import org.plumbline.verdict.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks files of messages against a standard and says what is wrong, where, and which requirement says so. */
@Command(
        name = "check",
        description = "Checks messages against a standard: what is wrong, where, and which requirement says so.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumb check --standard ssa.conjunction-data-message/A.1 cdm.kvn",
            "  plumb check --standard ssa.conjunction-data-message/A.1 --output line feed/*.json",
            "  curl -s https://vendor.example/cdm | plumb check --standard ssa.conjunction-data-message/A.1 -"
        })
public final class Check implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private StandardsOption standards = new StandardsOption();

    @Option(names = "--standard", required = true, paramLabel = "REF", description = "The standard to check against.")
    private @Nullable StandardRef ref;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "The kind of message. Default: the first that the standard defines.")
    private @Nullable String type;

    @Option(
            names = "--output",
            paramLabel = "FORM",
            defaultValue = "pretty",
            description =
                    "pretty for people, line for editors, json for programs (one object a line). Default: pretty.")
    private OutputForm form = OutputForm.PRETTY;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "Findings that pretty shows for each file, each mistake three times at most. Default: 50.")
    private int limit;

    @Option(names = "--all", description = "Let pretty show every finding.")
    private boolean all;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Files checked at a time. Default: the processors there are.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A message, an array of messages, or one message a line; '-' is standard input.")
    private List<GivenPath> files = List.of();

    /** Checks in the given surroundings. */
    public Check(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        StandardPackage standard = standards.find(Objects.requireNonNull(ref), surroundings);
        var page = new Page(surroundings.ink(), surroundings.screen().width(), all ? Integer.MAX_VALUE : limit, all);
        CheckOutput output = form.of(standard, page);
        Totals totals = new FilesCheck(
                        MessageCheck.onDemand(standard), messageType(standard).id(), output, surroundings)
                .check(files, threads);
        output.end(totals, surroundings.out());
        surroundings.out().flush();
        surroundings.err().println(next(totals.verdict()));
        return ExitCode.of(totals.verdict()).number();
    }

    private MessageType messageType(StandardPackage standard) {
        if (type == null) {
            return standard.messageTypes().get(0);
        }
        return standard.messageType(type)
                .orElseThrow(() -> new UsageProblem("%s defines no message type '%s'; it defines %s"
                        .formatted(
                                standard.ref(),
                                type,
                                standard.messageTypes().stream()
                                        .map(MessageType::id)
                                        .collect(Collectors.joining(", ")))));
    }

    private static String next(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "Next: 'plumb run PROFILE' tests the product as a whole and makes the report that proves it.";
            case FAIL ->
                "Next: mend the places named above and check again; 'plumb explain CODE' tells more about a finding.";
            case INCONCLUSIVE, NOT_APPLICABLE ->
                "Next: what could not be decided is not a pass; see the places named above.";
        };
    }
}
