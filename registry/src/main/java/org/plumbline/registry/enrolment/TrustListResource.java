package org.plumbline.registry.enrolment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plumbline.registry.Digests;
import org.plumbline.registry.Settings;
import org.plumbline.registry.identity.Roles;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;

/** The trust list: published by the administrator, signed by the roots, read by everyone. */
@Path("")
@RequestScoped
@Tag(name = "Trust list")
public class TrustListResource {
    private static final String SIGNED = "application/jose+json";

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    TrustLists lists;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Settings settings;

    @GET
    @Path("trust-list")
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, "text/html;qs=0.9"})
    @Operation(summary = "Shows who is enrolled, by the trust list in force")
    public TrustListView view() {
        return lists.latest().map(TrustListView::of).orElse(TrustListView.NONE);
    }

    @GET
    @Path("trust-list.jws.json")
    @PermitAll
    @Produces(SIGNED)
    @Operation(summary = "Serves the trust list as its roots signed it")
    public Response document() {
        byte[] document = lists.document()
                .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND, "No trust list was published yet"));
        return Response.ok(document)
                .tag(new EntityTag(Digests.sha256(document)))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** Answers 201 for a new list, and 200 when it is the one in force. */
    @PUT
    @Path("api/trust-list")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(SIGNED)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Publishes a trust list that enough of the roots signed")
    @APIResponse(
            responseCode = "201",
            description = "In force now",
            content = @Content(schema = @Schema(implementation = TrustListView.class)))
    @APIResponse(responseCode = "200", description = "It was in force already")
    public Response publish(byte[] document) {
        boolean isNew = lists.publish(document);
        return (isNew ? Response.created(settings.address("/trust-list")) : Response.ok())
                .entity(view())
                .build();
    }
}
