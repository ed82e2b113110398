package org.plumbline.inclusion.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.inclusion.form.SchemaDocuments;
import org.plumbline.inclusion.form.SchemaNotUnderstood;
import org.plumbline.inclusion.search.Budget;
import tools.jackson.databind.JsonNode;

/**
 * Looks for a value that one schema accepts and another refuses, without regard to any proof: values are made from what both schemas
 * say, and the validator judges them. So a mistake in the rules of inclusion does not go unnoticed.
 */
public final class Refutation {
    private static final int TRIED = 160;
    private static final int SMALLER = 300;

    private final Validator sub;
    private final Validator sup;
    private final Budget clock;

    /**
     * @param sub must accept
     * @param sup must refuse
     * @param clock bounds the search
     */
    public Refutation(Validator sub, Validator sup, Budget clock) {
        this.sub = sub;
        this.sup = sup;
        this.clock = clock;
    }

    /** A witness no larger than this value, if it is one. */
    public Optional<Witness> confirmed(JsonNode value) {
        return judged(value).map(this::smallest);
    }

    private Witness smallest(Witness witness) {
        return new Smaller<>(this::judged, witness.value(), witness, SMALLER).smallest();
    }

    /** The value itself, if it is a witness. */
    Optional<Witness> judged(JsonNode value) {
        return !clock.isLate() && sub.accepts(value) ? sup.refusal(value) : Optional.empty();
    }

    /**
     * The smallest witness that is found in a fixed number of tries.
     *
     * @param subDocuments what values are made from, by identifier
     * @param supDocuments the same of the other schema
     */
    public Optional<Witness> search(
            Map<String, JsonNode> subDocuments,
            Map<String, JsonNode> supDocuments,
            String subAddress,
            String supAddress) {
        List<Sampler> samplers = new ArrayList<>();
        try {
            Vocabulary vocabulary = new Vocabulary(subDocuments.values(), supDocuments.values());
            samplers.add(new Sampler(new SchemaDocuments(subDocuments).at(subAddress), vocabulary));
            samplers.add(new Sampler(new SchemaDocuments(supDocuments).at(supAddress), vocabulary));
        } catch (SchemaNotUnderstood e) {
            return Optional.empty();
        }
        for (int i = 0; i < TRIED && !clock.isLate(); i++) {
            Optional<Witness> witness = judged(samplers.get(i % 3 == 2 ? 1 : 0).next());
            if (witness.isPresent()) {
                return witness.map(this::smallest);
            }
        }
        return Optional.empty();
    }
}
