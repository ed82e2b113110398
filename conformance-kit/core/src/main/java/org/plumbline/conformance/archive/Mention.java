package org.plumbline.conformance.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.plumbline.verdict.Place;

/** What an archive rule needs to remember of one message. */
final class Mention {
    private final long ordinal;
    private final Place place;
    private final String shown;
    private final byte[] by;
    private final byte[] value;

    /**
     * @param ordinal how many messages came before it
     * @param place its guilty place, should it be guilty
     * @param shown its value as people see it
     * @param by for a rule of order: what orders it, sortable; else empty
     * @param value for a rule of order: the value that never falls, sortable; for a key that may be repeated: what the message
     *     says
     */
    Mention(long ordinal, Place place, String shown, byte[] by, byte[] value) {
        this.ordinal = ordinal;
        this.place = place;
        this.shown = shown;
        this.by = by;
        this.value = value;
    }

    long ordinal() {
        return ordinal;
    }

    Place place() {
        return place;
    }

    String shown() {
        return shown;
    }

    byte[] by() {
        return by;
    }

    byte[] value() {
        return value;
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(ordinal);
            write(out, place.file());
            out.writeInt(place.message());
            out.writeInt(place.line());
            out.writeInt(place.column());
            write(out, place.pointer());
            write(out, shown);
            write(out, by);
            write(out, value);
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory can be written to", impossible);
        }
        return bytes.toByteArray();
    }

    static Mention of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        long ordinal = in.readLong();
        Place place = new Place(text(in), in.readInt(), in.readInt(), in.readInt(), text(in));
        return new Mention(ordinal, place, text(in), bytes(in), bytes(in));
    }

    /** Where it stands, for people. */
    String where() {
        return place.line() == 0 ? place.file() : "%s:%d:%d".formatted(place.file(), place.line(), place.column());
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        write(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
