package org.plumbline.trust;

import java.util.Optional;

/**
 * A standard that nations agreed.
 *
 * @param urn {@code urn:plumbline:standard:…}
 * @param digest its in-toto {@code dirHash1}
 * @param supersededBy what took its place
 */
public record PromulgatedStandard(String urn, String digest, Optional<String> supersededBy) {}
