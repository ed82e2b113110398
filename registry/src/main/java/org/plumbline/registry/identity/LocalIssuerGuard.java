package org.plumbline.registry.identity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.plumbline.registry.Settings;

/** Stops a production registry that would take tokens of the local issuer, however it was started. */
@Singleton
@Startup
public class LocalIssuerGuard {
    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Settings settings;

    @PostConstruct
    void refuseInProduction() {
        if (settings.production() && settings.localIssuer()) {
            throw new IllegalStateException(
                    "A production registry takes no tokens of the local issuer; name an OpenID Connect provider");
        }
    }
}
