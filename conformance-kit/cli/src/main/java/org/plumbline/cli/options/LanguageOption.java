package org.plumbline.cli.options;

import org.jspecify.annotations.Nullable;
import org.plumbline.cli.shell.Language;
import org.plumbline.cli.shell.Surroundings;
import picocli.CommandLine.Option;

/** The language that findings are told in. */
public final class LanguageOption {
    @Option(
            names = "--lang",
            paramLabel = "en|fr",
            description = "Language of what people read. Default: as LC_ALL, LC_MESSAGES or LANG say, else English.")
    private @Nullable Language language;

    /** The language the user asked for, else that of the surroundings. */
    public Language language(Surroundings surroundings) {
        return language == null ? surroundings.language() : language;
    }
}
