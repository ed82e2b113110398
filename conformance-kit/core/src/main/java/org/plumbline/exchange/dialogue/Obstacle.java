package org.plumbline.exchange.dialogue;

import java.util.List;

/**
 * Why a step cannot be asked, or shows nothing.
 *
 * @param code the code of the text that says so
 * @param arguments what the text tells
 */
public record Obstacle(String code, List<String> arguments) {
    public Obstacle {
        arguments = List.copyOf(arguments);
    }

    static Obstacle of(String code, String... arguments) {
        return new Obstacle(code, List.of(arguments));
    }
}
