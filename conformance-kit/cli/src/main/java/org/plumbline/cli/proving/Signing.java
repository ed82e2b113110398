package org.plumbline.cli.proving;

import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.certificate.NotSignable;
import org.plumbline.certificate.SignableContent;
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

    /**
     * Signs the document, or adds a signature to the ones it has.
     *
     * @param type what the document must be; anything else is not signed
     * @return the content that is signed now
     */
    byte[] sign(SignedType type, Surroundings surroundings) throws IOException, SignatureRefused {
        GivenPath document = Objects.requireNonNull(file);
        GivenPath target = Objects.requireNonNull(out);
        try (var files = new NewFiles(force)) {
            files.reserve(target);
            byte[] given = document.bytes(SignatureLimits.DOCUMENT);
            boolean signed = root(given, document).has("signatures");
            var now = surroundings.clock().instant();
            byte[] content = content(given, signed, type, now);
            SigningKey key = keys.required(surroundings);
            files.write(
                    target, signed ? Signer.addSignature(given, type, key, now) : Signer.sign(given, type, key, now));
            files.publish();
            surroundings.out().println("%s signed by %s".formatted(target, key.thumbprint()));
            return content;
        }
    }

    private static byte[] content(byte[] given, boolean signed, SignedType type, Instant now) throws SignatureRefused {
        try {
            if (signed) {
                return SignableContent.requireSigned(type, given, now);
            }
            SignableContent.require(type, given);
            return given;
        } catch (NotSignable refused) {
            throw new UsageProblem(String.valueOf(refused.getMessage()));
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
