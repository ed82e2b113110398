package org.plumbline.cli.judging;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.findings.CheckOutput;
import org.plumbline.cli.findings.CheckTally;
import org.plumbline.cli.findings.Judged;
import org.plumbline.cli.findings.OutputForm;
import org.plumbline.cli.findings.Page;
import org.plumbline.cli.options.ColourOption;
import org.plumbline.cli.options.LanguageOption;
import org.plumbline.cli.options.StandardsOption;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Printable;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.cli.words.ScreenWords;
import org.plumbline.cli.words.Vocabulary;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.StandardRef;
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
    private static final int SKIPPED_SHOWN = 10;

    private final Surroundings surroundings;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private ColourOption colour = new ColourOption();

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
            description =
                    "Findings that pretty shows for each file, each mistake once with its repetitions. Default: 50.")
    private int limit;

    @Option(names = "--all", description = "Let pretty show every finding, and name every file that was skipped.")
    private boolean all;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Files checked at a time. Default: the processors there are.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = {
                "A message, an array of messages, or one message a line; perhaps compressed by gzip. A folder stands for the",
                "message files below it, '-' for standard input."
            })
    private List<GivenPath> files = List.of();

    /** Checks in the given surroundings. */
    public Check(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        StandardPackage standard = standards.find(Objects.requireNonNull(ref), surroundings);
        MessageType messageType = messageType(standard);
        MessageFiles found = MessageFiles.of(files);
        tell(found.skipped());
        var vocabulary = new Vocabulary(language.language(surroundings));
        var page = new Page(
                colour.ink(surroundings),
                surroundings.screen().width(),
                all ? Integer.MAX_VALUE : limit,
                all,
                vocabulary);
        CheckOutput output = form.output(page);
        MessageCheck check = MessageCheck.onDemand(standard);
        MessageJudge judge = (file, content, judged) ->
                check.check(file, content, messageType.id(), checked -> judged.accept(new Judged(standard, checked)));
        CheckTally tally = new FilesCheck(judge, output, surroundings).check(found.files(), threads);
        output.end(tally, surroundings.out());
        surroundings.out().flush();
        surroundings.err().println(next(tally, vocabulary.screen()));
        return ExitCode.of(tally.totals().verdict()).number();
    }

    /** Names what was left out below folders. */
    private void tell(List<MessageFiles.Skipped> skipped) {
        skipped.stream().limit(all ? Integer.MAX_VALUE : SKIPPED_SHOWN).forEach(each -> surroundings
                .err()
                .println("Skipped: %s (%s)".formatted(Printable.of(each.name()), each.reason())));
        if (!all && skipped.size() > SKIPPED_SHOWN) {
            surroundings.err().println("Skipped: %d more; --all names each".formatted(skipped.size() - SKIPPED_SHOWN));
        }
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

    private static String next(CheckTally tally, ScreenWords words) {
        return switch (tally.totals().verdict()) {
            case PASS -> words.say("next.pass");
            case FAIL ->
                tally.firstCode().map(code -> words.say("next.explain", code)).orElseGet(() -> words.say("next.fail"));
            case INCONCLUSIVE, NOT_APPLICABLE -> words.say("next.undecided");
        };
    }
}
