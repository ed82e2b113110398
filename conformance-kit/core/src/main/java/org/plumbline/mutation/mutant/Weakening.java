package org.plumbline.mutation.mutant;

import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * One way of weakening a schema object.
 *
 * @param keyword the keyword
 * @param pointer JSON Pointer of the changed place, from the object
 * @param words what is done there, for example {@code removed}
 * @param wanted what kind of sample would notice; {@code %s} stands for the name of the value that is judged
 * @param edit does it to a copy of the object
 */
record Weakening(String keyword, String pointer, String words, String wanted, Consumer<ObjectNode> edit) {}
