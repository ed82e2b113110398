package org.plumbline.cli.words;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.cli.shell.Language;
import org.plumbline.standard.StandardPackage;

/** All words of one language: those of the screen, and those about the findings of each standard. */
public final class Vocabulary {
    private final ScreenWords screen;
    private final Map<StandardPackage, FindingWords> byStandard = new ConcurrentHashMap<>();

    /** The words of a language. */
    public Vocabulary(Language language) {
        this.screen = new ScreenWords(language);
    }

    public ScreenWords screen() {
        return screen;
    }

    /** The words about the findings of a standard. */
    public FindingWords of(StandardPackage standard) {
        return byStandard.computeIfAbsent(standard, each -> new FindingWords(each, screen));
    }
}
