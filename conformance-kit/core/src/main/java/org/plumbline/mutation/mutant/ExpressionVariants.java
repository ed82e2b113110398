package org.plumbline.mutation.mutant;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.parser.CelUnparserFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.standard.Rule;

/**
 * Weakened forms of the conditions of one rule: without one of the parts that {@code &&} or {@code ||} joins, and with a comparison that
 * takes its limit in or leaves it out.
 *
 * <p>A comparison of what is calculated with real numbers has no limit that a message could stand on: it is left as it is.
 */
final class ExpressionVariants {
    private static final String AND = "_&&_";
    private static final String OR = "_||_";
    private static final Map<String, String> COMPARISONS =
            Map.of("_<_", "_<=_", "_<=_", "_<_", "_>_", "_>=_", "_>=_", "_>_");
    /** What gives true or false. */
    private static final Set<String> CONDITIONS = Set.of(
            AND,
            OR,
            "!_",
            "_<_",
            "_<=_",
            "_>_",
            "_>=_",
            "_==_",
            "_!=_",
            "@in",
            "in",
            "_in_",
            "all",
            "exists",
            "exists_one",
            "has");
    /** What gives a value as exact as what it is given. */
    private static final Set<String> EXACT = Set.of(
            "_[_]",
            "-_",
            "size",
            "time",
            "secondsBetween",
            "year",
            "number",
            "int",
            "double",
            "string",
            "min",
            "max",
            "upperAscii",
            "lowerAscii",
            "median");

    private static final Set<String> ARITHMETIC = Set.of("_+_", "_-_", "_*_", "_/_", "_%_");
    private static final String CHOICE = "_?_:_";

    /** Without macros: what they stand for stays as it is written. */
    private static final CelParser PARSER =
            CelParserFactory.standardCelParserBuilder().build();

    private final CelAbstractSyntaxTree tree;
    private final Map<String, CelExpr> variables;

    private ExpressionVariants(CelAbstractSyntaxTree tree, Map<String, CelExpr> variables) {
        this.tree = tree;
        this.variables = variables;
    }

    /**
     * The variants of an expression.
     *
     * @param text the expression
     * @param let the variables that it may mention
     * @return weakened expressions by what was done, in the order of the text
     */
    static Map<String, Variant> of(String text, List<Rule.Let> let) {
        Map<String, CelExpr> variables = new HashMap<>();
        let.forEach(each -> variables.put(each.name(), parsed(each.value()).getExpr()));
        CelAbstractSyntaxTree tree = parsed(text);
        return new ExpressionVariants(tree, variables).named();
    }

    /** Whether an expression is a condition, by its form. */
    static boolean isCondition(String text) {
        return isCondition(parsed(text).getExpr());
    }

    private static boolean isCondition(CelExpr expression) {
        return expression.getKind() == ExprKind.Kind.CALL
                && CONDITIONS.contains(expression.call().function());
    }

    private static CelAbstractSyntaxTree parsed(String text) {
        try {
            return PARSER.parse(text).getAst();
        } catch (CelValidationException malformed) {
            throw new IllegalArgumentException("'%s' is no expression".formatted(text), malformed);
        }
    }

    /**
     * A weakened expression.
     *
     * @param text the whole expression
     * @param wanted what kind of sample would tell it from the one as agreed
     */
    record Variant(String text, String wanted) {}

    /** The same before it is written down. */
    private record Change(String words, CelExpr changed, String wanted) {}

    private Map<String, Variant> named() {
        Map<String, Variant> named = new LinkedHashMap<>();
        for (Change each : changes(tree.getExpr())) {
            String words = each.words();
            for (int i = 2; named.containsKey(words); i++) {
                words = each.words() + " (" + i + ")";
            }
            named.put(words, new Variant(written(each.changed()), each.wanted()));
        }
        return named;
    }

    private List<Change> changes(CelExpr expression) {
        return switch (expression.getKind()) {
            case CALL -> calls(expression);
            case LIST -> lists(expression);
            default -> List.of();
        };
    }

    private List<Change> calls(CelExpr expression) {
        CelCall call = expression.call();
        String function = call.function();
        if (function.equals(AND) || function.equals(OR)) {
            return parts(expression, function);
        }
        List<Change> changes = new ArrayList<>();
        if (COMPARISONS.containsKey(function) && call.args().stream().allMatch(this::hasEdge)) {
            CelExpr other = expression.toBuilder()
                    .setCall(call.toBuilder()
                            .setFunction(COMPARISONS.get(function))
                            .build())
                    .build();
            changes.add(new Change(
                    "with [" + shown(other) + "]",
                    other,
                    "a sample in which both sides of " + shown(expression) + " are equal"));
        }
        call.target().ifPresent(target -> changes(target)
                .forEach(each -> changes.add(new Change(
                        each.words(),
                        expression.toBuilder()
                                .setCall(call.toBuilder()
                                        .setTarget(each.changed())
                                        .build())
                                .build(),
                        each.wanted()))));
        for (int i = 0; i < call.args().size(); i++) {
            int index = i;
            changes(call.args().get(i))
                    .forEach(each -> changes.add(new Change(
                            each.words(),
                            expression.toBuilder()
                                    .setCall(call.toBuilder()
                                            .setArg(index, each.changed())
                                            .build())
                                    .build(),
                            each.wanted())));
        }
        return changes;
    }

    /** A chain of the same operator is a list of parts. */
    private List<Change> parts(CelExpr expression, String operator) {
        List<CelExpr> parts = new ArrayList<>();
        flatten(expression, operator, parts);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<CelExpr> others = new ArrayList<>(parts);
            CelExpr part = others.remove(i);
            changes.add(new Change(
                    "without [" + shown(part) + "]",
                    joined(others, operator),
                    operator.equals(AND)
                            ? "a sample in which of the parts of the condition only %s does not hold"
                                    .formatted(shown(part))
                            : "a sample in which of the parts of the condition only %s holds".formatted(shown(part))));
            for (Change each : changes(part)) {
                List<CelExpr> changed = new ArrayList<>(parts);
                changed.set(i, each.changed());
                changes.add(new Change(each.words(), joined(changed, operator), each.wanted()));
            }
        }
        return changes;
    }

    private static void flatten(CelExpr expression, String operator, List<CelExpr> parts) {
        if (expression.getKind() == ExprKind.Kind.CALL
                && expression.call().function().equals(operator)) {
            expression.call().args().forEach(each -> flatten(each, operator, parts));
        } else {
            parts.add(expression);
        }
    }

    private static CelExpr joined(List<CelExpr> parts, String operator) {
        if (parts.size() == 1) {
            return asCondition(parts.get(0));
        }
        CelExpr joined = parts.get(0);
        for (CelExpr each : parts.subList(1, parts.size())) {
            joined = call(operator, joined, each);
        }
        return joined;
    }

    /** A value of a message may be true or false; as a condition of its own it must be seen to be. */
    private static CelExpr asCondition(CelExpr part) {
        boolean value = part.getKind() == ExprKind.Kind.SELECT
                || (part.getKind() == ExprKind.Kind.CALL
                        && part.call().function().equals("_[_]"));
        return value
                ? call(
                        "_==_",
                        part,
                        CelExpr.newBuilder()
                                .setConstant(CelConstant.ofValue(true))
                                .build())
                : part;
    }

    private static CelExpr call(String function, CelExpr left, CelExpr right) {
        return CelExpr.newBuilder()
                .setCall(CelCall.newBuilder()
                        .setFunction(function)
                        .addArgs(left, right)
                        .build())
                .build();
    }

    private List<Change> lists(CelExpr expression) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < expression.list().elements().size(); i++) {
            int index = i;
            changes(expression.list().elements().get(i))
                    .forEach(each -> changes.add(new Change(
                            each.words(),
                            expression.toBuilder()
                                    .setList(expression.list().toBuilder()
                                            .setElement(index, each.changed())
                                            .build())
                                    .build(),
                            each.wanted())));
        }
        return changes;
    }

    /** Whether a message can stand on a limit that is compared with this value. */
    private boolean hasEdge(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT, SELECT -> true;
            case IDENT -> {
                CelExpr variable = variables.get(expression.ident().name());
                yield variable == null || hasEdge(variable);
            }
            case CALL -> {
                CelCall call = expression.call();
                boolean exact = call.args().stream().allMatch(this::hasEdge);
                yield EXACT.contains(call.function())
                        ? exact
                                && (call.function().equals("_[_]")
                                        || call.target().map(this::hasEdge).orElse(true))
                        : call.function().equals(CHOICE)
                                ? call.args().subList(1, 3).stream().allMatch(this::hasEdge)
                                : ARITHMETIC.contains(call.function()) && isFixed(expression);
            }
            default -> false;
        };
    }

    /** Whether a value is the same for every message. */
    private static boolean isFixed(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT -> true;
            case CALL ->
                (ARITHMETIC.contains(expression.call().function())
                                || expression.call().function().equals("-_"))
                        && expression.call().args().stream().allMatch(ExpressionVariants::isFixed);
            default -> false;
        };
    }

    private String shown(CelExpr expression) {
        String text = written(expression);
        return text.length() <= 100 ? text : text.substring(0, 60) + "…" + text.substring(text.length() - 39);
    }

    private String written(CelExpr expression) {
        return CelUnparserFactory.newUnparser()
                .unparse(CelAbstractSyntaxTree.newParsedAst(expression, tree.getSource()));
    }
}
