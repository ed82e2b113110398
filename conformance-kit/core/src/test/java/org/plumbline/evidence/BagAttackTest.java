package org.plumbline.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.evidence.BagRefused.Code;
import org.plumbline.report.EvidenceManifest;
import org.plumbline.report.SampleReports;

/** What attackers do to archives, each refused for its own reason. */
class BagAttackTest {
    private static final int UNIX_LINK = 0xA1FF;
    private static final int UNIX_FOLDER = 0x41ED;

    private final Path folder;
    private final List<DynamicTest> attacks = new ArrayList<>();

    BagAttackTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void withoutAnAttackTheBagIsTaken() throws IOException, BagRefused {
        try (Bag bag = open(RawZip.of(contents()).bytes())) {
            assertEquals(3, bag.evidence().size());
        }
    }

    @Test
    void aCompressedBagIsTakenToo() throws IOException, BagRefused {
        RawZip zip = new RawZip();
        for (Map.Entry<String, byte[]> file : contents().entrySet()) {
            zip.add(new RawZip.File(file.getKey(), file.getValue()).deflated());
        }
        try (Bag bag = open(zip.bytes())) {
            assertEquals(SampleReports.PRODUCT, bag.report().product().id());
        }
    }

    @TestFactory
    Stream<DynamicTest> namesThatEscapeOrHide() throws IOException, BagRefused {
        for (String name : List.of(
                "../evil.json",
                "data/../../evil.json",
                "/etc/passwd",
                "C:/evil.json",
                "data\\evil.json",
                "data/evil\u0000.json",
                "data/evil\n.json",
                "data/evil\u202enosj.exe",
                "data/nul",
                "data/aux.json",
                "data/evil.",
                "data/evil ",
                "data//evil",
                "data/e\u0301.json",
                "data/",
                "")) {
            attack("'" + name + "'", Code.NAME, zip -> zip.add(new RawZip.File(name, new byte[0])));
        }
        return attacks.stream();
    }

    @TestFactory
    Stream<DynamicTest> namesThatSomeSystemTakesForTheSame() throws IOException, BagRefused {
        for (String name : List.of(
                EvidenceManifest.PROFILE,
                "data/Profile.json",
                "data/samples/B\u00c9.json",
                "data/pro\ufb01le.json",
                "BAGIT.TXT")) {
            attack(name, Code.DUPLICATE, zip -> zip.add(new RawZip.File(name, new byte[0])));
        }
        return attacks.stream();
    }

    @TestFactory
    Stream<DynamicTest> archivesThatSayTwoThings() throws IOException, BagRefused {
        attack("another name before the file", Code.HEADERS, zip -> profile(zip).localName = "data/profilf.json");
        attack("another size before the file", Code.HEADERS, zip -> profile(zip).size = 1);
        attack("hidden bytes between files", Code.HEADERS, zip -> profile(zip).hiddenBefore = new byte[] {1});
        attack("hidden bytes at the beginning", Code.HEADERS, zip -> zip.file(Bag.INFO).hiddenBefore = new byte[] {1});
        attack("another checksum", Code.ZIP, zip -> profile(zip).crc32 ^= 1);
        attack("a comment", Code.ZIP, zip -> zip.comment("x"));
        attack("a link", Code.ZIP, zip -> profile(zip).unixMode = UNIX_LINK);
        attack("a folder", Code.ZIP, zip -> profile(zip).unixMode = UNIX_FOLDER);
        attack("encryption", Code.ZIP, zip -> profile(zip).flags |= 1);
        attack("an unusual method", Code.ZIP, zip -> profile(zip).method = 12);
        attack("no deflated data", Code.ZIP, zip -> profile(zip).method = 8);
        byte[] good = RawZip.of(contents()).bytes();
        byte[] overlapping = good.clone();
        int directory = indexOf(good, "PK\u0001\u0002", 0);
        int second = indexOf(good, "PK\u0001\u0002", directory + 1);
        System.arraycopy(good, directory + 42, overlapping, second + 42, 4);
        bytes("two files in one place", Code.HEADERS, overlapping);
        bytes("cut short", Code.ZIP, Arrays.copyOf(good, good.length - 1));
        bytes("half of it", Code.ZIP, Arrays.copyOf(good, good.length / 2));
        bytes("nothing", Code.ZIP, new byte[0]);
        bytes("no archive", Code.ZIP, "%PDF-1.7 and some more bytes".getBytes(StandardCharsets.US_ASCII));
        return attacks.stream();
    }

    @TestFactory
    Stream<DynamicTest> bombs() throws IOException, BagRefused {
        byte[] zeros = new byte[50_000_000];
        attack("a thousandfold", Code.LIMIT, zip -> zip.add(new RawZip.File("data/zeros", zeros).deflated()));
        attack("a size that is a lie", Code.HEADERS, zip -> {
            RawZip.File bomb = new RawZip.File("data/zeros", zeros).deflated();
            bomb.statedSize = 1;
            zip.add(bomb);
        });
        attack("a lie told twice", Code.ZIP, zip -> {
            RawZip.File bomb = new RawZip.File("data/zeros", zeros).deflated();
            bomb.statedSize = 1;
            bomb.size = 1;
            zip.add(bomb);
        });
        attack("four gigabytes", Code.LIMIT, zip -> {
            RawZip.File bomb = new RawZip.File("data/zeros", zeros);
            bomb.statedSize = 0xFFFFFFFEL;
            bomb.size = 0xFFFFFFFEL;
            zip.add(bomb);
        });
        attack("too many files", Code.LIMIT, zip -> {
            for (int i = 0; i <= BagLimits.FILES; i++) {
                zip.add(new RawZip.File("data/" + i, new byte[0]));
            }
        });
        attack(
                "a long description",
                Code.LIMIT,
                zip -> zip.add(new RawZip.File(Bag.RUN_INFO, new byte[BagLimits.TAG_FILE + 1])));
        attack(
                "a long name",
                Code.NAME,
                zip -> zip.add(new RawZip.File("data/" + "x".repeat(BagLimits.NAME), new byte[0])));
        return attacks.stream();
    }

    @TestFactory
    Stream<DynamicTest> bagsThatAreNotWhatTheySay() throws IOException, BagRefused {
        content("a file that the manifest does not list", Code.MANIFEST, files -> files.put("data/more", new byte[0]));
        content("a file that is missing", Code.MANIFEST, files -> files.remove(SampleBags.SAMPLE));
        content("a file that was changed", Code.MANIFEST, files -> files.put(SampleBags.SAMPLE, new byte[] {1}));
        content("another manifest", Code.MANIFEST, files -> files.put(EvidenceManifest.NAME, new byte[0]));
        content("a list of files to fetch", Code.STRUCTURE, files -> files.put("fetch.txt", new byte[0]));
        content("another file beside the evidence", Code.STRUCTURE, files -> files.put("evil.sh", new byte[0]));
        content("no declaration", Code.STRUCTURE, files -> files.remove("bagit.txt"));
        content("another declaration", Code.STRUCTURE, files -> files.put("bagit.txt", new byte[0]));
        content("no profile", Code.STRUCTURE, files -> files.remove(EvidenceManifest.PROFILE));
        content("no report", Code.STRUCTURE, files -> files.remove(Bag.REPORT));
        content("a report that is none", Code.REPORT, files -> files.put(Bag.REPORT, new byte[0]));
        content(
                "a report on other evidence",
                Code.REPORT,
                files -> files.put(Bag.REPORT, SampleReports.conformant().bytes()));
        return attacks.stream();
    }

    private static RawZip.File profile(RawZip zip) {
        return zip.file(EvidenceManifest.PROFILE);
    }

    /** The files of a bag in order. */
    private static Map<String, byte[]> contents() throws IOException, BagRefused {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(SampleBags.bag(Map.of())))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private void content(String name, Code expected, Consumer<Map<String, byte[]>> change)
            throws IOException, BagRefused {
        Map<String, byte[]> files = contents();
        change.accept(files);
        bytes(name, expected, RawZip.of(files).bytes());
    }

    private void attack(String name, Code expected, Consumer<RawZip> change) throws IOException, BagRefused {
        RawZip zip = RawZip.of(contents());
        change.accept(zip);
        bytes(name, expected, zip.bytes());
    }

    private void bytes(String name, Code expected, byte[] zip) {
        attacks.add(DynamicTest.dynamicTest(name, () -> {
            BagRefused refused = assertThrows(BagRefused.class, () -> open(zip).close());
            assertEquals(expected, refused.code(), refused.getMessage());
        }));
    }

    private Bag open(byte[] zip) throws IOException, BagRefused {
        return Bag.open(Files.write(folder.resolve("bag.zip"), zip));
    }

    private static int indexOf(byte[] bytes, String text, int from) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text, from);
    }
}
