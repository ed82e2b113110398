package org.plumbline.evidence;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.plumbline.conformance.ProfileRefused;
import org.plumbline.conformance.Progress;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import org.plumbline.report.TestReport;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardPackage;
import tools.jackson.databind.JsonNode;

/**
 * A report made again from its evidence, by somebody who need not trust who made it first.
 *
 * @param outcome whether both are the same
 * @param report the report that the re-run gives
 * @param differences where the reported one differs from it
 */
public record Rerun(Outcome outcome, TestReport report, List<Difference> differences) {
    /** Whether a re-run gives the report again. */
    public enum Outcome {
        /** The same bytes: whoever re-ran it can sign the very same payload. */
        IDENTICAL,
        /** The same verdicts on everything, by another version of the kit. */
        EQUIVALENT,
        /** Something else. */
        DIFFERENT
    }

    private static final String KIT = "/predicate/configuration/1/uri";

    public Rerun {
        differences = List.copyOf(differences);
    }

    /**
     * Judges the evidence in a bag again and compares.
     *
     * @param standard the standard as the one who re-runs knows it
     * @param threads how many threads check messages
     * @throws BagRefused when the evidence is not in order
     * @throws PackageRefused when a schema or rule of the standard is not in order
     */
    public static Rerun of(Bag bag, StandardPackage standard, int threads, Progress progress)
            throws IOException, BagRefused, PackageRefused {
        Evidence evidence = Evidence.in(bag);
        try {
            TestReport again = TestReport.of(
                    evidence.run(standard, threads, progress), new BagWriter(evidence.files()).manifest());
            return compare(bag.report(), again);
        } catch (ProfileRefused refused) {
            throw new BagRefused(BagRefused.Code.STRUCTURE, "The profile in the bag: " + refused.getMessage(), refused);
        }
    }

    static Rerun compare(TestReport reported, TestReport again) {
        if (Arrays.equals(reported.bytes(), again.bytes())) {
            return new Rerun(Outcome.IDENTICAL, again, List.of());
        }
        List<Difference> differences = Difference.between(json(reported), json(again));
        boolean kitOnly = differences.stream().allMatch(each -> each.pointer().equals(KIT));
        return new Rerun(kitOnly ? Outcome.EQUIVALENT : Outcome.DIFFERENT, again, differences);
    }

    private static JsonNode json(TestReport report) {
        try {
            return StrictJson.read(report.bytes(), JsonLimits.SIGNED).root();
        } catch (JsonRefused impossible) {
            throw new IllegalStateException("A report is strict JSON", impossible);
        }
    }
}
