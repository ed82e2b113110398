package org.plumbline.standards.fault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.standards.fault.SourceText.Position;
import org.plumbline.verdict.Finding;

/** Breaks messages at random, the same way in every run, and compares what is found with what was broken. */
final class Injection {
    static final int MOST_FAULTS = 6;

    private final MessageCheck check;
    private final Random random;
    private final Score score;

    Injection(MessageCheck check, long seed, Score score) {
        this.check = check;
        this.random = new Random(seed);
        this.score = score;
    }

    /** Breaks one message several times. */
    void breakMany(Seed seed, int times) {
        for (int i = 0; i < times; i++) {
            List<Fault> candidates = new ArrayList<>(Breaking.of(seed, random));
            candidates.addAll(Relations.of(seed));
            List<Fault> chosen = choose(candidates);
            if (!chosen.isEmpty()) {
                judge(Broken.of(seed, chosen));
            }
        }
    }

    /** Kinds first, then one of the kind, so that rare kinds are not crowded out. */
    private List<Fault> choose(List<Fault> candidates) {
        int wanted = 1 + random.nextInt(MOST_FAULTS);
        List<Fault> chosen = new ArrayList<>();
        List<FaultKind> kinds =
                candidates.stream().map(Fault::kind).distinct().sorted().toList();
        for (int attempt = 0; chosen.size() < wanted && attempt < 4 * MOST_FAULTS && !kinds.isEmpty(); attempt++) {
            FaultKind kind = kinds.get(random.nextInt(kinds.size()));
            List<Fault> ofKind = candidates.stream()
                    .filter(fault -> fault.kind() == kind)
                    .filter(fault -> chosen.stream().allMatch(other -> Broken.independent(fault, other)))
                    .toList();
            if (!ofKind.isEmpty()) {
                Fault fault = ofKind.get(random.nextInt(ofKind.size()));
                chosen.add(fault);
                if (fault.alone()) {
                    break;
                }
            }
        }
        return chosen;
    }

    private void judge(Broken broken) {
        CheckedMessage checked = check(broken);
        Set<String> remarks =
                broken.seed().checked().findings().stream().map(Injection::name).collect(Collectors.toSet());
        List<Finding> left = new ArrayList<>(checked.findings().stream()
                .filter(finding -> !remarks.contains(name(finding)))
                .toList());
        List<Fault> missed = new ArrayList<>();
        for (Fault fault : broken.faults()) {
            Optional<Finding> found = found(broken, fault, left);
            found.ifPresent(left::remove);
            if (found.isEmpty()) {
                missed.add(fault);
            }
            boolean exact = found.filter(finding -> broken.places(fault).contains(position(finding)))
                    .isPresent();
            boolean hint = found.filter(finding -> Objects.equals(hint(finding), fault.hint()))
                    .isPresent();
            score.count(fault, broken.seed().format(), found.isPresent(), exact, hint, 1);
            if (found.isEmpty()) {
                tell("missed", broken, fault, checked);
            } else if (!exact) {
                tell("inexact", broken, fault, checked);
            } else if (!hint) {
                tell("hint", broken, fault, checked);
            }
        }
        surplus(broken, left, missed.size(), checked);
    }

    private void surplus(Broken broken, List<Finding> left, int missed, CheckedMessage checked) {
        int more = left.size() - missed;
        Fault first = broken.faults().get(0);
        score.surplus(first, broken.seed().format(), more);
        if (!left.isEmpty()) {
            Set<String> codes = new HashSet<>();
            left.forEach(finding -> codes.add(finding.code()));
            tell("more than was broken: " + new TreeSet<>(codes), broken, first, checked);
        }
        checked.notEvaluated()
                .forEach(each -> score.example("not evaluated", each.rule().id() + ": " + each.reason()));
    }

    private Optional<Finding> found(Broken broken, Fault fault, List<Finding> findings) {
        Set<Position> places = broken.places(fault);
        Set<Integer> lines = places.stream().map(Position::line).collect(Collectors.toSet());
        List<Finding> fitting = findings.stream()
                .filter(finding -> fault.codes().isEmpty() || fault.codes().contains(finding.code()))
                .filter(finding -> fault.kind() != FaultKind.MISSING || names(finding, fault))
                .toList();
        return fitting.stream()
                .filter(finding -> places.contains(position(finding)))
                .findFirst()
                .or(() -> fitting.stream()
                        .filter(finding -> lines.contains(finding.place().line())
                                || fault.touched().contains(finding.place().pointer()))
                        .findFirst());
    }

    /** Several members may be missing in one object: each finding names its own. */
    private static boolean names(Finding finding, Fault fault) {
        return fault.touched().stream()
                .map(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1))
                .anyMatch(name -> finding.arguments().contains(name));
    }

    private CheckedMessage check(Broken broken) {
        List<CheckedMessage> checked = new ArrayList<>();
        byte[] bytes = broken.source().text().getBytes(StandardCharsets.UTF_8);
        try {
            check.check(
                    broken.seed().message().file(),
                    new ByteArrayInputStream(bytes),
                    broken.seed().message().type().id(),
                    checked::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return checked.get(0);
    }

    private static String name(Finding finding) {
        return finding.code() + " " + finding.place().pointer();
    }

    private static Position position(Finding finding) {
        return new Position(finding.place().line(), finding.place().column());
    }

    private static @Nullable String hint(Finding finding) {
        return finding.hint() == null ? null : finding.hint().value();
    }

    private void tell(String sort, Broken broken, Fault fault, CheckedMessage checked) {
        String findings = checked.findings().stream()
                .map(finding -> "%d:%d %s %s %s %s %s"
                        .formatted(
                                finding.place().line(),
                                finding.place().column(),
                                finding.code(),
                                finding.place().pointer(),
                                finding.arguments().stream().limit(2).toList(),
                                hint(finding),
                                finding.code().equals("SCHEMA-PATTERN") ? "" : finding.expected()))
                .collect(Collectors.joining("; "));
        String faults = broken.faults().stream()
                .map(each -> "%s %s -> `%s`"
                        .formatted(
                                each.kind(),
                                broken.places(each),
                                each.edit().replacement().strip()))
                .collect(Collectors.joining("; "));
        score.example(
                "%s %s %s".formatted(broken.seed().format(), fault.kind(), sort),
                "%s, broken: %s. Found: %s".formatted(broken.seed(), faults, findings));
    }
}
