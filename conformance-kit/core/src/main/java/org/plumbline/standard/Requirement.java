package org.plumbline.standard;

import java.util.List;

/**
 * One numbered sentence of a standard that a product meets or does not.
 *
 * @param id {@code /req/<class>/<name>} as in the OGC modular specification (OGC 08-131r3)
 * @param number its number in the standard, from 1
 * @param level how binding it is
 * @param sentence the sentence itself
 * @param rationale why it exists
 * @param conformanceClass the class it belongs to, {@code /conf/<class>}
 * @param verifiedBy who checks it: schema, rule, contract, syntax or inspection
 * @param source the clause of the base standard it comes from
 */
public record Requirement(
        String id,
        int number,
        RequirementLevel level,
        String sentence,
        String rationale,
        String conformanceClass,
        List<Check> verifiedBy,
        String source) {
    /** Who checks a requirement. All but inspection are done by the kit. */
    public enum Check {
        SCHEMA,
        RULE,
        CONTRACT,
        SYNTAX,
        INSPECTION
    }

    public Requirement {
        verifiedBy = List.copyOf(verifiedBy);
    }

    /** Whether the kit can decide it without a person. */
    public boolean machineVerified() {
        return !verifiedBy.contains(Check.INSPECTION);
    }
}
