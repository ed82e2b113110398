package org.plumbline.cli.authoring;

import java.io.IOException;
import org.plumbline.compatibility.Comparison;
import org.plumbline.inclusion.Policy;
import org.plumbline.standard.StandardPackage;

/** Writes what a comparison of two packages came to. */
interface ComparisonOutput {
    void write(StandardPackage old, StandardPackage next, Policy policy, Comparison comparison) throws IOException;
}
