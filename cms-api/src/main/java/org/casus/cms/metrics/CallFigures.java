package org.casus.cms.metrics;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts answers by method and class of status, and how long they took; since the start, on this node. */
@Provider
@Priority(CallFigures.FIRST)
public class CallFigures implements ContainerRequestFilter, ContainerResponseFilter {

    static final int FIRST = 0;

    private static final String BEGUN = "casus.begun";

    /** A caller may send any word as a method: what is counted apart must not grow with that. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** One to count for all requests: the server makes the filter as it pleases. */
    private static final Map<Answers, Count> COUNTS = new ConcurrentHashMap<>();

    record Answers(String method, int hundreds) {}

    record Count(LongAdder calls, LongAdder nanoseconds) {

        Count() {
            this(new LongAdder(), new LongAdder());
        }
    }

    static Map<Answers, Count> counts() {
        return COUNTS;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(BEGUN, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
        Count count = COUNTS.computeIfAbsent(new Answers(method, response.getStatus() / 100), answers -> new Count());
        count.calls().increment();
        if (request.getProperty(BEGUN) instanceof Long begun) {
            count.nanoseconds().add(System.nanoTime() - begun);
        }
    }
}
