package org.plumbline.conformance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.Verdict;

/**
 * A test suite run over a product: a pure function of standard, profile, samples and recording.
 *
 * @param standard the standard
 * @param profile what was claimed
 * @param cases the results of the cases of all classes claimed, in the suite's order
 * @param live whether a scenario of a class claimed was judged on what a live service answered
 * @param counts how much was judged
 * @param verdict FAIL before INCONCLUSIVE before PASS; no PASS unless every class claimed passed
 * @param classVerdicts the verdict for each class claimed, those they depend on included, in the standard's order
 */
public record TestRun(
        StandardPackage standard,
        Profile profile,
        List<TestCaseResult> cases,
        boolean live,
        Counts counts,
        Verdict verdict,
        Map<String, Verdict> classVerdicts) {
    /**
     * How much was judged.
     *
     * @param files sample files
     * @param messages messages in sample files and in answers of the live service
     * @param messagesInvalid those with at least one error of their own; what only several messages break together is not counted here
     * @param checks checks of the cases of the classes claimed
     */
    public record Counts(long files, long messages, long messagesInvalid, long checks) {}

    public TestRun {
        cases = List.copyOf(cases);
        classVerdicts = Collections.unmodifiableMap(new LinkedHashMap<>(classVerdicts));
    }
}
