package org.plumbline.standards.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.Rule;

/**
 * Changes of one value that set it against others, from {@code relations.tsv}: standard, JSON Pointer, change, rules that say so.
 *
 * <p>A change is {@code *x}, {@code +x} or {@code =x} for numbers, {@code =text} for texts, {@code +x d} for times, {@code tle} for the
 * third digit of a line, its checksum made right again.
 */
final class Relations {
    private static final Pattern REFERENCE = Pattern.compile("\\b(m|it)((?:\\.[A-Za-z_][A-Za-z0-9_]*|\\[[0-9]+\\])+)");
    private static final List<Relation> ALL = read();

    private Relations() {}

    private record Relation(String standard, String pointer, String change, Set<String> rules) {}

    /** The relations that can be broken in one message. */
    static List<Fault> of(Seed seed) {
        List<Fault> faults = new ArrayList<>();
        for (Relation each : ALL) {
            boolean judged = seed.standard().rules().stream()
                    .anyMatch(rule -> each.rules().contains(rule.id()));
            if (judged && seed.standard().ref().toString().startsWith(each.standard() + "/")) {
                seed.members().stream()
                        .filter(member -> member.pointer().equals(each.pointer()))
                        .findFirst()
                        .flatMap(member -> fault(seed, member, each))
                        .ifPresent(faults::add);
            }
        }
        return faults;
    }

    private static Optional<Fault> fault(Seed seed, Member member, Relation relation) {
        String old = member.value().isString()
                ? member.value().stringValue()
                : member.value().toString();
        return changed(old, relation.change()).map(wrong -> {
            boolean quoted =
                    seed.format() == MessageFormat.JSON && member.value().isString();
            Edit edit = new Edit(member.valueBegin(), member.valueEnd(), quoted ? '"' + wrong + '"' : wrong);
            return new Fault(
                    FaultKind.RELATION,
                    edit,
                    places(seed, relation, member),
                    needs(seed, relation, member),
                    null,
                    false,
                    relation.rules());
        });
    }

    /** The value itself, and wherever the rules say that they point. */
    private static List<Fault.Spot> places(Seed seed, Relation relation, Member member) {
        List<Fault.Spot> places = new ArrayList<>(List.of(Fault.Spot.at(member.valueBegin())));
        seed.standard().rules().stream()
                .filter(rule -> relation.rules().contains(rule.id()))
                .map(rule -> concrete(absolute(rule, rule.at()), member.pointer()))
                .flatMap(pointer -> expanded(seed, pointer))
                .map(seed::offset)
                .map(Fault.Spot::at)
                .forEach(places::add);
        return places;
    }

    /** The pointers that a pattern with {@code *} stands for in a message. */
    private static Stream<String> expanded(Seed seed, String pattern) {
        int star = pattern.indexOf("/*");
        if (star < 0) {
            return Stream.of(pattern);
        }
        int size = seed.message().content().at(pattern.substring(0, star)).size();
        return IntStream.range(0, size)
                .mapToObj(i -> pattern.substring(0, star) + "/" + i + pattern.substring(star + 2))
                .flatMap(each -> expanded(seed, each));
    }

    /** A pointer with the element of a list that another pointer goes through. */
    private static String concrete(String pattern, String pointer) {
        String[] steps = pattern.split("/", -1);
        String[] given = pointer.split("/", -1);
        for (int i = 0; i < steps.length && i < given.length; i++) {
            if (steps[i].equals("*") && given[i].matches("[0-9]+")) {
                steps[i] = given[i];
            } else if (!steps[i].equals(given[i])) {
                break;
            }
        }
        return String.join("/", steps);
    }

    private static Optional<String> changed(String old, String change) {
        if (change.startsWith("=")) {
            return Optional.of(change.substring(1)).filter(wrong -> !wrong.equals(old));
        }
        if (change.equals("tle")) {
            return Optional.of(Tle.other(old));
        }
        if (change.endsWith(" d")) {
            long days = Long.parseLong(change.substring(1, change.length() - 2));
            return time(old)
                    .map(time -> time.plusDays(change.startsWith("-") ? -days : days) + ":00")
                    .map(text -> text.replaceFirst("(T\\d\\d:\\d\\d:\\d\\d).*", "$1"));
        }
        try {
            BigDecimal value = new BigDecimal(old);
            BigDecimal by = new BigDecimal(change.substring(1));
            BigDecimal wrong = change.startsWith("*") ? value.multiply(by) : value.add(by);
            return Optional.of(wrong.setScale(Math.max(1, Math.min(9, wrong.scale())), RoundingMode.HALF_EVEN)
                    .toPlainString());
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> time(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:[0-5]\\d.*")
                ? Optional.of(LocalDateTime.parse(text.substring(0, 19)))
                : Optional.empty();
    }

    /** All that the rules look at: nothing else may be broken there, or the rules rightly keep silent. */
    private static Set<String> needs(Seed seed, Relation relation, Member member) {
        Set<String> needs = new HashSet<>(Set.of(member.pointer()));
        seed.standard().rules().stream()
                .filter(rule -> relation.rules().contains(rule.id()))
                .forEach(rule -> {
                    needs.addAll(rule.needs().stream()
                            .map(need -> absolute(rule, need))
                            .toList());
                    List<String> expressions = new ArrayList<>(List.of(rule.holds(), String.valueOf(rule.when())));
                    rule.let().forEach(let -> expressions.add(let.value()));
                    expressions.stream()
                            .flatMap(expression -> REFERENCE.matcher(expression).results())
                            .map(found -> found.group(1)
                                    + found.group(2).replaceAll("[.\\[]", "/").replace("]", ""))
                            .map(path -> absolute(rule, path.startsWith("m/") ? path.substring(1) : path))
                            .forEach(needs::add);
                });
        return needs;
    }

    private static String absolute(Rule rule, String path) {
        return path.startsWith("it") ? rule.forEach() + path.substring(2) : path;
    }

    private static List<Relation> read() {
        try (InputStream table = Relations.class.getResourceAsStream("relations.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells ->
                            new Relation(cells[0], cells[1], cells[2], Set.copyOf(Arrays.asList(cells[3].split(",")))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
