package org.plumbline.registry.transparency;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.plumbline.transparency.Hash;

/**
 * A proof of RFC 9162, section 2.1.
 *
 * @param first index of the entry, or size of the earlier log
 * @param second size of the log
 * @param path the hashes in base64, in the order of the proof
 */
@JsonbPropertyOrder({"first", "second", "path"})
public record ProofView(long first, long second, List<String> path) {
    static ProofView of(long first, long second, List<Hash> path) {
        return new ProofView(first, second, path.stream().map(Hash::base64).toList());
    }
}
