package org.plumbline.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
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

/** Every byte of a signed document counts: with a bit of any of them flipped, no verifier ever calls it valid. */
class FlippedBitTest {
    private static final String SIGNATURE = "\"signature\":\"";
    private static final int EVERY_BIT = 0xff;
    private static final int TWO_BITS = 0x21;
    private static final int LOWEST_BIT = 0x01;
    private static final int HIGHEST_BIT = 0x80;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final SigningKey quick = TestKeys.of("quick", "EC", "-groupname", "secp256r1");
    private final SigningKey stranger = TestKeys.of("quick stranger", "EC", "-groupname", "secp256r1");
    private final byte[] content = SampleReports.conformant().bytes();

    @Test
    void aReportByP256WithEitherOfTwoBitsOfAnyByteFlippedIsNeverValid() throws SignatureRefused, TrustRefused {
        byte[] report = Signer.sign(content, SignedType.REPORT, quick, now);
        everyFlipIsNoticed(verifier(quick), report, TWO_BITS, 0, report.length);
    }

    /** What {@code plumb key new} makes; slower, so one bit of each byte. */
    @Test
    void aReportByP384WithTheLowestBitOfAnyByteFlippedIsNeverValid() throws SignatureRefused, TrustRefused {
        byte[] report = Signer.sign(content, SignedType.REPORT, TrustListDraft.VENDOR_KEY, now);
        everyFlipIsNoticed(verifier(TrustListDraft.VENDOR_KEY), report, LOWEST_BIT, 0, report.length);
    }

    /** The second signature is a stranger's and proves nothing, yet whoever breaks it is noticed. */
    @Test
    void aReportWithTwoSignaturesByP256WithAnyBitOfTheirValuesFlippedIsNeverValid()
            throws SignatureRefused, TrustRefused {
        byte[] report = Signer.sign(content, SignedType.REPORT, quick, now);
        byte[] both = Signer.addSignature(report, SignedType.REPORT, stranger, now);
        Verifier verifier = verifier(quick);
        String text = new String(both, StandardCharsets.US_ASCII);
        for (int at = text.indexOf(SIGNATURE); at >= 0; at = text.indexOf(SIGNATURE, at + 1)) {
            everyFlipIsNoticed(verifier, both, EVERY_BIT, at, text.indexOf('}', at) + 1);
        }
    }

    @Test
    void aReportWithTwoSignaturesByP256WithTheHighestBitOfAnyByteFlippedIsNeverValid()
            throws SignatureRefused, TrustRefused {
        byte[] report = Signer.sign(content, SignedType.REPORT, quick, now);
        byte[] both = Signer.addSignature(report, SignedType.REPORT, stranger, now);
        everyFlipIsNoticed(verifier(quick), both, HIGHEST_BIT, 0, both.length);
    }

    @Test
    void aCertificateByP256WithTheLowestBitOfAnyByteFlippedIsNeverValid() throws SignatureRefused, TrustRefused {
        TrustListDraft draft = new TrustListDraft(now);
        draft.key(1).put("x5t#S256", quick.thumbprint());
        List<byte[]> statusLists = List.of(list(StatusPurpose.REVOCATION), list(StatusPurpose.SUSPENSION));
        Verifier verifier = new Verifier(new TrustKit(draft.read(), statusLists), now);
        byte[] certificate = SampleCertificates.of(now).issue(quick, now);
        everyFlipIsNoticed(verifier, certificate, LOWEST_BIT, 0, certificate.length);
    }

    private Verifier verifier(SigningKey vendor) throws SignatureRefused, TrustRefused {
        TrustListDraft draft = new TrustListDraft(now);
        draft.key(0).put("x5t#S256", vendor.thumbprint());
        return new Verifier(new TrustKit(draft.read(), List.of()), now);
    }

    private byte[] list(StatusPurpose purpose) throws SignatureRefused {
        return StatusList.of(SampleCertificates.REGISTRY, purpose, TrustListDraft.STATUS, new BitSet(), now)
                .issue(TrustListDraft.STATUS_KEY, now);
    }

    private static void everyFlipIsNoticed(Verifier verifier, byte[] document, int bitsOfEachByte, int from, int to) {
        assertTrue(verifier.verify(document).valid());
        List<Integer> unnoticed = IntStream.range(from * Byte.SIZE, to * Byte.SIZE)
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
