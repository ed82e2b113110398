package org.plumbline.registry.catalogue;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/**
 * The promulgated editions and versions of one standard, the newest first.
 *
 * @param id for example {@code ssa.conjunction-data-message}
 * @param title the title of the newest
 * @param versions all of them
 */
@JsonbPropertyOrder({"id", "title", "versions"})
public record StandardVersions(String id, String title, List<StandardSummary> versions) {
    public StandardVersions {
        versions = List.copyOf(versions);
    }
}
