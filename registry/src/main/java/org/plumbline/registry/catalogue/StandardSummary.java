package org.plumbline.registry.catalogue;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import org.plumbline.standard.StandardRef;

/**
 * One promulgated version of a standard, in a list.
 *
 * @param ref its name, for example {@code ssa.conjunction-data-message/A.1}
 * @param title its title
 * @param edition the edition letter
 * @param version the version number
 * @param digest the in-toto {@code dirHash1} of the package
 * @param promulgatedAt when it was promulgated
 * @param href where it is
 */
@JsonbPropertyOrder({"ref", "title", "edition", "version", "digest", "promulgatedAt", "href"})
public record StandardSummary(
        String ref, String title, String edition, int version, String digest, Instant promulgatedAt, String href) {
    static StandardSummary of(PromulgatedStandard standard) {
        StandardRef ref = standard.ref();
        return new StandardSummary(
                ref.toString(),
                standard.title(),
                String.valueOf(ref.edition()),
                ref.version(),
                standard.digest(),
                standard.promulgatedAt(),
                "/standards/" + ref);
    }
}
