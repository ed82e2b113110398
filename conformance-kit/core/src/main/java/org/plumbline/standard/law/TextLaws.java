package org.plumbline.standard.law;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.Requirement;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;

/**
 * The laws of the text. Nations vote on it, machines judge by {@code requirements.json}: both say the same. The text holds every
 * requirement word for word, in the order of the numbers, and nothing else in it binds.
 */
final class TextLaws {
    private static final String TEXT = "STANDARD.md";

    /** A requirement as the text has it: number, identifier, sentence. */
    private static final Pattern BLOCK =
            Pattern.compile("^\\*\\*Requirement ([0-9]{1,9})\\*\\* `([^`\n]+)`\\\\\n(.+)\\\\$", Pattern.MULTILINE);

    /** The verbs, but not where the text speaks about a word and sets it off. */
    private static final Pattern BINDING = Pattern.compile("(?<![*_`'\"\\w])(shall|should)(?![*_`'\"\\w])");

    private final StandardPackage standard;
    private final PackagePlaces places;
    private final String text;
    private final List<PackageFault> broken = new ArrayList<>();

    TextLaws(StandardPackage standard, PackagePlaces places) {
        this.standard = standard;
        this.places = places;
        this.text = standard.file(TEXT)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("")
                .replace("\r\n", "\n");
    }

    List<PackageFault> check() {
        Set<String> held = new HashSet<>();
        Matcher block = BLOCK.matcher(text);
        int last = 0;
        StringBuilder rest = new StringBuilder();
        while (block.find()) {
            block.appendReplacement(rest, "\n");
            last = block(block, last, held.add(block.group(2)));
        }
        block.appendTail(rest);
        for (Requirement requirement : standard.requirements()) {
            if (!held.contains(requirement.id())) {
                report(
                        "TEXT-REQUIREMENT-MISSING",
                        places.element("requirements.json", "/requirements", "id", requirement.id()),
                        requirement.id(),
                        "" + requirement.number());
            }
        }
        bindings(rest.toString());
        return broken;
    }

    /** @return the number of the requirement, by which the next one is in order or not */
    private int block(Matcher block, int last, boolean first) {
        Place place = PackagePlaces.line(TEXT, lineAt(block.start()), 1);
        Place sentence = PackagePlaces.line(TEXT, lineAt(block.start(3)), 1);
        int number = Integer.parseInt(block.group(1));
        Optional<Requirement> requirement = standard.requirement(block.group(2));
        if (requirement.isEmpty()) {
            report("TEXT-REQUIREMENT-UNKNOWN", place, block.group(2));
        } else if (!first) {
            report("TEXT-REQUIREMENT-TWICE", place, block.group(2));
        } else {
            if (requirement.get().number() != number) {
                report("TEXT-NUMBER", place, "" + number, "" + requirement.get().number());
            } else if (number < last) {
                report("TEXT-ORDER", place, "" + number, "" + last);
            }
            if (!requirement.get().sentence().equals(block.group(3))) {
                report("TEXT-SENTENCE", sentence, requirement.get().sentence());
            }
        }
        return requirement.map(Requirement::number).orElse(last);
    }

    private void bindings(String rest) {
        Matcher binding = BINDING.matcher(rest);
        while (binding.find()) {
            String before = rest.substring(0, binding.start());
            int line = (int) before.chars().filter(each -> each == '\n').count() + 1;
            int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
            report("TEXT-BINDING", PackagePlaces.line(TEXT, line, column), binding.group());
        }
    }

    private int lineAt(int offset) {
        return (int) text.substring(0, offset)
                        .chars()
                        .filter(each -> each == '\n')
                        .count()
                + 1;
    }

    private void report(String code, Place place, String... arguments) {
        broken.add(new PackageFault(code, Severity.ERROR, place, List.of(arguments)));
    }
}
