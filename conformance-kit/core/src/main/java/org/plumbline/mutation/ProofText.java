package org.plumbline.mutation;

import java.util.StringJoiner;
import org.plumbline.standard.Proof;
import tools.jackson.databind.node.StringNode;

/** Writes {@code proof.json}. The same proof gives the same bytes. */
public final class ProofText {
    private ProofText() {}

    /** The text of the file. */
    public static String of(Proof proof) {
        StringJoiner equivalents = new StringJoiner(",\n    ", "[\n    ", "\n  ]").setEmptyValue("[]");
        for (Proof.Equivalent each : proof.equivalents()) {
            equivalents.add("{\n      \"mutant\": %s,\n      \"reason\": %s\n    }"
                    .formatted(StringNode.valueOf(each.mutant()), StringNode.valueOf(each.reason())));
        }
        return "{\n  \"mutants\": %d,\n  \"noticed\": %d,\n  \"equivalents\": %s\n}\n"
                .formatted(proof.mutants(), proof.noticed(), equivalents);
    }
}
