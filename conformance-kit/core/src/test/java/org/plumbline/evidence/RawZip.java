package org.plumbline.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip archive put together by hand, so that its parts may contradict each other. */
final class RawZip {
    private static final int UTF8 = 1 << 11;

    /** One file: what the header before it and the directory at the end say of it, and its bytes. */
    static final class File {
        String localName;
        String name;
        byte[] packed;
        int method;
        long size;
        long statedSize;
        long crc32;
        int flags = UTF8;
        int unixMode;
        byte[] hiddenBefore = new byte[0];
        long offset;

        File(String name, byte[] content) {
            this.name = name;
            this.localName = name;
            this.packed = content.clone();
            this.size = content.length;
            this.statedSize = content.length;
            CRC32 crc = new CRC32();
            crc.update(content);
            this.crc32 = crc.getValue();
        }

        /** Packs the content as tightly as it goes. */
        File deflated() {
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
            deflater.setInput(packed);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] block = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(block, 0, deflater.deflate(block));
            }
            deflater.end();
            packed = out.toByteArray();
            method = 8;
            return this;
        }
    }

    private final List<File> files = new ArrayList<>();
    private byte[] comment = new byte[0];

    static RawZip of(Map<String, byte[]> contents) {
        RawZip zip = new RawZip();
        contents.forEach((name, content) -> zip.add(new File(name, content)));
        return zip;
    }

    RawZip add(File file) {
        files.add(file);
        return this;
    }

    File file(String name) {
        return files.stream().filter(file -> file.name.equals(name)).findFirst().orElseThrow();
    }

    RawZip comment(String text) {
        comment = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        for (File file : files) {
            zip.writeBytes(file.hiddenBefore);
            file.offset = zip.size();
            byte[] name = file.localName.getBytes(StandardCharsets.UTF_8);
            zip.writeBytes(buffer(30)
                    .putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) file.flags)
                    .putShort((short) file.method)
                    .putInt(0)
                    .putInt((int) file.crc32)
                    .putInt(file.packed.length)
                    .putInt((int) file.size)
                    .putShort((short) name.length)
                    .putShort((short) 0)
                    .array());
            zip.writeBytes(name);
            zip.writeBytes(file.packed);
        }
        int start = zip.size();
        for (File file : files) {
            byte[] name = file.name.getBytes(StandardCharsets.UTF_8);
            zip.writeBytes(buffer(46)
                    .putInt(0x02014b50)
                    .putShort((short) (3 << 8 | 20))
                    .putShort((short) 20)
                    .putShort((short) file.flags)
                    .putShort((short) file.method)
                    .putInt(0)
                    .putInt((int) file.crc32)
                    .putInt(file.packed.length)
                    .putInt((int) file.statedSize)
                    .putShort((short) name.length)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(file.unixMode << 16)
                    .putInt((int) file.offset)
                    .array());
            zip.writeBytes(name);
        }
        int length = zip.size() - start;
        zip.writeBytes(buffer(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) files.size())
                .putShort((short) files.size())
                .putInt(length)
                .putInt(start)
                .putShort((short) comment.length)
                .array());
        zip.writeBytes(comment);
        return zip.toByteArray();
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
