package org.plumbline.registry.web;

/**
 * What every page shows besides its content.
 *
 * @param path the path of the address asked for
 * @param publicUrl the address by which the world knows the registry
 * @param localIssuer whether tokens come from the local issuer, which each page must say
 * @param style address of the style sheet; changes with its content
 */
public record Page(String path, String publicUrl, boolean localIssuer, String style) {
    /** The path's first word: which part of the registry the page belongs to. */
    public String section() {
        String[] parts = path.split("/", 3);
        return parts.length > 1 ? parts[1] : "";
    }

    /** An address of this registry without what all of them begin with. */
    public String local(String address) {
        return address.startsWith(publicUrl) ? address.substring(publicUrl.length()) : address;
    }
}
