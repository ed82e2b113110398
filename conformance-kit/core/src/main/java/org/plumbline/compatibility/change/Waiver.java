package org.plumbline.compatibility.change;

/**
 * A named person's word that a change which could not be decided breaks nothing.
 *
 * @param change the id of the change
 * @param name who says so
 * @param reason why
 */
public record Waiver(String change, String name, String reason) {
    public Waiver {
        if (change.isBlank() || name.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("A waiver names the change, the person who waives it and the reason");
        }
    }
}
