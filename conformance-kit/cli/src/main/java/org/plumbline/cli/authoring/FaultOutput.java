package org.plumbline.cli.authoring;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.plumbline.standard.PackageFault;

/** Writes what is wrong with packages, one package after the other. */
interface FaultOutput {
    /** Begins the output. */
    void begin() throws IOException;

    /**
     * Writes what is wrong with one package.
     *
     * @param folder its name as given
     * @param files its files, for the lines that faults stand in
     * @param faults errors first
     */
    void folder(String folder, Map<String, byte[]> files, List<PackageFault> faults) throws IOException;

    /** Ends the output with the sum of all packages. */
    void end(FaultCount count) throws IOException;
}
