package org.plumbline.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.transparency.Checkpoint;
import org.plumbline.transparency.Hash;
import org.plumbline.transparency.MerkleTree;
import org.plumbline.transparency.NoteSigner;
import org.plumbline.transparency.ProofRefused;

class SeenLogTest {
    private static final String NAME = "registry.example/log";

    private final SeenLog seen;
    private final NoteSigner key;

    SeenLogTest(@TempDir Path folder) throws ProofRefused {
        this.key = NoteSigner.create(NAME);
        this.seen = new SeenLog(folder, key.verifier());
    }

    @Test
    void aLogThatGrewIsFollowed() throws IOException, ProofRefused {
        MerkleTree tree = tree(8, 0);
        assertTrue(seen.last().isEmpty());
        seen.advance(note(tree, 3), tree.consistency(0, 3));
        seen.advance(note(tree, 3), tree.consistency(3, 3));
        assertEquals(8, seen.advance(note(tree, 8), tree.consistency(3, 8)).size());
        assertEquals(tree.root(), seen.last().orElseThrow().root());
    }

    @Test
    void aLogThatShrankChangedOrProvesSomethingElseIsRefused() throws IOException, ProofRefused {
        MerkleTree tree = tree(8, 0);
        MerkleTree rewritten = tree(8, 1);
        seen.advance(note(tree, 5), tree.consistency(0, 5));
        assertThrows(ProofRefused.class, () -> seen.advance(note(tree, 4), tree.consistency(4, 4)));
        assertThrows(ProofRefused.class, () -> seen.advance(note(tree, 8), tree.consistency(0, 8)));
        assertThrows(ProofRefused.class, () -> seen.advance(note(tree, 8), tree.consistency(5, 7)));
        assertThrows(ProofRefused.class, () -> seen.advance(note(rewritten, 8), rewritten.consistency(5, 8)));
        String foreign = new Checkpoint(NAME, 8, tree.root())
                .sign(NoteSigner.create(NAME))
                .toString();
        assertThrows(ProofRefused.class, () -> seen.advance(foreign, tree.consistency(5, 8)));
        assertEquals(5, seen.last().orElseThrow().size());
    }

    private String note(MerkleTree tree, long size) throws ProofRefused {
        return new Checkpoint(NAME, size, tree.root(size)).sign(key).toString();
    }

    private static MerkleTree tree(int size, int first) {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < size; i++) {
            tree.append(Hash.leaf(new byte[] {(byte) (first + i)}));
        }
        return tree;
    }
}
