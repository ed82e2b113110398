package org.plumbline.cli.shell;

import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Whether secrets may go over connections that everybody on the way can read: only to this machine, unless the user says so. */
public final class PlainHttp {
    /** Names and literals of this machine; no name is looked up. */
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[?::1]?");

    @Option(
            names = "--insecure",
            description = "Send secrets over plain http too, where everybody on the way can read them.")
    private boolean allowed;

    /**
     * Refuses to send a secret in the clear.
     *
     * @param scheme of the address
     * @param host of the address
     * @param secret what would be sent, for people
     */
    public void require(String scheme, String host, String secret) {
        String lower = host.toLowerCase(Locale.ROOT);
        if (!allowed
                && scheme.equalsIgnoreCase("http")
                && !LOOPBACK.matcher(lower).matches()) {
            throw new UsageProblem(
                    "%s would go to %s over plain http, where everybody on the way can read it; use https, or say --insecure"
                            .formatted(secret, host));
        }
    }
}
