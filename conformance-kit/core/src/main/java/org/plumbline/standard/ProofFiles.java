package org.plumbline.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.json.DocumentSchema;
import tools.jackson.databind.JsonNode;

/** Reads what stands in a package to prove its checks: variations of samples, and the outcome of the mutation test. */
final class ProofFiles {
    private static final String VARIATIONS = "samples/variations/";

    /** What these documents look like. Read only when there is one to be judged. */
    private static final class Forms {
        static final DocumentSchema VARIATIONS = DocumentSchema.named("variations");
        static final DocumentSchema PROOF = DocumentSchema.named("proof");
    }

    private ProofFiles() {}

    /** All variations, file by file. */
    static List<Variation> variations(PackageFiles files, List<Sample> samples, Document requirements)
            throws PackageRefused {
        List<Variation> variations = new ArrayList<>();
        for (String path : files.below(VARIATIONS, ".json")) {
            Optional<Document> read = files.read(path, () -> Forms.VARIATIONS);
            if (read.isEmpty()) {
                continue;
            }
            Document document = read.get();
            String of = document.root().get("of").stringValue();
            if (samples.stream().noneMatch(each -> each.file().equals(of) && each.expected() == null)) {
                document.report("/of", "VARIATION-OF", of);
            }
            int number = 0;
            for (JsonNode each : document.root().get("variations")) {
                document.require(
                        "/variations/" + number + "/breaks",
                        breaks -> isRequirement(requirements, breaks),
                        "REF-REQUIREMENT");
                variations.add(variation(path, number++, of, document.root(), each));
            }
        }
        return List.copyOf(variations);
    }

    private static boolean isRequirement(Document requirements, String id) {
        return requirements
                .root()
                .get("requirements")
                .valueStream()
                .anyMatch(each -> id.equals(each.path("id").stringValue(null)));
    }

    static boolean isVariation(String path) {
        return path.startsWith(VARIATIONS);
    }

    private static Variation variation(String path, int number, String of, JsonNode document, JsonNode node) {
        List<String> remove = new ArrayList<>();
        node.path("remove").forEach(each -> remove.add(each.stringValue()));
        Map<String, JsonNode> set = new LinkedHashMap<>();
        node.path("set").properties().forEach(each -> set.put(each.getKey(), each.getValue()));
        Map<String, Integer> repeat = new LinkedHashMap<>();
        node.path("repeat")
                .properties()
                .forEach(each -> repeat.put(each.getKey(), each.getValue().intValue()));
        String at = node.path("at").stringValue(null);
        return new Variation(
                path,
                number,
                of,
                document.path("message").intValue(0),
                remove,
                set,
                repeat,
                node.path("breaks").stringValue(null),
                at == null ? Variation.place(remove, set, repeat) : at);
    }

    /** What the mutation test found; empty while the package is a draft. */
    static @Nullable Proof proof(PackageFiles files) throws PackageRefused {
        if (!files.has(Proof.FILE)) {
            return null;
        }
        Optional<Document> read = files.read(Proof.FILE, () -> Forms.PROOF);
        if (read.isEmpty()) {
            return null;
        }
        JsonNode root = read.get().root();
        List<Proof.Equivalent> equivalents = new ArrayList<>();
        for (JsonNode each : root.get("equivalents")) {
            equivalents.add(new Proof.Equivalent(
                    each.get("mutant").stringValue(), each.get("reason").stringValue()));
        }
        return new Proof(root.path("mutants").intValue(0), root.path("noticed").intValue(0), equivalents);
    }
}
