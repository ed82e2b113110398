package org.plumbline.conformance.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.conformance.archive.SpillingSort.Entry;

class SpillingSortTest {
    /** From all in memory to more files than are read at a time. */
    @ParameterizedTest
    @CsvSource({"0, 1000", "1, 1", "1000, 1000000", "1000, 50000", "5000, 1000", "5000, 1"})
    void everyEntryComesOutOnceAndInOrder(int count, long memory) throws IOException {
        Random random = new Random(4711);
        long[] numbers = random.longs().distinct().limit(count).toArray();
        List<Long> sorted = new ArrayList<>();
        try (SpillingSort sort = new SpillingSort(memory)) {
            for (long number : numbers) {
                byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(number).array();
                sort.add(new Entry(bytes, new byte[] {bytes[7], 0, bytes[0]}));
            }
            sort.each(entry -> {
                byte[] bytes = entry.order();
                assertArrayEquals(new byte[] {bytes[7], 0, bytes[0]}, entry.content());
                sorted.add(ByteBuffer.wrap(bytes).getLong());
            });
        }
        assertEquals(
                LongStream.of(numbers).boxed().sorted(Long::compareUnsigned).toList(), sorted);
    }
}
