package org.plumbline.mutation.mutant;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.standard.ArchiveRule;
import org.plumbline.standard.Rule;
import tools.jackson.databind.node.ObjectNode;

/**
 * A standard with one check weakened.
 *
 * @param id says what was done to it, and stays the same as long as that can be done, for example
 *     {@code schemas/omm.schema.json#/properties/EPOCH/pattern removed}
 * @param file the file of the package that is changed
 * @param pointer JSON Pointer of the changed place in it
 * @param wanted what kind of sample would notice
 * @param change what is changed
 */
public record Mutant(String id, String file, String pointer, String wanted, Change change) {
    /** What is changed. */
    public sealed interface Change {}

    /**
     * A keyword of a schema.
     *
     * @param subject the schema object that has the keyword
     * @param keyword the keyword
     * @param edit changes a copy of that object
     */
    public record OfSchema(SchemaObject subject, String keyword, Consumer<ObjectNode> edit) implements Change {}

    /**
     * A rule.
     *
     * @param before as agreed
     * @param after as weakened; null when it is removed
     */
    public record OfRule(Rule before, @Nullable Rule after) implements Change {}

    /**
     * A rule on messages that are judged together.
     *
     * @param before as agreed
     * @param after as weakened; null when it is removed
     */
    public record OfArchiveRule(ArchiveRule before, @Nullable ArchiveRule after) implements Change {}

    @Override
    public String toString() {
        return id;
    }
}
