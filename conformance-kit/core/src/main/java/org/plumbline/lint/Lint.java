package org.plumbline.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.conformance.trial.PackageTrial;
import org.plumbline.standard.Inspection;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.StandardLibrary;

/** Everything that an author should mend in a package. */
public final class Lint {
    private Lint() {}

    /**
     * Looks at a package, whole or half.
     *
     * @param files content by path inside the package, with {@code /} between folders
     * @return errors, which keep it from being promulgated, and advice, in the order of their places
     */
    public static List<PackageFault> check(Map<String, byte[]> files) {
        Inspection inspection = StandardLibrary.inspect(files);
        List<PackageFault> faults = new ArrayList<>(inspection.faults());
        inspection.standard().ifPresent(standard -> faults.addAll(PackageTrial.faults(standard)));
        return faults.stream().distinct().sorted().toList();
    }
}
