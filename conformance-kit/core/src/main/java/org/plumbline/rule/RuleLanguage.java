package org.plumbline.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.rule.function.DomainFunction;
import org.plumbline.rule.function.FunctionCatalogue;
import org.plumbline.standard.PackageRefused;

/**
 * The language that rules are written in: the Common Expression Language, its string functions and the functions of the
 * domain, with the variables that are in scope. Safe for use by several threads; expressions are bounded in size and in iterations, so that no rule
 * and no message can keep the kit busy for long.
 */
final class RuleLanguage {
    /** The message, numbers as doubles. */
    static final String MESSAGE = "m";
    /** The message, numbers as their decimal text. */
    static final String TEXT = "text";
    /** The element that a rule with {@code forEach} judges. */
    static final String ELEMENT = "it";
    /** The position of that element in its array, from 0. */
    static final String INDEX = "i";

    private static final CelOptions LIMITS = CelOptions.current()
            .comprehensionMaxIterations(100_000)
            .maxExpressionCodePointSize(10_000)
            .maxParseRecursionDepth(64)
            .maxRegexProgramSize(10_000)
            .enableHeterogeneousNumericComparisons(true)
            .build();
    private static final List<DomainFunction> FUNCTIONS = FunctionCatalogue.all();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.legacyCelRuntimeBuilder()
            .setOptions(LIMITS)
            .addLibraries(CelExtensions.strings())
            .addFunctionBindings(DomainFunction.bindings(FUNCTIONS))
            .build();

    private final Map<String, CelType> variables;
    private final Map<Map.Entry<String, CelType>, RuleLanguage> extended = new HashMap<>();
    private final Map<String, Expression> compiled = new HashMap<>();
    private @Nullable CelCompiler compiler;

    private RuleLanguage(Map<String, CelType> variables) {
        this.variables = variables;
    }

    private static CelCompiler compiler(Map<String, CelType> variables) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(LIMITS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addLibraries(CelExtensions.strings())
                .addFunctionDeclarations(DomainFunction.declarations(FUNCTIONS));
        variables.forEach(builder::addVar);
        return builder.build();
    }

    /** The language of rules about the message as a whole. What it compiled once it knows, and so do all that extend it. */
    static RuleLanguage ofMessages() {
        return new RuleLanguage(Map.of(MESSAGE, SimpleType.DYN, TEXT, SimpleType.DYN));
    }

    /** This language for rules that judge element by element. */
    RuleLanguage ofElements() {
        return with(ELEMENT, SimpleType.DYN).with(INDEX, SimpleType.INT);
    }

    /** The same language with one more variable. */
    synchronized RuleLanguage with(String variable, CelType type) {
        return extended.computeIfAbsent(Map.entry(variable, type), each -> {
            Map<String, CelType> more = new LinkedHashMap<>(variables);
            more.put(variable, type);
            return new RuleLanguage(more);
        });
    }

    /**
     * Compiles an expression and checks its types.
     *
     * @param text the expression
     * @param results the types that its result may have; empty for any
     * @throws PackageRefused with the compiler's words when it is not an expression of this language
     */
    Expression compile(String text, Set<CelType> results) throws PackageRefused {
        Expression expression = compile(text);
        if (!results.isEmpty() && !results.contains(expression.type())) {
            throw new PackageRefused("'%s' gives %s, but must give one of %s"
                    .formatted(
                            text,
                            expression.type().name(),
                            results.stream().map(CelType::name).sorted().toList()));
        }
        return expression;
    }

    private synchronized Expression compile(String text) throws PackageRefused {
        Expression known = compiled.get(text);
        if (known != null) {
            return known;
        }
        CelCompiler words = compiler == null ? compiler(variables) : compiler;
        compiler = words;
        try {
            CelAbstractSyntaxTree tree = words.compile(text).getAst();
            Expression expression = new Expression(RUNTIME.createProgram(tree), tree.getResultType());
            compiled.put(text, expression);
            return expression;
        } catch (CelValidationException | CelEvaluationException e) {
            throw new PackageRefused("'%s' cannot be compiled: %s".formatted(text, e.getMessage()));
        }
    }

    /**
     * A compiled expression; safe for use by several threads.
     *
     * @param program evaluates it
     * @param type the type of its result
     */
    record Expression(CelRuntime.Program program, CelType type) {}
}
