package org.plumbline.inclusion.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.plumbline.inclusion.form.Formula;
import org.plumbline.inclusion.form.Formulas;
import org.plumbline.inclusion.form.JsonType;
import org.plumbline.inclusion.form.SchemaPlace;
import org.plumbline.inclusion.form.Shape;
import org.plumbline.inclusion.form.Translation;
import org.plumbline.inclusion.text.Languages;
import org.plumbline.inclusion.text.WordSearch;

/**
 * Finds a value that makes statements true and others false, or proves that there is none.
 *
 * <p>For each kind of value the statements are taken apart into facts and alternatives; a value for the facts is built, and where it
 * breaks alternatives, they are tried in turn. What must be inside an array or object is the same question again. A question that
 * leads to itself is answered by none there: a smallest value never needs one of its own parts to answer the same question as itself.
 */
public final class Solver {
    private static final int DEEPEST = 120;

    private final Formulas formulas;
    private final Function<SchemaPlace, Formula> resolve;
    private final Budget budget;
    private final Evaluation evaluation;
    private final TextTheory texts;
    private final Map<JsonType, Decomposition> decompositions = new EnumMap<>(JsonType.class);
    private final Map<Set<Literal>, Solution> known = new HashMap<>();
    private final Map<Set<Literal>, Integer> open = new LinkedHashMap<>();
    /** The lowest open question that led to the answers since it was last asked. */
    private int leadsBackTo = Integer.MAX_VALUE;

    /**
     * @param formulas makes further statements
     * @param translation knows what references mean
     * @param budget bounds the work
     */
    public Solver(Formulas formulas, Translation translation, Budget budget) {
        this.formulas = formulas;
        this.resolve = translation::of;
        this.budget = budget;
        this.evaluation = new Evaluation(this::resolved, budget);
        Languages languages = new Languages();
        this.texts = new TextTheory(languages, new WordSearch(languages, budget::step), evaluation);
    }

    Formulas formulas() {
        return formulas;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    Budget budget() {
        return budget;
    }

    Formula resolved(Shape.Reference reference) {
        return resolve.apply(reference.place());
    }

    /**
     * @param literals what must hold of the value
     * @throws Budget.Spent when the budget is
     */
    public Solution solve(Collection<Literal> literals) {
        Set<Literal> question = new TreeSet<>(literals);
        Solution answer = known.get(question);
        if (answer != null) {
            return answer;
        }
        Integer asked = open.get(question);
        if (asked != null) {
            leadsBackTo = Math.min(leadsBackTo, asked);
            return Solution.none();
        }
        if (open.size() >= DEEPEST) {
            return new Solution.Undecided("the schemas are too deep");
        }
        budget.step();
        int here = open.size();
        int before = leadsBackTo;
        leadsBackTo = Integer.MAX_VALUE;
        open.put(question, here);
        answer = anyKind(question);
        open.remove(question);
        if (answer instanceof Solution.Model || leadsBackTo >= here) {
            known.put(question, answer);
        }
        leadsBackTo = Math.min(before, leadsBackTo >= here ? Integer.MAX_VALUE : leadsBackTo);
        return answer;
    }

    private Solution anyKind(Set<Literal> question) {
        Solution undecided = Solution.none();
        for (JsonType type : JsonType.values()) {
            Solution solution = new Branch(this, type, decomposition(type)).solve(question);
            if (solution instanceof Solution.Model) {
                return solution;
            }
            undecided = solution.isNone() ? undecided : solution;
        }
        return undecided;
    }

    private Decomposition decomposition(JsonType type) {
        return decompositions.computeIfAbsent(type, any -> new Decomposition(this, type));
    }

    /** A value of one kind for which these facts hold, whatever else is to hold. */
    Solution facts(JsonType type, Facts facts) {
        return switch (type) {
            case NULL, BOOLEAN -> new SimpleTheory().solve(type, facts);
            case NUMBER -> new NumberTheory(facts).solve();
            case STRING -> texts.solve(facts);
            case ARRAY -> new ArrayTheory(this, facts).solve();
            case OBJECT -> new ObjectTheory(this, facts).solve();
        };
    }
}
