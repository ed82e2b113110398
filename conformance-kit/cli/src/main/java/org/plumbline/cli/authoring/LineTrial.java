package org.plumbline.cli.authoring;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.plumbline.conformance.trial.Exhibit;
import org.plumbline.conformance.trial.TrialOutcome;
import org.plumbline.standard.PackageFault;
import org.plumbline.standard.StandardPackage;

/** What failed, one a line, in the form of {@link LineFaults}. */
final class LineTrial implements TrialOutput {
    private final LineFaults faults;

    LineTrial(FaultForm.Screen screen) {
        this.faults = new LineFaults(screen);
    }

    @Override
    public void begin(String folder, StandardPackage standard) {}

    @Override
    public void tried(String folder, Exhibit exhibit, List<PackageFault> shown) throws IOException {
        faults.folder(folder, Map.of(), shown);
    }

    @Override
    public void end(TrialOutcome outcome) {}
}
