package org.plumbline.registry.catalogue;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/**
 * One requirement with everything that checks it.
 *
 * @param standard the standard, for example {@code ssa.conjunction-data-message/A.1}
 * @param standardTitle its title
 * @param requirement the requirement
 * @param rationale why it exists
 * @param rules the rules that verify it
 * @param testCases the test case that it belongs to
 * @param samples the samples that break it
 */
@JsonbPropertyOrder({"standard", "standardTitle", "requirement", "rationale", "rules", "testCases", "samples"})
public record RequirementView(
        String standard,
        String standardTitle,
        StandardView.RequirementRow requirement,
        String rationale,
        List<StandardView.RuleRow> rules,
        List<StandardView.TestCaseRow> testCases,
        List<StandardView.SampleRow> samples) {
    public RequirementView {
        rules = List.copyOf(rules);
        testCases = List.copyOf(testCases);
        samples = List.copyOf(samples);
    }
}
