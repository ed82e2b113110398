package org.plumbline.registry.problem;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Says that a body is malformed where it is read, and only there: the same exception elsewhere is our own fault. */
@Provider
public class BodyReading implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (ProcessingException | JsonbException | JsonException malformed) {
            for (Throwable each = malformed; each != null; each = each.getCause()) {
                if (each instanceof Refused refused) {
                    throw refused;
                }
            }
            throw new Refused(ProblemType.MALFORMED_JSON, "");
        }
    }
}
