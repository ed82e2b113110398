package org.plumbline.registry.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one place that answers for whatever goes wrong in a resource. What is our own fault is logged here, once. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());

    private static final int RETRY_SECONDS = 5;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    ProblemCatalogue catalogue;

    @Context
    @SuppressWarnings("NullAway.Init") // injected
    UriInfo uri;

    @Context
    @SuppressWarnings("NullAway.Init") // injected
    HttpHeaders request;

    @Override
    public Response toResponse(Throwable failure) {
        Refused refused = cause(failure, Refused.class);
        if (refused != null) {
            return answer(refused.type(), refused.type().status(), refused.detail(), null);
        }
        if (failure instanceof WebApplicationException known) {
            Response response = known.getResponse();
            int status = response.getStatus();
            if (status < 400) {
                return response;
            }
            String detail = status < 500 ? "" : logged(failure);
            return answer(ProblemType.ofStatus(status), status, detail, response);
        }
        String detail = logged(failure);
        return Busy.isCauseOf(failure)
                ? answer(ProblemType.NOT_READY, ProblemType.NOT_READY.status(), detail, null)
                : answer(ProblemType.INTERNAL_ERROR, ProblemType.INTERNAL_ERROR.status(), detail, null);
    }

    /** Logs what is our own fault under a number, by which who met it can speak of it. */
    private String logged(Throwable failure) {
        String number = UUID.randomUUID().toString();
        LOG.log(System.Logger.Level.ERROR, "Failure " + number + " at " + uri.getPath(), failure);
        return "The failure's number is " + number;
    }

    private Response answer(ProblemType type, int status, String detail, @Nullable Response original) {
        var answer = Response.status(status)
                .type(wantsPage() ? MediaType.TEXT_HTML : ProblemCatalogue.MEDIA_TYPE)
                .entity(catalogue.problem(type, status, detail, "/" + uri.getPath()));
        if (status == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (status == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (original != null && original.getHeaderString(HttpHeaders.ALLOW) != null) {
            answer.header(HttpHeaders.ALLOW, original.getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }

    /** A browser asks for HTML before all else; everybody else gets the problem as data. */
    private boolean wantsPage() {
        List<MediaType> acceptable = request.getAcceptableMediaTypes();
        return !acceptable.isEmpty() && acceptable.get(0).getSubtype().equals("html");
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> kind) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (kind.isInstance(each)) {
                return kind.cast(each);
            }
        }
        return null;
    }
}
