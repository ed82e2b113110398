package org.plumbline.compatibility.change;

/** Who changes to the new standard first. */
public enum Side {
    /**
     * Those who read: with the new standard they read what was written by the old. In a contract these are the consumers, who call old
     * providers; what still holds for them also means that a product of the old standard is one of the new.
     */
    READERS,
    /** Those who write: what they write by the new standard is read by the old. In a contract these are the providers, called by old consumers. */
    WRITERS
}
