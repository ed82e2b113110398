package org.plumbline.cli.registry;

import org.plumbline.cli.shell.ExitCode;
import org.plumbline.json.JsonLimits;
import org.plumbline.json.JsonRefused;
import org.plumbline.json.StrictJson;
import tools.jackson.databind.JsonNode;

/** The registry did not accept a request. The message is the registry's own (RFC 9457). */
public final class RegistryRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    private RegistryRefused(int status, String message) {
        super(message);
        this.status = status;
    }

    static RegistryRefused of(int status, byte[] body) {
        try {
            JsonNode problem = StrictJson.read(body, JsonLimits.SIGNED).root();
            String title = problem.path("title").asString("");
            String detail = problem.path("detail").asString("");
            String separator = title.isEmpty() || detail.isEmpty() ? "" : ": ";
            return new RegistryRefused(
                    status, "The registry answers %d: %s".formatted(status, title + separator + detail));
        } catch (JsonRefused notAProblem) {
            return new RegistryRefused(status, "The registry answers %d and does not say why".formatted(status));
        }
    }

    /** Who must act now: the trusted parties, the user, or those who run the registry. */
    public ExitCode exitCode() {
        return switch (status) {
            case 401, 403 -> ExitCode.REFUSED;
            default -> status >= 500 ? ExitCode.FAULT : ExitCode.USAGE;
        };
    }
}
