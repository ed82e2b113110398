package org.plumbline.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What distinguishes one registry from another. */
@ApplicationScoped
public class Settings {
    @Inject
    @ConfigProperty(name = "registry.data")
    @SuppressWarnings("NullAway.Init") // injected
    String data;

    @Inject
    @ConfigProperty(name = "registry.public-url")
    @SuppressWarnings("NullAway.Init") // injected
    String publicUrl;

    @Inject
    @ConfigProperty(name = "registry.trust-roots")
    @SuppressWarnings("NullAway.Init") // injected
    String trustRoots;

    @Inject
    @ConfigProperty(name = "registry.profile")
    @SuppressWarnings("NullAway.Init") // injected
    String profile;

    @Inject
    @ConfigProperty(name = "registry.auth")
    @SuppressWarnings("NullAway.Init") // injected
    String authority;

    /** The folder that holds the registry's own keys. */
    public Path data() {
        return Path.of(data);
    }

    /** The address by which the world knows the registry, without a slash at its end. */
    public String publicUrl() {
        return publicUrl;
    }

    /** An absolute address of the registry. */
    public URI address(String path) {
        return URI.create(publicUrl + path);
    }

    /** The file with the roots that sign the first trust list. */
    public Path trustRoots() {
        return Path.of(trustRoots);
    }

    public boolean production() {
        return profile.equals("prod");
    }

    /** Whether tokens come from the registry's own issuer, for trying out, rather than from an OpenID Connect provider. */
    public boolean localIssuer() {
        return !authority.equals("oidc");
    }

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }
}
