package org.plumbline.transparency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    private static final String LOG = "registry.example/log";

    /** Key and note of the documentation of Go's package golang.org/x/mod/sumdb/note. */
    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String GO_NOTE =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void aNoteSignedByGoIsTaken() throws ProofRefused {
        String text = SignedNote.parse(GO_NOTE).require(NoteVerifier.parse(GO_KEY));
        assertEquals(GO_NOTE.substring(0, GO_NOTE.indexOf("\n\n") + 1), text);
        assertEquals(GO_NOTE, SignedNote.parse(GO_NOTE).toString());
    }

    @Test
    void everyChangedCharacterOfANoteIsNoticed() throws ProofRefused {
        NoteVerifier key = NoteVerifier.parse(GO_KEY);
        for (int i = 0; i < GO_NOTE.length(); i++) {
            String changed = GO_NOTE.substring(0, i) + (char) (GO_NOTE.charAt(i) ^ 1) + GO_NOTE.substring(i + 1);
            assertThrows(ProofRefused.class, () -> SignedNote.parse(changed).require(key), changed);
        }
    }

    @Test
    void aKeySurvivesItsFile() throws ProofRefused {
        NoteSigner key = NoteSigner.create(LOG);
        NoteSigner read = NoteSigner.read(key.secretText());
        assertEquals(key.verifier().toString(), read.verifier().toString());
        assertEquals(
                "text\n",
                read.sign("text\n").require(NoteVerifier.parse(key.verifier().toString())));
    }

    @Test
    void halvesOfTwoKeysAreNoKey() throws ProofRefused {
        String one = NoteSigner.create(LOG).secretText();
        String other = NoteSigner.create(LOG).secretText();
        String mixed =
                one.lines().toList().get(0) + "\n" + other.lines().toList().get(1) + "\n";
        assertThrows(ProofRefused.class, () -> NoteSigner.read(mixed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3",
                ""
            })
    void anIllFormedKeyIsRefused(String key) {
        assertThrows(ProofRefused.class, () -> NoteVerifier.parse(key));
    }

    @Test
    void aCheckpointIsTakenFromItsOwnLogOnly() throws ProofRefused {
        NoteSigner log = NoteSigner.create(LOG);
        Checkpoint checkpoint = new Checkpoint(LOG, 0, Hash.EMPTY);
        String note = checkpoint.sign(log).toString();
        assertEquals(checkpoint, Checkpoint.open(note, log.verifier()));
        assertEquals("registry.example/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", checkpoint.text());
        NoteVerifier stranger = NoteSigner.create(LOG).verifier();
        assertThrows(ProofRefused.class, () -> Checkpoint.open(note, stranger));
        String foreign =
                new Checkpoint("elsewhere.example", 0, Hash.EMPTY).sign(log).toString();
        assertThrows(ProofRefused.class, () -> Checkpoint.open(foreign, log.verifier()));
    }

    @Test
    void aReceiptProvesItsEntryAndNoOther() throws ProofRefused {
        NoteSigner log = NoteSigner.create(LOG);
        MerkleTree tree = new MerkleTree();
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            entries.add(("{\"v\":1,\"object\":\"" + i + "\"}").getBytes(StandardCharsets.UTF_8));
            tree.append(Hash.leaf(entries.get(i)));
        }
        SignedNote checkpoint = new Checkpoint(LOG, tree.size(), tree.root()).sign(log);
        String receipt = new TlogProof(13, tree.inclusion(13, tree.size()).path(), checkpoint).toString();
        TlogProof read = TlogProof.parse(receipt);
        assertEquals(receipt, read.toString());
        assertEquals(tree.root(), read.require(entries.get(13), log.verifier()).root());
        assertThrows(ProofRefused.class, () -> read.require(entries.get(12), log.verifier()));
        String withExtra = receipt.replace("\nindex", "\nextra YQ==\nindex");
        assertEquals(13, TlogProof.parse(withExtra).index());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c2sp.org/tlog-proof@v2\nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\n\n",
                "c2sp.org/tlog-proof@v1\nindex 01\n\n",
                "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n",
                "c2sp.org/tlog-proof@v1\nindex -1\n\n"
            })
    void anIllFormedReceiptIsRefused(String receipt) {
        assertThrows(ProofRefused.class, () -> TlogProof.parse(receipt));
    }
}
