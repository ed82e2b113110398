package org.plumbline.registry.catalogue;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;

/**
 * One version of a standard with all its parts.
 *
 * @param ref its name, for example {@code ssa.conjunction-data-message/A.1}
 * @param title its title
 * @param scope what it is for
 * @param designation how documents cite it
 * @param coveredBy the covering document
 * @param numbersArePlaceholders whether the numbers in designation and covering document are made up
 * @param custodian who keeps it
 * @param marking its confidentiality marking in one line
 * @param licence SPDX id of its licence
 * @param digest the in-toto {@code dirHash1} of the package
 * @param promulgatedAt when it was promulgated
 * @param logIndex index of the log entry that says so
 * @param basedOn the base standards
 * @param conformanceClasses what a product can claim
 * @param requirements by number
 * @param rules what schemas cannot say, of one message and of messages that are judged together
 * @param testCases the test suite
 * @param samples valid and invalid samples
 * @param proof what the samples prove: how many weakened forms of its checks they notice
 * @param files all files of the package
 */
@JsonbPropertyOrder({
    "ref",
    "title",
    "scope",
    "designation",
    "coveredBy",
    "numbersArePlaceholders",
    "custodian",
    "marking",
    "licence",
    "digest",
    "promulgatedAt",
    "logIndex",
    "basedOn",
    "conformanceClasses",
    "requirements",
    "rules",
    "testCases",
    "samples",
    "proof",
    "files"
})
public record StandardView(
        String ref,
        String title,
        String scope,
        String designation,
        String coveredBy,
        boolean numbersArePlaceholders,
        String custodian,
        String marking,
        String licence,
        String digest,
        Instant promulgatedAt,
        long logIndex,
        List<BaseStandard> basedOn,
        List<ClassRow> conformanceClasses,
        List<RequirementRow> requirements,
        List<RuleRow> rules,
        List<TestCaseRow> testCases,
        List<SampleRow> samples,
        ProofRow proof,
        List<FileRow> files) {

    /** A standard that this one builds on. */
    @JsonbPropertyOrder({"designation", "title", "issued"})
    public record BaseStandard(String designation, String title, String issued) {}

    /** A conformance class. */
    @JsonbPropertyOrder({"id", "title", "description", "dependsOn"})
    public record ClassRow(String id, String title, String description, List<String> dependsOn) {}

    /** A requirement; {@code level} is shall, should or may. */
    @JsonbPropertyOrder({"number", "id", "level", "sentence", "conformanceClass", "verifiedBy", "source", "href"})
    public record RequirementRow(
            int number,
            String id,
            String level,
            String sentence,
            String conformanceClass,
            List<String> verifiedBy,
            String source,
            String href) {}

    /** A rule; {@code severity} is error or warning. */
    @JsonbPropertyOrder({"id", "title", "requirement", "severity", "violation", "source"})
    public record RuleRow(
            String id, String title, String requirement, String severity, String violation, String source) {}

    /** A test case; {@code kind} is messages or scenario. */
    @JsonbPropertyOrder({"id", "title", "conformanceClass", "kind", "requirements"})
    public record TestCaseRow(
            String id, String title, String conformanceClass, String kind, List<String> requirements) {}

    /** A sample; an invalid one names the requirement it breaks. */
    @JsonbPropertyOrder({"file", "messageType", "valid", "breaks", "href"})
    public record SampleRow(String file, String messageType, boolean valid, String breaks, String href) {}

    /**
     * What the samples prove.
     *
     * @param measured whether anybody measured it; else the numbers are 0
     * @param mutants how many weakened forms of the checks there are
     * @param noticed how many of them a sample notices
     * @param equivalents those that mean the same, each with the reason
     */
    @JsonbPropertyOrder({"measured", "mutants", "noticed", "equivalents"})
    public record ProofRow(boolean measured, int mutants, int noticed, List<EquivalentRow> equivalents) {
        /** How many weakened forms no sample notices though they mean something else. */
        public int unnoticed() {
            return mutants - noticed - equivalents.size();
        }
    }

    /** A weakened form of a check that means the same. */
    @JsonbPropertyOrder({"mutant", "reason"})
    public record EquivalentRow(String mutant, String reason) {}

    /** A file of the package. */
    @JsonbPropertyOrder({"path", "bytes", "href"})
    public record FileRow(String path, int bytes, String href) {}

    /** The schemas among the files. */
    public List<FileRow> schemas() {
        return files.stream()
                .filter(file -> file.path().endsWith(".schema.json"))
                .toList();
    }
}
