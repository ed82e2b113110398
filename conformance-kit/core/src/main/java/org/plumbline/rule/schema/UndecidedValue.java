package org.plumbline.rule.schema;

import org.plumbline.rule.schema.cause.SchemaFault;

/** Whether a value matches its pattern is not known, because matching takes too long. */
final class UndecidedValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient SchemaFault fault;

    /** @param fault what the fault would be, did the value not match */
    UndecidedValue(SchemaFault fault) {
        super("Matching takes too long at " + fault.pointer());
        this.fault = fault;
    }

    SchemaFault fault() {
        return fault;
    }
}
