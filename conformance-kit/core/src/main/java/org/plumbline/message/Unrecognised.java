package org.plumbline.message;

import java.util.List;
import org.plumbline.verdict.Place;

/**
 * Why nobody can tell what kind of message a file holds.
 *
 * @param code stable code, as that of a finding; no standard's requirement is broken, for there is no standard
 * @param place where the file shows it
 * @param arguments what fills the gaps of the code's sentence
 */
public record Unrecognised(String code, Place place, List<String> arguments) {
    public Unrecognised {
        arguments = List.copyOf(arguments);
    }
}
