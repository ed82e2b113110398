package org.plumbline.registry.submission;

import java.util.List;

/** The reports that the caller may see, the newest first. */
public record ReportList(List<ReportView> reports) {
    public ReportList {
        reports = List.copyOf(reports);
    }
}
