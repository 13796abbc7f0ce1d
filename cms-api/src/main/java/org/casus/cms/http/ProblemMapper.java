package org.casus.cms.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every exception leaves as problem details; a bug is logged, here and only here, and answered without detail. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOGGER = System.getLogger(ProblemMapper.class.getName());

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    @Override
    public Response toResponse(Throwable thrown) {
        Problem problem = problem(thrown);
        String language = Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder response = Response.status(problem.kind().status())
                .type(ProblemJson.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(ProblemJson.of(
                        problem, language, base, uri.getRequestUri().getRawPath()));
        problem.headers().forEach(response::header);
        return response.build();
    }

    /** What a caller is told of a failure, for those who answer in a stream that has begun; a bug is logged here. */
    public static Problem problem(Throwable thrown) {
        return Causes.first(thrown, Problem.class)
                .or(() -> Causes.first(thrown, WebApplicationException.class).flatMap(ProblemMapper::ofStatus))
                .or(() -> Causes.isTaken(thrown))
                .or(() -> Causes.databaseIsBusy(thrown))
                .orElseGet(() -> bug(thrown));
    }

    private static Optional<Problem> ofStatus(WebApplicationException thrown) {
        Response response = thrown.getResponse();
        int status = response.getStatus();
        Optional<Problem> problem =
                ProblemKind.ofStatus(status).filter(kind -> status < 500).map(kind -> ofKind(kind));
        return Optional.ofNullable(response.getHeaderString(HttpHeaders.ALLOW))
                .flatMap(allow -> problem.map(found -> found.withHeader(HttpHeaders.ALLOW, allow)))
                .or(() -> problem);
    }

    private static Problem ofKind(ProblemKind kind) {
        return switch (kind) {
            case NOT_FOUND -> Problem.notFound();
            case METHOD_NOT_ALLOWED ->
                Problem.of(
                        kind,
                        "Dit adres kent deze methode niet; de kop Allow zegt welke wel.",
                        "This address does not know this method; the Allow header says which it knows.");
            case NOT_ACCEPTABLE ->
                Problem.of(
                        kind,
                        "Dit adres heeft geen van de formaten in Accept.",
                        "This address has none of the formats in Accept.");
            case UNSUPPORTED_MEDIA_TYPE ->
                Problem.of(
                        kind,
                        "Dit adres leest het formaat in Content-Type niet; meestal moet het application/json zijn.",
                        "This address does not read the format in Content-Type; most want application/json.");
            default -> Problem.of(kind, kind.title());
        };
    }

    private static Problem bug(Throwable thrown) {
        LOGGER.log(Level.ERROR, "A request failed", thrown);
        return Problem.of(
                ProblemKind.INTERNAL,
                "Er liep iets mis aan onze kant; het staat in het logboek van de server.",
                "Something went wrong on our side; it is in the server's log.");
    }
}
