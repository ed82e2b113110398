package org.plumbline.standards.fault;

import static org.plumbline.standards.fault.Fault.Spot.at;
import static org.plumbline.standards.fault.Fault.Spot.inside;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.standard.MessageFormat;
import tools.jackson.databind.JsonNode;

/** All the ways in which one message can be broken, one value at a time. */
final class Breaking {
    private static final Pattern UNIT = Pattern.compile("\\[([^\\]]*)\\]|units=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<(/?)[A-Za-z_][^<>]*?(/?)>");
    private static final String STRANGE = "ZZ_QUUX_";

    private final Seed seed;
    private final RandomGenerator random;
    private final SchemaFacts schema;
    private final List<Member> members;
    private final List<Fault> faults = new ArrayList<>();

    private Breaking(Seed seed, RandomGenerator random) {
        this.seed = seed;
        this.random = random;
        this.schema = seed.schema();
        this.members = seed.members();
    }

    /** The faults, one or more for each value; no two of them for one value can be applied together. */
    static List<Fault> of(Seed seed, RandomGenerator random) {
        Breaking breaking = new Breaking(seed, random);
        breaking.members.forEach(breaking::breakMember);
        for (int i = 1; i < breaking.members.size(); i++) {
            breaking.swap(breaking.members.get(i - 1), breaking.members.get(i));
        }
        return breaking.faults;
    }

    private void breakMember(Member member) {
        boolean version = seed.offset(member.parent()) == member.begin() || member.begin() == 0;
        if (!version) {
            missing(member);
            misspelt(member);
        }
        unknown(member);
        value(member);
        repeated(member);
        delimiter(member);
        if (seed.format() != MessageFormat.JSON) {
            unit(member);
        }
        if (seed.format() == MessageFormat.XML) {
            String attribute = " accuracy=\"1\"";
            add(FaultKind.ATTRIBUTE, new Edit(member.nameEnd(), member.nameEnd(), attribute), inside(1), member, null);
        }
    }

    private void missing(Member member) {
        if (member.end() >= 0 && schema.required(member.pointer())) {
            Edit edit = new Edit(member.begin(), member.end(), "");
            add(FaultKind.MISSING, edit, at(seed.offset(member.parent())), member, null);
        }
    }

    private void misspelt(Member member) {
        Set<String> names = schema.names(member.parent());
        if (!names.contains(member.name()) || schema.open(member.parent())) {
            return;
        }
        Misspelling.of(member.name(), names, random).ifPresent(wrong -> {
            int begin = member.nameBegin();
            Edit edit =
                    switch (seed.format()) {
                        case JSON, FLAT -> new Edit(begin, member.nameEnd(), '"' + wrong + '"');
                        case KVN -> new Edit(begin, member.nameEnd(), wrong);
                        case XML ->
                            new Edit(
                                    begin,
                                    member.end(),
                                    wrong
                                            + seed.source()
                                                    .text()
                                                    .substring(
                                                            member.nameEnd(),
                                                            member.end()
                                                                    - member.name()
                                                                            .length()
                                                                    - 1)
                                            + wrong + ">");
                    };
            add(FaultKind.MISSPELT, edit, at(begin), member, member.name());
        });
    }

    private void unknown(Member member) {
        if (schema.open(member.parent())) {
            return;
        }
        int number = members.indexOf(member);
        String strange = STRANGE + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26);
        switch (seed.format()) {
            case JSON ->
                add(
                        FaultKind.UNKNOWN,
                        new Edit(member.valueEnd(), member.valueEnd(), ",\n\"" + strange + "\": 1"),
                        inside(2),
                        member,
                        null);
            case XML ->
                add(
                        FaultKind.UNKNOWN,
                        new Edit(member.end(), member.end(), "\n<" + strange + ">1</" + strange + ">"),
                        inside(2),
                        member,
                        null);
            default -> {
                boolean inside = number + 1 < members.size()
                        && members.get(number + 1).parent().equals(member.parent());
                if (member.end() >= 0 && inside) {
                    Edit edit = new Edit(member.end(), member.end(), strange + " = 1\n");
                    add(FaultKind.UNKNOWN, edit, inside(0), member, null);
                }
            }
        }
    }

    private void value(Member member) {
        String pointer = member.pointer();
        List<String> listed = schema.listed(pointer);
        boolean json = seed.format() == MessageFormat.JSON;
        if (member.value().isString() && listed.contains(member.value().stringValue())) {
            Misspelling.of(member.value().stringValue(), listed, random)
                    .ifPresent(wrong -> replace(
                            FaultKind.LISTED_VALUE,
                            member,
                            json ? '"' + wrong + '"' : wrong,
                            member.value().stringValue()));
        }
        if (schema.onlyNumbers(pointer)) {
            if (json) {
                replace(FaultKind.TYPE, member, "true", null);
            }
            replace(FaultKind.NOT_NUMERIC, member, json ? "\"1x5\"" : "1x5", null);
            bounds(member);
        } else if (json && schema.onlyTexts(pointer)) {
            replace(FaultKind.TYPE, member, "[17]", null);
        }
        String text = member.value().stringValue("");
        boolean time = text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*")
                && schema.fact(pointer, "pattern").isPresent();
        if (time) {
            String wrong = random.nextBoolean() ? text.replaceFirst("-\\d\\dT", "-47T") : text.replace('T', ' ');
            replace(FaultKind.TIME, member, json ? '"' + wrong + '"' : wrong, null);
        }
    }

    private void bounds(Member member) {
        schema.fact(member.pointer(), "minimum")
                .or(() -> schema.fact(member.pointer(), "exclusiveMinimum"))
                .map(JsonNode::decimalValue)
                .ifPresent(least -> replace(
                        FaultKind.BOUNDS,
                        member,
                        least.subtract(BigDecimal.valueOf(7)).toPlainString(),
                        null));
        schema.fact(member.pointer(), "maximum")
                .map(JsonNode::decimalValue)
                .ifPresent(most -> replace(
                        FaultKind.BOUNDS,
                        member,
                        most.add(BigDecimal.valueOf(7)).toPlainString(),
                        null));
    }

    private void repeated(Member member) {
        String text = seed.source().text();
        if (member.end() < 0 || seed.offset(member.parent()) == member.begin() || begins(member.name())) {
            return;
        }
        String again = text.substring(member.begin(), member.end());
        int name = member.nameBegin() - member.begin();
        if (seed.format() == MessageFormat.JSON) {
            Edit edit = new Edit(member.end(), member.end(), "\n" + again);
            faults.add(Fault.of(FaultKind.REPEATED, edit, inside(1), member.pointer(), null)
                    .byItself());
        } else {
            add(FaultKind.REPEATED, new Edit(member.end(), member.end(), again), inside(name), member, null);
        }
    }

    /** Whether a keyword, given again, begins another element of a list. */
    private boolean begins(String name) {
        return seed.message().type().mappings().values().stream()
                .flatMap(mapping -> mapping.path("blocks").valueStream())
                .anyMatch(block -> block.path("startsWith").stringValue("").equals(name));
    }

    private void delimiter(Member member) {
        String text = seed.source().text();
        if (seed.format() == MessageFormat.KVN) {
            int sign = text.indexOf('=', member.nameEnd());
            add(FaultKind.DELIMITER, new Edit(sign, sign + 1, " "), at(member.begin()), member, null);
        } else if (seed.format() == MessageFormat.JSON) {
            int colon = text.indexOf(':', member.nameEnd());
            Edit edit = new Edit(colon, colon + 1, "");
            faults.add(Fault.of(FaultKind.DELIMITER, edit, at(member.valueBegin()), member.pointer(), null)
                    .byItself());
        } else {
            int close = text.indexOf("</", member.valueEnd());
            Edit edit = new Edit(close, close + 1, "");
            faults.add(Fault.of(FaultKind.DELIMITER, edit, at(unclosed(text, member.end())), member.pointer(), null)
                    .byItself());
        }
    }

    /** Where it shows that an element was not closed: at the next end tag that closes none of its own. */
    private static int unclosed(String text, int from) {
        Matcher tag = TAG.matcher(text).region(from, text.length());
        int depth = 0;
        while (tag.find()) {
            depth += tag.group(1).isEmpty() ? (tag.group(2).isEmpty() ? 1 : 0) : -1;
            if (depth < 0) {
                return tag.start();
            }
        }
        return text.length();
    }

    private void unit(Member member) {
        String text = seed.source().text();
        int end = seed.format() == MessageFormat.XML
                ? member.valueBegin()
                : seed.source().lineEnd(member.valueEnd());
        int from = seed.format() == MessageFormat.XML ? member.nameEnd() : member.valueEnd();
        Matcher unit = UNIT.matcher(text).region(from, end);
        if (unit.find()) {
            int group = unit.group(1) == null ? 2 : 1;
            add(
                    FaultKind.UNIT,
                    new Edit(unit.start(group), unit.end(group), "furlong"),
                    at(seed.format() == MessageFormat.XML ? unit.start(group) : unit.start()),
                    member,
                    null);
        }
    }

    /** Two neighbours of one block in the wrong order: either of them may be called the guilty one. */
    private void swap(Member first, Member second) {
        String text = seed.source().text();
        boolean neighbours = seed.format() == MessageFormat.KVN
                ? first.end() == second.begin()
                : first.end() >= 0
                        && second.begin() > first.end()
                        && text.substring(first.end(), second.begin()).isBlank();
        if (seed.format() == MessageFormat.JSON
                || !neighbours
                || second.end() < 0
                || !first.parent().equals(second.parent())
                || seed.offset(first.parent()) == first.begin()
                || first.begin() == 0
                || !schema.names(first.parent()).containsAll(List.of(first.name(), second.name()))) {
            return;
        }
        int mark = seed.format() == MessageFormat.XML ? 1 : 0;
        String behind = text.substring(second.begin(), second.end());
        String swapped =
                behind + text.substring(first.end(), second.begin()) + text.substring(first.begin(), first.end());
        faults.add(new Fault(
                FaultKind.ORDER,
                new Edit(first.begin(), second.end(), swapped),
                List.of(inside(mark), inside(mark + swapped.length() - (first.end() - first.begin()))),
                Set.of(first.pointer(), second.pointer()),
                null,
                false,
                Set.of("KVN-ORDER", "XML-ORDER")));
    }

    private void replace(FaultKind kind, Member member, String wrong, @Nullable String hint) {
        add(kind, new Edit(member.valueBegin(), member.valueEnd(), wrong), at(member.valueBegin()), member, hint);
    }

    private void add(FaultKind kind, Edit edit, Fault.Spot place, Member member, @Nullable String hint) {
        faults.add(Fault.of(kind, edit, place, member.pointer(), hint));
    }
}
