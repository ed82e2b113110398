package org.plumbline.rule.function;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Arguments of functions as CEL hands them over. It checks types at compile time only as far as it knows them. */
final class FunctionArguments {
    private FunctionArguments() {}

    static String text(Object argument) {
        return (String) argument;
    }

    static double number(Object argument) {
        return (Double) argument;
    }

    static long whole(Object argument) {
        return (Long) argument;
    }

    static List<?> list(Object argument) {
        return (List<?>) argument;
    }

    static List<String> texts(Object argument) {
        return elements(argument, String.class);
    }

    static List<Double> vector(Object argument) {
        return elements(argument, Double.class);
    }

    static List<List<Double>> matrix(Object argument) {
        return elements(argument, List.class).stream()
                .map(FunctionArguments::vector)
                .toList();
    }

    static Map<String, Object> block(Object argument) {
        Map<String, Object> block = new HashMap<>();
        ((Map<?, ?>) argument).forEach((name, value) -> block.put((String) name, value));
        return block;
    }

    /** What came from a message may hold anything. */
    private static <T> List<T> elements(Object argument, Class<T> type) {
        List<?> elements = list(argument);
        for (Object element : elements) {
            if (!type.isInstance(element)) {
                throw new IllegalArgumentException(
                        "'" + element + "' is no " + type.getSimpleName().toLowerCase(Locale.ROOT));
            }
        }
        return elements.stream().map(type::cast).toList();
    }
}
