package org.plumbline.inclusion;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.inclusion.form.EndlessStatement;
import org.plumbline.inclusion.form.Formula;
import org.plumbline.inclusion.form.Formulas;
import org.plumbline.inclusion.form.SchemaDocuments;
import org.plumbline.inclusion.form.SchemaNotUnderstood;
import org.plumbline.inclusion.form.Translation;
import org.plumbline.inclusion.search.Budget;
import org.plumbline.inclusion.search.Literal;
import org.plumbline.inclusion.search.Solution;
import org.plumbline.inclusion.search.Solver;
import org.plumbline.inclusion.witness.ClosedContent;
import org.plumbline.inclusion.witness.Refutation;
import org.plumbline.inclusion.witness.Validator;
import org.plumbline.inclusion.witness.Witness;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers whether every JSON value that is valid under one schema is valid under another. Safe for use by several threads.
 *
 * <p>{@code Contained} is said only when it is proven, {@code NotContained} only with a value that the validator confirms.
 */
public final class Inclusion {
    private static final int STEPS = 400_000;

    private final Policy policy;
    private final Duration limit;

    /**
     * @param policy what is taken for granted
     * @param limit time after which a question is left undecided
     */
    public Inclusion(Policy policy, Duration limit) {
        this.policy = policy;
        this.limit = limit;
    }

    /** The same of two schemas that refer to nothing outside themselves. */
    public Answer isContained(JsonNode sub, JsonNode sup) {
        return isContained(SchemaSource.of(sub), SchemaSource.of(sup));
    }

    /**
     * Whether every value that is valid under {@code sub} is valid under {@code sup}.
     */
    public Answer isContained(SchemaSource sub, SchemaSource sup) {
        Budget clock = new Budget(0, limit.multipliedBy(8).dividedBy(10));
        try {
            Map<String, JsonNode> subDocuments = documents(sub, policy.closed());
            Map<String, JsonNode> supDocuments = documents(sup, false);
            return new Question(subDocuments, sub.address(), supDocuments, sup.address()).answer(clock);
        } catch (SchemaNotUnderstood e) {
            return new Answer.Undecided(String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            return new Answer.Undecided("the schemas are too deep");
        }
    }

    private static Map<String, JsonNode> documents(SchemaSource source, boolean closed) {
        Map<String, JsonNode> documents = new TreeMap<>();
        source.documents().forEach((id, document) -> {
            JsonNode plain = document;
            if (document instanceof ObjectNode object && object.has("$schema")) {
                ObjectNode copy = object.deepCopy();
                copy.remove("$schema"); // whatever it says, the question is one of 2020-12
                plain = copy;
            }
            documents.put(id, closed ? ClosedContent.of(plain) : plain);
        });
        return documents;
    }

    private final class Question {
        private final Formulas formulas = new Formulas();
        private final Translation translation = new Translation(formulas, policy.formats());
        private final Formula sub;
        private final Formula sup;
        private final Validator subValidator;
        private final Validator supValidator;
        private final Map<String, JsonNode> subDocuments;
        private final Map<String, JsonNode> supDocuments;
        private final String subAddress;
        private final String supAddress;

        Question(
                Map<String, JsonNode> subDocuments,
                String subAddress,
                Map<String, JsonNode> supDocuments,
                String supAddress)
                throws SchemaNotUnderstood {
            this.subDocuments = subDocuments;
            this.supDocuments = supDocuments;
            this.subAddress = subAddress;
            this.supAddress = supAddress;
            SchemaDocuments subSchemas = new SchemaDocuments(subDocuments);
            SchemaDocuments supSchemas =
                    subDocuments.equals(supDocuments) ? subSchemas : new SchemaDocuments(supDocuments);
            this.sub = translation.of(subSchemas.at(subAddress));
            this.sup = translation.of(supSchemas.at(supAddress));
            if (EndlessStatement.isIn(sub, translation) || EndlessStatement.isIn(sup, translation)) {
                throw new SchemaNotUnderstood(
                        "a schema applies itself to the same value, so checking a value never ends");
            }
            this.subValidator = new Validator(subDocuments, subAddress, policy.formats());
            this.supValidator = new Validator(supDocuments, supAddress, policy.formats());
        }

        Answer answer(Budget clock) {
            List<Literal> literals = List.of(new Literal(sub, true), new Literal(sup, false));
            Solution solution;
            try {
                Budget budget = new Budget(STEPS, limit.dividedBy(2));
                solution = new Solver(formulas, translation, budget).solve(literals);
            } catch (Budget.Spent e) {
                solution = new Solution.Undecided(String.valueOf(e.getMessage()));
            } catch (StackOverflowError e) {
                solution = new Solution.Undecided("the schemas are too deep");
            }
            Refutation refutation = new Refutation(subValidator, supValidator, clock);
            JsonNode model = solution.value();
            Optional<Witness> witness = model == null ? Optional.empty() : refutation.confirmed(model);
            if (witness.isEmpty()) {
                witness = refutation.search(subDocuments, supDocuments, subAddress, supAddress);
            }
            if (witness.isPresent()) {
                Witness found = witness.get();
                return new Answer.NotContained(found.value(), found.place(), found.pointer(), found.keyword());
            }
            if (solution.isNone()) {
                return new Answer.Contained();
            }
            return new Answer.Undecided(
                    solution instanceof Solution.Undecided undecided
                            ? undecided.reason()
                            : "the validator did not confirm the value that was found: " + model);
        }
    }
}
