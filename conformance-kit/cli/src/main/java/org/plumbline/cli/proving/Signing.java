package org.plumbline.cli.proving;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.options.KeyOption;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.NewFiles;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import org.plumbline.signature.SignatureLimits;
import org.plumbline.signature.SignatureRefused;
import org.plumbline.signature.SignedType;
import org.plumbline.signature.Signer;
import org.plumbline.signature.SigningKey;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** What all verbs that sign a document have in common: the document, the key, the file to write. */
final class Signing {
    private static final JsonLimits LIMITS =
            new JsonLimits(SignatureLimits.DOCUMENT, JsonLimits.SIGNED.maxDepth(), JsonLimits.SIGNED.maxNumberLength());

    @Parameters(paramLabel = "FILE", description = "The document, or one that is signed already.")
    private @Nullable GivenPath file;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The signed document to write.")
    private @Nullable GivenPath out;

    @Option(names = "--force", description = "Replace the file of --out when it is there already.")
    private boolean force;

    @Mixin
    private KeyOption keys = new KeyOption();

    /** What a document must be before it is signed. */
    @FunctionalInterface
    interface Requirement {
        /**
         * Throws a {@link UsageProblem} when it is not such a document.
         *
         * @param root what the content says
         * @param content its bytes
         */
        void check(JsonNode root, byte[] content);
    }

    /** Signs the document, or adds a signature to the ones it has. */
    void sign(SignedType type, Requirement requirement, Surroundings surroundings)
            throws IOException, SignatureRefused {
        GivenPath document = Objects.requireNonNull(file);
        GivenPath target = Objects.requireNonNull(out);
        try (var files = new NewFiles(force)) {
            files.reserve(target);
            byte[] content = document.bytes(SignatureLimits.DOCUMENT);
            JsonNode root = root(content, document);
            boolean signed = root.has("signatures");
            if (!signed) {
                requirement.check(root, content);
            }
            SigningKey key = keys.required(surroundings);
            var now = surroundings.clock().instant();
            files.write(
                    target,
                    signed ? Signer.addSignature(content, type, key, now) : Signer.sign(content, type, key, now));
            files.publish();
            surroundings.out().println("%s signed by %s".formatted(target, key.thumbprint()));
        }
    }

    private static JsonNode root(byte[] content, GivenPath document) {
        try {
            return StrictJson.read(content, LIMITS).root();
        } catch (JsonRefused refused) {
            throw new UsageProblem("%s is not a document to sign: %s".formatted(document, refused.getMessage()));
        }
    }
}
