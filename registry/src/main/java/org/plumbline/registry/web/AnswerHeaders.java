package org.plumbline.registry.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** The headers that keep answers apart in caches and name their schema. */
@Provider
public class AnswerHeaders implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.VARY, "Accept, Accept-Encoding");
        if (response.getEntity() instanceof Record answer && isJson(response.getMediaType())) {
            headers.add(
                    HttpHeaders.LINK,
                    "</schemas/%s.json>; rel=\"describedby\""
                            .formatted(answer.getClass().getSimpleName()));
        }
        if (request.getUriInfo().getPath().startsWith("api/")) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType())
                && !headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type != null && type.getSubtype().endsWith("json");
    }
}
