package org.plumbline.registry.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of problem types: where the {@code type} of a problem leads. */
@Path("problems")
@PermitAll
@Tag(name = "Registry")
@Produces({MediaType.APPLICATION_JSON, "text/html;qs=0.9"})
public class ProblemsResource {
    /** All problem types. */
    public record ProblemList(List<ProblemDescription> problems) {}

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    ProblemCatalogue catalogue;

    @GET
    @Operation(summary = "Lists all problem types")
    public ProblemList list() {
        return new ProblemList(catalogue.all());
    }

    @GET
    @Path("{name}")
    @Operation(summary = "Explains a problem type")
    public ProblemDescription describe(@PathParam("name") String name) {
        return ProblemType.named(name)
                .map(catalogue::describe)
                .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND, "There is no problem type " + name));
    }
}
