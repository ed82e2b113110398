package org.plumbline.cli.authoring;

import java.io.IOException;
import java.util.List;
import org.plumbline.conformance.trial.Exhibit;
import org.plumbline.conformance.trial.TrialOutcome;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.StandardPackage;

/** Writes the trial of packages, one package after the other. */
interface TrialOutput {
    /** Begins a package. */
    void begin(String folder, StandardPackage standard) throws IOException;

    /** Writes what one sample, variation or recording showed; without faults, what it must. */
    void tried(String folder, Exhibit exhibit, List<PackageFault> faults) throws IOException;

    /** Ends a package with what all of them prove. */
    void end(TrialOutcome outcome) throws IOException;
}
