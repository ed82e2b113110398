package org.plumbline.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.conformance.trial.PackageTrial;
import org.plumbline.standard.Inspection;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.StandardLibrary;
import org.plumbline.verdict.Severity;

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
        Draft draft = new Draft(files);
        MemberAdvice members = new MemberAdvice(draft);
        KeywordAdvice keywords = new KeywordAdvice(draft);
        draft.schemas().forEach((file, schema) -> SchemaSpot.in(file, schema).forEach(spot -> {
            members.check(spot);
            keywords.check(spot);
        }));
        new UseAdvice(draft).check();
        new TextAdvice(draft).check();
        faults.addAll(draft.faults());
        // What the kit says of a schema without a place is told with its place here.
        if (draft.faults().stream().anyMatch(each -> each.severity() == Severity.ERROR)
                || faults.stream().anyMatch(each -> each.code().startsWith("SCHEMA-"))) {
            faults.removeIf(each -> each.code().equals("PACKAGE-REFUSED"));
        }
        return faults.stream().distinct().sorted().toList();
    }
}
