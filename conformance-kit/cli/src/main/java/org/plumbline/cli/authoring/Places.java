package org.plumbline.cli.authoring;

import java.util.HashMap;
import java.util.Map;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonPosition;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.PositionedJson;
import org.plumbline.json.StrictJson;
import org.plumbline.mutation.mutant.Mutant;
import org.plumbline.standard.StandardPackage;

/** Where in the files of a package its checks stand. */
final class Places {
    private final StandardPackage standard;
    private final Map<String, PositionedJson> files = new HashMap<>();

    Places(StandardPackage standard) {
        this.standard = standard;
    }

    /** Line and column of what a mutant weakens, as {@code 12:3}. */
    String of(Mutant mutant) {
        PositionedJson file = files.computeIfAbsent(mutant.file(), this::read);
        JsonPosition place = file.namePosition(mutant.pointer()).orElse(JsonPosition.START);
        return place.line() + ":" + place.column();
    }

    private PositionedJson read(String path) {
        try {
            return StrictJson.read(standard.file(path).orElseThrow(), JsonLimits.SIGNED);
        } catch (JsonRefused impossible) {
            throw new IllegalStateException("A package that was read holds well-formed JSON", impossible);
        }
    }
}
