package org.plumbline.registry.catalogue;

import java.util.List;

/** All promulgated standards. */
public record StandardList(List<StandardSummary> standards) {
    public StandardList {
        standards = List.copyOf(standards);
    }
}
