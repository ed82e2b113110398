package org.plumbline.transparency;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 273, 112, tile/0/273.p/112",
        "1, 1234067, 256, tile/1/x001/x234/067",
        "63, 999, 1, tile/63/999.p/1"
    })
    void aTileHasOnePath(int level, long index, int width, String path) throws ProofRefused {
        assertEquals(path, new Tile(level, index, width).path());
        assertEquals(new Tile(level, index, width), Tile.parse(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/0", "tile/00/000", "tile/64/000", "tile/0/x000/001", "tile/0/001/067", "tile/0/000.p/0",
                "tile/0/000.p/256", "tile/0/000.p/01", "tile/-1/000", "tile/0", "tiles/0/000", "tile/0/../000",
                "tile/0/000 ", "tile/0/000.p/999"
            })
    void anyOtherPathIsRefused(String path) {
        assertThrows(ProofRefused.class, () -> Tile.parse(path));
    }

    /** The worked example of the specification: 70,000 entries. */
    @Test
    void aTreeHasTheTilesThatTheSpecificationCounts() {
        List<Tile> tiles = Tile.of(70_000);
        assertEquals(
                List.of(new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1)),
                tiles.subList(273, tiles.size()));
        assertEquals(List.of(new Tile(0, 0, 256), new Tile(1, 0, 1)), Tile.of(256));
        assertTrue(tiles.stream().allMatch(tile -> tile.within(70_000)));
        assertFalse(new Tile(0, 273, 113).within(70_000));
        assertFalse(new Tile(2, 0, 2).within(70_000));
        assertFalse(new Tile(0, Long.MAX_VALUE, 1).within(70_000));
    }

    @Test
    void aTileHoldsTheHashesOfItsLevel() {
        List<Hash> leaves = IntStream.range(0, 600)
                .mapToObj(i -> Hash.leaf(Integer.toString(i).getBytes(StandardCharsets.UTF_8)))
                .toList();
        MerkleTree tree = MerkleTree.of(leaves);
        byte[] rest = tree.tile(new Tile(0, 2, 88));
        assertEquals(88 * Hash.LENGTH, rest.length);
        assertArrayEquals(leaves.get(512).bytes(), Arrays.copyOf(rest, Hash.LENGTH));
        byte[] above = tree.tile(new Tile(1, 0, 2));
        assertArrayEquals(tree.root(256).bytes(), Arrays.copyOf(above, Hash.LENGTH));
        assertArrayEquals(
                MerkleTree.of(leaves.subList(256, 512)).root().bytes(),
                Arrays.copyOfRange(above, Hash.LENGTH, above.length));
    }

    @Test
    void anEntryBundleGivesItsEntriesBack() throws ProofRefused {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1, 2}, new byte[EntryBundle.LONGEST_ENTRY]);
        byte[] bundle = EntryBundle.bytes(entries);
        List<byte[]> read = EntryBundle.read(bundle);
        assertEquals(entries.size(), read.size());
        for (int i = 0; i < entries.size(); i++) {
            assertArrayEquals(entries.get(i), read.get(i));
        }
        assertEquals(new EntryBundle(1067, 3), EntryBundle.parse(new EntryBundle(1067, 3).path()));
        assertThrows(ProofRefused.class, () -> EntryBundle.read(Arrays.copyOf(bundle, bundle.length - 1)));
        assertThrows(ProofRefused.class, () -> EntryBundle.parse("tile/0/000"));
        assertThrows(
                IllegalArgumentException.class,
                () -> EntryBundle.bytes(List.of(new byte[EntryBundle.LONGEST_ENTRY + 1])));
    }
}
