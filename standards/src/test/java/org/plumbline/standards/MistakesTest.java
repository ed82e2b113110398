package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.message.Message;
import org.plumbline.message.MessageReader;
import org.plumbline.rule.schema.SchemaJudge;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.PackageRefused;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Hint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A message with so many mistakes has so many findings, each at the token that is wrong, and a slip is recognised as one. */
class MistakesTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int ROUNDS = 60;

    private record Trial(PackageUnderTest tested, MessageType type, SchemaJudge judge, JsonNode sample) {
        static Trial of(String standard, String type, String sample) {
            PackageUnderTest tested = PackageUnderTest.find(standard);
            MessageType messageType = tested.standard().messageTypes().stream()
                    .filter(each -> each.id().equals(type))
                    .findFirst()
                    .orElseThrow();
            try {
                SchemaJudge judge = new SchemaJudge(tested.standard());
                return new Trial(
                        tested,
                        messageType,
                        judge,
                        PackageUnderTest.json(tested.text(sample).getBytes(StandardCharsets.UTF_8)));
            } catch (PackageRefused refused) {
                throw new AssertionError(refused);
            }
        }

        List<Finding> findings(String[] lines) {
            List<Message> messages = new ArrayList<>();
            try {
                new MessageReader(type)
                        .read(
                                "m.json",
                                new ByteArrayInputStream(
                                        String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
                                messages::add);
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
            return judge.judge(messages.get(0)).findings();
        }
    }

    /** One way to spoil a member of an object; the object holds the member under the name that is given. */
    private enum Mistake {
        LETTER_MISSING,
        LETTER_DOUBLED,
        LETTERS_SWAPPED,
        SMALL_LETTERS,
        WRONG_TYPE,
        UNKNOWN_MEMBER,
        MISSING;

        boolean isSlip() {
            return compareTo(SMALL_LETTERS) <= 0;
        }

        /** The name of the member that is wrong, or of the one that is gone. */
        String spoil(ObjectNode object, String name, Random random) {
            JsonNode value = object.get(name);
            int at = 1 + random.nextInt(Math.max(1, name.length() - 2));
            switch (this) {
                case WRONG_TYPE -> {
                    object.set(name, NODES.booleanNode(true));
                    return name;
                }
                case UNKNOWN_MEMBER -> {
                    object.put("QUITE_ANOTHER_THING_" + random.nextInt(1_000_000), 1);
                    return "QUITE_ANOTHER_THING";
                }
                case MISSING -> {
                    object.remove(name);
                    return name;
                }
                default -> {
                    String slip = slip(name, at);
                    if (!object.has(slip)) {
                        object.remove(name);
                        object.set(slip, value);
                    }
                    return slip;
                }
            }
        }

        private String slip(String name, int at) {
            return switch (this) {
                case LETTER_MISSING -> name.substring(0, at) + name.substring(at + 1);
                case LETTER_DOUBLED -> name.substring(0, at) + name.charAt(at) + name.substring(at);
                case LETTERS_SWAPPED ->
                    name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
                default -> name.toLowerCase(java.util.Locale.ROOT);
            };
        }
    }

    /** A member of some object in the message. */
    private record Member(String object, String name) {}

    @TestFactory
    Stream<DynamicContainer> soManyMistakesAreSoManyFindings() {
        return Stream.of(
                        Trial.of("ssa.conjunction-data-message/A.1", "cdm", "samples/valid/complete.json"),
                        Trial.of("ssa.conjunction-data-message/A.1", "cdm", "samples/valid/minimal.json"),
                        Trial.of("ssa.orbit-mean-elements/A.1", "omm", "samples/valid/numbers.json"))
                .map(trial -> DynamicContainer.dynamicContainer(trial.tested().toString(), rounds(trial)));
    }

    private static Stream<DynamicTest> rounds(Trial trial) {
        return IntStream.range(0, ROUNDS)
                .mapToObj(seed -> dynamicTest("round " + seed, () -> {
                    Random random = new Random(seed);
                    List<Member> members = new ArrayList<>();
                    collect(trial.sample(), "", members);
                    Collections.shuffle(members, random);
                    JsonNode all = trial.sample().deepCopy();
                    List<String> expected = new ArrayList<>();
                    Set<String> objects = new HashSet<>();
                    List<String> touched = new ArrayList<>();
                    for (Member member : members) {
                        Mistake mistake = Mistake.values()[random.nextInt(Mistake.values().length)];
                        String way = member.object() + "/" + member.name();
                        if (touched.stream()
                                .anyMatch(each -> (each + "/").startsWith(way + "/") || way.startsWith(each + "/"))) {
                            continue;
                        }
                        if ((mistake.isSlip() && member.name().length() < 4) || expected.size() == 6) {
                            continue;
                        }
                        if (!objects.add(member.object())
                                && mistake != Mistake.WRONG_TYPE
                                && mistake != Mistake.UNKNOWN_MEMBER) {
                            continue;
                        }
                        long choice = random.nextLong();
                        JsonNode one = trial.sample().deepCopy();
                        String name =
                                mistake.spoil((ObjectNode) one.at(member.object()), member.name(), new Random(choice));
                        if (!one.equals(trial.sample())) {
                            List<Finding> findings = trial.findings(lines(one));
                            if (mistake == Mistake.MISSING && findings.isEmpty()) {
                                continue; // optional
                            }
                            check(member, mistake, name, findings, lines(one));
                            mistake.spoil((ObjectNode) all.at(member.object()), member.name(), new Random(choice));
                            touched.add(mistake == Mistake.UNKNOWN_MEMBER ? member.object() + "/" + name : way);
                            expected.add(told(findings.get(0)));
                        }
                    }
                    List<String> found = trial.findings(lines(all)).stream()
                            .map(MistakesTest::told)
                            .sorted()
                            .toList();
                    assertEquals(String.join("\n", expected.stream().sorted().toList()), String.join("\n", found));
                }));
    }

    private static void check(Member member, Mistake mistake, String name, List<Finding> findings, String[] lines) {
        assertEquals(1, findings.size(), () -> mistake + " " + member + ": " + findings);
        Finding finding = findings.get(0);
        String token =
                lines[finding.place().line() - 1].substring(finding.place().column() - 1);
        if (mistake.isSlip()) {
            assertEquals(Hint.meant(member.name()), finding.hint(), finding::toString);
            assertTrue(token.startsWith("\"" + name + "\""), finding::toString);
        } else if (mistake == Mistake.WRONG_TYPE) {
            assertTrue(token.startsWith("true"), finding::toString);
        } else if (mistake == Mistake.MISSING) {
            assertEquals(member.name(), finding.expected(), finding::toString);
            assertTrue(token.startsWith("{"), finding::toString);
        } else {
            assertTrue(token.startsWith("\"" + name), finding::toString);
            assertEquals(null, finding.hint());
        }
    }

    private static void collect(JsonNode node, String pointer, List<Member> members) {
        if (node.isObject()) {
            for (String name : node.propertyNames()) {
                members.add(new Member(pointer, name));
                collect(node.get(name), pointer + "/" + name, members);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), pointer + "/" + i, members);
        }
    }

    private static String[] lines(JsonNode content) {
        return content.toPrettyString().split("\n");
    }

    private static String told(Finding finding) {
        return finding.code() + " " + finding.place().pointer() + " " + finding.arguments() + " " + finding.hint();
    }
}
