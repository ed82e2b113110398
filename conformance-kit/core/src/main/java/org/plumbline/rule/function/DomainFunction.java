package org.plumbline.rule.function;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypes;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A function that rules may call.
 *
 * @param name its name in rules
 * @param parameters types of its arguments
 * @param result type of its result
 * @param body what it does; throws {@link IllegalArgumentException} when the arguments have no answer
 */
public record DomainFunction(String name, List<CelType> parameters, CelType result, CelFunctionOverload body) {
    public DomainFunction {
        parameters = List.copyOf(parameters);
    }

    /** How rule writers see it, for example {@code rtn(list(double), list(double), string, list(double)) -> list(double)}. */
    public String signature() {
        return parameters.stream().map(CelTypes::format).collect(Collectors.joining(", ", name + "(", ") -> "))
                + CelTypes.format(result);
    }

    /** What the type checker must know of functions, some of which may share a name. */
    public static List<CelFunctionDecl> declarations(List<DomainFunction> functions) {
        return byName(functions).entrySet().stream()
                .map(each -> CelFunctionDecl.newFunctionDeclaration(
                        each.getKey(),
                        each.getValue().stream()
                                .map(function -> CelOverloadDecl.newGlobalOverload(
                                        function.overload(), function.result, function.parameters))
                                .toList()))
                .toList();
    }

    /** What the evaluation must know of them. */
    public static List<CelFunctionBinding> bindings(List<DomainFunction> functions) {
        return byName(functions).entrySet().stream()
                .flatMap(
                        each -> CelFunctionBinding.fromOverloads(
                                each.getKey(),
                                each.getValue().stream()
                                        .map(DomainFunction::binding)
                                        .toList())
                                .stream())
                .toList();
    }

    private static Map<String, List<DomainFunction>> byName(List<DomainFunction> functions) {
        return functions.stream()
                .collect(Collectors.groupingBy(DomainFunction::name, LinkedHashMap::new, Collectors.toList()));
    }

    private CelFunctionBinding binding() {
        List<Class<?>> classes =
                parameters.stream().<Class<?>>map(DomainFunction::javaClass).toList();
        return CelFunctionBinding.from(overload(), classes, body);
    }

    /** Functions of one name differ in how many arguments they take. */
    private String overload() {
        return "plumbline_" + name + "_" + parameters.size();
    }

    private static Class<?> javaClass(CelType type) {
        if (type instanceof ListType) {
            return List.class;
        }
        if (type instanceof MapType) {
            return Map.class;
        }
        return Map.<CelType, Class<?>>of(
                        SimpleType.STRING, String.class, SimpleType.DOUBLE, Double.class, SimpleType.INT, Long.class)
                .getOrDefault(type, Object.class);
    }
}
