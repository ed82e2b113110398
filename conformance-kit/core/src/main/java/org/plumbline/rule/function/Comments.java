package org.plumbline.rule.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that originators put into comments because the base standard has no keyword for them: {@code HBR = 15 [m]}. */
final class Comments {
    private static final String NUMBER = "([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?)";
    private static final String COMMENT = "COMMENT";

    private Comments() {}

    /** Every comment of a block and of the blocks within it, in order. */
    static List<String> all(Object block) {
        List<String> comments = new ArrayList<>();
        collect(block, comments);
        return comments;
    }

    private static void collect(Object value, List<String> comments) {
        if (value instanceof List<?> elements) {
            elements.forEach(element -> collect(element, comments));
        } else if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> {
                if (name.equals(COMMENT) && member instanceof List<?> lines) {
                    lines.stream()
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .forEach(comments::add);
                } else {
                    collect(member, comments);
                }
            });
        }
    }

    /**
     * The numbers of the comments {@code name = number [unit]}. The name is compared without regard to case, and {@code _} is a
     * blank; the unit may be left out, another one may not stand there.
     */
    static List<Double> numbers(List<?> comments, String name, String unit) {
        Pattern form = Pattern.compile("(?:^|[^A-Z0-9])" + Pattern.quote(plain(name)) + " ?= ?" + NUMBER + "(?: ?\\[ ?"
                + Pattern.quote(unit.toUpperCase(Locale.ROOT)) + " ?\\]| ?$)");
        List<Double> numbers = new ArrayList<>();
        for (Object comment : comments) {
            Matcher found = form.matcher(plain(String.valueOf(comment)));
            if (found.find()) {
                numbers.add(Double.parseDouble(Objects.requireNonNull(found.group(1))));
            }
        }
        return numbers;
    }

    private static String plain(String text) {
        return text.strip().toUpperCase(Locale.ROOT).replaceAll("[ _\t]+", " ");
    }
}
