package org.plumbline.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.standard.law.PackagePlaces;
import org.plumbline.verdict.Place;
import org.plumbline.verdict.Severity;
import tools.jackson.databind.JsonNode;

/** What the text for people must have beside the requirements: links that lead somewhere, the marking, the words of its levels. */
final class TextAdvice {
    private static final String TEXT = "STANDARD.md";
    private static final Pattern LINK =
            Pattern.compile("(?<!\\\\)\\[[^\\]\n]*(?<!\\\\)]\\(<?([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+(.+?)\\s*#*$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("```.*?(?:```|\\z)|`[^`\n]*`", Pattern.DOTALL);

    private final Draft draft;

    TextAdvice(Draft draft) {
        this.draft = draft;
    }

    void check() {
        links(TEXT);
        links("CHANGELOG.md");
        marking();
        release(TEXT, "TEXT-RELEASE");
        release("CHANGELOG.md", "CHANGELOG-RELEASE");
        languages();
        levels();
    }

    private void links(String file) {
        String text = draft.text(file);
        // Code keeps its length, so that places stay.
        String prose = CODE.matcher(text).replaceAll(code -> code.group().replaceAll("[^\n]", "x"));
        Matcher link = LINK.matcher(prose);
        while (link.find()) {
            String target = link.group(1);
            int hash = target.indexOf('#');
            String path = hash < 0 ? target : target.substring(0, hash);
            Place place = place(file, prose, link.start());
            if (target.matches("(?:https?|mailto):.*")) {
                continue;
            }
            if (path.startsWith("/") || path.startsWith("..")) {
                draft.report(Severity.WARNING, "LINK-LEAVES", place, target);
            } else if (!path.isEmpty() && !isThere(path)) {
                draft.report(Severity.ERROR, "LINK-BROKEN", place, target);
            } else if (hash >= 0 && (path.isEmpty() || path.endsWith(".md"))) {
                String of = path.isEmpty() ? file : path;
                if (!anchors(draft.text(of)).contains(target.substring(hash + 1).toLowerCase(Locale.ROOT))) {
                    draft.report(Severity.ERROR, "ANCHOR-BROKEN", place, target);
                }
            }
        }
    }

    private boolean isThere(String path) {
        String folder = path.endsWith("/") ? path : path + "/";
        return draft.has(path) || draft.files().stream().anyMatch(each -> each.startsWith(folder));
    }

    /** The anchors of the headings, as the forges that show Markdown make them. */
    static Set<String> anchors(String markdown) {
        Set<String> anchors = new HashSet<>();
        Map<String, Integer> counts = new HashMap<>();
        Matcher heading = HEADING.matcher(markdown);
        while (heading.find()) {
            String anchor = heading.group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-');
            int count = counts.merge(anchor, 1, Integer::sum);
            anchors.add(count == 1 ? anchor : anchor + "-" + (count - 1));
        }
        return anchors;
    }

    private void marking() {
        JsonNode manifest = draft.json("standard.json");
        JsonNode label = manifest.path("confidentialityLabel");
        String marking = label.path("policyIdentifier").asString("") + " "
                + label.path("classification").asString("");
        if (!marking.isBlank() && draft.has(TEXT) && !draft.text(TEXT).contains(marking)) {
            draft.report(Severity.WARNING, "MARKING-MISSING", PackagePlaces.whole(TEXT), marking);
        }
        if (manifest.path("numbersArePlaceholders").booleanValue(false)
                && draft.has(TEXT)
                && !draft.text(TEXT).toLowerCase(Locale.ROOT).contains("placeholder")) {
            draft.report(Severity.WARNING, "PLACEHOLDER-UNSAID", PackagePlaces.whole(TEXT));
        }
    }

    /** A copy that became the next version still speaks of the last one where its author forgot it. */
    private void release(String file, String code) {
        JsonNode manifest = draft.json("standard.json");
        String edition = manifest.path("edition").asString("");
        int version = manifest.path("version").asInt(0);
        Pattern release = Pattern.compile("\\b%s\\.%d\\b|\\bEdition %s,? Version %d\\b"
                .formatted(Pattern.quote(edition), version, Pattern.quote(edition), version));
        if (draft.has(file) && !release.matcher(draft.text(file)).find()) {
            draft.report(Severity.WARNING, code, PackagePlaces.whole(file), edition + "." + version);
        }
    }

    private void languages() {
        boolean rules = draft.below("rules/", ".json").stream()
                .anyMatch(file -> !draft.json(file).path("rules").isEmpty()
                        || !draft.json(file).path("archive").isEmpty());
        if (rules && !draft.has("texts/fr.json")) {
            draft.report(Severity.WARNING, "FRENCH-MISSING", PackagePlaces.whole("texts/fr.json"));
        }
    }

    /** The verb of a sentence is that of its level. */
    private void levels() {
        JsonNode requirements = draft.json("requirements.json").path("requirements");
        for (int i = 0; i < requirements.size(); i++) {
            String level = requirements.get(i).path("level").asString("");
            String sentence = requirements.get(i).path("sentence").asString("");
            if (!level.isEmpty()
                    && !Pattern.compile("\\b" + Pattern.quote(level) + "\\b")
                            .matcher(sentence)
                            .find()) {
                draft.error("LEVEL-VERB", "requirements.json", "/requirements/" + i + "/sentence", level);
            }
        }
    }

    private static Place place(String file, String text, int offset) {
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(each -> each == '\n').count() + 1;
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
        return PackagePlaces.line(file, line, column);
    }
}
