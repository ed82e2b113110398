package org.plumbline.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.signature.TestKeys;
import org.plumbline.transparency.ConsistencyProof;
import org.plumbline.transparency.NoteSigner;
import org.plumbline.transparency.ProofRefused;
import org.plumbline.trust.TrustKit;
import org.plumbline.trust.TrustListDraft;
import org.plumbline.trust.TrustRefused;
import org.plumbline.trust.TrustRefused.Code;

class TrustRenewalTest {
    private static final int LATER = 60;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final SampleRegistry registry = new SampleRegistry(now);
    private final Path folder;

    TrustRenewalTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void handOverTheRootsAndRenewOnce() throws IOException, TrustRefused {
        Files.write(folder.resolve(TrustKit.ROOTS), TrustListDraft.roots().bytes());
        registry.log = SampleRegistry.tree(5, 0);
        registry.revoked.set(7);
        TrustRenewal first = TrustRenewal.of(folder, registry, now);
        assertEquals(Optional.empty(), first.versionBefore());
        assertEquals(Optional.empty(), first.entriesBefore());
    }

    @Test
    void whatIsNewerIsTaken() throws IOException, TrustRefused {
        registry.trust.list().put("version", 18);
        registry.listsMade = now.plusSeconds(LATER);
        registry.revoked.set(8);
        registry.log = SampleRegistry.tree(8, 0);
        TrustRenewal renewal = TrustRenewal.of(folder, registry, now);
        assertEquals(Optional.of(17L), renewal.versionBefore());
        assertEquals(Optional.of(5L), renewal.entriesBefore());
        assertEquals(8, renewal.checkpoint().size());
        TrustKit kit = TrustKit.open(folder, now);
        assertEquals(18, kit.list().version());
        assertEquals(2, kit.statusLists().size());
    }

    @Test
    void whatIsTheSameStays() throws IOException, TrustRefused {
        byte[] list = Files.readAllBytes(folder.resolve(TrustKit.LIST));
        TrustSource same = new SameList(list);
        assertEquals(17, TrustRenewal.of(folder, same, now).list().version());
    }

    /** The registry with a trust list that was signed before. */
    private final class SameList implements TrustSource {
        private final byte[] list;

        SameList(byte[] list) {
            this.list = list;
        }

        @Override
        public byte[] trustList() {
            return list;
        }

        @Override
        public List<byte[]> statusLists() {
            return registry.statusLists();
        }

        @Override
        public String checkpoint() {
            return registry.checkpoint();
        }

        @Override
        public ConsistencyProof growth(long first, long second) {
            throw new IllegalStateException("A log of the same size has nothing to prove");
        }
    }

    @Test
    void anOlderTrustListIsRefused() throws IOException {
        registry.trust.list().put("version", 16);
        refused(Code.ROLLBACK);
    }

    @Test
    void aListThatForgetsARevocationIsRefused() throws IOException {
        newer();
        registry.revoked.clear(7);
        refused(Code.STATUS);
    }

    @Test
    void anOlderStatusListIsRefused() throws IOException {
        newer();
        registry.listsMade = now.minusSeconds(1);
        refused(Code.STATUS);
    }

    @Test
    void aStatusListThatHasEndedIsRefused() throws IOException {
        newer();
        registry.listsMade = now.minus(30, ChronoUnit.DAYS);
        refused(Code.STATUS);
    }

    @Test
    void theStatusListsOfAnotherRegistryAreRefused() throws IOException {
        newer();
        registry.address = "https://elsewhere.example";
        refused(Code.STATUS);
    }

    @Test
    void aStatusListByAnotherKeyIsRefused() throws IOException {
        newer();
        registry.trust.key(2).put("x5t#S256", TestKeys.of("stranger").thumbprint());
        refused(Code.STATUS);
    }

    @Test
    void aLogThatShrankIsRefused() throws IOException {
        newer();
        registry.log = SampleRegistry.tree(4, 0);
        refused(Code.LOG);
    }

    @Test
    void aLogThatWasRewrittenIsRefused() throws IOException {
        newer();
        registry.log = SampleRegistry.tree(8, 1);
        refused(Code.LOG);
        registry.log = SampleRegistry.tree(5, 1);
        refused(Code.LOG);
    }

    @Test
    void aLogThatTheTrustListDoesNotNameIsRefused() throws IOException, ProofRefused {
        newer();
        registry.logKey = NoteSigner.create("elsewhere.example/log");
        refused(Code.LOG);
        registry.logKey = NoteSigner.create(TrustListDraft.LOG.verifier().name());
        refused(Code.LOG);
    }

    private void newer() {
        registry.trust.list().put("version", 18);
    }

    /** Whatever is refused, nothing was written. */
    private void refused(Code code) throws IOException {
        Map<String, String> before = files();
        TrustRefused refused = assertThrows(TrustRefused.class, () -> TrustRenewal.of(folder, registry, now));
        assertEquals(code, refused.code(), refused.getMessage());
        assertEquals(before, files());
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
