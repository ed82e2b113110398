package org.plumbline.registry.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The front door. */
@Path("")
@PermitAll
@Tag(name = "Registry")
public class HomeResource {
    private static final Home HOME = new Home(
            "Plumbline registry",
            List.of(
                    new Home.Entry("Standards", "/standards"),
                    new Home.Entry("Certificates", "/certificates"),
                    new Home.Entry("Log", "/log"),
                    new Home.Entry("Trust list", "/trust-list"),
                    new Home.Entry("Keys", "/keys"),
                    new Home.Entry("Problem types", "/problems"),
                    new Home.Entry("OpenAPI document", "/openapi")));

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/html;qs=0.9"})
    @Operation(summary = "Says where everything is")
    public Home home() {
        return HOME;
    }
}
