package org.plumbline.conformance.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.message.Message;
import org.plumbline.standard.ArchiveRule;
import org.plumbline.standard.ArchiveRule.Kind;
import org.plumbline.standard.ArchiveRule.Near;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.MessageType;
import org.plumbline.testing.SimpleMessage;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;

class ArchiveCheckTest {
    private static final ArchiveRule UNIQUE = rule(Kind.UNIQUE, List.of("/by", "/id"), false, null);
    private static final ArchiveRule REPEATABLE = rule(Kind.UNIQUE, List.of("/by", "/id"), true, null);
    private static final ArchiveRule ORDERED = rule(Kind.ORDERED, List.of("/id"), false, null);
    private static final ArchiveRule NEAR = rule(Kind.ORDERED, List.of("/id"), false, new Near("/tca", 60));

    @Test
    void theSecondMessageWithAKeyIsGuilty() throws IOException {
        assertEquals(
                List.of("m2 A, 1: other than at f:1:1", "m3 A, 1: other than at f:1:1"),
                judge(
                        UNIQUE,
                        "{'by':'A','id':'1'}",
                        "{'by':'B','id':'1'}",
                        "{'by':'A','id':'1'}",
                        "{'by':'A','id':'1'}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "'1'; '1'; true",
                "'1'; '01'; false",
                "'1'; 1; false",
                "1; 1.0; true",
                "100; 1E+2; true",
                "0; -0.0; true",
                "9007199254740993; 9007199254740992; false",
                "'2026-01-01T00:00:00'; '2026-001T00:00:00.000Z'; true",
                "'2026-01-01T00:00:00'; '2026-01-01T00:00:00.000000001'; false",
                "'2026-02-30T00:00:00'; '2026-02-30T00:00:00.0'; false",
                "true; 'true'; true",
                "'a'; 'a\\u0000'; false",
                "'a\\u0000'; 'a\\u0000\\u0000'; false",
                "'é'; 'e'; false"
            })
    void keysAreComparedByTheirValue(String one, String other, boolean same) throws IOException {
        List<String> found = judge(UNIQUE, "{'by':'A','id':%s}".formatted(one), "{'by':'A','id':%s}".formatted(other));
        assertEquals(same ? 1 : 0, found.size(), found.toString());
    }

    @Test
    void partsOfAKeyAreNotRunTogether() throws IOException {
        assertEquals(List.of(), judge(UNIQUE, "{'by':'A','id':'BC'}", "{'by':'AB','id':'C'}"));
    }

    @Test
    void aMessageThatSaysTheSameMayComeAgainInAnotherFileWhereThatIsSaid() throws IOException {
        String said = "{'by':'A','id':'1','x':[1.50,{'a':true,'b':null}]}";
        String same = "{'id':'1','by':'A','x':[1.5,{'b':null,'a':true}]}";
        String other = "{'by':'A','id':'1','x':[1.5,{'b':null,'a':'true'}]}";
        List<ArchiveRule> rules = List.of(REPEATABLE);
        assertEquals(List.of(), judge(rules, message("f", said, 0), message("g", same, 0)));
        assertEquals(
                List.of("m0 A, 1: other than at f:1:1"), judge(rules, message("f", said, 0), message("g", other, 0)));
        assertEquals(
                List.of("m1 A, 1: other than at g:1:1"),
                judge(rules, message("f", said, 0), message("g", same, 0), message("g", same, 1)));
    }

    @Test
    void aValueThatFallsIsGuiltyInTheOrderThatAnotherGives() throws IOException {
        assertEquals(
                List.of("m0 2026-01-01T00:00:00: not below 2026-01-02T00:00:00 in f:3:1"),
                judge(
                        ORDERED,
                        "{'id':'1','made':'2026-02-03T00:00:00','seen':'2026-01-01T00:00:00'}",
                        "{'id':'1','made':'2026-02-01T00:00:00','seen':'2025-12-31T23:00:00'}",
                        "{'id':'1','made':'2026-033T00:00:00','seen':'2026-01-02T00:00:00'}",
                        "{'id':'2','made':'2026-02-09T00:00:00','seen':'2020-01-02T00:00:00'}"));
    }

    @Test
    void textsAreOrderedByTheirRanks() throws IOException {
        ArchiveRule rule = rule(Kind.ORDERED, List.of("/id"), false, null, List.of("OPEN", "UPDATED", "CLOSED"));
        assertEquals(
                List.of("m1 UPDATED: not below CLOSED in f:1:1"),
                judge(
                        List.of(rule),
                        100,
                        """
                        {"id": 1, "made": 3, "seen": "CLOSED"}""",
                        """
                        {"id": 1, "made": 4, "seen": "UPDATED"}""",
                        """
                        {"id": 1, "made": 1, "seen": "OPEN"}""",
                        """
                        {"id": 1, "made": 5, "seen": "UNHEARD OF"}""",
                        """
                        {"id": 2, "made": 2, "seen": "UPDATED"}"""));
    }

    @Test
    void messagesOfOneInstantHaveNoOrder() throws IOException {
        assertEquals(
                List.of(),
                judge(
                        ORDERED,
                        "{'id':'1','made':5,'seen':20}",
                        "{'id':'1','made':5.0,'seen':10}",
                        "{'id':'1','made':6,'seen':15}"));
    }

    @ParameterizedTest
    @CsvSource({"-1, -2, 1", "-2, -1, 0", "-1e300, 1e-300, 0", "3, 3, 0", "0, -0.0, 0", "10, 9, 1"})
    void numbersHaveTheirOrder(String earlier, String later, int guilty) throws IOException {
        List<String> found = judge(
                ORDERED,
                "{'id':'1','made':1,'seen':%s}".formatted(earlier),
                "{'id':'1','made':2,'seen':%s}".formatted(later));
        assertEquals(guilty, found.size(), found.toString());
    }

    @Test
    void onlyWhatIsNearlyAtTheSameTimeIsOrdered() throws IOException {
        String message = "{'id':'1','tca':'2026-01-01T%s','made':%d,'seen':%d}";
        assertEquals(
                List.of("m1 5: not below 9 in f:1:1"),
                judge(
                        NEAR,
                        message.formatted("00:00:00", 1, 9),
                        message.formatted("00:01:00", 2, 5),
                        message.formatted("00:02:00.001", 3, 1),
                        message.formatted("12:00:00", 0, 7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'by':'A'}", "{'by':'A','id':null}", "{'by':'A','id':{}}", "[]", "{'by':'A','id':'1'}"})
    void whatLacksAKeyIsNotJudged(String other) throws IOException {
        ArchiveCheck check = new ArchiveCheck(List.of(UNIQUE), 1000);
        Message message = message("f", "{'by':'A','id':'1'}", 0);
        check.add(message, List.of());
        Place wrong = new Place("f", 1, 1, 1, "/id");
        check.add(
                message("f", other, 1),
                List.of(new Finding("X", "/req/x", Severity.ERROR, wrong, "", null, null, List.of())));
        List<Finding> findings = new ArrayList<>();
        assertEquals(Map.of("/req/archive", 1L), check.finish(findings::add));
        assertEquals(List.of(), findings);
    }

    @Test
    void aRuleOfAClassIsJudgedWhenTheClassIsAskedFor() throws IOException {
        // The standard's archive rules are filtered by the constructor that takes it; the rule itself is as unique.
        ArchiveRule latest = rule(Kind.LATEST, List.of("/by", "/id"), false, null);
        assertEquals(
                1, judge(latest, "{'by':'A','id':'1'}", "{'by':'A','id':'1'}").size());
    }

    @Test
    void whatComesOutDoesNotDependOnHowMuchMemoryThereIs() throws IOException {
        Set<Path> before = temporaryFolders();
        String[] messages = IntStream.range(0, 2000)
                .mapToObj(i -> "{'by':'A','id':'%d','tca':'2026-01-01T00:%02d:00','made':%d,'seen':%d}"
                        .formatted(i * 7919 % 1500, i % 60, i * 31 % 977, i * 17 % 499))
                .toArray(String[]::new);
        List<ArchiveRule> rules = List.of(UNIQUE, ORDERED, NEAR);
        List<String> inMemory = judge(rules, 1L << 30, messages);
        assertEquals(inMemory, judge(rules, 2000, messages));
        assertEquals(before, temporaryFolders());
        assertEquals(true, inMemory.size() > 500, "there is something to be compared");
    }

    @Test
    void filesAreDeletedWhenNothingComesToAnEnd() throws IOException {
        Set<Path> before = temporaryFolders();
        try (ArchiveCheck check = new ArchiveCheck(List.of(UNIQUE), 100)) {
            IntStream.range(0, 100).forEach(i -> check.add(message("f", "{'by':'A','id':" + i + "}", i), List.of()));
        }
        assertEquals(before, temporaryFolders());
    }

    private static Set<Path> temporaryFolders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return Set.copyOf(files.filter(file -> file.getFileName().toString().startsWith(SpillingSort.FOLDER))
                    .toList());
        }
    }

    private static List<String> judge(ArchiveRule rule, String... messages) throws IOException {
        return judge(List.of(rule), 100, messages);
    }

    private static List<String> judge(List<ArchiveRule> rules, long memory, String... messages) throws IOException {
        return judge(
                rules,
                memory,
                IntStream.range(0, messages.length)
                        .mapToObj(i -> message("f", messages[i], i))
                        .toList());
    }

    private static List<String> judge(List<ArchiveRule> rules, Message... messages) throws IOException {
        return judge(rules, 100, List.of(messages));
    }

    private static List<String> judge(List<ArchiveRule> rules, long memory, List<Message> messages) throws IOException {
        List<String> found = new ArrayList<>();
        try (ArchiveCheck check = new ArchiveCheck(rules, memory)) {
            messages.forEach(message -> check.add(message, List.of()));
            check.finish(finding ->
                    found.add("m%d %s: %s".formatted(finding.place().message(), finding.found(), finding.expected())));
        }
        return found;
    }

    private static ArchiveRule rule(Kind kind, List<String> key, boolean repeatable, @Nullable Near near) {
        return rule(kind, key, repeatable, near, List.of());
    }

    private static ArchiveRule rule(
            Kind kind, List<String> key, boolean repeatable, @Nullable Near near, List<String> ranks) {
        boolean ordered = kind == Kind.ORDERED;
        return new ArchiveRule(
                "R",
                "title",
                "/req/archive",
                Severity.ERROR,
                "note",
                kind,
                key,
                repeatable,
                near,
                ordered ? "/made" : null,
                ordered ? "/seen" : null,
                ranks,
                null,
                "/id",
                "It must be so.",
                "test");
    }

    private static Message message(String file, String json, int index) {
        return new Numbered(file, SimpleMessage.json(json), index);
    }

    /** A message of a file in which each stands in a line of its own. */
    private record Numbered(String file, JsonNode content, int index) implements Message {
        @Override
        public MessageType type() {
            return SimpleMessage.of("{}").type();
        }

        @Override
        public MessageFormat format() {
            return MessageFormat.JSON;
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }

        @Override
        public Place place(String pointer) {
            return new Place(file, index, index + 1, 1, pointer);
        }

        @Override
        public Place nameplace(String pointer) {
            return place(pointer);
        }
    }
}
