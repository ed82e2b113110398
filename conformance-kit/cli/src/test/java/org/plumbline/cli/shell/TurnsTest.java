package org.plumbline.cli.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {
    /** More than a turn keeps in memory, so that later turns have to wait. */
    private static final String LONG = "x".repeat((1 << 20) + 1);

    @Test
    void whatIsWrittenStandsInTheOrderOfTheTurns() throws Exception {
        var out = new StringBuilder();
        var turns = new Turns(out, () -> {});
        var workers = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int number = i;
                Writer turn = turns.turn(number);
                writing.add(workers.submit(() -> {
                    try (turn) {
                        turn.write(number % 5 == 3 ? LONG : "");
                        turn.write(number + "\n");
                    }
                    return number;
                }));
            }
            for (Future<?> each : writing) {
                each.get();
            }
        } finally {
            workers.shutdownNow();
        }
        String expected = IntStream.range(0, 20).mapToObj(i -> i + "\n").collect(Collectors.joining());
        assertEquals(expected, out.toString().replace("x", ""));
    }
}
