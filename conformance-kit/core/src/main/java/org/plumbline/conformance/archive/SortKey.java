package org.plumbline.conformance.archive;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.plumbline.rule.function.CcsdsTime;
import tools.jackson.databind.JsonNode;

/** Bytes that sort as the values do that they are made of. Equal values, and no others, give equal bytes. */
final class SortKey {
    private static final byte TIME = 1;
    private static final byte NUMBER = 2;
    private static final byte TEXT = 3;
    private static final byte END = 0;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    SortKey whole(long number) {
        bytes.writeBytes(
                ByteBuffer.allocate(Long.BYTES).putLong(number ^ Long.MIN_VALUE).array());
        return this;
    }

    SortKey time(CcsdsTime time) {
        bytes.write(TIME);
        whole(time.seconds());
        return whole(time.nanos());
    }

    /**
     * A value that tells what belongs together: the same text, the same number however it is written, the same instant of UTC in
     * either form.
     */
    SortKey identity(JsonNode value) {
        Optional<CcsdsTime> time = asTime(value);
        if (time.isPresent()) {
            return time(time.get());
        }
        bytes.write(value.isNumber() ? NUMBER : TEXT);
        String text = value.isNumber() ? plain(value.decimalValue()) : value.asString();
        // A text may hold the end mark; doubled with another byte behind it, it ends nothing.
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            bytes.write(each);
            if (each == END) {
                bytes.write(0xFF);
            }
        }
        bytes.write(END);
        bytes.write(END);
        return this;
    }

    /** A value that has an order, a time of UTC or a number; empty for any other. */
    static Optional<byte[]> ordered(JsonNode value) {
        if (value.isNumber()) {
            SortKey key = new SortKey();
            key.bytes.write(NUMBER);
            long bits = Double.doubleToLongBits(value.doubleValue() + 0.0);
            return Optional.of(
                    key.whole(bits < 0 ? Long.MIN_VALUE - bits : bits).toBytes());
        }
        return asTime(value).map(time -> new SortKey().time(time).toBytes());
    }

    /** The place of a value in a list of texts; without a list, its place as a time or a number. Empty when it has none. */
    static Optional<byte[]> ranked(JsonNode value, List<String> ranks) {
        if (ranks.isEmpty()) {
            return ordered(value);
        }
        int rank = ranks.indexOf(value.stringValue(""));
        return rank < 0
                ? Optional.empty()
                : Optional.of(new SortKey().whole(rank).toBytes());
    }

    static Optional<CcsdsTime> asTime(JsonNode value) {
        return value.isString() ? CcsdsTime.find(value.stringValue()) : Optional.empty();
    }

    SortKey raw(byte[] sorted) {
        bytes.writeBytes(sorted);
        return this;
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toString();
    }
}
