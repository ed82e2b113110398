package org.plumbline.evidence;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The files of a zip archive as both of its descriptions state them (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and
 * 4.3.16): the directory at its end, which most programs read, and the header before each file, which others read. An
 * archive that says two things is refused, as is one whose files overlap or that hides bytes between them.
 */
final class ZipDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int FLAG_DESCRIPTOR = 1 << 3;
    private static final int FLAG_UTF8 = 1 << 11;
    /** The two bits that say how hard the compressor tried. */
    private static final int FLAGS_EFFORT = 6;
    /** Signature, checksum and two sizes, all of four bytes. */
    private static final int LONGEST_DESCRIPTOR = 16;

    private static final int LONGEST_DIRECTORY = 64 << 20;

    private static final int UNIX_TYPE = 0xF000;
    private static final int UNIX_REGULAR = 0x8000;

    /** One file of the archive. */
    record Entry(String name, int flags, int method, long crc32, long packed, long size, long offset, long dataEnd) {}

    private final FileChannel file;

    private ZipDirectory(FileChannel file) {
        this.file = file;
    }

    static List<Entry> read(FileChannel file) throws IOException, BagRefused {
        try {
            return new ZipDirectory(file).entries();
        } catch (BufferUnderflowException | CharacterCodingException cutShort) {
            throw new BagRefused(BagRefused.Code.ZIP, "The zip archive is cut short or damaged", cutShort);
        }
    }

    private List<Entry> entries() throws IOException, BagRefused {
        if (file.size() < END_LENGTH) {
            throw new BagRefused(BagRefused.Code.ZIP, "The file is no zip archive");
        }
        long endAt = file.size() - END_LENGTH;
        ByteBuffer end = bytes(endAt, END_LENGTH);
        if (end.getInt() != END_SIGNATURE) {
            throw new BagRefused(
                    BagRefused.Code.ZIP, "The file is no zip archive, or has a comment or other bytes at its end");
        }
        int disks = end.getInt();
        int here = Short.toUnsignedInt(end.getShort());
        int count = Short.toUnsignedInt(end.getShort());
        long length = Integer.toUnsignedLong(end.getInt());
        long start = Integer.toUnsignedLong(end.getInt());
        if (disks != 0 || here != count || start + length != endAt) {
            throw new BagRefused(
                    BagRefused.Code.ZIP, "The zip archive is split, in Zip64 form, or its directory is not at its end");
        }
        if (count > BagLimits.FILES || length > LONGEST_DIRECTORY) {
            throw new BagRefused(
                    BagRefused.Code.LIMIT,
                    "The archive holds %d files; %d are allowed".formatted(count, BagLimits.FILES));
        }
        ByteBuffer directory = bytes(start, (int) length);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(directory));
        }
        if (directory.hasRemaining()) {
            throw new BagRefused(BagRefused.Code.ZIP, "The directory of the zip archive holds more than its files");
        }
        requireTight(entries, start);
        return entries;
    }

    private Entry entry(ByteBuffer directory) throws IOException, BagRefused {
        ByteBuffer head = slice(directory, ENTRY_LENGTH);
        if (head.getInt() != ENTRY_SIGNATURE) {
            throw new BagRefused(BagRefused.Code.ZIP, "The directory of the zip archive is damaged");
        }
        head.position(8);
        int flags = Short.toUnsignedInt(head.getShort());
        int method = Short.toUnsignedInt(head.getShort());
        head.position(16);
        long crc32 = Integer.toUnsignedLong(head.getInt());
        long packed = Integer.toUnsignedLong(head.getInt());
        long size = Integer.toUnsignedLong(head.getInt());
        int nameLength = Short.toUnsignedInt(head.getShort());
        int extraLength = Short.toUnsignedInt(head.getShort());
        int commentLength = Short.toUnsignedInt(head.getShort());
        head.position(38);
        int unixType = head.getInt() >>> 16 & UNIX_TYPE;
        head.position(42);
        long offset = Integer.toUnsignedLong(head.getInt());
        byte[] name = new byte[nameLength];
        slice(directory, nameLength).get(name);
        slice(directory, extraLength + commentLength);
        String text = text(name);
        if (unixType != 0 && unixType != UNIX_REGULAR) {
            throw new BagRefused(
                    BagRefused.Code.ZIP, "'%s' is a link, folder or device; a bag holds files only".formatted(text));
        }
        if ((flags & ~(FLAG_DESCRIPTOR | FLAG_UTF8 | FLAGS_EFFORT)) != 0 || (method != STORED && method != DEFLATED)) {
            throw new BagRefused(
                    BagRefused.Code.ZIP,
                    "'%s' is encrypted or packed by a method that bags do not need".formatted(text));
        }
        Entry stated = new Entry(text, flags, method, crc32, packed, size, offset, 0);
        return new Entry(text, flags, method, crc32, packed, size, offset, localDataEnd(stated, name));
    }

    /** Compares the header before the file with what the directory states, and returns where the file's bytes end. */
    private long localDataEnd(Entry stated, byte[] name) throws IOException, BagRefused {
        ByteBuffer head = bytes(stated.offset(), LOCAL_LENGTH);
        int signature = head.getInt();
        head.position(6);
        int flags = Short.toUnsignedInt(head.getShort());
        int method = Short.toUnsignedInt(head.getShort());
        head.position(14);
        long crc32 = Integer.toUnsignedLong(head.getInt());
        long packed = Integer.toUnsignedLong(head.getInt());
        long size = Integer.toUnsignedLong(head.getInt());
        int nameLength = Short.toUnsignedInt(head.getShort());
        int extraLength = Short.toUnsignedInt(head.getShort());
        boolean later = (flags & FLAG_DESCRIPTOR) != 0 && crc32 == 0 && packed == 0 && size == 0;
        boolean sameContent = crc32 == stated.crc32() && packed == stated.packed() && size == stated.size();
        boolean same = signature == LOCAL_SIGNATURE
                && flags == stated.flags()
                && method == stated.method()
                && (later || sameContent)
                && nameLength == name.length
                && bytes(stated.offset() + LOCAL_LENGTH, nameLength).equals(ByteBuffer.wrap(name));
        if (!same) {
            throw new BagRefused(
                    BagRefused.Code.HEADERS,
                    "The zip archive describes '%s' in two ways that differ".formatted(stated.name()));
        }
        return stated.offset() + LOCAL_LENGTH + nameLength + extraLength + stated.packed();
    }

    private static void requireTight(List<Entry> entries, long directoryStart) throws BagRefused {
        List<Entry> ordered =
                entries.stream().sorted(Comparator.comparingLong(Entry::offset)).toList();
        long end = 0;
        int allowedGap = 0;
        for (Entry entry : ordered) {
            requireGap(end, entry.offset(), allowedGap);
            end = entry.dataEnd();
            allowedGap = (entry.flags() & FLAG_DESCRIPTOR) == 0 ? 0 : LONGEST_DESCRIPTOR;
        }
        requireGap(end, directoryStart, allowedGap);
    }

    private static void requireGap(long end, long next, int allowed) throws BagRefused {
        if (next < end || next - end > allowed) {
            throw new BagRefused(
                    BagRefused.Code.HEADERS, "Files of the zip archive overlap, or bytes are hidden between them");
        }
    }

    private static String text(byte[] name) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    }

    private static ByteBuffer slice(ByteBuffer from, int length) {
        if (length > from.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer slice = from.slice(from.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        from.position(from.position() + length);
        return slice;
    }

    private ByteBuffer bytes(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, position + buffer.position()) < 0) {
                throw new BufferUnderflowException();
            }
        }
        return buffer.flip();
    }
}
