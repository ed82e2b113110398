package org.plumbline.cli.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.standard.StandardRef;

/** What is asked about a new package: each answer with its default and what makes it right. */
final class NewPackage {
    private static final Pattern PRINTABLE = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]{1,500}");
    private static final Pattern TYPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern BINDING = Pattern.compile("\\b(shall|should)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ISSUED = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TYPE = 60;
    private static final int PREFIX = 3;

    private final Map<Question, String> answers = new LinkedHashMap<>();

    /** The questions, in order. */
    enum Question {
        ID,
        TITLE,
        SCOPE,
        AREA,
        TYPE,
        CUSTODIAN,
        BASE;

        /** Its option on the command line. */
        String option() {
            return "--" + word();
        }

        /** Its name in the words of the screen. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is taken when nothing is said; empty where that cannot be. */
    String otherwise(Question question) {
        return switch (question) {
            case ID, BASE -> "";
            case TITLE -> title(answers);
            case SCOPE -> "How a provider tells " + title(answers) + ".";
            case AREA -> ref(answers).domain().toUpperCase(Locale.ROOT);
            case TYPE -> ref(answers).name();
            case CUSTODIAN -> "CNAD, custodian to be named";
        };
    }

    /** Takes an answer; tells what is wrong with it, as a key of the screen's words, when it is not taken. */
    Optional<String> answer(Question question, String given) {
        String answer = given.strip();
        Optional<String> wrong = wrong(question, answer);
        if (wrong.isEmpty()) {
            answers.put(question, answer);
        }
        return wrong;
    }

    StandardRef ref() {
        return ref(answers);
    }

    /** What the template needs. */
    Map<String, String> values() {
        List<String> base = base(answer(Question.BASE));
        return Map.ofEntries(
                Map.entry("id", answer(Question.ID)),
                Map.entry("folder", ref().folder()),
                Map.entry("title", answer(Question.TITLE)),
                Map.entry("scope", answer(Question.SCOPE)),
                Map.entry("area", answer(Question.AREA)),
                Map.entry("type", answer(Question.TYPE)),
                Map.entry("custodian", answer(Question.CUSTODIAN)),
                Map.entry("prefix", prefix(ref().name())),
                Map.entry("base", base.isEmpty() ? "" : base.get(0)),
                Map.entry("baseTitle", base.isEmpty() ? "" : base.get(1)),
                Map.entry("baseIssued", base.isEmpty() ? "" : base.get(2)),
                Map.entry("source", base.isEmpty() ? "This standard" : base.get(0)));
    }

    private String answer(Question question) {
        return answers.getOrDefault(question, "");
    }

    private static StandardRef ref(Map<Question, String> answers) {
        return new StandardRef(answers.getOrDefault(Question.ID, ""), 'A', 1);
    }

    /** {@code Link Status} for {@code satcom.link-status}. */
    private static String title(Map<Question, String> answers) {
        StringBuilder title = new StringBuilder();
        for (String word : ref(answers).name().split("-", -1)) {
            title.append(title.isEmpty() ? "" : " ")
                    .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return title.toString();
    }

    /** What the ids of rules and test cases begin with: three letters of the name. */
    private static String prefix(String name) {
        String letters = name.replaceAll("[^a-z]", "").toUpperCase(Locale.ROOT);
        return letters.length() < PREFIX ? "STD" : letters.substring(0, PREFIX);
    }

    private static Optional<String> wrong(Question question, String answer) {
        return switch (question) {
            case ID -> wrongId(answer);
            case TITLE, SCOPE -> wrongSentence(answer);
            case AREA, CUSTODIAN -> wrongText(answer);
            case TYPE -> wrongType(answer);
            case BASE -> wrongBase(answer);
        };
    }

    private static Optional<String> wrongId(String id) {
        try {
            new StandardRef(id, 'A', 1);
            return id.length() > LONGEST_ID ? Optional.of("new.wrong.long") : Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of("new.wrong.id");
        }
    }

    private static Optional<String> wrongText(String text) {
        return PRINTABLE.matcher(text).matches() ? Optional.empty() : Optional.of("new.wrong.text");
    }

    private static Optional<String> wrongSentence(String text) {
        return BINDING.matcher(text).find() ? Optional.of("new.wrong.shall") : wrongText(text);
    }

    private static Optional<String> wrongType(String type) {
        return TYPE.matcher(type).matches() && type.length() <= LONGEST_TYPE
                ? Optional.empty()
                : Optional.of("new.wrong.type");
    }

    private static Optional<String> wrongBase(String base) {
        boolean right = base.isEmpty()
                || (wrongSentence(base).isEmpty()
                        && base(base).size() == 3
                        && base(base).stream().noneMatch(String::isEmpty)
                        && ISSUED.matcher(base(base).get(2)).matches());
        return right ? Optional.empty() : Optional.of("new.wrong.base");
    }

    private static List<String> base(String base) {
        return base.isEmpty() ? List.of() : List.of(base.split("\\s*;\\s*", -1));
    }
}
