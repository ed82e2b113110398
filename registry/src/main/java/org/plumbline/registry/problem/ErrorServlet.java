package org.plumbline.registry.problem;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Answers errors that arise outside the resources: in the server, in authentication, at addresses that are no resource. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(ErrorServlet.class.getName());

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    transient ProblemCatalogue catalogue;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
        String detail = "";
        if (status >= 500 && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            String number = UUID.randomUUID().toString();
            LOG.log(System.Logger.Level.ERROR, "Failure " + number + " at " + path, failure);
            detail = "The failure's number is " + number;
        }
        Problem problem = catalogue.problem(ProblemType.ofStatus(status), status, detail, path);
        response.setStatus(status);
        response.setContentType(ProblemCatalogue.MEDIA_TYPE);
        response.getOutputStream().write(write(problem).getBytes(StandardCharsets.UTF_8));
    }

    private static String write(Problem problem) {
        return Json.createObjectBuilder()
                .add("type", problem.type())
                .add("title", problem.title())
                .add("status", problem.status())
                .add("detail", problem.detail())
                .add("instance", problem.instance())
                .build()
                .toString();
    }
}
