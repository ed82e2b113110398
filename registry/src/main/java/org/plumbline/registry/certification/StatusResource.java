package org.plumbline.registry.certification;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plumbline.certificate.StatusPurpose;
import org.plumbline.registry.Digests;

/** The signed status lists that certificates name (W3C Bitstring Status List 1.0). */
@Path("status")
@RequestScoped
@PermitAll
@Tag(name = "Certificates")
@Produces("application/vc+jwt")
public class StatusResource {
    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    StatusLists lists;

    @GET
    @Path("revocation/1")
    @Operation(summary = "Serves the signed list of revoked certificates")
    public Response revocation() {
        return answer(StatusPurpose.REVOCATION);
    }

    @GET
    @Path("suspension/1")
    @Operation(summary = "Serves the signed list of suspended certificates")
    public Response suspension() {
        return answer(StatusPurpose.SUSPENSION);
    }

    private Response answer(StatusPurpose purpose) {
        byte[] document = lists.document(purpose);
        return Response.ok(document)
                .tag(new EntityTag(Digests.sha256(document)))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
