package org.plumbline.registry.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;

/** Serves the style sheet of the pages. */
@Path("style/{name}")
@PermitAll
public class StyleResource {
    @GET
    @Produces("text/css;charset=utf-8")
    @Operation(hidden = true)
    public Response style(@PathParam("name") String name) {
        if (!name.equals(StyleSheet.name())) {
            throw new Refused(ProblemType.NOT_FOUND, "There is no style sheet " + name);
        }
        return Response.ok(StyleSheet.content())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }
}
