package org.plumbline.registry.catalogue;

import java.util.Arrays;

/** Media types of the files that a standard package may hold, and the schemas that describe them. */
enum FileType {
    SCHEMA(".schema.json", "application/schema+json", "https://json-schema.org/draft/2020-12/schema"),
    OPENAPI(".openapi.json", "application/json", "https://spec.openapis.org/oas/3.1/schema/2022-10-07"),
    JSON(".json", "application/json", ""),
    NDJSON(".ndjson", "application/x-ndjson", ""),
    MARKDOWN(".md", "text/markdown;charset=utf-8", ""),
    KVN(".kvn", "text/plain;charset=utf-8", ""),
    ZIP(".zip", "application/zip", ""),
    OTHER("", "application/octet-stream", "");

    private final String ending;
    private final String mediaType;
    private final String describedBy;

    FileType(String ending, String mediaType, String describedBy) {
        this.ending = ending;
        this.mediaType = mediaType;
        this.describedBy = describedBy;
    }

    static FileType of(String path) {
        return Arrays.stream(values())
                .filter(type -> path.endsWith(type.ending))
                .findFirst()
                .orElse(OTHER);
    }

    String mediaType() {
        return mediaType;
    }

    /** Address of the schema that files of this type fit, or empty. */
    String describedBy() {
        return describedBy;
    }
}
