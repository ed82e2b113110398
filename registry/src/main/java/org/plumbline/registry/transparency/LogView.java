package org.plumbline.registry.transparency;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/**
 * The log at a glance.
 *
 * @param origin the log's name
 * @param verifierKey the key that verifies its checkpoints, {@code name+id+key}
 * @param size how many entries it has
 * @param root the root over them, base64
 * @param entries the latest entries, the newest first
 */
@JsonbPropertyOrder({"origin", "verifierKey", "size", "root", "entries"})
public record LogView(String origin, String verifierKey, long size, String root, List<EntryRow> entries) {
    public LogView {
        entries = List.copyOf(entries);
    }

    /**
     * One entry in words.
     *
     * @param index its index
     * @param type what was done, for example {@code certificate.issued}
     * @param time when
     * @param object to what
     * @param actor by which office or organisation
     * @param reason why; empty when nothing is to be said
     * @param href the entry's bytes
     */
    @JsonbPropertyOrder({"index", "type", "time", "object", "actor", "reason", "href"})
    public record EntryRow(
            long index, String type, String time, String object, String actor, String reason, String href) {}
}
