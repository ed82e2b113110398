package org.plumbline.standard;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one version of one edition of a standard, for example {@code ssa.conjunction-data-message/A.1}.
 *
 * @param id lower-case words joined by {@code .} or {@code -}; the part before the first dot is the domain
 * @param edition the edition letter, A to Z: a new edition is a new agreement of nations
 * @param version the version number, from 1: a new version changes nothing that nations agreed
 */
public record StandardRef(String id, char edition, int version) {
    private static final String URN = "urn:plumbline:standard:";
    private static final Pattern ID = Pattern.compile("[a-z0-9]+\\.[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern TEXT = Pattern.compile("([^/]+)/([A-Z])\\.([1-9][0-9]{0,5})");

    public StandardRef {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "Standard id '%s' must be a domain, a dot and lower-case words joined by '-', for example 'ssa.conjunction-data-message'"
                            .formatted(id));
        }
        if (edition < 'A' || edition > 'Z' || version < 1) {
            throw new IllegalArgumentException("Edition must be A to Z and version 1 or more, for example 'A.1'");
        }
    }

    /** Reads the form that {@link #toString()} writes, {@code id/Edition.version}. */
    public static StandardRef parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'%s' does not name a standard; write id/Edition.version, for example 'ssa.conjunction-data-message/A.1'"
                            .formatted(text));
        }
        return new StandardRef(parts.group(1), parts.group(2).charAt(0), Integer.parseInt(parts.group(3)));
    }

    /**
     * Reads the form that {@link #urn()} writes.
     *
     * @return the reference; empty when the text is no such name
     */
    public static Optional<StandardRef> ofUrn(String urn) {
        int release = urn.lastIndexOf(':');
        if (!urn.startsWith(URN) || release < URN.length()) {
            return Optional.empty();
        }
        String text = urn.substring(URN.length(), release) + "/" + urn.substring(release + 1);
        return Optional.of(text)
                .filter(each -> TEXT.matcher(each).matches())
                .filter(each -> ID.matcher(each.substring(0, each.indexOf('/'))).matches())
                .map(StandardRef::parse);
    }

    /** The part of the id before the dot, for example {@code ssa}. */
    public String domain() {
        return id.substring(0, id.indexOf('.'));
    }

    /** The part of the id after the dot, for example {@code conjunction-data-message}. */
    public String name() {
        return id.substring(id.indexOf('.') + 1);
    }

    /** Edition and version as in a folder's name, for example {@code A.1}. */
    public String release() {
        return edition + "." + version;
    }

    /** The folder of the package below the root of all standards, for example {@code ssa/conjunction-data-message/A.1}. */
    public String folder() {
        return domain() + "/" + name() + "/" + release();
    }

    /** The name under which reports and certificates carry the standard. */
    public String urn() {
        return URN + id + ":" + release();
    }

    @Override
    public String toString() {
        return id + "/" + release();
    }
}
