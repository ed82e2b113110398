package org.plumbline.conformance.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.conformance.archive.SpillingSort.Entry;
import org.plumbline.message.Message;
import org.plumbline.standard.ArchiveRule;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Finding;
import tools.jackson.databind.JsonNode;

/**
 * Judges all messages of a check or a run together, by the archive rules of their standard. Takes them one by one and remembers of
 * each only what its keys are, in bounded memory and temporary files however many there are; keys are compared as they are.
 *
 * <p>For one thread, which brings the messages in their order: files as given, messages as they stand in them. What comes out
 * depends on nothing but that order. Close it in any case: that deletes the temporary files.
 */
public final class ArchiveCheck implements AutoCloseable {
    /** Bytes of entries held in memory for each sorting. */
    private static final long MEMORY = 16L << 20;

    private final List<ArchiveRule> rules;
    private final long memory;
    private final SpillingSort mentions;
    private final long[] judged;
    private long ordinal;

    /**
     * @param standard whose rules apply
     * @param classes conformance classes that are claimed or asked for; a rule that belongs to one class is judged only then
     */
    public ArchiveCheck(StandardPackage standard, Set<String> classes) {
        this(
                standard.archiveRules().stream()
                        .filter(rule -> rule.conformanceClass() == null || classes.contains(rule.conformanceClass()))
                        .toList(),
                MEMORY);
    }

    /** By these rules, whatever the classes. */
    public ArchiveCheck(List<ArchiveRule> rules) {
        this(rules, MEMORY);
    }

    ArchiveCheck(List<ArchiveRule> rules, long memory) {
        this.rules = List.copyOf(rules);
        this.memory = memory;
        this.mentions = new SpillingSort(memory);
        this.judged = new long[rules.size()];
    }

    /**
     * Takes a message. One that lacks what a rule needs, or has it wrong, is not judged by that rule.
     *
     * @param message the message
     * @param findings what is wrong with it by itself
     * @throws UncheckedIOException when the temporary folder cannot take more
     */
    public void add(Message message, List<Finding> findings) {
        Set<String> faulty = findings.stream()
                .filter(Finding::spoilsValue)
                .map(finding -> finding.place().pointer())
                .collect(Collectors.toCollection(HashSet::new));
        for (int i = 0; i < rules.size(); i++) {
            ArchiveRule rule = rules.get(i);
            if (message.type().id().equals(rule.messageType())) {
                Optional<Entry> entry = entry(i, rule, message, faulty);
                if (entry.isPresent()) {
                    judged[i]++;
                    put(mentions, entry.get());
                }
            }
        }
        ordinal++;
    }

    private Optional<Entry> entry(int index, ArchiveRule rule, Message message, Set<String> faulty) {
        Subject subject = new Subject(message, faulty);
        SortKey order = new SortKey().whole(index);
        List<String> shown = new ArrayList<>();
        for (String pointer : rule.key()) {
            Optional<JsonNode> value = subject.value(pointer);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            order.identity(value.get());
            shown.add(value.get().asString());
        }
        byte[] nothing = new byte[0];
        if (rule.kind() != ArchiveRule.Kind.ORDERED) {
            byte[] says = rule.repeatable() ? ContentDigest.of(message.content()) : nothing;
            Mention mention = new Mention(ordinal, message.place(rule.at()), String.join(", ", shown), nothing, says);
            return Optional.of(new Entry(order.whole(ordinal).toBytes(), mention.toBytes()));
        }
        Optional<JsonNode> value = subject.value(rule.value());
        Optional<byte[]> by = subject.value(rule.by()).flatMap(SortKey::ordered);
        Optional<byte[]> rank = value.flatMap(each -> SortKey.ranked(each, rule.ranks()));
        ArchiveRule.Near near = rule.near();
        if (near != null) {
            var time = subject.value(near.pointer()).flatMap(SortKey::asTime);
            if (time.isEmpty()) {
                return Optional.empty();
            }
            order.time(time.get());
        }
        if (by.isEmpty() || rank.isEmpty()) {
            return Optional.empty();
        }
        Mention mention = new Mention(
                ordinal, message.place(rule.at()), value.orElseThrow().asString(), by.get(), rank.get());
        return Optional.of(new Entry(order.whole(ordinal).toBytes(), mention.toBytes()));
    }

    private record Subject(Message message, Set<String> faulty) {
        /** The value at a place, when it is one and nothing is wrong with it. */
        Optional<JsonNode> value(@Nullable String pointer) {
            JsonNode node = message.content().at(pointer == null ? "" : pointer);
            boolean usable = node.isValueNode() && !node.isNull() && !faulty.contains(pointer);
            return usable ? Optional.of(node) : Optional.empty();
        }
    }

    /**
     * Judges what was taken. To be called once, after the last message.
     *
     * @param findings receives what is wrong, in the order of the messages
     * @return per requirement, how many messages were judged
     * @throws IOException when the temporary files cannot be written or read
     */
    public Map<String, Long> finish(Consumer<Finding> findings) throws IOException {
        try (SpillingSort guilty = new SpillingSort(memory);
                SpillingSort ordered = new SpillingSort(memory)) {
            Guilty verdicts = new Guilty(rules, guilty);
            Groups groups = new Groups(rules, verdicts, ordered);
            mentions.each(groups::byKey);
            ordered.each(groups::inOrder);
            verdicts.each(findings);
        }
        Map<String, Long> checks = new TreeMap<>();
        for (int i = 0; i < rules.size(); i++) {
            if (judged[i] > 0) {
                checks.merge(rules.get(i).requirement(), judged[i], Long::sum);
            }
        }
        return checks;
    }

    private static void put(SpillingSort sort, Entry entry) {
        try {
            sort.add(entry);
        } catch (IOException full) {
            throw new UncheckedIOException("The messages cannot be judged together: " + full.getMessage(), full);
        }
    }

    /** Deletes the temporary files. */
    @Override
    public void close() throws IOException {
        mentions.close();
    }
}
