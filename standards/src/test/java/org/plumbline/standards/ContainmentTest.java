package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.plumbline.inclusion.Answer;
import org.plumbline.inclusion.Inclusion;
import org.plumbline.inclusion.Policy;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import tools.jackson.databind.JsonNode;

/** How well containment of schemas is decided, measured on questions with verified answers from other projects. */
class ContainmentTest {
    private static final double LEAST_RIGHT = 0.97;
    private static final double MOST_UNDECIDED = 0.02;

    @Test
    @EnabledIf("org.plumbline.standards.SharedData#isPresent")
    void questionsOfOtherProjectsAreAnsweredRight() throws IOException, JsonRefused {
        // Bound by steps alone, so that the figure is the same on a slow machine.
        Inclusion inclusion = new Inclusion(Policy.PLAIN, Duration.ofMinutes(5));
        List<String> lines = Files.readAllLines(SharedData.file("compat/containment-2020-12.jsonl"));
        List<String> falseSafe = new ArrayList<>();
        List<String> falseBreaking = new ArrayList<>();
        List<String> undecided = new ArrayList<>();
        for (String line : lines) {
            JsonNode question = StrictJson.read(line.getBytes(StandardCharsets.UTF_8), JsonLimits.MESSAGE)
                    .root();
            boolean contained = question.get("contained").booleanValue();
            Answer answer = inclusion.isContained(question.get("sub"), question.get("sup"));
            if (answer instanceof Answer.Undecided) {
                undecided.add(line);
            } else if (answer instanceof Answer.Contained != contained) {
                (contained ? falseBreaking : falseSafe).add(line);
            }
        }
        int all = lines.size();
        int right = all - falseSafe.size() - falseBreaking.size() - undecided.size();
        System.out.printf(
                "containment: %d questions, %d right, %d false-safe, %d false-breaking, %d undecided%n",
                all, right, falseSafe.size(), falseBreaking.size(), undecided.size());
        assertEquals(List.of(), falseSafe, "a breaking change must never be called contained");
        assertTrue(right >= LEAST_RIGHT * all, () -> "too few right; undecided: " + undecided + falseBreaking);
        assertTrue(undecided.size() <= MOST_UNDECIDED * all, () -> "too many undecided: " + undecided);
    }
}
