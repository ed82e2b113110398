package org.plumbline.cli.authoring;

import java.util.Locale;
import org.plumbline.cli.words.ScreenWords;
import org.plumbline.standard.PackageFault;
import org.plumbline.verdict.Severity;

/** What people read of a fault. */
final class FaultWords {
    private FaultWords() {}

    /** The sentence, beginning like a sentence. */
    static String sentence(PackageFault fault, ScreenWords words) {
        String sentence = fault.sentence(words.language().locale());
        return sentence.isEmpty() ? "" : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    static String severity(PackageFault fault, ScreenWords words) {
        return words.say(fault.severity() == Severity.ERROR ? "severity.error" : "severity.advice");
    }

    /** The file with the folder that was named, so that it can be opened from where the command runs. */
    static String file(String folder, PackageFault fault) {
        String file = fault.place().file();
        String prefix = folder.endsWith("/") ? folder : folder + "/";
        return file.isEmpty() ? folder : prefix + file;
    }
}
