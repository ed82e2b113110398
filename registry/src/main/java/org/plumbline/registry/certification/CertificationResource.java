package org.plumbline.registry.certification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;
import org.plumbline.registry.submission.Report;
import org.plumbline.registry.submission.ReportName;
import org.plumbline.registry.submission.Reports;

/** Where certifiers reserve numbers, hand in what they signed, and suspend, reinstate and revoke. */
@Path("api/certificates")
@RequestScoped
@RolesAllowed(Roles.CERTIFIER)
@Tag(name = "Certificates")
@Produces(MediaType.APPLICATION_JSON)
public class CertificationResource {
    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Reservations reservations;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Certificates certificates;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Reports reports;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    CertificatesResource published;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Settings settings;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Reserves a number and a status entry for a certificate on a report")
    @APIResponse(
            responseCode = "201",
            description = "Reserved",
            content = @Content(schema = @Schema(implementation = ReservationView.class)))
    public Response reserve(ReservationRequest request) {
        Report report = reports.any(ReportName.digest(request.requiredReport()))
                .orElseThrow(() ->
                        new Refused(ProblemType.REPORT_UNKNOWN, "There is no report " + request.requiredReport()));
        Reservation reservation = reservations.reserve(report);
        return Response.created(settings.address("/certificates/" + reservation.number()))
                .entity(new ReservationView(
                        settings.publicUrl(),
                        reservation.number(),
                        reservation.statusIndex(),
                        report.name(),
                        report.entryIndex()))
                .build();
    }

    /** Answers 201 for a new certificate, and 200 when this very one was issued before. */
    @PUT
    @Path("{number}")
    @Consumes("application/vc+jwt")
    @Operation(summary = "Issues a certificate that the certifier signed for a reserved number")
    @APIResponse(
            responseCode = "201",
            description = "Issued now",
            content = @Content(schema = @Schema(implementation = CertificateView.class)))
    @APIResponse(responseCode = "200", description = "Issued before")
    public Response issue(@PathParam("number") String number, byte[] document) {
        boolean isNew = certificates.issue(number, document);
        return (isNew ? Response.created(settings.address("/certificates/" + number)) : Response.ok())
                .entity(published.certificate(number))
                .build();
    }

    @POST
    @Path("{number}/status-changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Suspends, reinstates or revokes a certificate")
    public CertificateView change(@PathParam("number") String number, StatusChange change) {
        certificates.change(number, change.change(), change.requiredReason());
        return published.certificate(number);
    }
}
