package org.plumbline.exchange.dialogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Where a service is, to tell which of the addresses that it gives lead to itself. */
final class Origin {
    private static final int LONGEST = 8_000;

    private final URI base;

    /**
     * @param base the address of the service; when it is not known, no absolute address leads to it
     */
    Origin(Optional<URI> base) {
        this.base = base.orElse(URI.create("http://service.invalid/"));
    }

    /**
     * The target that an address of the service stands for.
     *
     * @param address absolute, or relative to what was asked
     * @param asked the target of the request whose answer holds it
     * @return empty when it leads elsewhere or is no address
     */
    Optional<String> target(String address, String asked) {
        if (address.isBlank() || address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI here = base.resolve(new URI(asked.isEmpty() ? "./" : asked));
            URI there = resolved(here, new URI(new URI(address).toASCIIString()));
            return same(there) ? Optional.of(relative(there)) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** By RFC 3986, 5.2.2; {@link URI#resolve(URI)} still follows RFC 2396 where only a query is given. */
    private static URI resolved(URI here, URI address) throws URISyntaxException {
        boolean queryOnly = !address.isAbsolute()
                && address.getRawAuthority() == null
                && address.getRawPath().isEmpty();
        if (!queryOnly) {
            return here.resolve(address).normalize();
        }
        String query = address.getRawQuery() == null ? here.getRawQuery() : address.getRawQuery();
        return new URI(here.getScheme() + "://" + here.getRawAuthority() + here.getRawPath()
                + (query == null ? "" : "?" + query));
    }

    private boolean same(URI there) {
        return base.getScheme().equalsIgnoreCase(there.getScheme())
                && there.getHost() != null
                && there.getRawUserInfo() == null
                && base.getHost().equalsIgnoreCase(there.getHost())
                && port(base) == port(there);
    }

    private static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return address.getScheme().toLowerCase(Locale.ROOT).equals("https") ? 443 : 80;
    }

    private String relative(URI there) {
        String path = there.getRawPath().isEmpty() ? "/" : there.getRawPath();
        String root = base.getRawPath();
        String below = path.startsWith(root) ? path.substring(root.length()) : path;
        return (below.startsWith("/") || !path.startsWith(root) ? path : below)
                + (there.getRawQuery() == null ? "" : "?" + there.getRawQuery());
    }
}
