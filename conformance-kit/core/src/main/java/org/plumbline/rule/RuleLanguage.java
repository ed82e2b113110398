package org.plumbline.rule;

import dev.cel.checker.CelChecker;
import dev.cel.checker.CelCheckerBuilder;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelVarDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.extensions.CelStringExtensions;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder()
            .setOptions(LIMITS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .build();
    private static final CelStringExtensions STRINGS = CelExtensions.strings();
    private static final Set<String> STRING_FUNCTIONS =
            STRINGS.functions().stream().map(CelFunctionDecl::name).collect(Collectors.toUnmodifiableSet());
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Map<String, CelType> variables;
    private final Map<Meaning, Expression> compiled;

    /**
     * What an expression says.
     *
     * @param text the expression
     * @param variables the types of the variables in it
     */
    private record Meaning(String text, Map<String, CelType> variables) {}

    private RuleLanguage(Map<String, CelType> variables, Map<Meaning, Expression> compiled) {
        this.variables = variables;
        this.compiled = compiled;
    }

    /** The names in an expression, and perhaps words of its texts that look like names. */
    static Set<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet());
    }

    /** Checks types. The checker enters every word that it is given anew for each expression: it is given those that occur. */
    private static CelChecker checker(Set<String> names, Map<String, CelType> variables) {
        CelCheckerBuilder builder =
                CelCompilerFactory.standardCelCheckerBuilder().setOptions(LIMITS);
        variables.forEach((name, type) -> builder.addVarDeclarations(CelVarDecl.newVarDeclaration(name, type)));
        builder.addFunctionDeclarations(DomainFunction.declarations(FUNCTIONS.stream()
                .filter(function -> names.contains(function.name()))
                .toList()));
        if (!Collections.disjoint(names, STRING_FUNCTIONS)) {
            builder.addLibraries(STRINGS);
        }
        return builder.build();
    }

    /** The language of rules about the message as a whole. What it compiled once it knows, and so do all that extend it. */
    static RuleLanguage ofMessages() {
        return new RuleLanguage(Map.of(MESSAGE, SimpleType.DYN, TEXT, SimpleType.DYN), new ConcurrentHashMap<>());
    }

    /** This language for rules that judge element by element. */
    RuleLanguage ofElements() {
        return with(ELEMENT, SimpleType.DYN).with(INDEX, SimpleType.INT);
    }

    /** The same language with one more variable. */
    RuleLanguage with(String variable, CelType type) {
        Map<String, CelType> more = new HashMap<>(variables);
        more.put(variable, type);
        return new RuleLanguage(more, compiled);
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

    private Expression compile(String text) throws PackageRefused {
        Set<String> names = names(text);
        Map<String, CelType> mentioned = new HashMap<>(variables);
        mentioned.keySet().retainAll(names);
        Meaning meaning = new Meaning(text, Map.copyOf(mentioned));
        Expression known = compiled.get(meaning);
        if (known != null) {
            return known;
        }
        try {
            CelAbstractSyntaxTree tree =
                    checker(names, mentioned).check(PARSER.parse(text).getAst()).getAst();
            Expression expression = new Expression(RUNTIME.createProgram(tree), tree.getResultType());
            compiled.put(meaning, expression);
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
