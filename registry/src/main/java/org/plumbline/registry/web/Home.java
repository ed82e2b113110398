package org.plumbline.registry.web;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/**
 * Where everything is.
 *
 * @param title the name of the registry
 * @param links its parts
 */
@JsonbPropertyOrder({"title", "links"})
public record Home(String title, List<Entry> links) {
    public Home {
        links = List.copyOf(links);
    }

    /** One part of the registry. */
    @JsonbPropertyOrder({"title", "href"})
    public record Entry(String title, String href) {}
}
