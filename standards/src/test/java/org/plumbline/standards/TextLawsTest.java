package org.plumbline.standards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plumbline.standard.Requirement;

/** Nations vote on the text, machines judge by the requirements: both say the same. */
class TextLawsTest {
    private static final String TEXT = "STANDARD.md";
    private static final Pattern REQUIREMENT =
            Pattern.compile("^\\*\\*Requirement ([0-9]+)\\*\\* `([^`]+)`\\\\\n(.+)\\\\$", Pattern.MULTILINE);
    private static final Pattern BINDING = Pattern.compile("(?<![*\\w])(shall|should)(?![*\\w])");

    @TestFactory
    Stream<DynamicTest> theTextHoldsEveryRequirementInOrderAndWordForWord() {
        return PackageUnderTest.each(tested -> () -> {
            List<Sentence> requirements =
                    tested.standard().requirements().stream().map(Sentence::of).toList();
            assertEquals(requirements, sentences(tested));
        });
    }

    @TestFactory
    Stream<DynamicTest> nothingElseInTheTextIsBinding() {
        return PackageUnderTest.each(tested -> () -> {
            String rest = REQUIREMENT.matcher(tested.text(TEXT)).replaceAll("");
            assertEquals(
                    List.of(),
                    rest.lines().filter(line -> BINDING.matcher(line).find()).toList());
        });
    }

    private static List<Sentence> sentences(PackageUnderTest tested) {
        var sentences = new ArrayList<Sentence>();
        var found = REQUIREMENT.matcher(tested.text(TEXT));
        while (found.find()) {
            sentences.add(new Sentence(Integer.parseInt(found.group(1)), found.group(2), found.group(3)));
        }
        return sentences;
    }

    private record Sentence(int number, String requirement, String words) {
        static Sentence of(Requirement requirement) {
            return new Sentence(requirement.number(), requirement.id(), requirement.sentence());
        }
    }
}
