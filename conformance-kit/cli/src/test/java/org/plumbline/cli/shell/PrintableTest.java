package org.plumbline.cli.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void aMessageCannotSteerTheTerminal() {
        assertEquals("\\u001b[31mred\\u0007 \\u009b\\u202e", Printable.of("\u001b[31mred\u0007\t\u009b\u202e"));
    }

    @Test
    void ordinaryTextStaysAsItIs() {
        String text = "Räumlich, 軌道, 🛰";
        assertSame(text, Printable.of(text));
    }
}
