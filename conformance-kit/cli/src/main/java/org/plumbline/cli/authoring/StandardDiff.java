package org.plumbline.cli.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.options.ColourOption;
import org.plumbline.cli.options.LanguageOption;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.cli.words.ScreenWords;
import org.plumbline.compatibility.Comparison;
import org.plumbline.compatibility.change.Change;
import org.plumbline.compatibility.change.Outcome;
import org.plumbline.compatibility.change.Side;
import org.plumbline.compatibility.change.Waiver;
import org.plumbline.inclusion.Policy;
import org.plumbline.standard.StandardPackage;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what a new version or edition breaks, with the message that shows it. */
@Command(
        name = "diff",
        description = {
            "Compares two versions of a standard: what changes, and what that breaks for those who read and for those",
            "who write messages. What breaks something is shown by a message; what is proven to break nothing is",
            "COMPATIBLE; all else is UNDECIDED until a named person waives it."
        },
        exitCodeList = {
            "0:compatible for the side asked for, or waived",
            "1:breaking",
            "2:the command line or a package is not what the command takes",
            "3:undecided, and nobody waives it"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumb standard diff ssa.tracking-data/A.1 drafts/tracking-data/A.2",
            "  plumb standard diff --side both --closed-content OLD NEW",
            "  plumb standard diff OLD NEW --waive 'rule TDM-R3' --by 'Jane Doe, custodian' --why 'Nobody sends it.'"
        })
final class StandardDiff implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private ColourOption colour = new ColourOption();

    @Mixin
    private PackageChoice choice = new PackageChoice();

    @Option(
            names = {"--output", "--format"},
            paramLabel = "FORM",
            defaultValue = "pretty",
            description = "pretty for people, json for programs (one object a line). Default: pretty.")
    private ComparisonForm form = ComparisonForm.PRETTY;

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            defaultValue = "readers",
            description = "What the exit code tells: readers (they change first and read what was written by the old),"
                    + " writers (what they write is read by the old), or both. Default: readers.")
    private Asked side = Asked.READERS;

    @Option(
            names = "--closed-content",
            description = "Take for granted that nobody writes members that a schema does not declare.")
    private boolean closed;

    @Option(names = "--open-content", description = "Take nothing for granted about further members. The default.")
    private boolean open;

    @Option(
            names = "--assert-format",
            description = "Let the keyword 'format' assert, as the kit does; in JSON Schema as such it is a remark.")
    private boolean formats;

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<Waived> waived = new ArrayList<>(); // picocli adds to it

    @Parameters(index = "0", paramLabel = "OLD", description = PackageChoice.DESCRIPTION)
    private @Nullable GivenPath old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The same, for what takes its place.")
    private @Nullable GivenPath next;

    /** Whose exit code it is. */
    enum Asked {
        READERS,
        WRITERS,
        BOTH;

        Stream<Side> sides() {
            return switch (this) {
                case READERS -> Stream.of(Side.READERS);
                case WRITERS -> Stream.of(Side.WRITERS);
                case BOTH -> Stream.of(Side.values());
            };
        }
    }

    /** A waiver on the command line. */
    static final class Waived {
        @Option(
                names = "--waive",
                required = true,
                paramLabel = "CHANGE",
                description = "A change that is undecided, by its id as shown; with --by and --why.")
        private String change = "";

        @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who waives it.")
        private String name = "";

        @Option(names = "--why", required = true, paramLabel = "TEXT", description = "Why it breaks nothing.")
        private String reason = "";

        Waiver waiver() {
            try {
                return new Waiver(change, name, reason);
            } catch (IllegalArgumentException wrong) {
                throw new UsageProblem(String.valueOf(wrong.getMessage()));
            }
        }
    }

    StandardDiff(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        if (open && closed) {
            throw new UsageProblem("Take content for open or for closed: --open-content or --closed-content");
        }
        Policy policy = Policy.PLAIN;
        policy = closed ? policy.withClosedContent() : policy;
        policy = formats ? policy.assertingFormats() : policy;
        StandardPackage before = choice.standard(Objects.requireNonNull(old), surroundings);
        StandardPackage after = choice.standard(Objects.requireNonNull(next), surroundings);
        List<Waiver> waivers = waived.stream().map(Waived::waiver).toList();
        Comparison comparison = Comparison.of(before, after, policy, waivers);
        requireUsed(waivers, comparison);
        form.output(new FaultForm.Screen(
                        surroundings.out(),
                        new ScreenWords(language.language(surroundings)),
                        colour.ink(surroundings),
                        surroundings.screen().width(),
                        Integer.MAX_VALUE))
                .write(before, after, policy, comparison);
        surroundings.out().flush();
        return exit(comparison).number();
    }

    /** A waiver for what is not there is a mistake, perhaps in its spelling. */
    private static void requireUsed(List<Waiver> waivers, Comparison comparison) {
        for (Waiver waiver : waivers) {
            if (comparison.changes().stream().map(Change::id).noneMatch(waiver.change()::equals)) {
                throw new UsageProblem("There is no change '%s' to waive".formatted(waiver.change()));
            }
        }
    }

    private ExitCode exit(Comparison comparison) {
        if (side.sides().allMatch(comparison::isAcceptable)) {
            return ExitCode.PASSED;
        }
        boolean breaks = side.sides().anyMatch(each -> comparison.outcome(each) == Outcome.BREAKING);
        return breaks ? ExitCode.FAILED : ExitCode.INCONCLUSIVE;
    }
}
