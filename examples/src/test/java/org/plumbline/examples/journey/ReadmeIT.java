package org.plumbline.examples.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.standard.StandardPackage;

/** What the documents tell people to type is what the programs take. */
class ReadmeIT {
    private static final List<String> DOCUMENTS = List.of(
            "README.md",
            "conformance-kit/README.md",
            "examples/README.md",
            "registry/README.md",
            "standards/README.md",
            "conformance-kit/docs/findings.md",
            "conformance-kit/docs/findings-score.md",
            "conformance-kit/docs/formats.md",
            "conformance-kit/docs/live-endpoints.md",
            "conformance-kit/docs/robustness.md",
            "conformance-kit/docs/trust.md");

    private static final String REGISTRY =
            Started.ROOT.resolve("registry/target/registry/bin/registry").toString();

    private static final Map<List<String>, String> HELP = new HashMap<>();

    @TestFactory
    Stream<DynamicContainer> everyCommandIsOneThatItsProgramTakes() {
        return DOCUMENTS.stream()
                .map(document -> DynamicContainer.dynamicContainer(
                        document,
                        Started.ROOT.resolve(document).toUri(),
                        Offered.all(text(document)).stream()
                                .distinct()
                                .map(command -> DynamicTest.dynamicTest(command, () -> check(command)))));
    }

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsToAFile() {
        return Stream.concat(DOCUMENTS.stream(), Stream.of("CHANGELOG.md", "standards/CONTRIBUTING.md"))
                .flatMap(document -> Offered.links(text(document)).stream()
                        .map(link -> DynamicTest.dynamicTest(
                                document + " to " + link,
                                () -> assertTrue(Files.exists(
                                        Started.ROOT.resolve(document).resolveSibling(link))))));
    }

    @Test
    void theFirstCheckOfTheKitRunsAsItStands(@TempDir Path folder) throws IOException, InterruptedException {
        String block = Offered.blocks(text("conformance-kit/README.md")).get(0);
        assertTrue(block.contains("plumb check"), block);
        Files.createSymbolicLink(
                folder.resolve("conformance-kit"), Started.ROOT.resolve("conformance-kit")); // built before this test
        Files.createSymbolicLink(folder.resolve("mvnw"), Path.of("/bin/true"));
        Files.copy(
                Started.ROOT.resolve("examples/acme-orbit-feed/samples/ACME-2026-000101.kvn"),
                folder.resolve("my-message.kvn"));
        Started ran = Started.of(folder, Duration.ofMinutes(2), List.of("bash", "-euc", block));
        assertEquals(0, ran.exit(), ran::said);
        assertTrue(ran.said().contains("PASS  1 message conforms in 1 file"), ran::said);
    }

    @Test
    void theDigestOfAStandardIsWhatCommonToolsCompute() throws IOException, InterruptedException, PackageRefused {
        String block = Offered.blocks(text("standards/README.md")).get(0);
        for (StandardPackage standard :
                StandardLibrary.open(Started.ROOT.resolve("standards")).packages()) {
            Path folder =
                    Started.ROOT.resolve("standards").resolve(standard.ref().folder());
            assertEquals(
                    new Started(0, standard.digest() + "\n"),
                    Started.of(folder, Duration.ofMinutes(1), List.of("bash", "-euc", block)));
        }
    }

    private static void check(String command) throws IOException, InterruptedException {
        List<String> words = Offered.words(command);
        switch (words.get(0)) {
            case "plumb" -> options(verb(List.of(Started.PLUMB), words.subList(1, words.size())), words);
            case "registry", "registry/target/registry/bin/registry" ->
                options(verb(List.of(REGISTRY), words.subList(1, words.size())), words);
            case "examples/demo" ->
                options(help(List.of(Started.ROOT.resolve("examples/demo").toString())), words);
            case "./mvnw" -> modules(words);
            case "java" -> assertTrue(Files.exists(Started.ROOT.resolve(words.get(words.indexOf("-jar") + 1))));
            default ->
                assertTrue(
                        command.startsWith("PATH=\"$PWD/conformance-kit/cli/target/plumb/bin:")
                                || command.startsWith("find . -type f |"),
                        "No test knows what to do with this command");
        }
    }

    /** The help of the verb that a command begins with; a group of verbs needs one of its own. */
    private static String verb(List<String> program, List<String> words) throws IOException, InterruptedException {
        if (words.isEmpty() || words.get(0).startsWith("-")) {
            return help(program);
        }
        List<String> command = new ArrayList<>(program);
        command.add(words.get(0));
        String help = help(command);
        String usage = help.lines().findFirst().orElse("");
        assertTrue(usage.startsWith("Usage: "), help);
        // Asked for help on a verb that it does not have, a program may explain itself as a whole.
        assertTrue(usage.contains(" " + words.get(0) + " "), () -> words.get(0) + " is no verb:\n" + help);
        return usage.endsWith(" COMMAND") ? verb(command, words.subList(1, words.size())) : help;
    }

    private static void options(String help, List<String> words) {
        for (String word : words) {
            if (word.startsWith("-") && word.length() > 1) {
                String option = word.replaceFirst("=.*", "");
                assertTrue(
                        help.matches("(?s).*(?<![\\w-])" + option + "(?![\\w-]).*"),
                        () -> option + " is not in\n" + help);
            }
        }
    }

    private static void modules(List<String> words) {
        assertTrue(Files.isExecutable(Started.ROOT.resolve("mvnw")));
        int list = words.indexOf("-pl") + 1;
        if (list > 0) {
            for (String module : words.get(list).split(",", -1)) {
                assertTrue(Files.exists(Started.ROOT.resolve(module).resolve("pom.xml")), module);
            }
        }
    }

    private static String help(List<String> command) throws IOException, InterruptedException {
        if (!HELP.containsKey(command)) {
            List<String> asked = new ArrayList<>(command);
            asked.add("--help");
            Started help = Started.of(Started.ROOT, Duration.ofMinutes(1), asked);
            assertEquals(0, help.exit(), help::said);
            assertFalse(help.said().isBlank());
            HELP.put(command, help.said());
        }
        return HELP.get(command);
    }

    private static String text(String document) {
        try {
            return Files.readString(Started.ROOT.resolve(document));
        } catch (IOException failed) {
            return fail(document + " cannot be read", failed);
        }
    }
}
