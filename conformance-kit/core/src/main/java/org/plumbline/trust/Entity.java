package org.plumbline.trust;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.transparency.NoteVerifier;

/**
 * An enrolled organisation.
 *
 * @param id its id, for example {@code urn:plumbline:vendor:acme}
 * @param name its name as enrolled; shown instead of the one that a document states
 * @param roles what its signature counts for
 * @param products ids of the products it may declare; one that ends with {@code *} stands for all that begin so
 * @param keys the certificates it signs with
 * @param noteKey the key that checks a log's checkpoints; empty for others
 */
public record Entity(
        String id,
        String name,
        Set<Role> roles,
        List<String> products,
        List<PinnedKey> keys,
        Optional<NoteVerifier> noteKey) {
    public Entity {
        roles = Set.copyOf(roles);
        products = List.copyOf(products);
        keys = List.copyOf(keys);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether it may declare that product. */
    public boolean mayDeclare(String productId) {
        return products.stream()
                .anyMatch(each -> each.endsWith("*")
                        ? productId.startsWith(each.substring(0, each.length() - 1))
                        : productId.equals(each));
    }

    /** Its key of that thumbprint. */
    public Optional<PinnedKey> key(String thumbprint) {
        return keys.stream().filter(key -> key.thumbprint().equals(thumbprint)).findFirst();
    }
}
