package org.casus.cms.http;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers in the server's place what never reached a resource: an unknown path, a request it could not read. */
@WebServlet("/-/problem")
public class ProblemPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = Problem.notFound();
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status instanceof Integer code && code != HttpServletResponse.SC_NOT_FOUND) {
            ProblemKind kind = ProblemKind.ofStatus(code)
                    .orElse(code < 500 ? ProblemKind.MALFORMED_REQUEST : ProblemKind.INTERNAL);
            problem = Problem.of(kind, kind.title());
        }
        String language = Languages.of(request.getHeader("Accept-Language"));
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String instance = path == null ? request.getRequestURI() : path.toString();
        byte[] body =
                ProblemJson.of(problem, language, base, instance).toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.kind().status());
        response.setContentType(ProblemJson.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
