package org.plumbline.registry.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plumbline.registry.Settings;
import org.plumbline.registry.identity.Roles;
import org.plumbline.standard.StandardRef;

/** Where the director promulgates a standard. */
@Path("api/standards/{id}/{release}")
@RequestScoped
@RolesAllowed(Roles.DIRECTOR)
@Tag(name = "Standards")
@Produces(MediaType.APPLICATION_JSON)
public class PromulgationResource {
    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Standards standards;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Settings settings;

    /** Answers 201 when this promulgates the standard, and 200 when the same content is promulgated already. */
    @PUT
    @Consumes("application/zip")
    @Operation(summary = "Promulgates a standard package; once promulgated it never changes")
    @APIResponse(
            responseCode = "201",
            description = "Promulgated now",
            content = @Content(schema = @Schema(implementation = StandardSummary.class)))
    @APIResponse(responseCode = "200", description = "This content is promulgated already")
    public Response promulgate(@PathParam("id") String id, @PathParam("release") String release, byte[] zip) {
        StandardRef ref = StandardRefs.of(id, release);
        Standards.Outcome outcome = standards.promulgate(ref, zip);
        StandardSummary summary = StandardSummary.of(standards.promulgation(ref));
        return switch (outcome) {
            case PROMULGATED ->
                Response.created(settings.address(summary.href()))
                        .entity(summary)
                        .build();
            case ALREADY_PROMULGATED -> Response.ok(summary).build();
        };
    }
}
