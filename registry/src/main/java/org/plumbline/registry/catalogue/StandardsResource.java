package org.plumbline.registry.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;
import org.plumbline.standard.StandardRef;

/** Promulgated standards and all their parts, for people and programs. */
@Path("standards")
@RequestScoped
@PermitAll
@Tag(name = "Standards")
@Produces({MediaType.APPLICATION_JSON, "text/html;qs=0.9"})
public class StandardsResource {
    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Standards standards;

    @GET
    @Operation(summary = "Lists all promulgated standards")
    public StandardList list() {
        return new StandardList(
                standards.all().stream().map(StandardSummary::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Lists the editions and versions of a standard")
    public StandardVersions versions(@PathParam("id") String id) {
        List<StandardSummary> versions =
                standards.versions(id).stream().map(StandardSummary::of).toList();
        if (versions.isEmpty()) {
            throw new Refused(ProblemType.STANDARD_UNKNOWN, "No standard " + id + " has been promulgated here");
        }
        return new StandardVersions(id, versions.get(0).title(), versions);
    }

    @GET
    @Path("{id}/{release}")
    @Operation(summary = "Shows one version of a standard with its requirements, rules, samples and files")
    public StandardView standard(@PathParam("id") String id, @PathParam("release") String release) {
        StandardRef ref = StandardRefs.of(id, release);
        return new StandardDescription(standards.find(ref)).view(standards.promulgation(ref));
    }

    @GET
    @Path("{id}/{release}/req/{requirement:.+}")
    @Operation(summary = "Shows one requirement with everything that checks it")
    public RequirementView requirement(
            @PathParam("id") String id,
            @PathParam("release") String release,
            @PathParam("requirement") String requirement) {
        StandardRef ref = StandardRefs.of(id, release);
        return new StandardDescription(standards.find(ref))
                .requirement("/req/" + requirement)
                .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND, ref + " has no requirement /req/" + requirement));
    }

    @GET
    @Path("{id}/{release}/files/{path:.+}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Serves a file of the package, exactly as promulgated")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "304", description = "The copy at hand is good")
    public Response file(
            @PathParam("id") String id,
            @PathParam("release") String release,
            @PathParam("path") String path,
            @Context Request request) {
        StandardRef ref = StandardRefs.of(id, release);
        byte[] content = standards
                .find(ref)
                .file(path)
                .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND, ref + " has no file " + path));
        return new PromulgatedDocument(content, FileType.of(path)).answer(request);
    }

    @GET
    @Path("{id}/{release}/package.zip")
    @Produces("application/zip")
    @Operation(summary = "Serves the whole package as a zip file; equal content is equal bytes")
    @APIResponse(responseCode = "200", description = "The package")
    @APIResponse(responseCode = "304", description = "The copy at hand is good")
    public Response archive(
            @PathParam("id") String id, @PathParam("release") String release, @Context Request request) {
        byte[] archive = standards.archive(StandardRefs.of(id, release));
        return new PromulgatedDocument(archive, FileType.ZIP).answer(request);
    }
}
