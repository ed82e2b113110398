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
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** What the type checker must know. */
    public CelFunctionDecl declaration() {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(overload(), result, parameters));
    }

    /** What the evaluation must know. */
    public Set<CelFunctionBinding> bindings() {
        List<Class<?>> classes =
                parameters.stream().<Class<?>>map(DomainFunction::javaClass).toList();
        return CelFunctionBinding.fromOverloads(name, CelFunctionBinding.from(overload(), classes, body));
    }

    private String overload() {
        return "plumbline_" + name;
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
