package org.plumbline.registry.enrolment;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.trust.Entity;
import org.plumbline.trust.Role;
import org.plumbline.trust.TrustList;

/**
 * Whose signature counts.
 *
 * @param version the list's version; 0 when none was published
 * @param expires when it ends
 * @param threshold how many roots must sign the next list
 * @param organisations who is enrolled, by id
 */
@JsonbPropertyOrder({"version", "expires", "threshold", "organisations"})
public record TrustListView(long version, Instant expires, int threshold, List<Organisation> organisations) {
    /** What is shown before the first list. */
    static final TrustListView NONE = new TrustListView(0, Instant.EPOCH, 0, List.of());

    public TrustListView {
        organisations = List.copyOf(organisations);
    }

    /**
     * An organisation as enrolled.
     *
     * @param id for example {@code urn:plumbline:vendor:acme}
     * @param name its enrolled name
     * @param roles what its signature counts for
     * @param products the products that a vendor may declare
     * @param keys x5t#S256 of its certificates
     */
    @JsonbPropertyOrder({"id", "name", "roles", "products", "keys"})
    public record Organisation(String id, String name, List<String> roles, List<String> products, List<String> keys) {
        private static Organisation of(Entity entity) {
            return new Organisation(
                    entity.id(),
                    entity.name(),
                    entity.roles().stream().sorted().map(Role::word).toList(),
                    entity.products(),
                    entity.keys().stream().map(key -> key.thumbprint()).toList());
        }
    }

    static TrustListView of(TrustList list) {
        return new TrustListView(
                list.version(),
                list.expires(),
                list.nextRoots().threshold(),
                Stream.of(Role.values())
                        .flatMap(role -> list.entities(role).stream())
                        .distinct()
                        .sorted(Comparator.comparing(Entity::id))
                        .map(Organisation::of)
                        .toList());
    }
}
