package org.plumbline.cli.authoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.authoring.NewPackage.Question;
import org.plumbline.cli.options.LanguageOption;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.NewFiles;
import org.plumbline.cli.shell.Printable;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.cli.words.ScreenWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a new package that is complete and small. */
@Command(
        name = "new",
        description = {
            "Writes a new standard: small, complete, and in order. It passes lint and its own samples.",
            "Asks what no option says. Nothing that is there is overwritten."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumb standard new",
            "  plumb standard new --id satcom.beam-plan --yes",
            "  plumb standard new --id ssa.tracking-data --base 'CCSDS 503.0-B-2; Tracking Data Message; 2020-06'"
        })
final class StandardNew implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--id", paramLabel = "ID", description = "Its identifier: a domain, a dot and words joined by '-'.")
    private @Nullable String id;

    @Option(names = "--title", paramLabel = "TEXT", description = "Its title. Default: the words of the identifier.")
    private @Nullable String title;

    @Option(names = "--scope", paramLabel = "TEXT", description = "What it fixes, in one sentence.")
    private @Nullable String scope;

    @Option(names = "--area", paramLabel = "TEXT", description = "The capability area. Default: the domain.")
    private @Nullable String area;

    @Option(names = "--type", paramLabel = "NAME", description = "The kind of message. Default: the name in the id.")
    private @Nullable String type;

    @Option(names = "--custodian", paramLabel = "TEXT", description = "Who keeps it. Default: still to be named.")
    private @Nullable String custodian;

    @Option(
            names = "--base",
            paramLabel = "TEXT",
            description = "The standard it covers: 'DESIGNATION; TITLE; YYYY-MM'. Default: none.")
    private @Nullable String base;

    @Option(names = "--yes", description = "Take the defaults and ask nothing.")
    private boolean yes;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The new folder. Default: <domain>/<name>/A.1.")
    private @Nullable GivenPath folder;

    StandardNew(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        var words = new ScreenWords(language.language(surroundings));
        if (folder != null) {
            refuseTaken(folder);
        }
        NewPackage asked = answers(words);
        GivenPath target = folder == null ? place(asked.ref().folder()) : folder;
        refuseTaken(target);
        Map<String, byte[]> files = new Template(asked.values()).files();
        write(target, files);
        surroundings.out().println(words.say("new.wrote", asked.ref(), files.size(), Printable.of(target.name())));
        surroundings.out().flush();
        surroundings.err().println(words.say("new.next", Printable.of(target.name())));
        return ExitCode.PASSED.number();
    }

    private NewPackage answers(ScreenWords words) throws IOException {
        Map<Question, String> given = new EnumMap<>(Question.class);
        put(given, Question.ID, id);
        put(given, Question.TITLE, title);
        put(given, Question.SCOPE, scope);
        put(given, Question.AREA, area);
        put(given, Question.TYPE, type);
        put(given, Question.CUSTODIAN, custodian);
        put(given, Question.BASE, base);
        boolean asks = surroundings.screen().in() && !yes;
        var in = new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8));
        var asked = new NewPackage();
        for (Question question : Question.values()) {
            String answer = given.get(question);
            if (answer != null) {
                asked.answer(question, answer).ifPresent(wrong -> {
                    throw new UsageProblem("%s '%s': %s".formatted(question.option(), answer, words.say(wrong)));
                });
            } else if (asks) {
                ask(question, asked, in, words);
            } else if (asked.answer(question, asked.otherwise(question)).isPresent()) {
                throw new UsageProblem(words.say("new.needs", question.option()));
            }
        }
        return asked;
    }

    private static void put(Map<Question, String> given, Question question, @Nullable String answer) {
        if (answer != null) {
            given.put(question, answer);
        }
    }

    /** Asks until the answer is one. */
    private void ask(Question question, NewPackage asked, BufferedReader in, ScreenWords words) throws IOException {
        String otherwise = asked.otherwise(question);
        while (true) {
            String prompt = words.say("new.ask." + question.word());
            surroundings.err().print(prompt + (otherwise.isEmpty() ? ": " : " [" + otherwise + "]: "));
            surroundings.err().flush();
            String line = in.readLine();
            if (line == null) {
                throw new UsageProblem(words.say("new.ended"));
            }
            var wrong = asked.answer(question, line.isBlank() ? otherwise : line);
            if (wrong.isEmpty()) {
                return;
            }
            surroundings.err().println(words.say(wrong.get()));
        }
    }

    private GivenPath place(String name) {
        return new GivenPath(name, surroundings.directory().resolve(name));
    }

    private static void refuseTaken(GivenPath target) throws IOException {
        Path path = target.path();
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(path)) {
            throw new UsageProblem(target + " is a file; name a new folder");
        }
        try (Stream<Path> inside = Files.list(path)) {
            if (inside.findAny().isPresent()) {
                throw new UsageProblem(target + " is not empty, and nothing there is overwritten; name a new folder");
            }
        }
    }

    private static void write(GivenPath target, Map<String, byte[]> files) throws IOException {
        try (var drafts = new NewFiles(false)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                String name = Objects.requireNonNull(each.getKey());
                drafts.write(
                        new GivenPath(target.name() + "/" + name, target.path().resolve(name)), each.getValue());
            }
            drafts.publish();
        }
    }
}
