package org.plumbline.message.mapping;

import java.util.List;
import org.plumbline.verdict.Severity;

/**
 * A place where a text breaks its notation.
 *
 * @param severity how much it weighs, as the mapping says
 * @param code stable code, for example {@code KVN-ORDER}
 * @param line the line, from 1
 * @param column the column in Unicode code points, from 1
 * @param pointer JSON Pointer of the value in the model; empty when it is about none
 * @param arguments what fills the gaps of the finding's text
 */
public record Fault(Severity severity, String code, int line, int column, String pointer, List<String> arguments) {
    public Fault {
        arguments = List.copyOf(arguments);
    }
}
