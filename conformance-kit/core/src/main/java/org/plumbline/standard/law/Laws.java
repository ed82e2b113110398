package org.plumbline.standard.law;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.StandardPackage;

/** The laws of a standard package that can be checked without judging a message. */
public final class Laws {
    private Laws() {}

    /** Every law that a package breaks; empty when it is complete. */
    public static List<PackageFault> check(StandardPackage standard) {
        PackagePlaces places = new PackagePlaces(standard::file);
        List<PackageFault> broken = new ArrayList<>();
        broken.addAll(new RequirementLaws(standard, places).check());
        broken.addAll(new ProofLaws(standard, places).check());
        broken.addAll(new TextLaws(standard, places).check());
        broken.addAll(new SchemaLaws(standard, places).check());
        return List.copyOf(broken);
    }
}
