package org.plumbline.registry.api;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plumbline.registry.Settings;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;

/** The schemas that JSON answers name in their {@code Link} header. */
@Path("schemas/{name}.json")
@RequestScoped
@PermitAll
@Tag(name = "Registry")
@Produces("application/schema+json")
public class SchemasResource {
    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Settings settings;

    @GET
    @Operation(summary = "Serves the JSON Schema of an answer")
    public String schema(@PathParam("name") String name) {
        RecordSchema schema = Interface.schemas().get(name);
        if (schema == null) {
            throw new Refused(ProblemType.NOT_FOUND, "There is no schema " + name);
        }
        return schema.document(settings.address("/schemas/" + name + ".json").toString())
                .toString();
    }
}
