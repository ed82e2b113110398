package org.plumbline.cli.explanation;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.Texts;
import org.plumbline.standard.MessageType;
import org.plumbline.standard.StandardPackage;
import org.plumbline.verdict.FindingTexts;

/** Explains a code of the kit. */
public final class ExplainedCode {
    private final String code;
    private final List<StandardPackage> standards;

    /**
     * @param code the code
     * @param standards the standards whose requirements it may break
     */
    public ExplainedCode(String code, List<StandardPackage> standards) {
        this.code = code;
        this.standards = standards;
    }

    /** Writes what there is to say. */
    public void write(Sheet sheet, Locale language) throws IOException {
        sheet.heading(code, sheet.words().say("label.code"));
        sheet.line("says", sentence(language));
        sheet.line("reason", sheet.words().why(code));
        sheet.wrong(code);
        sheet.right(code);
        String label = "requirement";
        for (StandardPackage standard : standards) {
            for (MessageType type : standard.messageTypes()) {
                String requirement = type.syntaxRequirements().get(code);
                if (requirement != null) {
                    sheet.line(label, requirement + "  " + standard.ref() + ", " + type.id());
                    label = "";
                }
            }
        }
    }

    /** The sentence of its findings, with dots in its gaps. */
    private String sentence(Locale language) {
        boolean ofJson = Texts.of(JsonRefused.class).codes().contains(code);
        Texts texts = Texts.of(ofJson ? JsonRefused.class : FindingTexts.class, language);
        return texts.text(code, List.of("…", "…", "…", "…", "…", "…", "…", "…", "…", "…"));
    }
}
