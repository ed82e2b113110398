package org.plumbline.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.standard.Rule;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.StringNode;

/** Changes of a message that may tell a weakened rule from the one as agreed. */
final class RuleCandidates {
    private static final Pattern VALUE =
            Pattern.compile("\\b(m|text|it)((?:\\.[A-Za-z_][A-Za-z0-9_]*(?!\\w*\\()|\\[[0-9]+])+)");
    private static final Pattern TEXT = Pattern.compile("'([^']*)'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.'])[0-9]+(?:\\.[0-9]+)?(?:e-?[0-9]+)?(?![\\w.'])");
    private static final int MOST_ELEMENTS = 3;

    private final Rule rule;
    private final JsonNode content;

    private RuleCandidates(Rule rule, JsonNode content) {
        this.rule = rule;
        this.content = content;
    }

    /** The changes, in a fixed order. */
    static List<Edit> of(Rule rule, JsonNode content) {
        return new RuleCandidates(rule, content).candidates();
    }

    private List<Edit> candidates() {
        StringBuilder all = new StringBuilder(rule.holds());
        all.append('\n').append(rule.when() == null ? "" : rule.when());
        rule.let().forEach(each -> all.append('\n').append(each.value()));
        String text = all.toString();
        Set<String> places = places(text);
        Set<JsonNode> values = new LinkedHashSet<>();
        TEXT.matcher(text).results().forEach(each -> values.add(StringNode.valueOf(each.group(1))));
        NUMBER.matcher(text).results().forEach(each -> {
            BigDecimal number = new BigDecimal(each.group());
            values.add(DecimalNode.valueOf(number));
            values.add(DecimalNode.valueOf(number.negate()));
            values.add(DecimalNode.valueOf(number.add(BigDecimal.ONE)));
        });
        places.forEach(each -> {
            JsonNode value = content.at(JsonPointer.compile(each));
            if (value.isValueNode() && !value.isMissingNode()) {
                values.add(value);
            }
        });
        // The message itself is neither removed nor set by a rule's candidate.
        places.remove("");
        Set<Edit> edits = new LinkedHashSet<>();
        for (String place : places) {
            JsonNode value = content.at(JsonPointer.compile(place));
            if (!value.isMissingNode()) {
                edits.add(Edit.removing(place));
            }
        }
        for (String place : places) {
            JsonNode value = content.at(JsonPointer.compile(place));
            boolean possible = !content.at(JsonPointer.compile(place).head()).isMissingNode();
            if (possible && !value.isContainer()) {
                values.stream()
                        .filter(each -> !each.equals(value))
                        .forEach(each -> edits.add(Edit.setting(place, each)));
                LikelyValues.ODD.forEach(each -> edits.add(Edit.setting(place, each)));
                if (value.isNumber()) {
                    for (String factor : List.of("-1", "0.5", "2", "1000", "0.001")) {
                        edits.add(Edit.setting(
                                place, DecimalNode.valueOf(value.decimalValue().multiply(new BigDecimal(factor)))));
                    }
                } else if (value.isString()) {
                    edits.add(Edit.setting(place, StringNode.valueOf(value.stringValue() + "!")));
                    otherEnd(value.stringValue())
                            .ifPresent(other -> edits.add(Edit.setting(place, StringNode.valueOf(other))));
                    edits.add(Edit.setting(place, StringNode.valueOf("1957-01-01T00:00:00")));
                    edits.add(Edit.setting(place, StringNode.valueOf("2099-01-01T00:00:00")));
                    edits.add(Edit.setting(place, StringNode.valueOf("2099-01-01T00:00:00Z")));
                    edits.add(Edit.setting(place, StringNode.valueOf("2026-02-30T00:00:00")));
                    edits.add(Edit.setting(place, StringNode.valueOf("2026-02-30T00:00:00Z")));
                }
            }
        }
        return List.copyOf(edits);
    }

    /** The text with another last sign: a checksum often stands there. */
    private static Optional<String> otherEnd(String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(text.substring(0, text.length() - 1) + (text.endsWith("1") ? "2" : "1"));
    }

    private Set<String> places(String text) {
        List<String> elements = elements();
        Set<String> places = new LinkedHashSet<>();
        for (String need : rule.needs()) {
            resolve(need, elements, places);
        }
        Matcher values = VALUE.matcher(text);
        while (values.find()) {
            String pointer = values.group(2).replace('.', '/').replaceAll("\\[([0-9]+)]", "/$1");
            resolve(values.group(1).equals("it") ? "it" + pointer : pointer, elements, places);
        }
        return places;
    }

    private static void resolve(String pointer, List<String> elements, Set<String> places) {
        if (pointer.startsWith("it")) {
            elements.forEach(each -> places.add(each + pointer.substring(2)));
        } else {
            places.add(pointer);
        }
    }

    private List<String> elements() {
        List<String> elements = new ArrayList<>();
        if (rule.forEach() != null) {
            collect("", rule.forEach(), elements);
        }
        return elements.stream().limit(MOST_ELEMENTS).toList();
    }

    private void collect(String done, String rest, List<String> elements) {
        int star = rest.indexOf("/*");
        if (star < 0) {
            elements.add(done + rest);
            return;
        }
        String list = done + rest.substring(0, star);
        JsonNode node = content.at(JsonPointer.compile(list));
        for (int i = 0; i < node.size() && node.isArray(); i++) {
            collect(list + "/" + i, rest.substring(star + 2), elements);
        }
    }
}
