package org.plumbline.registry.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plumbline.certificate.Verifier;
import org.plumbline.registry.Settings;
import org.plumbline.registry.enrolment.TrustLists;
import org.plumbline.registry.identity.Roles;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;
import org.plumbline.registry.transparency.LogTree;
import org.plumbline.trust.TrustKit;

/** Where vendors hand in reports, and certifiers their re-runs of them. Nothing here is public. */
@Path("api/reports")
@RequestScoped
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {
    private static final String SIGNED = "application/jose+json";
    private static final String ZIP = "application/zip";

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Reports reports;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Reruns reruns;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    TrustLists trustLists;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    LogTree log;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Settings settings;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Clock clock;

    @POST
    @Consumes(SIGNED)
    @RolesAllowed(Roles.VENDOR)
    @Operation(summary = "Submits a signed report; the same report again changes nothing")
    @APIResponse(
            responseCode = "201",
            description = "Received now",
            content = @Content(schema = @Schema(implementation = SubmissionReceipt.class)))
    @APIResponse(responseCode = "200", description = "Received before")
    public Response submitReport(InputStream body) throws IOException {
        return answer(reports.receive(Submission.ofReport(body, verifier())));
    }

    @POST
    @Consumes(ZIP)
    @RolesAllowed(Roles.VENDOR)
    @Operation(summary = "Submits an evidence bag with its signed report")
    @APIResponse(
            responseCode = "201",
            description = "Received now",
            content = @Content(schema = @Schema(implementation = SubmissionReceipt.class)))
    @APIResponse(responseCode = "200", description = "Received before")
    public Response submitBag(InputStream body) throws IOException {
        return answer(reports.receive(Submission.ofBag(body, verifier())));
    }

    @GET
    @RolesAllowed({Roles.VENDOR, Roles.CERTIFIER})
    @Operation(summary = "Lists the reports: a vendor sees its own, a certifier all")
    public ReportList list() {
        List<ReportView> visible = reports.visible().stream().map(this::view).toList();
        return new ReportList(visible);
    }

    @GET
    @Path("{name}")
    @RolesAllowed({Roles.VENDOR, Roles.CERTIFIER})
    @Operation(summary = "Shows a report")
    public ReportView report(@PathParam("name") String name) {
        return view(find(name));
    }

    @GET
    @Path("{name}/envelope")
    @Produces(SIGNED)
    @RolesAllowed({Roles.VENDOR, Roles.CERTIFIER})
    @Operation(summary = "Serves the signed report exactly as the vendor sent it")
    public byte[] envelope(@PathParam("name") String name) {
        return reports.envelope(find(name).digest());
    }

    @GET
    @Path("{name}/evidence")
    @Produces(ZIP)
    @RolesAllowed({Roles.VENDOR, Roles.CERTIFIER})
    @Operation(summary = "Serves the evidence bag")
    public byte[] evidence(@PathParam("name") String name) {
        return reports.evidence(find(name).digest())
                .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND, "The vendor withheld the evidence"));
    }

    @PUT
    @Path("{name}/rerun")
    @Consumes(SIGNED)
    @RolesAllowed(Roles.CERTIFIER)
    @Operation(summary = "Hands in a re-run: the same payload, signed by a certifier")
    public ReportView rerun(@PathParam("name") String name, byte[] envelope) {
        Report report = find(name);
        reruns.receive(report, envelope);
        return view(report);
    }

    private Response answer(Reports.Received received) {
        Report report = received.report();
        ReportView view = view(report);
        var answer = received.isNew()
                ? Response.created(settings.address(view.href()))
                : Response.ok().location(settings.address(view.href()));
        return answer.entity(new SubmissionReceipt(
                        report.name(), report.entryIndex(), log.receipt(report.entryIndex()), view))
                .build();
    }

    private ReportView view(Report report) {
        return ReportView.of(report, reports.hasEvidence(report.digest()), reruns.anyOf(report.digest()));
    }

    private Report find(String name) {
        return reports.find(ReportName.digest(name));
    }

    private Verifier verifier() {
        return new Verifier(new TrustKit(trustLists.inForce(), List.of()), clock.instant());
    }
}
