package org.plumbline.conformance.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.plumbline.conformance.check.MessageCheck;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.Sample;
import org.plumbline.standard.StandardPackage;
import org.plumbline.standard.law.Laws;

/**
 * Tries a standard package on its own samples and recordings before anybody else is judged by it: the valid ones pass without a
 * finding, and each invalid one breaks the one requirement that it names, at the one place that it names.
 *
 * <p>It belongs where a package comes into being: with its author, in its build, and at its promulgation. What was promulgated is not
 * tried again; a stricter kit must not make an agreed standard unreadable.
 */
public final class PackageTrial {
    private final SampleTrial samples;
    private final Map<Exhibit, Supplier<List<PackageFault>>> trials = new LinkedHashMap<>();

    /**
     * @param standard the package
     * @throws PackageRefused when one of its schemas or rules is not in order
     */
    public PackageTrial(StandardPackage standard) throws PackageRefused {
        MessageCheck check = new MessageCheck(standard);
        this.samples = new SampleTrial(standard, check);
        RecordingTrial recordings = new RecordingTrial(standard, check);
        VariationTrial variations = new VariationTrial(standard, check);
        standard.samples().forEach(each -> trials.put(SampleTrial.exhibit(each), () -> samples.faults(each)));
        standard.variations().forEach(each -> trials.put(variations.exhibit(each), () -> variations.faults(each)));
        recordings.exhibits().forEach(each -> trials.put(each, () -> recordings.faults(each)));
    }

    /** All that keeps a package from being promulgated: laws, schemas, rules, samples, recordings; empty when it is sound. */
    public static List<PackageFault> faults(StandardPackage standard) {
        List<PackageFault> faults = new ArrayList<>(Laws.check(standard));
        try {
            PackageTrial trial = new PackageTrial(standard);
            trial.exhibits().forEach(each -> faults.addAll(trial.faults(each)));
        } catch (PackageRefused refused) {
            List<PackageFault> rules = new RuleTrial(standard).faults();
            faults.addAll(rules);
            if (rules.isEmpty()) {
                faults.add(PackageFault.error("PACKAGE-REFUSED", "", String.valueOf(refused.getMessage())));
            }
        }
        return List.copyOf(faults);
    }

    /** The samples, variations and recordings, in the order in which the package lists them. */
    public List<Exhibit> exhibits() {
        return List.copyOf(trials.keySet());
    }

    /** What is unlike what one of them is there to show; empty when it shows it. */
    public List<PackageFault> faults(Exhibit exhibit) {
        Supplier<List<PackageFault>> trial = trials.get(exhibit);
        if (trial == null) {
            throw new IllegalArgumentException(exhibit.name() + " is not listed in the package");
        }
        return trial.get();
    }

    /** The same for a sample as the package lists it. */
    public List<PackageFault> faults(Sample sample) {
        return samples.faults(sample);
    }
}
