package org.plumbline.rule.function;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionOverload;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** All functions that rules may call besides those of CEL itself; {@code conformance-kit/docs/functions.md} explains each. */
public final class FunctionCatalogue {
    private static final CelType BOOL = SimpleType.BOOL;
    private static final CelType DOUBLE = SimpleType.DOUBLE;
    private static final CelType INT = SimpleType.INT;
    private static final CelType STRING = SimpleType.STRING;
    private static final CelType VECTOR = ListType.create(DOUBLE);
    private static final CelType MATRIX = ListType.create(VECTOR);
    private static final CelType STRINGS = ListType.create(STRING);
    private static final CelType BLOCK = MapType.create(STRING, SimpleType.DYN);

    private static final List<DomainFunction> TIMES = List.of(
            of("isTime", BOOL, a -> CcsdsTime.find(text(a[0])).isPresent(), STRING),
            of("time", DOUBLE, a -> CcsdsTime.parse(text(a[0])).asSeconds(), STRING),
            of(
                    "secondsBetween",
                    DOUBLE,
                    a -> CcsdsTime.parse(text(a[0])).secondsUntil(CcsdsTime.parse(text(a[1]))),
                    STRING,
                    STRING),
            of("year", DOUBLE, a -> CcsdsTime.year(text(a[0])), STRING));

    private static final List<DomainFunction> VECTORS = List.of(
            of("norm", DOUBLE, a -> Vectors.norm(vector(a[0])), VECTOR),
            of("dot", DOUBLE, a -> Vectors.dot(vector(a[0]), vector(a[1])), VECTOR, VECTOR),
            of("cross", VECTOR, a -> Vectors.cross(vector(a[0]), vector(a[1])), VECTOR, VECTOR),
            of("add", VECTOR, a -> Vectors.add(vector(a[0]), vector(a[1])), VECTOR, VECTOR),
            of("sub", VECTOR, a -> Vectors.subtract(vector(a[0]), vector(a[1])), VECTOR, VECTOR),
            of("scale", VECTOR, a -> Vectors.scale(number(a[0]), vector(a[1])), DOUBLE, VECTOR));

    private static final List<DomainFunction> ORBITS = List.of(
            of(
                    "rtn",
                    VECTOR,
                    a -> Orbits.rtn(vector(a[0]), vector(a[1]), text(a[2]), vector(a[3])),
                    VECTOR,
                    VECTOR,
                    STRING,
                    VECTOR),
            of("semiMajorAxis", DOUBLE, a -> Orbits.semiMajorAxis(number(a[0])), DOUBLE));

    private static final List<DomainFunction> COVARIANCES = List.of(
            of("covariance", MATRIX, a -> Covariances.covariance(block(a[0]), texts(a[1])), BLOCK, STRINGS),
            of("diagonal", VECTOR, a -> Covariances.diagonal(matrix(a[0])), MATRIX),
            of("zeroVariancesAlone", BOOL, a -> Covariances.zeroVariancesAlone(matrix(a[0])), MATRIX),
            of("correlation", MATRIX, a -> Covariances.correlation(matrix(a[0])), MATRIX),
            of("minEigenvalue", DOUBLE, a -> Covariances.minEigenvalue(matrix(a[0])), MATRIX),
            of("maxAbsOffDiagonal", DOUBLE, a -> Covariances.maxAbsOffDiagonal(matrix(a[0])), MATRIX));

    private static final List<DomainFunction> NUMBERS = List.of(
            of("number", DOUBLE, a -> Decimals.number(a[0]), SimpleType.DYN),
            of("ulp", DOUBLE, a -> Decimals.ulp(text(a[0])), STRING),
            of("maxUlp", DOUBLE, a -> Decimals.maxUlp(texts(a[0])), STRINGS),
            of("fixed", STRING, a -> Decimals.fixed(number(a[0]), (Long) a[1]), DOUBLE, INT),
            of("abs", DOUBLE, a -> Math.abs(number(a[0])), DOUBLE),
            of("sqrt", DOUBLE, a -> Math.sqrt(number(a[0])), DOUBLE),
            of("cbrt", DOUBLE, a -> StrictMath.cbrt(number(a[0])), DOUBLE),
            of("min", DOUBLE, a -> Math.min(number(a[0]), number(a[1])), DOUBLE, DOUBLE),
            of("max", DOUBLE, a -> Math.max(number(a[0]), number(a[1])), DOUBLE, DOUBLE),
            of("pi", DOUBLE, a -> Math.PI));

    private FunctionCatalogue() {}

    /** Every function, grouped by subject. */
    public static List<DomainFunction> all() {
        return List.of(TIMES, VECTORS, ORBITS, COVARIANCES, NUMBERS).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static DomainFunction of(String name, CelType result, CelFunctionOverload body, CelType... parameters) {
        return new DomainFunction(name, List.of(parameters), result, body);
    }

    private static String text(Object argument) {
        return (String) argument;
    }

    private static double number(Object argument) {
        return (Double) argument;
    }

    private static List<String> texts(Object argument) {
        return elements(argument, String.class);
    }

    private static List<Double> vector(Object argument) {
        return elements(argument, Double.class);
    }

    private static List<List<Double>> matrix(Object argument) {
        return elements(argument, List.class).stream()
                .map(FunctionCatalogue::vector)
                .toList();
    }

    private static Map<String, Object> block(Object argument) {
        Map<?, ?> members = (Map<?, ?>) argument;
        return members.entrySet().stream()
                .collect(Collectors.toMap(each -> (String) each.getKey(), Map.Entry::getValue));
    }

    /** CEL checks the type of a list at compile time only as far as it knows it; what came from a message is checked here. */
    private static <T> List<T> elements(Object argument, Class<T> type) {
        return ((List<?>) argument)
                .stream()
                        .map(element -> {
                            if (!type.isInstance(element)) {
                                throw new IllegalArgumentException("'" + element + "' is no "
                                        + type.getSimpleName().toLowerCase(Locale.ROOT));
                            }
                            return type.cast(element);
                        })
                        .toList();
    }
}
