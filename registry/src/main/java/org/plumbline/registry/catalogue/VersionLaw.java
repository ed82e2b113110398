package org.plumbline.registry.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.compatibility.Comparison;
import org.plumbline.compatibility.change.Change;
import org.plumbline.compatibility.change.Outcome;
import org.plumbline.compatibility.change.Proof;
import org.plumbline.compatibility.change.Side;
import org.plumbline.inclusion.Policy;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;
import org.plumbline.standard.PackageRefused;
import org.plumbline.standard.StandardPackage;

/**
 * A new version of an edition accepts all that the version before it accepted. What is shown to break that is refused; what cannot be
 * decided, the director answers for, who promulgates.
 */
final class VersionLaw {
    private VersionLaw() {}

    /** @throws Refused naming each change that breaks it, with the message that shows it */
    static void keep(StandardPackage before, StandardPackage standard) {
        try {
            Comparison comparison = Comparison.of(before, standard, Policy.PLAIN.assertingFormats(), List.of());
            if (comparison.outcome(Side.READERS) == Outcome.BREAKING) {
                throw new Refused(
                        ProblemType.VERSION_BREAKS_ANOTHER,
                        "%s breaks %s: %s".formatted(standard.ref(), before.ref(), breaking(comparison)));
            }
        } catch (PackageRefused notInOrder) {
            throw new Refused(ProblemType.PACKAGE_REFUSED, String.valueOf(notInOrder.getMessage()));
        }
    }

    private static String breaking(Comparison comparison) {
        return comparison.changes().stream()
                .filter(change ->
                        change.kind() != Change.Kind.SCHEMA && change.readers().outcome() == Outcome.BREAKING)
                .map(VersionLaw::sentence)
                .collect(Collectors.joining(" "));
    }

    private static String sentence(Change change) {
        Proof proof = change.readers().proof();
        String said = change.id() + ": " + change.readers().reason();
        return proof == null
                ? said
                : "%s The message %s is refused at '%s' by %s (%s)."
                        .formatted(said, proof.message(), proof.place(), proof.keyword(), proof.pointer());
    }
}
