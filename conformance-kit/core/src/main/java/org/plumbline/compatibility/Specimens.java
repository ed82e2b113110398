package org.plumbline.compatibility;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.plumbline.compatibility.change.Proof;
import org.plumbline.compatibility.change.Side;
import org.plumbline.conformance.check.CheckedMessage;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.conformance.check.VariedSamples;
import org.plumbline.inclusion.witness.Smaller;
import org.plumbline.message.Message;
import org.plumbline.standard.MessageFormat;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.Variation;
import org.plumbline.verdict.Finding;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;

/** All messages that come with either package, and what both packages say of them. */
final class Specimens {
    /** A message of rules takes milliseconds to check. */
    private static final int SMALLER = 120;

    private final StandardPackage old;
    private final StandardPackage next;
    private final MessageCheck oldCheck;
    private final MessageCheck nextCheck;
    private final List<Specimen> all = new ArrayList<>();
    private final IdentityHashMap<Specimen, Said> said = new IdentityHashMap<>();

    Specimens(StandardPackage old, StandardPackage next) throws PackageRefused {
        this.old = old;
        this.next = next;
        this.oldCheck = MessageCheck.onDemand(old);
        this.nextCheck = MessageCheck.onDemand(next);
        collect(old);
        collect(next);
        all.sort(Comparator.comparing((Specimen each) -> each.text.length()).thenComparing(Specimen::text));
    }

    /**
     * A message.
     *
     * @param type its kind
     * @param content the message in JSON
     * @param text the same as text
     */
    private record Specimen(String type, JsonNode content, String text) {}

    /**
     * What is said of a specimen.
     *
     * @param byOld the errors that the old package finds
     * @param byNext the errors that the new one finds
     */
    private record Said(List<Finding> byOld, List<Finding> byNext) {}

    private void collect(StandardPackage standard) throws PackageRefused {
        for (Sample sample : standard.samples()) {
            VariedSamples.messages(standard, sample).forEach(this::add);
        }
        VariedSamples varied = new VariedSamples(standard);
        for (Variation variation : standard.variations()) {
            add(varied.of(variation));
        }
    }

    private void add(Message message) {
        boolean inBoth = old.messageType(message.type().id()).isPresent()
                && next.messageType(message.type().id()).isPresent();
        if (inBoth && !message.content().isMissingNode()) {
            JsonNode content = message.content();
            all.add(new Specimen(message.type().id(), content, content.toString()));
        }
    }

    /** Whether whoever reads takes a message, by all that the package says. */
    boolean isAccepted(JsonNode content, String type, Side side) {
        return refusals(content, type, side == Side.READERS).isEmpty();
    }

    /** The errors that a package finds in a message. */
    private List<Finding> refusals(JsonNode content, String type, boolean byNext) {
        StandardPackage standard = byNext ? next : old;
        boolean whole = standard.messageType(type).orElseThrow().json().whole();
        String text = content.isObject() || (whole && content.isArray()) ? content.toString() : "[" + content + "]";
        List<CheckedMessage> checked = new ArrayList<>();
        try {
            (byNext ? nextCheck : oldCheck)
                    .check(
                            type,
                            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                            type,
                            MessageFormat.JSON,
                            checked::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Bytes in memory can be read", impossible);
        }
        return checked.stream()
                .flatMap(message -> message.findings().stream())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    /**
     * The smallest message found that the writer's package accepts and the reader's refuses with such a finding, and only such.
     *
     * @param side who reads with the new package, or who writes by it
     * @param cause what the finding must be
     */
    Optional<Proof> refused(Side side, Predicate<Finding> cause) {
        for (Specimen specimen : all) {
            if (!mayShow(specimen, side, cause)) {
                continue;
            }
            Optional<Proof> proof = proof(specimen.content, specimen.type, side, cause);
            if (proof.isPresent()) {
                return Optional.of(new Smaller<>(
                                content -> proof(content, specimen.type, side, cause),
                                specimen.content,
                                proof.get(),
                                SMALLER)
                        .smallest());
            }
        }
        return Optional.empty();
    }

    /** Whether a specimen shows it, by what both packages say of it; asked for many causes, they say it once. */
    private boolean mayShow(Specimen specimen, Side side, Predicate<Finding> cause) {
        Said findings = said.computeIfAbsent(
                specimen,
                any -> new Said(
                        refusals(specimen.content, specimen.type, false),
                        refusals(specimen.content, specimen.type, true)));
        List<Finding> reader = side == Side.READERS ? findings.byNext : findings.byOld;
        List<Finding> writer = side == Side.READERS ? findings.byOld : findings.byNext;
        return writer.isEmpty() && !reader.isEmpty() && reader.stream().allMatch(cause);
    }

    private Optional<Proof> proof(JsonNode content, String type, Side side, Predicate<Finding> cause) {
        List<Finding> refusals = refusals(content, type, side == Side.READERS);
        if (refusals.isEmpty() || !refusals.stream().allMatch(cause)) {
            return Optional.empty();
        }
        if (!refusals(content, type, side != Side.READERS).isEmpty()) {
            return Optional.empty();
        }
        Finding first = refusals.get(0);
        boolean rule = first.source().equals(first.code());
        return Optional.of(new Proof(content, first.place().pointer(), first.source(), rule ? "rule" : first.code()));
    }
}
