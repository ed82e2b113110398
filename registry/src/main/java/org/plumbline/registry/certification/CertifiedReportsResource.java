package org.plumbline.registry.certification;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plumbline.registry.problem.ProblemType;
import org.plumbline.registry.problem.Refused;
import org.plumbline.registry.submission.ReportName;
import org.plumbline.registry.submission.Reports;

/** Reports under the address that certificates and log entries name. A report is public once a certificate rests on it. */
@Path("reports/{name}")
@RequestScoped
@PermitAll
@Tag(name = "Reports")
public class CertifiedReportsResource {
    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Certificates certificates;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Reports reports;

    @GET
    @Produces("application/jose+json")
    @Operation(summary = "Serves the signed report that a certificate rests on")
    public byte[] report(@PathParam("name") String name) {
        String digest = ReportName.digest(name);
        if (!certificates.restsOn(digest)) {
            throw new Refused(ProblemType.REPORT_UNKNOWN, "No certificate rests on a report " + name);
        }
        return reports.envelope(digest);
    }
}
