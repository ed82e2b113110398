package org.plumbline.cli.authoring;

import java.util.List;
import org.plumbline.standard.PackageFault;
import org.plumbline.verdict.Severity;

/**
 * How many faults there are.
 *
 * @param packages the packages looked at
 * @param errors what keeps them from being promulgated
 * @param advice what would make them better
 */
record FaultCount(int packages, int errors, int advice) {
    static final FaultCount NONE = new FaultCount(0, 0, 0);

    static FaultCount of(List<PackageFault> faults) {
        int errors = (int) faults.stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .count();
        return new FaultCount(1, errors, faults.size() - errors);
    }

    FaultCount plus(FaultCount other) {
        return new FaultCount(packages + other.packages, errors + other.errors, advice + other.advice);
    }
}
