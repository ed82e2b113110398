package org.plumbline.certificate;

import java.time.Instant;
import java.util.Optional;
import org.plumbline.trust.Entity;

/**
 * Who signed a document.
 *
 * @param thumbprint {@code x5t#S256} of the certificate
 * @param entity the organisation that the trust list pins it to; empty for a stranger, whose signature says nothing
 * @param signedAt when, as the signer says
 * @param holds whether the signature was checked; one by an algorithm that this version cannot check was not
 */
public record Signatory(String thumbprint, Optional<Entity> entity, Instant signedAt, boolean holds) {}
