package org.plumbline.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.report.SampleReports;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignedType;
import org.plumbline.signature.Signer;
import org.plumbline.signature.SigningKey;
import org.plumbline.signature.TestKeys;

class TrustListTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final TrustListDraft draft = new TrustListDraft(now);

    @Test
    void aListSaysWhoIsEnrolledForWhat() throws SignatureRefused, TrustRefused {
        TrustList list = draft.read();
        assertEquals(17, list.version());
        Entity vendor = list.entity(SampleReports.VENDOR).orElseThrow();
        assertEquals(Set.of(Role.VENDOR), vendor.roles());
        assertTrue(vendor.mayDeclare(SampleReports.PRODUCT));
        assertFalse(vendor.mayDeclare("urn:plumbline:product:acmeother:x"));
        assertEquals(vendor, list.holder(TrustListDraft.VENDOR_KEY.thumbprint()).orElseThrow());
        assertEquals(1, list.entities(Role.CERTIFIER).size());
        assertTrue(list.entity("urn:plumbline:vendor:nobody").isEmpty());
    }

    @Test
    void aListEnds() throws SignatureRefused, TrustRefused {
        TrustList list = draft.read();
        assertFalse(list.stale(list.expires().minusSeconds(1)));
        assertTrue(list.stale(list.expires()));
    }

    @Test
    void oneRootAloneDecidesNothing() throws SignatureRefused {
        byte[] signed = draft.signed(TrustListDraft.ROOT_KEYS.get(0), TestKeys.of("stranger"));
        assertEquals(TrustRefused.Code.THRESHOLD, refused(signed).code());
    }

    @Test
    void aListCannotLowerItsOwnThreshold() throws SignatureRefused {
        draft.list().put("threshold", 1);
        assertEquals(
                TrustRefused.Code.THRESHOLD,
                refused(draft.signed(TrustListDraft.ROOT_KEYS.get(0))).code());
    }

    @Test
    void aReportIsNoTrustList() throws SignatureRefused {
        byte[] report =
                Signer.sign("{}".getBytes(StandardCharsets.UTF_8), SignedType.REPORT, TestKeys.of("root 1"), now);
        assertEquals(TrustRefused.Code.SIGNATURE, refused(report).code());
    }

    @Test
    void newRootsTakeOverOnlyWhenOldAndNewAgree() throws SignatureRefused, TrustRefused {
        SigningKey successor = TestKeys.of("root 4");
        draft.list()
                .putArray("roots")
                .add(successor.thumbprint())
                .add(TrustListDraft.ROOT_KEYS.get(2).thumbprint());
        SigningKey one = TrustListDraft.ROOT_KEYS.get(0);
        SigningKey three = TrustListDraft.ROOT_KEYS.get(2);
        assertEquals(
                TrustRefused.Code.THRESHOLD, refused(draft.signed(one, three)).code());
        assertEquals(
                TrustRefused.Code.THRESHOLD,
                refused(draft.signed(successor, three)).code());
        TrustList list = TrustList.read(draft.signed(one, three, successor), TrustListDraft.roots(), now);
        assertEquals(
                Set.of(successor.thumbprint(), three.thumbprint()),
                list.nextRoots().thumbprints());
    }

    @TestFactory
    Stream<DynamicTest> aListThatIsNotInOrderIsRefused() {
        List<DynamicTest> tests = new ArrayList<>();
        refused(tests, "an unknown role", TrustRefused.Code.FORM, d -> d.entity(0)
                .putArray("roles")
                .add("king"));
        refused(tests, "an unknown member", TrustRefused.Code.FORM, d -> d.list()
                .put("note", "x"));
        refused(tests, "no end", TrustRefused.Code.FORM, d -> d.list().remove("expires"));
        refused(tests, "a day that is none", TrustRefused.Code.FORM, d -> d.list()
                .put("expires", "2026-02-30T00:00:00Z"));
        refused(tests, "more signers than roots", TrustRefused.Code.FORM, d -> d.list()
                .put("threshold", 4));
        refused(tests, "one id twice", TrustRefused.Code.FORM, d -> d.entity(1).put("id", SampleReports.VENDOR));
        refused(tests, "one key twice", TrustRefused.Code.FORM, d -> d.key(1)
                .put("x5t#S256", TrustListDraft.VENDOR_KEY.thumbprint()));
        refused(tests, "a key of a log that is none", TrustRefused.Code.FORM, d -> d.entity(2)
                .put("vkey", "x+1+y"));
        refused(tests, "a product of everybody", TrustRefused.Code.FORM, d -> d.entity(0)
                .putArray("products")
                .add("*"));
        refused(tests, "keys by issuer", TrustRefused.Code.UNSUPPORTED, d -> d.key(0)
                .put("kind", "issuer"));
        return tests.stream();
    }

    private void refused(
            List<DynamicTest> tests, String name, TrustRefused.Code code, Consumer<TrustListDraft> change) {
        tests.add(DynamicTest.dynamicTest(name, () -> {
            TrustListDraft changed = new TrustListDraft(now);
            change.accept(changed);
            TrustRefused refused = refused(changed.signed());
            assertEquals(code, refused.code(), refused.getMessage());
        }));
    }

    @Test
    void anOldListNeverComesBack(@TempDir Path folder) throws IOException, SignatureRefused, TrustRefused {
        Files.write(folder.resolve(TrustKit.ROOTS), TrustListDraft.roots().bytes());
        byte[] old = draft.signed();
        Files.write(folder.resolve(TrustKit.LIST), old);
        draft.list().put("version", 18);
        TrustFolder files = new TrustFolder(folder);
        assertEquals(17, files.successor(old, now).version());
        byte[] newer = draft.signed();
        files.replace(newer, files.successor(newer, now).nextRoots(), Map.of(), "");
        TrustRefused refused = assertThrows(TrustRefused.class, () -> files.successor(old, now));
        assertEquals("TRUST-ROLLBACK", refused.code().toString());
        draft.list().put("expires", now.plusSeconds(1).toString());
        TrustRefused twin = assertThrows(TrustRefused.class, () -> files.successor(draft.signed(), now));
        assertEquals("TRUST-ROLLBACK", twin.code().toString());
        assertEquals(18, TrustKit.open(folder, now).list().version());
        assertEquals(TrustListDraft.roots(), TrustRoots.read(Files.readAllBytes(folder.resolve(TrustKit.ROOTS))));
    }

    @Test
    void aFolderHoldsTheStatusListsToo(@TempDir Path folder) throws IOException, SignatureRefused, TrustRefused {
        Files.write(folder.resolve(TrustKit.ROOTS), TrustListDraft.roots().bytes());
        Files.write(folder.resolve(TrustKit.LIST), draft.signed());
        Files.createDirectory(folder.resolve(TrustKit.STATUS));
        Files.write(folder.resolve(TrustKit.STATUS).resolve("revocation.vc.jwt"), new byte[] {1});
        Files.write(folder.resolve(TrustKit.STATUS).resolve("README"), new byte[] {2});
        List<byte[]> lists = TrustKit.open(folder, now).statusLists();
        assertEquals(1, lists.size());
        assertEquals(1, lists.get(0)[0]);
    }

    private TrustRefused refused(byte[] signed) {
        return assertThrows(TrustRefused.class, () -> TrustList.read(signed, TrustListDraft.roots(), now));
    }
}
