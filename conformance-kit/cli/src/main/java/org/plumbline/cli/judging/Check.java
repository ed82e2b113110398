package org.plumbline.cli.judging;

import java.util.List;
import java.util.concurrent.Callable;
import org.plumbline.cli.findings.CheckOutput;
import org.plumbline.cli.findings.CheckTally;
import org.plumbline.cli.findings.OutputForm;
import org.plumbline.cli.findings.Page;
import org.plumbline.cli.options.ColourOption;
import org.plumbline.cli.options.LanguageOption;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Printable;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.words.ScreenWords;
import org.plumbline.cli.words.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks files of messages against a standard and says what is wrong, where, and which requirement says so. */
@Command(
        name = "check",
        description = {
            "Checks messages against a standard: what is wrong, where, and which requirement says so.",
            "Which standard it is, a message says itself, unless --standard does."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumb check cdm.kvn",
            "  plumb check --standard ssa.conjunction-data-message/A.1 --output line feed/",
            "  plumb check --class /conf/latest-set catalogue.json.gz",
            "  curl -s https://vendor.example/cdm | plumb check -"
        })
public final class Check implements Callable<Integer> {
    private static final int SKIPPED_SHOWN = 10;

    private final Surroundings surroundings;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private ColourOption colour = new ColourOption();

    @Mixin
    private Judges judges = new Judges();

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
            description = "A file of one or many messages in JSON, KVN or XML, perhaps compressed by gzip. "
                    + "A folder stands for the message files below it, '-' for standard input.")
    private List<GivenPath> files = List.of();

    /** Checks in the given surroundings. */
    public Check(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        MessageJudge judge = judges.judge(surroundings);
        MessageFiles found = MessageFiles.of(files);
        var vocabulary = new Vocabulary(language.language(surroundings));
        tell(found.skipped(), vocabulary.screen());
        var page = new Page(
                colour.ink(surroundings),
                surroundings.screen().width(),
                all ? Integer.MAX_VALUE : limit,
                all,
                vocabulary);
        CheckOutput output = form.output(page);
        CheckTally tally;
        try (var archive = new ArchiveTurns(judges.classes())) {
            tally = new FilesCheck(judge, archive, output, surroundings).check(found.files(), threads);
        }
        output.end(tally, surroundings.out());
        surroundings.out().flush();
        surroundings.err().println(next(tally, vocabulary.screen()));
        return ExitCode.of(tally.totals().verdict()).number();
    }

    /** Names what was left out below folders. */
    private void tell(List<MessageFiles.Skipped> skipped, ScreenWords words) {
        skipped.stream().limit(all ? Integer.MAX_VALUE : SKIPPED_SHOWN).forEach(each -> surroundings
                .err()
                .println(words.say(
                        "skipped",
                        Printable.of(each.name()),
                        words.say(each.reason().key()))));
        if (!all && skipped.size() > SKIPPED_SHOWN) {
            surroundings.err().println(words.say("skipped.more", words.number(skipped.size() - SKIPPED_SHOWN)));
        }
    }

    private static String next(CheckTally tally, ScreenWords words) {
        return switch (tally.totals().verdict()) {
            case PASS -> words.say("next.pass");
            case FAIL ->
                tally.firstCode().map(code -> words.say("next.explain", code)).orElseGet(() -> words.say("next.fail"));
            case INCONCLUSIVE, NOT_APPLICABLE ->
                tally.totals().unrecognised() > 0 ? words.say("next.standard") : words.say("next.undecided");
        };
    }
}
