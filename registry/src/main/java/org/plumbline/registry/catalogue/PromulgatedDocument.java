package org.plumbline.registry.catalogue;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.plumbline.registry.Digests;

/** Bytes that never change under their address: a strong ETag, and caches may keep them for a year. */
final class PromulgatedDocument {
    private final byte[] content;
    private final FileType type;

    PromulgatedDocument(byte[] content, FileType type) {
        this.content = content;
        this.type = type;
    }

    Response answer(Request request) {
        var tag = new EntityTag(Digests.sha256(content));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(content, type.mediaType()) : unchanged;
        answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        if (!type.describedBy().isEmpty()) {
            answer.link(type.describedBy(), "describedby");
        }
        return answer.build();
    }
}
