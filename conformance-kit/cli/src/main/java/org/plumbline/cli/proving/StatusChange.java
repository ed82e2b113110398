package org.plumbline.cli.proving;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.plumbline.cli.registry.RegistryOption;
import org.plumbline.cli.registry.RegistryRefused;
import org.plumbline.cli.shell.ExitCode;
import org.plumbline.cli.shell.Surroundings;
import org.plumbline.cli.shell.UsageProblem;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What all verbs that change a certificate's status have in common: the certificate, the reason, the registry. */
final class StatusChange {
    @Parameters(paramLabel = "NUMBER", description = "The certificate's number, for example PLUMB-2026-000042.")
    private String number = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; everyone will read it.")
    private String reason = "";

    @Mixin
    private RegistryOption registry = new RegistryOption();

    /** Asks the registry for the change; it publishes a new status list and an entry of its log. */
    int request(String action, Surroundings surroundings) throws IOException, RegistryRefused {
        if (!number.matches("[A-Z0-9-]{1,40}")) {
            throw new UsageProblem(
                    "'%s' is no certificate's number; write for example PLUMB-2026-000042".formatted(number));
        }
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        change.put("action", action);
        change.put("reason", reason);
        registry.client()
                .post(
                        "api/certificates/" + number + "/status-changes",
                        "application/json",
                        BodyPublishers.ofString(change.toString()));
        surroundings.out().println(action + " " + number);
        return ExitCode.PASSED.number();
    }
}
