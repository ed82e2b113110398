package org.plumbline.registry.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.plumbline.registry.journal.Journal;
import org.plumbline.transparency.Checkpoint;
import org.plumbline.transparency.ConsistencyProof;
import org.plumbline.transparency.Hash;
import org.plumbline.transparency.InclusionProof;
import org.plumbline.transparency.MerkleTree;
import org.plumbline.transparency.ProofRefused;
import org.plumbline.transparency.SignedNote;
import org.plumbline.transparency.Tile;
import org.plumbline.transparency.TlogProof;

/**
 * The Merkle tree over the log's committed entries. It is kept in memory and catches up from the table before each answer.
 */
@ApplicationScoped
public class LogTree {
    private static final int ROWS_AT_ONCE = 10_000;

    private final MerkleTree tree = new MerkleTree();

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Journal journal;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    LogKey key;

    /**
     * The receipt of an entry: carries it and proves without a network that it stands in the log. To be called after the act is committed,
     * never within its transaction, for the tree must not hold what may be rolled back.
     */
    public synchronized String receipt(long index) {
        catchUp();
        InclusionProof proof = tree.inclusion(index, tree.size());
        byte[] entry = journal.entry(index)
                .orElseThrow(() ->
                        new IllegalStateException("The tree holds the entry %d, the log does not".formatted(index)));
        return new TlogProof(index, proof.path(), checkpoint()).carrying(entry).toString();
    }

    /** The signed checkpoint of the log as it is now. */
    synchronized SignedNote signedCheckpoint() {
        catchUp();
        return checkpoint();
    }

    synchronized long size() {
        catchUp();
        return tree.size();
    }

    synchronized Hash root() {
        catchUp();
        return tree.root();
    }

    synchronized InclusionProof inclusion(long index, long size) {
        catchUp();
        return tree.inclusion(index, size);
    }

    synchronized ConsistencyProof consistency(long first, long second) {
        catchUp();
        return tree.consistency(first, second);
    }

    synchronized byte[] tile(Tile tile) {
        catchUp();
        return tree.tile(tile);
    }

    private SignedNote checkpoint() {
        try {
            return new Checkpoint(key.signer().verifier().name(), tree.size(), tree.root()).sign(key.signer());
        } catch (ProofRefused e) {
            throw new IllegalStateException("The checkpoint cannot be signed", e);
        }
    }

    private void catchUp() {
        List<Hash> leaves;
        do {
            leaves = journal.leaves(tree.size(), ROWS_AT_ONCE);
            leaves.forEach(tree::append);
        } while (leaves.size() == ROWS_AT_ONCE);
    }
}
