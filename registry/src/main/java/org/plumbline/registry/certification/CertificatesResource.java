package org.plumbline.registry.certification;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;
import org.plumbline.registry.submission.Reports;
import org.plumbline.registry.submission.Reruns;
import org.plumbline.registry.transparency.LogTree;

/** Certificates for everyone: whether they hold, and the signed files by which anyone can check that. */
@Path("certificates")
@RequestScoped
@PermitAll
@Tag(name = "Certificates")
public class CertificatesResource {
    private static final String CREDENTIAL = "application/vc+jwt";
    private static final String SIGNED = "application/jose+json";

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Certificates certificates;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    CertificateViews views;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Reports reports;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Reruns reruns;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    LogTree log;

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/html;qs=0.9"})
    @Operation(summary = "Lists all certificates")
    public CertificateList list() {
        return views.all();
    }

    @GET
    @Path("{number}")
    @Produces({MediaType.APPLICATION_JSON, "text/html;qs=0.9"})
    @Operation(summary = "Shows a certificate and whether it holds now")
    public CertificateView certificate(@PathParam("number") String number) {
        return views.one(number);
    }

    @GET
    @Path("{number}")
    @Produces(CREDENTIAL + ";qs=0.8")
    @Operation(summary = "Serves the signed certificate (W3C Verifiable Credential)")
    public byte[] credential(@PathParam("number") String number) {
        return certificates.document(number);
    }

    @GET
    @Path("{number}/certificate.vc.jwt")
    @Produces(CREDENTIAL)
    @Operation(summary = "Serves the signed certificate as a file")
    public byte[] file(@PathParam("number") String number) {
        return certificates.document(number);
    }

    @GET
    @Path("{number}/report")
    @Produces(SIGNED)
    @Operation(summary = "Serves the vendor's signed report that the certificate rests on")
    public byte[] report(@PathParam("number") String number) {
        return reports.envelope(certificates.find(number).report());
    }

    @GET
    @Path("{number}/rerun")
    @Produces(SIGNED)
    @Operation(summary = "Serves the certifier's signed re-run of the report")
    public byte[] rerun(@PathParam("number") String number) {
        return reruns.find(certificates.find(number).rerun())
                .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND, "No re-run was handed in"))
                .envelope();
    }

    @GET
    @Path("{number}/receipt")
    @Produces("text/plain;charset=utf-8")
    @Operation(summary = "Serves the log's receipt for the certificate (C2SP tlog-proof)")
    public String receipt(@PathParam("number") String number) {
        return log.receipt(certificates.find(number).entryIndex());
    }
}
