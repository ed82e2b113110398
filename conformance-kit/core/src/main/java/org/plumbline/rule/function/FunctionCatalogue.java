package org.plumbline.rule.function;

import static org.plumbline.rule.function.FunctionArguments.block;
import static org.plumbline.rule.function.FunctionArguments.list;
import static org.plumbline.rule.function.FunctionArguments.matrix;
import static org.plumbline.rule.function.FunctionArguments.number;
import static org.plumbline.rule.function.FunctionArguments.text;
import static org.plumbline.rule.function.FunctionArguments.texts;
import static org.plumbline.rule.function.FunctionArguments.vector;
import static org.plumbline.rule.function.FunctionArguments.whole;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionOverload;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.plumbline.rule.footprint.Box;
import org.plumbline.rule.footprint.Footprint;

/** All functions that rules may call besides those of CEL itself; {@code conformance-kit/docs/functions.md} explains each. */
public final class FunctionCatalogue {
    /**
     * The version of the library: one more whenever a function is added or means something else. Rules say which they need; a kit
     * that is older refuses them.
     */
    public static final int VERSION = 2;

    private static final CelType BOOL = SimpleType.BOOL;
    private static final CelType DOUBLE = SimpleType.DOUBLE;
    private static final CelType INT = SimpleType.INT;
    private static final CelType STRING = SimpleType.STRING;
    private static final CelType VECTOR = ListType.create(DOUBLE);
    private static final CelType MATRIX = ListType.create(VECTOR);
    private static final CelType STRINGS = ListType.create(STRING);
    private static final CelType LIST = ListType.create(SimpleType.DYN);
    private static final CelType SIZES = ListType.create(SimpleType.INT);
    private static final CelType BLOCK = MapType.create(STRING, SimpleType.DYN);

    private static final List<DomainFunction> TIMES = List.of(
            of("isTime", BOOL, a -> CcsdsTime.find(text(a[0])).isPresent(), STRING),
            of("isTime", BOOL, a -> CcsdsTime.find(text(a[0]), text(a[1])).isPresent(), STRING, STRING),
            of("isTimeScale", BOOL, a -> TimeScale.of(text(a[0])).isPresent(), STRING),
            of("time", DOUBLE, a -> CcsdsTime.parse(text(a[0])).asSeconds(), STRING),
            of("time", DOUBLE, a -> TimeScale.parse(text(a[0]), text(a[1])).asSeconds(), STRING, STRING),
            of("secondsBetween", DOUBLE, a -> utc(a[0]).secondsUntil(utc(a[1])), STRING, STRING),
            of(
                    "secondsBetween",
                    DOUBLE,
                    a -> TimeScale.secondsBetween(text(a[0]), text(a[1]), text(a[2]), text(a[3])),
                    STRING,
                    STRING,
                    STRING,
                    STRING),
            of("year", DOUBLE, a -> CcsdsTime.year(text(a[0])), STRING),
            of("isDuration", BOOL, a -> Durations.find(text(a[0])).isPresent(), STRING),
            of("durationSeconds", DOUBLE, a -> Durations.parse(text(a[0])), STRING),
            of("isInstant", BOOL, a -> DateTimes.find(text(a[0])).isPresent(), STRING),
            of("instant", DOUBLE, a -> DateTimes.parse(text(a[0])), STRING));

    private static final List<DomainFunction> TIME_LISTS = List.of(
            of("firstNotTime", INT, a -> TimeLists.firstNotTime(list(a[0]), text(a[1])), LIST, STRING),
            of("firstNotLater", INT, a -> TimeLists.firstNotLater(list(a[0]), text(a[1])), LIST, STRING),
            of("firstEarlier", INT, a -> TimeLists.firstEarlier(list(a[0]), text(a[1])), LIST, STRING),
            of(
                    "firstNotLaterPer",
                    INT,
                    a -> TimeLists.firstNotLaterPer(list(a[0]), list(a[1]), text(a[2])),
                    LIST,
                    LIST,
                    STRING),
            of(
                    "firstOutside",
                    INT,
                    a -> TimeLists.firstOutside(list(a[0]), text(a[1]), text(a[2]), text(a[3])),
                    LIST,
                    STRING,
                    STRING,
                    STRING),
            of(
                    "firstOutside",
                    INT,
                    a -> TimeLists.firstOutside(list(a[0]), text(a[1]), text(a[2]), text(a[3]), text(a[4])),
                    LIST,
                    STRING,
                    STRING,
                    STRING,
                    STRING),
            of(
                    "countWithin",
                    INT,
                    a -> TimeLists.countWithin(list(a[0]), text(a[1]), text(a[2]), text(a[3])),
                    LIST,
                    STRING,
                    STRING,
                    STRING),
            of("firstGap", INT, a -> TimeLists.firstGap(list(a[0]), text(a[1]), number(a[2])), LIST, STRING, DOUBLE),
            of("firstOverlap", INT, a -> Intervals.firstOverlap(list(a[0]), list(a[1]), list(a[2])), LIST, LIST, LIST));

    private static final List<DomainFunction> LISTS = List.of(
            of("column", LIST, a -> Lists.column(list(a[0]), whole(a[1])), LIST, INT),
            of("sizes", SIZES, a -> Lists.sizes(list(a[0])), LIST),
            of("members", LIST, a -> Lists.members(list(a[0]), text(a[1])), LIST, STRING),
            of("valuesOf", LIST, a -> Lists.valuesOf(block(a[0]), texts(a[1])), BLOCK, STRINGS),
            of("otherNames", STRINGS, a -> Lists.otherNames(list(a[0]), text(a[1])), LIST, STRING),
            of("distinct", LIST, a -> Lists.distinct(list(a[0])), LIST),
            of("firstDuplicate", INT, a -> Lists.firstDuplicate(list(a[0])), LIST),
            of("firstChange", INT, a -> Lists.firstChange(list(a[0])), LIST),
            of(
                    "firstUnpaired",
                    INT,
                    a -> Lists.firstUnpaired(list(a[0]), text(a[1]), text(a[2]), text(a[3])),
                    LIST,
                    STRING,
                    STRING,
                    STRING),
            of(
                    "firstOutOfRange",
                    INT,
                    a -> Lists.firstOutOfRange(list(a[0]), text(a[1]), number(a[2]), number(a[3])),
                    LIST,
                    STRING,
                    DOUBLE,
                    DOUBLE),
            of("firstDecrease", INT, a -> Lists.firstDecrease(Lists.numbers(list(a[0]))), LIST),
            of("median", DOUBLE, a -> Lists.median(Lists.numbers(list(a[0]))), LIST),
            of("flatten", LIST, a -> Lists.flatten(list(a[0])), LIST),
            of("indexOf", INT, a -> Lists.indexOf(list(a[0]), a[1]), LIST, SimpleType.DYN),
            of("sum", DOUBLE, a -> Arrays.stream(Lists.numbers(list(a[0]))).sum(), LIST));

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
            of(
                    "inertialVelocity",
                    VECTOR,
                    a -> Orbits.inertialVelocity(vector(a[0]), vector(a[1]), text(a[2])),
                    VECTOR,
                    VECTOR,
                    STRING),
            of("isEarthFixed", BOOL, a -> Orbits.turnsWithTheEarth(text(a[0])), STRING),
            of("hasGravity", BOOL, a -> Gravity.isKnown(text(a[0])), STRING),
            of("gravity", DOUBLE, a -> Gravity.of(text(a[0])), STRING),
            of("semiMajorAxis", DOUBLE, a -> Orbits.semiMajorAxis(number(a[0])), DOUBLE),
            of("trueAnomaly", DOUBLE, a -> TwoBody.trueAnomaly(number(a[0]), number(a[1])), DOUBLE, DOUBLE),
            of(
                    "keplerToCartesian",
                    VECTOR,
                    a -> TwoBody.state(
                            number(a[0]),
                            number(a[1]),
                            number(a[2]),
                            number(a[3]),
                            number(a[4]),
                            number(a[5]),
                            number(a[6])),
                    DOUBLE,
                    DOUBLE,
                    DOUBLE,
                    DOUBLE,
                    DOUBLE,
                    DOUBLE,
                    DOUBLE),
            of(
                    "propagate",
                    VECTOR,
                    a -> TwoBody.propagate(vector(a[0]), number(a[1]), number(a[2])),
                    VECTOR,
                    DOUBLE,
                    DOUBLE),
            of(
                    "firstOffOrbit",
                    INT,
                    a -> Ephemerides.firstOffOrbit(
                            list(a[0]), text(a[1]), text(a[2]), number(a[3]), number(a[4]), number(a[5])),
                    LIST,
                    STRING,
                    STRING,
                    DOUBLE,
                    DOUBLE,
                    DOUBLE),
            of(
                    "firstOffVelocity",
                    INT,
                    a -> Ephemerides.firstOffVelocity(list(a[0]), text(a[1]), number(a[2]), number(a[3])),
                    LIST,
                    STRING,
                    DOUBLE,
                    DOUBLE));

    private static final List<DomainFunction> COVARIANCES = List.of(
            of("covariance", MATRIX, a -> Covariances.covariance(block(a[0]), texts(a[1])), BLOCK, STRINGS),
            of("diagonal", VECTOR, a -> Covariances.diagonal(matrix(a[0])), MATRIX),
            of("zeroVariancesAlone", BOOL, a -> Covariances.zeroVariancesAlone(matrix(a[0])), MATRIX),
            of("correlation", MATRIX, a -> Covariances.correlation(matrix(a[0])), MATRIX),
            of("minEigenvalue", DOUBLE, a -> Covariances.minEigenvalue(matrix(a[0])), MATRIX),
            of("maxAbsOffDiagonal", DOUBLE, a -> Covariances.maxAbsOffDiagonal(matrix(a[0])), MATRIX),
            of(
                    "collisionProbability",
                    DOUBLE,
                    a -> Encounter.probability(
                            vector(a[0]),
                            vector(a[1]),
                            vector(a[2]),
                            vector(a[3]),
                            text(a[4]),
                            matrix(a[5]),
                            matrix(a[6]),
                            number(a[7])),
                    VECTOR,
                    VECTOR,
                    VECTOR,
                    VECTOR,
                    STRING,
                    MATRIX,
                    MATRIX,
                    DOUBLE));

    private static final List<DomainFunction> FOOTPRINTS = List.of(
            of("positions", LIST, a -> footprint(a[0]).positions(), BLOCK),
            of(
                    "firstOutsideBox",
                    INT,
                    a -> (long) new Box(vector(a[1])).firstOutside(list(a[0]), number(a[2])),
                    LIST,
                    LIST,
                    DOUBLE),
            of("firstOpenRing", INT, a -> (long) footprint(a[0]).firstOpenRing(), BLOCK),
            of("firstCrossingRing", INT, a -> (long) footprint(a[0]).firstCrossingRing(), BLOCK),
            of("firstTurnedRing", INT, a -> (long) footprint(a[0]).firstTurnedRing(), BLOCK),
            of("meets", BOOL, a -> footprint(a[0]).meets(footprint(a[1])), BLOCK, BLOCK));

    private static final List<DomainFunction> TEXTS = List.of(
            of("comments", STRINGS, a -> Comments.all(a[0]), SimpleType.DYN),
            of(
                    "commentNumbers",
                    VECTOR,
                    a -> Comments.numbers(list(a[0]), text(a[1]), text(a[2])),
                    LIST,
                    STRING,
                    STRING),
            of("isTleLine", BOOL, a -> TwoLineElements.isLine(text(a[0]), whole(a[1])), STRING, INT),
            of("tleChecksumHolds", BOOL, a -> TwoLineElements.checksumHolds(text(a[0])), STRING),
            of("tle", BLOCK, a -> TwoLineElements.fields(text(a[0]), text(a[1])), STRING, STRING),
            of("isMultihash", BOOL, a -> Multihash.isMultihash(text(a[0])), STRING));

    private static final List<DomainFunction> NUMBERS = List.of(
            of("number", DOUBLE, a -> Decimals.number(a[0]), SimpleType.DYN),
            of("ulp", DOUBLE, a -> Decimals.ulp(text(a[0])), STRING),
            of("maxUlp", DOUBLE, a -> Decimals.maxUlp(texts(a[0])), STRINGS),
            of("fixed", STRING, a -> Decimals.fixed(number(a[0]), whole(a[1])), DOUBLE, INT),
            of("significant", STRING, a -> Decimals.significant(number(a[0]), whole(a[1])), DOUBLE, INT),
            of("abs", DOUBLE, a -> Math.abs(number(a[0])), DOUBLE),
            of("sqrt", DOUBLE, a -> Math.sqrt(number(a[0])), DOUBLE),
            of("cbrt", DOUBLE, a -> StrictMath.cbrt(number(a[0])), DOUBLE),
            of("min", DOUBLE, a -> Math.min(number(a[0]), number(a[1])), DOUBLE, DOUBLE),
            of("max", DOUBLE, a -> Math.max(number(a[0]), number(a[1])), DOUBLE, DOUBLE),
            of("pi", DOUBLE, a -> Math.PI),
            of("sin", DOUBLE, a -> StrictMath.sin(Math.toRadians(number(a[0]))), DOUBLE),
            of("cos", DOUBLE, a -> StrictMath.cos(Math.toRadians(number(a[0]))), DOUBLE),
            of("acos", DOUBLE, a -> Math.toDegrees(StrictMath.acos(number(a[0]))), DOUBLE));

    private FunctionCatalogue() {}

    /** Every function, grouped by subject. */
    public static List<DomainFunction> all() {
        return List.of(TIMES, TIME_LISTS, LISTS, VECTORS, ORBITS, COVARIANCES, FOOTPRINTS, TEXTS, NUMBERS).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static DomainFunction of(String name, CelType result, CelFunctionOverload body, CelType... parameters) {
        return new DomainFunction(name, List.of(parameters), result, body);
    }

    private static Footprint footprint(Object argument) {
        return Footprint.of((Map<?, ?>) argument);
    }

    private static CcsdsTime utc(Object argument) {
        return CcsdsTime.parse(text(argument));
    }
}
