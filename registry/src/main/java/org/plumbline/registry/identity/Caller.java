package org.plumbline.registry.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;

/** Who sent the request, as the token says. */
@RequestScoped
public class Caller {
    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    JsonWebToken token;

    /** The token's subject. */
    public String subject() {
        String subject = token.getSubject();
        if (subject == null) {
            throw new Refused(ProblemType.NOT_AUTHENTICATED, "The token names no subject (sub)");
        }
        return subject;
    }

    /** The token's own id ({@code jti}), or empty when its issuer gives none. */
    public String tokenId() {
        String id = token.getTokenID();
        return id == null ? "" : id;
    }

    public boolean is(String role) {
        return token.getGroups() != null && token.getGroups().contains(role);
    }

    /** The vendor that the token acts for. */
    public Optional<String> vendor() {
        return organisation("vendor");
    }

    /** The certifier that the token acts for. */
    public Optional<String> certifier() {
        return organisation("certifier");
    }

    /**
     * The certifier that the token acts for.
     *
     * @throws Refused when it names none
     */
    public String requiredCertifier() {
        return certifier()
                .orElseThrow(() -> new Refused(
                        ProblemType.CERTIFIER_NOT_YOURS,
                        "The token acts for no certifier; it needs the claim certifier"));
    }

    /**
     * Requires that the token acts for that very certifier: the log must name who acted, and nobody undoes what another did.
     *
     * @throws Refused when it does not
     */
    public void requireCertifier(String id) {
        if (!requiredCertifier().equals(id)) {
            throw new Refused(
                    ProblemType.CERTIFIER_NOT_YOURS,
                    "This is %s's to do; the token acts for %s".formatted(id, requiredCertifier()));
        }
    }

    private Optional<String> organisation(String claim) {
        return token.<Object>claim(claim).map(Caller::text).filter(text -> !text.isEmpty());
    }

    /** Claims come as text or as JSON values, depending on the server. */
    private static String text(Object claim) {
        return claim instanceof jakarta.json.JsonString json ? json.getString() : claim.toString();
    }
}
