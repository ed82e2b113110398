package org.plumbline.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.plumbline.certificate.Answer.State;
import org.plumbline.report.SampleReports;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignedType;
import org.plumbline.signature.Signer;
import org.plumbline.signature.SigningKey;
import org.plumbline.signature.TestKeys;
import org.plumbline.trust.TrustKit;
import org.plumbline.trust.TrustListDraft;
import org.plumbline.trust.TrustRefused;

/** Documents of a vendor, a certifier, a keeper of status lists and a stranger, and verifiers that meet them. */
final class Scene {
    static final SigningKey VENDOR = TrustListDraft.VENDOR_KEY;
    static final SigningKey CERTIFIER = TrustListDraft.CERTIFIER_KEY;
    static final SigningKey STATUS = TrustListDraft.STATUS_KEY;
    static final SigningKey STRANGER = TestKeys.of("stranger");

    final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final List<DynamicTest> tests = new ArrayList<>();

    /** What was expected so far, as tests. */
    Stream<DynamicTest> tests() {
        return tests.stream();
    }

    void expect(String name, State state, String code, byte[] document, Consumer<TrustListDraft> change) {
        expect(name, state, code, document, change, List.of());
    }

    void expect(
            String name,
            State state,
            String code,
            byte[] document,
            Consumer<TrustListDraft> change,
            List<byte[]> statusLists) {
        tests.add(DynamicTest.dynamicTest(name, () -> {
            Answer answer = new Verifier(kit(change, statusLists), now).verify(document);
            assertEquals(state, answer.state(), answer.reasons().toString());
            assertTrue(
                    answer.reasons().stream()
                            .anyMatch(reason ->
                                    reason.state() == state && reason.code().equals(code)),
                    answer.reasons().toString());
        }));
    }

    TrustKit kit(Consumer<TrustListDraft> change) throws SignatureRefused, TrustRefused {
        return kit(change, List.of());
    }

    Verifier verifier() throws SignatureRefused, TrustRefused {
        return new Verifier(kit(draft -> {}), now);
    }

    TrustKit kit(Consumer<TrustListDraft> change, List<byte[]> statusLists) throws SignatureRefused, TrustRefused {
        TrustListDraft draft = new TrustListDraft(now);
        change.accept(draft);
        return new TrustKit(draft.read(), statusLists);
    }

    byte[] report(SigningKey key) throws SignatureRefused {
        return Signer.sign(SampleReports.conformant().bytes(), SignedType.REPORT, key, now);
    }

    byte[] sign(String content, SignedType type, SigningKey key) throws SignatureRefused {
        return Signer.sign(content.getBytes(StandardCharsets.UTF_8), type, key, now);
    }

    byte[] certificate() throws SignatureRefused {
        return certificate(CERTIFIER);
    }

    byte[] certificate(SigningKey key) throws SignatureRefused {
        return SampleCertificates.of(now).issue(key, now);
    }

    List<byte[]> lists(int set, Instant at) throws SignatureRefused {
        return List.of(
                list(StatusPurpose.REVOCATION, set, at, now, STATUS),
                list(StatusPurpose.SUSPENSION, set, at, now, STATUS));
    }

    static byte[] list(StatusPurpose purpose, int set, Instant at, Instant signed, SigningKey key)
            throws SignatureRefused {
        BitSet bits = new BitSet();
        if (set >= 0) {
            bits.set(set);
        }
        return StatusList.of(SampleCertificates.REGISTRY, purpose, TrustListDraft.STATUS, bits, at)
                .issue(key, signed);
    }
}
