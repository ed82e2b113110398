package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.cli.Distribution.Ended;

/** Starts the distribution as its users do: through its launcher, with hostile files, in strange places. */
class DistributionIT {
    private static final String STANDARD = "ssa.conjunction-data-message/A.1";

    /** A quarter of what a small machine has: what is bounded stays below it. */
    private static final Map<String, String> LITTLE_MEMORY = Map.of("PLUMB_JAVA_OPTIONS", "-Xmx256m");

    @TempDir
    private static Path cache = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    private final Distribution distribution = Distribution.built(cache);

    @BeforeAll
    static void theFirstCheckMakesTheArchive() throws Exception {
        var distribution = Distribution.built(cache);
        Ended first = distribution.plumb(cache, Map.of(), check(distribution.sample("valid/minimal.json")));
        assertEquals(0, first.exit(), first.err());
        try (Stream<Path> archives = Files.list(cache)) {
            assertTrue(archives.anyMatch(
                    each -> each.toString().endsWith(".jsa") && each.toFile().length() > 0));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tr, UTC, UTF-8, 1",
        "ar, Pacific/Chatham, US-ASCII, 2",
        "de, America/St_Johns, ISO-8859-1, 2",
    })
    void theSamePayloadComesOutEverywhere(String language, String zone, String charset, String threads)
            throws Exception {
        vendor();
        String options = "-Duser.language=%s -Duser.timezone=%s -Dfile.encoding=%s".formatted(language, zone, charset);
        Ended here = distribution.plumb(folder, Map.of(), "run", "profile.json", "--out", "here", "--threads", "1");
        Ended there = distribution.plumb(
                folder,
                Map.of("LC_ALL", language, "TZ", zone, "PLUMB_JAVA_OPTIONS", options),
                "run",
                "profile.json",
                "--out",
                "there",
                "--threads",
                threads);
        assertEquals(1, here.exit(), here.err());
        assertEquals(here.out(), there.out());
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("here/report.json")),
                Files.readAllBytes(folder.resolve("there/report.json")));
    }

    @ParameterizedTest
    @CsvSource({
        "tr, UTC, UTF-8, 1",
        "ar, Pacific/Chatham, US-ASCII, 2",
        "de, America/St_Johns, ISO-8859-1, 2",
    })
    void aLargeProductWithALiveServiceIsJudgedTheSameEverywhere(
            String language, String zone, String charset, String threads) throws Exception {
        Ended here;
        try (var service = new ServiceFake()) {
            largeVendor(service.address());
            here = distribution.plumb(
                    folder, Map.of(), "run", "profile.json", "--allow-host", "127.0.0.1", "--threads", "1");
        }
        assertTrue(here.out().contains("PASS            /conf/core"), here.out());
        assertTrue(here.out().contains("[warning "), here.out());
        assertTrue(here.out().contains("CDM-T-200"), here.out());
        assertTrue(Files.size(folder.resolve("report/evidence.zip")) > 0);
        String options = "-Duser.language=%s -Duser.timezone=%s -Dfile.encoding=%s".formatted(language, zone, charset);
        Ended there = distribution.plumb(
                folder,
                Map.of("LC_ALL", language, "TZ", zone, "PLUMB_JAVA_OPTIONS", options),
                "rerun",
                "report/evidence.zip",
                "--threads",
                threads);
        assertEquals(0, there.exit(), () -> there.out() + there.err());
        assertTrue(there.out().startsWith("IDENTICAL"), there.out());
    }

    @ParameterizedTest
    @EnumSource
    void badInputIsAFindingInBoundedMemory(BadInput bad) throws Exception {
        Path file = folder.resolve("bad");
        bad.write(file);
        Ended ended = distribution.plumb(folder, LITTLE_MEMORY, check(file));
        assertEquals(1, ended.exit(), ended.err());
        assertTrue(ended.out().contains(": " + bad.code()), ended.out());
    }

    @ParameterizedTest
    @EnumSource
    void aHostileBagIsRefusedAndNothingIsUnpacked(HostileZip zip) throws Exception {
        Path bag = folder.resolve("bag.zip");
        zip.write(bag);
        Ended ended = distribution.plumb(folder, LITTLE_MEMORY, "rerun", bag.toString());
        assertEquals(5, ended.exit(), ended.err());
        assertTrue(ended.err().contains("plumb: BAG-"), ended.err());
        try (Stream<Path> left = Files.walk(folder)) {
            assertEquals(List.of(folder, bag), left.toList());
        }
    }

    @Test
    void itRunsThroughLinksAndFromFoldersWithBlanks() throws Exception {
        Distribution moved = distribution.copiedTo(folder.resolve("a folder"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), moved.launcher());
        Ended ended = distribution.start(folder, Map.of(), List.of(link.toString(), "standards", "list"));
        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().lines().anyMatch(line -> line.startsWith(STANDARD)), ended.out());
    }

    @Test
    void itRunsWhereNothingCanBeKept() throws Exception {
        Ended ended = distribution.plumb(
                folder, Map.of("PLUMB_CACHE", "/dev/null/nowhere"), check(distribution.sample("valid/minimal.json")));
        assertEquals(0, ended.exit(), ended.err());
        assertFalse(ended.err().contains("/dev/null"), ended.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_392", "11.0.22", "17", "17.0.2", "17.0.2+8"})
    void anOldJavaIsRefusedInClearWords(String version) throws Exception {
        Ended ended = distribution.plumb(folder, Map.of("JAVA_HOME", java(version)), "--version");
        assertEquals(4, ended.exit(), ended.err());
        assertTrue(ended.err().startsWith("plumb: Java " + version + " "), ended.err());
        assertTrue(ended.err().contains("17.0.3"), ended.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.3", "17.0.15", "21", "25-ea"})
    void aNewJavaIsUsed(String version) throws Exception {
        Ended ended = distribution.plumb(folder, Map.of("JAVA_HOME", java(version)), "--version");
        assertEquals(99, ended.exit(), ended.err());
    }

    private static String[] check(Path file) {
        return new String[] {"check", "--standard", STANDARD, "--output", "line", file.toString()};
    }

    /** A vendor's profile with four samples, one of them wrong. */
    private void vendor() throws IOException {
        Files.createDirectories(folder.resolve("samples"));
        for (String each :
                List.of("valid/minimal.json", "valid/complete.kvn", "valid/lines.ndjson", "invalid/core-tca.json")) {
            Path sample = distribution.sample(each);
            Files.copy(sample, folder.resolve("samples/" + each.substring(each.indexOf('/') + 1)));
        }
        Files.writeString(
                folder.resolve("profile.json"),
                """
                {
                  "formatVersion": "1",
                  "product": {"id": "urn:plumbline:product:acme:orbit-feed", "name": "Orbit Feed İ", "version": "2.1.0"},
                  "vendor": {"id": "urn:plumbline:vendor:acme", "name": "Acme Space SARL"},
                  "standard": "ssa.conjunction-data-message/A.1",
                  "conformanceClasses": ["/conf/core", "/conf/kvn"],
                  "samples": ["samples/*.json", "samples/*.kvn", "samples/*.ndjson"]
                }
                """);
    }

    /** A vendor with remarks only, more messages than one thread takes at a time, and a live service. */
    private void largeVendor(String address) throws IOException {
        Files.createDirectories(folder.resolve("samples"));
        String message = Files.readString(distribution.sample("valid/complete.json"));
        Files.writeString(
                folder.resolve("samples/many.json"),
                IntStream.range(0, 210)
                        .mapToObj(number ->
                                message.replace("EXAMPLE-2026-071-0002", "EXAMPLE-2026-071-%04d".formatted(number)))
                        .collect(Collectors.joining(",", "[", "]")));
        String kvn = Files.readString(distribution.sample("valid/complete.kvn"));
        Files.writeString(
                folder.resolve("samples/remarks.kvn"), kvn.replace("= 198.7 [m]", "= 198.70000000000000000000 [m]"));
        Files.writeString(
                folder.resolve("profile.json"),
                """
                {
                  "formatVersion": "1",
                  "product": {"id": "urn:plumbline:product:acme:feed", "name": "Feed", "version": "1.0"},
                  "vendor": {"id": "urn:plumbline:vendor:acme", "name": "Acme"},
                  "standard": "ssa.conjunction-data-message/A.1",
                  "conformanceClasses": ["/conf/core", "/conf/kvn", "/conf/feed"],
                  "samples": ["samples/*.json", "samples/*.kvn"],
                  "endpoint": {"contract": "conjunction-feed", "baseUrl": "%s", "allowHosts": ["127.0.0.1"],
                               "requests": 60, "seconds": 60}
                }
                """
                        .formatted(address));
    }

    /** A Java of some version, which ends with 99 when it is started. */
    private String java(String version) throws IOException {
        Path java = folder.resolve("java/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\nexit 99\n");
        assertTrue(java.toFile().setExecutable(true));
        Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"" + version + "\"\n");
        return folder.resolve("java").toString();
    }
}
