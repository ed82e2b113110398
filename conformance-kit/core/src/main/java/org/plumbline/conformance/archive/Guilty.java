package org.plumbline.conformance.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.plumbline.conformance.archive.SpillingSort.Entry;
import org.plumbline.standard.ArchiveRule;
import org.plumbline.verdict.Finding;

/** What breaks an archive rule, put back into the order in which the messages came. */
final class Guilty {
    private final List<ArchiveRule> rules;
    private final SpillingSort sort;

    Guilty(List<ArchiveRule> rules, SpillingSort sort) {
        this.rules = rules;
        this.sort = sort;
    }

    void add(int rule, Mention mention, String expected) throws IOException {
        byte[] order = new SortKey()
                .whole(mention.ordinal())
                .whole(mention.place().line())
                .whole(mention.place().column())
                .whole(rule)
                .toBytes();
        Mention told = new Mention(
                mention.ordinal(),
                mention.place(),
                mention.shown(),
                expected.getBytes(StandardCharsets.UTF_8),
                mention.value());
        sort.add(new Entry(order, told.toBytes()));
    }

    void each(Consumer<Finding> findings) throws IOException {
        sort.each(entry -> findings.accept(finding(entry)));
    }

    private Finding finding(Entry entry) throws IOException {
        long number = ByteBuffer.wrap(entry.order()).getLong(entry.order().length - Long.BYTES) ^ Long.MIN_VALUE;
        ArchiveRule rule = rules.get((int) number);
        Mention mention = Mention.of(entry.content());
        return new Finding(
                rule.id(),
                rule.requirement(),
                rule.severity(),
                mention.place(),
                rule.id(),
                mention.shown(),
                new String(mention.by(), StandardCharsets.UTF_8),
                List.of());
    }
}
