package org.plumbline.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.report.SampleReports;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignedType;
import org.plumbline.signature.Signer;
import org.plumbline.signature.SigningKey;
import org.plumbline.signature.TestKeys;
import org.plumbline.trust.TrustKit;
import org.plumbline.trust.TrustListDraft;
import org.plumbline.trust.TrustRefused;

/** Every byte of a signed document counts: with bits of any of them flipped, no verifier ever calls it valid. */
class FlippedBitTest {
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final SigningKey quick = TestKeys.of("quick", "EC", "-groupname", "secp256r1");

    @Test
    void aReportWithAFlippedBitIsNeverValid() throws SignatureRefused, TrustRefused {
        TrustListDraft draft = new TrustListDraft(now);
        draft.key(0).put("x5t#S256", quick.thumbprint());
        Verifier verifier = new Verifier(new TrustKit(draft.read(), List.of()), now);
        byte[] report = Signer.sign(SampleReports.conformant().bytes(), SignedType.REPORT, quick, now);
        everyFlipIsNoticed(verifier, report, 0xa5);
    }

    @Test
    void aCertificateWithAFlippedBitIsNeverValid() throws SignatureRefused, TrustRefused {
        TrustListDraft draft = new TrustListDraft(now);
        draft.key(1).put("x5t#S256", quick.thumbprint());
        List<byte[]> statusLists = List.of(list(StatusPurpose.REVOCATION), list(StatusPurpose.SUSPENSION));
        Verifier verifier = new Verifier(new TrustKit(draft.read(), statusLists), now);
        everyFlipIsNoticed(verifier, SampleCertificates.of(now).issue(quick, now), 0x01);
    }

    private byte[] list(StatusPurpose purpose) throws SignatureRefused {
        return StatusList.of(SampleCertificates.REGISTRY, purpose, TrustListDraft.STATUS, new BitSet(), now)
                .issue(TrustListDraft.STATUS_KEY, now);
    }

    private static void everyFlipIsNoticed(Verifier verifier, byte[] document, int bitsOfEachByte) {
        assertTrue(verifier.verify(document).valid());
        List<Integer> unnoticed = IntStream.range(0, document.length * Byte.SIZE)
                .parallel()
                .filter(bit -> (bitsOfEachByte >> bit % Byte.SIZE & 1) == 1)
                .filter(bit -> {
                    byte[] changed = document.clone();
                    changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
                    return verifier.verify(changed).valid();
                })
                .boxed()
                .toList();
        assertEquals(List.of(), unnoticed);
    }
}
