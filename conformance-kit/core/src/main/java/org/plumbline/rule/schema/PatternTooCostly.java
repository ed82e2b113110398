package org.plumbline.rule.schema;

import java.util.List;
import tools.jackson.databind.node.StringNode;

/** A value takes more steps to match against a pattern than the kit spends; whether it matches is not known. */
final class PatternTooCostly extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SchemaFault fault;

    /** Not known yet for which value: the pattern of a name, as in {@code patternProperties}. */
    PatternTooCostly(String pattern) {
        this(new SchemaFault(
                new EvaluationPath(List.of("patternProperties")), List.of(), null, StringNode.valueOf(pattern)));
    }

    /** @param fault what the fault would be, did the value not match */
    PatternTooCostly(SchemaFault fault) {
        super("Matching takes too long at " + fault.pointer());
        this.fault = fault;
    }

    SchemaFault fault() {
        return fault;
    }
}
