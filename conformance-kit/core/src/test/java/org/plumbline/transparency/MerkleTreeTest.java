package org.plumbline.transparency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {
    /** The eight entries of the test vectors that come with the reference implementation of Certificate Transparency. */
    private static final List<String> REFERENCE_ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final int MOST_ENTRIES = 40;

    private static List<Hash> referenceLeaves() {
        return REFERENCE_ENTRIES.stream()
                .map(entry -> Hash.leaf(HexFormat.of().parseHex(entry)))
                .toList();
    }

    private static List<Hash> numberedLeaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Hash.leaf(new byte[] {(byte) i}))
                .toList();
    }

    /** MTH as RFC 6962 section 2.1 defines it, word for word: slow, and the judge of everything else. */
    private static Hash definition(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.EMPTY;
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int k = 1;
        while (2 * k < leaves.size()) {
            k *= 2;
        }
        return Hash.node(definition(leaves.subList(0, k)), definition(leaves.subList(k, leaves.size())));
    }

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void rootsAreThoseOfTheReferenceImplementation(int size, String root) {
        assertEquals(root, MerkleTree.of(referenceLeaves()).root(size).toString());
    }

    @Test
    void everyRootIsThatOfTheDefinition() {
        List<Hash> leaves = numberedLeaves(MOST_ENTRIES);
        MerkleTree tree = MerkleTree.of(leaves);
        for (int size = 0; size <= MOST_ENTRIES; size++) {
            assertEquals(definition(leaves.subList(0, size)), tree.root(size));
        }
        assertEquals(tree.root(MOST_ENTRIES), tree.root());
    }

    @Test
    void anInclusionProofLeadsFromItsEntryToItsRootAndFromNoOther() {
        List<Hash> leaves = numberedLeaves(MOST_ENTRIES);
        MerkleTree tree = MerkleTree.of(leaves);
        for (int size = 1; size <= MOST_ENTRIES; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.inclusion(index, size);
                for (int other = 0; other < size; other++) {
                    assertEquals(other == index, proof.leads(leaves.get(other), tree.root(size)));
                }
                assertFalse(proof.leads(leaves.get(index), tree.root(size - 1)));
            }
        }
    }

    /** The mistake found in published verifiers: index and size that the path does not fit are taken all the same. */
    @Test
    void anInclusionProofHoldsForItsOwnIndexAndSizeOnly() {
        List<Hash> leaves = numberedLeaves(MOST_ENTRIES);
        MerkleTree tree = MerkleTree.of(leaves);
        for (int size = 1; size <= MOST_ENTRIES; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> path = tree.inclusion(index, size).path();
                Hash root = tree.root(size);
                for (int claimed = -1; claimed <= size; claimed++) {
                    boolean leads = new InclusionProof(claimed, size, path).leads(leaves.get(index), root);
                    assertEquals(claimed == index, leads);
                }
                assertFalse(new InclusionProof(index, 2L * size + 1, path).leads(leaves.get(index), root));
            }
        }
    }

    @Test
    void aPathThatIsTooLongOrTooShortLeadsNowhere() {
        MerkleTree tree = MerkleTree.of(numberedLeaves(MOST_ENTRIES));
        InclusionProof proof = tree.inclusion(5, MOST_ENTRIES);
        List<Hash> longer = new ArrayList<>(proof.path());
        longer.add(Hash.EMPTY);
        Hash leaf = Hash.leaf(new byte[] {5});
        assertTrue(proof.leads(leaf, tree.root()));
        assertFalse(new InclusionProof(5, MOST_ENTRIES, longer).leads(leaf, tree.root()));
        assertFalse(new InclusionProof(5, MOST_ENTRIES, longer.subList(0, longer.size() - 2)).leads(leaf, tree.root()));
    }

    /** From nothing a log may grow into anything. */
    @Test
    void aConsistencyProofLeadsToItsTwoRootsAndToNoOther() {
        MerkleTree tree = MerkleTree.of(numberedLeaves(MOST_ENTRIES));
        for (int second = 0; second <= MOST_ENTRIES; second++) {
            for (int first = 0; first <= second; first++) {
                ConsistencyProof proof = tree.consistency(first, second);
                assertTrue(proof.leads(tree.root(first), tree.root(second)), first + " to " + second);
                for (int other = 0; other <= MOST_ENTRIES; other++) {
                    assertEquals(other == first, proof.leads(tree.root(other), tree.root(second)));
                    assertEquals(
                            other == second || (first == 0 && second > 0),
                            proof.leads(tree.root(first), tree.root(other)));
                }
            }
        }
    }

    @Test
    void aLogThatChangedAnEntryCannotProveThatItGrew() {
        List<Hash> leaves = numberedLeaves(MOST_ENTRIES);
        MerkleTree honest = MerkleTree.of(leaves);
        List<Hash> rewritten = new ArrayList<>(leaves);
        rewritten.set(3, Hash.leaf(new byte[] {99}));
        MerkleTree dishonest = MerkleTree.of(rewritten);
        assertFalse(dishonest.consistency(10, MOST_ENTRIES).leads(honest.root(10), dishonest.root()));
    }

    @Test
    void thereIsNoProofBeyondTheTree() {
        MerkleTree tree = MerkleTree.of(numberedLeaves(3));
        assertThrows(IllegalArgumentException.class, () -> tree.root(4));
        assertThrows(IllegalArgumentException.class, () -> tree.inclusion(3, 3));
        assertThrows(IllegalArgumentException.class, () -> tree.consistency(3, 2));
        assertThrows(IllegalArgumentException.class, () -> Hash.of(new byte[31]));
    }
}
