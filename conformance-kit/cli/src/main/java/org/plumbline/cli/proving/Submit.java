package org.plumbline.cli.proving;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.registry.RegistryClient.Answer;
import org.plumbline.cli.registry.RegistryOption;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.NewFiles;
import org.plumbline.cli.shell.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands a signed report to the registry, with its evidence or without. */
@Command(
        name = "submit",
        description = "Submits a signed report to the registry: the evidence bag with it, or the report alone.",
        footerHeading = "%nExample:%n",
        footer = {
            "  plumb submit evidence.zip --registry https://registry.example/ --token-file token \\",
            "      --out receipt.tlog-proof"
        })
public final class Submit implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "BAG|REPORT",
            description = "The evidence bag with its signed report, or the signed report alone.")
    private @Nullable GivenPath file;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The receipt to write: the log's proof that the report was received; never an existing file.")
    private @Nullable GivenPath out;

    @Mixin
    private RegistryOption registry = new RegistryOption();

    /** Submits from the given surroundings. */
    public Submit(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        GivenPath submitted = Objects.requireNonNull(file);
        String mediaType = Zip.is(submitted) ? "application/zip" : "application/jose+json";
        var files = new NewFiles(false);
        if (out != null) {
            files.reserve(out);
        }
        Answer answer = registry.client().post("api/reports", mediaType, BodyPublishers.ofFile(submitted.path()));
        surroundings.out().println(answer.body().path("digest").asString(""));
        answer.location().ifPresent(surroundings.out()::println);
        if (out != null) {
            write(out, answer, files);
        }
        surroundings.err().println(answer.status() == 201 ? "Received." : "Received before; nothing new was recorded.");
        return ExitCode.PASSED.number();
    }

    private static void write(GivenPath out, Answer answer, NewFiles files) throws IOException {
        String receipt = answer.body().path("receipt").asString("");
        if (receipt.isEmpty()) {
            throw new IOException("The registry received the report, but answered without a receipt");
        }
        try (files) {
            files.write(out, receipt.getBytes(StandardCharsets.UTF_8));
            files.publish();
        }
    }
}
