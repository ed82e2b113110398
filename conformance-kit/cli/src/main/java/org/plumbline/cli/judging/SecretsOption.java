package org.plumbline.cli.judging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.cli.shell.GivenPath;
import org.plumbline.cli.shell.PlainHttp;
import org.plumbline.cli.shell.UsageProblem;
import org.plumbline.exchange.Endpoint;
import org.plumbline.exchange.capture.Secrets;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What proves to a vendor's live service who asks. From a file: the command line can be read by others. */
final class SecretsOption {
    private static final int LARGEST = 64 << 10;

    @Option(
            names = "--header-file",
            paramLabel = "FILE",
            description = "Header fields for the live service, one 'Name: value' a line, for example Authorization.")
    private @Nullable GivenPath file;

    @Mixin
    private PlainHttp plain = new PlainHttp();

    /** What to tell the service. Nothing is sent yet. */
    Secrets secrets(Endpoint endpoint) {
        if (file == null) {
            return Secrets.none();
        }
        plain.require(endpoint.secure() ? "https" : "http", endpoint.host(), "What is in " + file);
        try {
            return Secrets.of(headers(new String(file.bytes(LARGEST), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> headers(String text) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new UsageProblem(file + " holds a line that is not 'Name: value'");
            }
            headers.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return headers;
    }
}
