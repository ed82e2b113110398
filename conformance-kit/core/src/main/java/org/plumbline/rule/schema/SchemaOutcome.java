package org.plumbline.rule.schema;

import java.util.List;
import java.util.Set;
import org.plumbline.verdict.Finding;

/**
 * What the schema of its type says about one message.
 *
 * @param findings one for each cause, in order
 * @param checked the requirements that the message gave occasion to check; those it breaks are among them
 */
public record SchemaOutcome(List<Finding> findings, Set<String> checked) {
    /** Of a message without content, of which its reader said what is wrong. */
    static final SchemaOutcome NOTHING = new SchemaOutcome(List.of(), Set.of());

    public SchemaOutcome {
        findings = List.copyOf(findings);
        checked = Set.copyOf(checked);
    }
}
