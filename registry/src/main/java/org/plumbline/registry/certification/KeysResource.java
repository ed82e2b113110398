package org.plumbline.registry.certification;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plumbline.registry.transparency.LogKey;
import org.plumbline.signature.SigningKey;

/** The registry's own public keys. */
@Path("keys")
@RequestScoped
@PermitAll
@Tag(name = "Trust list")
public class KeysResource {
    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    LogKey logKey;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    StatusKey statusKey;

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/html;qs=0.9"})
    @Operation(summary = "Shows the keys that the trust list must enrol for this registry")
    public KeysView keys() throws CertificateEncodingException {
        SigningKey key = statusKey.key();
        return new KeysView(
                logKey.verifierKey(),
                key.thumbprint(),
                Base64.getEncoder().encodeToString(key.certificate().getEncoded()));
    }
}
