package org.plumbline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives made to harm who unpacks them. */
enum HostileZip {
    /** An entry that climbs out of the folder it is unpacked to. */
    SLIP {
        @Override
        void fill(ZipOutputStream zip) throws IOException {
            zip.putNextEntry(new ZipEntry("data/../../../escaped"));
            zip.write("escaped".getBytes(StandardCharsets.UTF_8));
        }
    },
    /** A few hundred kilobytes that become hundreds of megabytes. */
    BOMB {
        @Override
        void fill(ZipOutputStream zip) throws IOException {
            zip.putNextEntry(new ZipEntry("data/samples/bomb.json"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
    };

    abstract void fill(ZipOutputStream zip) throws IOException;

    void write(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            fill(zip);
        }
    }
}
