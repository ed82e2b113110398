package org.plumbline.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.plumbline.report.EvidenceManifest;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.transparency.Checkpoint;
import org.plumbline.transparency.Hash;
import org.plumbline.transparency.MerkleTree;
import org.plumbline.transparency.NoteSigner;
import org.plumbline.transparency.ProofRefused;
import org.plumbline.transparency.TlogProof;
import org.plumbline.trust.TrustListDraft;
import org.plumbline.trust.TrustRefused;

/** A receipt proves that a log which the trust list names holds this very document. */
class ReceiptTest {
    private static final String RECEIVED = "report.received";

    private final Scene scene = new Scene();

    @Test
    void aReceiptShowsTheEntryOfItsDocument() throws SignatureRefused, TrustRefused, ProofRefused {
        byte[] report = scene.report(Scene.VENDOR);
        String receipt = receipt(entry(RECEIVED, report), TrustListDraft.LOG).toString();
        Answer answer = scene.verifier().verify(report, TlogProof.parse(receipt));
        assertTrue(answer.valid(), answer.reasons().toString());
        assertEquals(1, answer.logged().orElseThrow().index());
        assertEquals("2026-11-23T12:00:00Z", answer.logged().orElseThrow().time());
    }

    @Test
    void aReceiptOfAnotherDocumentOrOfAnotherActIsRefused() throws SignatureRefused, TrustRefused, ProofRefused {
        byte[] report = scene.report(Scene.VENDOR);
        refused("RECEIPT-OTHER", report, receipt(entry(RECEIVED, new byte[0]), TrustListDraft.LOG));
        refused("RECEIPT-OTHER", report, receipt(entry("certificate.issued", report), TrustListDraft.LOG));
        byte[] certificate = scene.certificate();
        refused("RECEIPT-OTHER", certificate, receipt(entry("certificate.revoked", certificate), TrustListDraft.LOG));
    }

    @Test
    void aReceiptOfALogThatTheTrustListDoesNotNameIsRefused() throws SignatureRefused, TrustRefused, ProofRefused {
        byte[] report = scene.report(Scene.VENDOR);
        String name = TrustListDraft.LOG.verifier().name();
        refused("RECEIPT-LOG", report, receipt(entry(RECEIVED, report), NoteSigner.create(name)));
    }

    @Test
    void aReceiptThatCarriesAnotherEntryThanItProvesIsRefused() throws SignatureRefused, TrustRefused, ProofRefused {
        byte[] report = scene.report(Scene.VENDOR);
        TlogProof other = receipt(entry(RECEIVED, new byte[0]), TrustListDraft.LOG);
        refused("RECEIPT-LOG", report, other.carrying(entry(RECEIVED, report)));
    }

    @Test
    void aReceiptWithoutItsEntryOrOfAnotherKindOfLogIsRefused() throws SignatureRefused, TrustRefused, ProofRefused {
        byte[] report = scene.report(Scene.VENDOR);
        TlogProof proof = receipt(entry(RECEIVED, report), TrustListDraft.LOG);
        refused("RECEIPT-FORM", report, new TlogProof(proof.index(), proof.path(), proof.checkpoint()));
        refused("RECEIPT-FORM", report, receipt("{\"v\":1}".getBytes(StandardCharsets.UTF_8), TrustListDraft.LOG));
    }

    private void refused(String code, byte[] document, TlogProof receipt) throws SignatureRefused, TrustRefused {
        Answer answer = scene.verifier().verify(document, receipt);
        assertEquals(Answer.State.INVALID, answer.state());
        assertTrue(
                answer.reasons().stream().anyMatch(reason -> reason.code().equals(code)),
                answer.reasons().toString());
        assertTrue(answer.logged().isEmpty());
    }

    private static byte[] entry(String type, byte[] document) {
        return """
                {"actor":"urn:plumbline:vendor:acme","digest":{"sha256":"%s"},"object":"https://registry.example/x",\
                "time":"2026-11-23T12:00:00Z","type":"%s","v":1}"""
                .formatted(EvidenceManifest.sha256(document), type)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The receipt of an entry that is the second of three. */
    private static TlogProof receipt(byte[] entry, NoteSigner log) throws ProofRefused {
        MerkleTree tree = new MerkleTree();
        tree.append(Hash.leaf(new byte[] {0}));
        tree.append(Hash.leaf(entry));
        tree.append(Hash.leaf(new byte[] {2}));
        Checkpoint checkpoint = new Checkpoint(log.verifier().name(), tree.size(), tree.root());
        return new TlogProof(1, tree.inclusion(1, tree.size()).path(), checkpoint.sign(log)).carrying(entry);
    }
}
