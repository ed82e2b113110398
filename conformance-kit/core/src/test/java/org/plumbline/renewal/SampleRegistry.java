package org.plumbline.renewal;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.plumbline.certificate.StatusList;
import org.plumbline.certificate.StatusPurpose;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.transparency.Checkpoint;
import org.plumbline.transparency.ConsistencyProof;
import org.plumbline.transparency.Hash;
import org.plumbline.transparency.MerkleTree;
import org.plumbline.transparency.NoteSigner;
import org.plumbline.transparency.ProofRefused;
import org.plumbline.trust.TrustListDraft;

/** A registry whose trust list, revocations and log can be set at will, by honest and dishonest keepers. */
final class SampleRegistry implements TrustSource {
    final TrustListDraft trust;
    final BitSet revoked = new BitSet();
    MerkleTree log = tree(0, 0);
    NoteSigner logKey = TrustListDraft.LOG;
    String address = "https://registry.example";
    Instant listsMade;
    private final Instant now;

    SampleRegistry(Instant now) {
        this.now = now;
        this.listsMade = now;
        this.trust = new TrustListDraft(now);
    }

    /** A log of so many entries; logs with another seed hold others. */
    static MerkleTree tree(int size, int seed) {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < size; i++) {
            tree.append(Hash.leaf(new byte[] {(byte) (seed + i)}));
        }
        return tree;
    }

    @Override
    public byte[] trustList() {
        try {
            return trust.signed();
        } catch (SignatureRefused impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<byte[]> statusLists() {
        return List.of(list(StatusPurpose.REVOCATION, revoked), list(StatusPurpose.SUSPENSION, new BitSet()));
    }

    private byte[] list(StatusPurpose purpose, BitSet set) {
        try {
            return StatusList.of(address, purpose, TrustListDraft.STATUS, set, listsMade)
                    .issue(TrustListDraft.STATUS_KEY, now);
        } catch (SignatureRefused impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String checkpoint() {
        try {
            return new Checkpoint(logKey.verifier().name(), log.size(), log.root())
                    .sign(logKey)
                    .toString();
        } catch (ProofRefused impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public ConsistencyProof growth(long first, long second) {
        return log.consistency(first, second);
    }
}
