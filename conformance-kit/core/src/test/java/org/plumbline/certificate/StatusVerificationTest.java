package org.plumbline.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.certificate.Answer.State;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.trust.TrustKit;
import org.plumbline.trust.TrustRefused;

/** What status lists say, and for how long. */
class StatusVerificationTest {
    private final Scene scene = new Scene();

    @Test
    void aStatusListIsUnknownOnceItIsStale() throws SignatureRefused, TrustRefused {
        Verifier later =
                new Verifier(scene.kit(draft -> {}, scene.lists(-1, scene.now)), scene.now.plus(StatusList.VALIDITY));
        Answer answer = later.verify(scene.certificate());
        assertEquals(State.UNKNOWN, answer.state());
        assertEquals("STATUS-STALE", answer.reasons().get(0).code());
    }

    @Test
    void aRevocationHoldsEvenFromAStaleList() throws SignatureRefused, TrustRefused {
        Verifier later = new Verifier(
                scene.kit(draft -> {}, scene.lists(SampleCertificates.STATUS_INDEX, scene.now)),
                scene.now.plus(StatusList.VALIDITY));
        assertEquals(State.REVOKED, later.verify(scene.certificate()).state());
    }

    @Test
    void theNewestOfSeveralStatusListsCounts() throws SignatureRefused, TrustRefused {
        List<byte[]> all = new ArrayList<>(scene.lists(-1, scene.now));
        all.addAll(scene.lists(SampleCertificates.STATUS_INDEX, scene.now.minusSeconds(60)));
        assertEquals(
                State.VALID,
                new Verifier(scene.kit(draft -> {}, all), scene.now)
                        .verify(scene.certificate())
                        .state());
    }

    @Test
    void ofTwoListsOfOneSecondTheRevocationHolds() throws SignatureRefused, TrustRefused {
        List<byte[]> clean = scene.lists(-1, scene.now);
        List<byte[]> revoked = scene.lists(SampleCertificates.STATUS_INDEX, scene.now);
        for (List<List<byte[]>> order : List.of(List.of(clean, revoked), List.of(revoked, clean))) {
            List<byte[]> all = new ArrayList<>(order.get(0));
            all.addAll(order.get(1));
            Verifier verifier = new Verifier(scene.kit(draft -> {}, all), scene.now);
            assertEquals(State.REVOKED, verifier.verify(scene.certificate()).state());
        }
    }

    @Test
    void aStatusListIsADocumentOfItsOwn() throws SignatureRefused, TrustRefused {
        TrustKit kit = scene.kit(draft -> {});
        byte[] list = scene.lists(-1, scene.now).get(0);
        assertEquals(State.VALID, new Verifier(kit, scene.now).verify(list).state());
        assertEquals(
                State.EXPIRED,
                new Verifier(kit, scene.now.plus(StatusList.VALIDITY))
                        .verify(list)
                        .state());
        byte[] forged = Scene.list(StatusPurpose.REVOCATION, -1, scene.now, scene.now, Scene.STRANGER);
        assertEquals(State.INVALID, new Verifier(kit, scene.now).verify(forged).state());
    }
}
