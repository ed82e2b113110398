package org.plumbline.conformance.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.conformance.archive.SpillingSort.Entry;
import org.plumbline.standard.ArchiveRule;
import org.plumbline.standard.ArchiveRule.Near;

/** Goes over what was sorted, group by group: messages with the same key stand together, and so are compared with each other only. */
final class Groups {
    private static final int NUMBER = Long.BYTES;
    private static final int TIME = 1 + 2 * Long.BYTES;
    private static final double NANOS = 1e9;

    private final List<ArchiveRule> rules;
    private final Guilty guilty;
    private final SpillingSort ordered;
    private byte[] group = new byte[0];
    private @Nullable Mention first;
    private @Nullable Mention last;
    private double lastNear;
    private long cluster;
    private @Nullable Mention before;
    private @Nullable Mention lowest;

    /**
     * @param rules the rules by their number
     * @param guilty receives what breaks one
     * @param ordered receives the messages of rules of order, sorted by what orders them
     */
    Groups(List<ArchiveRule> rules, Guilty guilty, SpillingSort ordered) {
        this.rules = rules;
        this.guilty = guilty;
        this.ordered = ordered;
    }

    /** Takes messages by rule, key, time that they have nearly in common, and coming. */
    void byKey(Entry entry) throws IOException {
        int number = number(entry);
        ArchiveRule rule = rules.get(number);
        Mention mention = Mention.of(entry.content());
        if (rule.kind() == ArchiveRule.Kind.ORDERED) {
            cluster(entry.order(), rule.near(), mention);
            return;
        }
        boolean begins = begins(without(entry.order(), NUMBER));
        Mention earlier = first;
        if (begins || earlier == null) {
            first = mention;
        } else if (!rule.repeatable() || isOther(mention, earlier)) {
            guilty.add(number, mention, "other than at " + earlier.where());
        } else if (last != null && isOfOneFile(mention, last)) {
            guilty.add(number, mention, "other than at " + last.where());
        }
        last = mention;
    }

    private static boolean isOther(Mention mention, Mention earlier) {
        return !Arrays.equals(mention.value(), earlier.value());
    }

    /** Messages come file by file, so the one before it is of the same file if any earlier one is. */
    private static boolean isOfOneFile(Mention mention, Mention before) {
        return mention.place().file().equals(before.place().file());
    }

    /** Messages whose times follow each other closely belong together; a wider step begins a new cluster. */
    private void cluster(byte[] order, @Nullable Near near, Mention mention) throws IOException {
        byte[] key = without(order, near == null ? NUMBER : NUMBER + TIME);
        if (begins(key)) {
            cluster++;
        } else if (near != null && seconds(order) - lastNear > near.within()) {
            cluster++;
        }
        lastNear = near == null ? 0 : seconds(order);
        byte[] sorted = new SortKey()
                .raw(Arrays.copyOf(order, NUMBER))
                .whole(cluster)
                .raw(mention.by())
                .whole(mention.ordinal())
                .toBytes();
        ordered.add(new Entry(sorted, mention.toBytes()));
    }

    /** Takes messages by rule, cluster, what orders them, and coming. Those that it puts level have no order among them. */
    void inOrder(Entry entry) throws IOException {
        Mention mention = Mention.of(entry.content());
        byte[] key = Arrays.copyOf(entry.order(), 2 * NUMBER);
        Mention level = lowest;
        if (begins(key) || level == null) {
            before = null;
            lowest = mention;
        } else if (!Arrays.equals(level.by(), mention.by())) {
            before = level;
            lowest = mention;
        } else if (Arrays.compareUnsigned(mention.value(), level.value()) < 0) {
            lowest = mention;
        }
        Mention earlier = before;
        if (earlier != null
                && comparable(earlier, mention)
                && Arrays.compareUnsigned(mention.value(), earlier.value()) < 0) {
            guilty.add(number(entry), mention, "not below " + earlier.shown() + " in " + earlier.where());
        }
    }

    private static boolean comparable(Mention a, Mention b) {
        return a.value()[0] == b.value()[0];
    }

    private boolean begins(byte[] key) {
        boolean begins = !Arrays.equals(key, group);
        group = key;
        return begins;
    }

    private static int number(Entry entry) {
        return (int) whole(entry.order(), 0);
    }

    private static double seconds(byte[] order) {
        int at = order.length - NUMBER - TIME + 1;
        return whole(order, at) + whole(order, at + NUMBER) / NANOS;
    }

    private static long whole(byte[] order, int at) {
        return ByteBuffer.wrap(order).getLong(at) ^ Long.MIN_VALUE;
    }

    private static byte[] without(byte[] order, int end) {
        return Arrays.copyOf(order, order.length - end);
    }
}
