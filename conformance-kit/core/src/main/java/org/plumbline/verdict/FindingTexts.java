package org.plumbline.verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.Texts;

/**
 * The sentence that people read for a finding.
 *
 * <p>For the kit's own codes it stands in {@code messages.properties}; for the rules of a standard it stands in the standard.
 */
public final class FindingTexts {
    private static final Texts KIT = Texts.of(FindingTexts.class);
    private static final Texts JSON = Texts.of(JsonRefused.class);

    private final Map<String, String> violations;

    /**
     * Texts for findings by one standard.
     *
     * @param violations the standard's sentence for each of its rules, by the rule's id
     */
    public FindingTexts(Map<String, String> violations) {
        this.violations = Map.copyOf(violations);
    }

    /** The sentence of a finding: what is wrong and what would be right. */
    public String text(Finding finding) {
        String violation = violations.get(finding.code());
        if (violation != null) {
            return violation;
        }
        Texts texts = JSON.codes().contains(finding.code()) ? JSON : KIT;
        return texts.text(finding.code(), finding.arguments());
    }

    /** The words of a finding's hint, for example {@code did you mean TCA?}; empty when it has none. */
    public static Optional<String> hint(Finding finding) {
        return Optional.ofNullable(finding.hint()).map(hint -> KIT.text(hint.code(), List.of(hint.value())));
    }

    /** The sentence that the kit has for a code of its own. */
    public static String kit(String code, List<String> arguments) {
        return KIT.text(code, arguments);
    }

    /** Every code of the kit that a finding may have. */
    public static Set<String> kitCodes() {
        Set<String> codes = new TreeSet<>(KIT.codes());
        codes.removeAll(Hint.codes());
        codes.addAll(JSON.codes());
        return codes;
    }
}
