package org.casus.cms.metrics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.casus.cms.access.Caller;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.journal.Journal;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How the service does: calls, content, memory and processor of this node. */
@Path("metrics")
@RequestScoped
public class MetricsResource {

    @Inject
    Caller caller;

    @Inject
    Database database;

    @Inject
    Journal journal;

    private record Entries(String type, String state, long count) {}

    @GET
    @Produces("text/plain")
    @Operation(summary = "Figures in the Prometheus text format; for administrators")
    public Response metrics() {
        caller.mustAdminister();
        Figures figures = new Figures();
        addCalls(figures);
        addContent(figures);
        addMachine(figures);
        return Response.ok(figures.toString(), Figures.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static void addCalls(Figures figures) {
        String calls = "casus_calls_total";
        figures.begin(calls, "counter", "Answers since the start, by method and class of status");
        CallFigures.counts()
                .forEach((answers, count) -> figures.value(
                        calls, count.calls().sum(), "method", answers.method(), "status", answers.hundreds() + "xx"));
        String seconds = "casus_call_seconds_total";
        figures.begin(seconds, "counter", "How long these took together");
        CallFigures.counts()
                .forEach((answers, count) -> figures.value(
                        seconds,
                        seconds(count.nanoseconds().sum(), TimeUnit.NANOSECONDS),
                        "method",
                        answers.method(),
                        "status",
                        answers.hundreds() + "xx"));
    }

    private void addContent(Figures figures) {
        figures.begin("casus_journal_sequence", "counter", "The number of the journal's last line")
                .value("casus_journal_sequence", journal.last());
        figures.begin("casus_entries", "gauge", "Entries by type and state");
        database.list(
                        Sql.of("select type, state, count(*) as many from entry group by type, state"
                                + " order by type, state"),
                        row -> new Entries(row.text("type"), row.text("state"), row.number("many")))
                .forEach(entries -> figures.value(
                        "casus_entries", entries.count(), "type", entries.type(), "state", entries.state()));
    }

    private static void addMachine(Figures figures) {
        var runtime = ManagementFactory.getRuntimeMXBean();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        long collecting = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(collector -> collector.getCollectionTime())
                .sum();
        figures.begin("casus_up_seconds", "gauge", "Since the start")
                .value("casus_up_seconds", seconds(runtime.getUptime(), TimeUnit.MILLISECONDS));
        figures.begin("casus_heap_bytes", "gauge", "Memory of the Java heap")
                .value("casus_heap_bytes", heap.getUsed(), "of", "used")
                .value("casus_heap_bytes", heap.getMax(), "of", "most");
        figures.begin("casus_collecting_seconds_total", "counter", "Spent on collecting garbage")
                .value("casus_collecting_seconds_total", seconds(collecting, TimeUnit.MILLISECONDS));
        figures.begin("casus_threads", "gauge", "Threads")
                .value("casus_threads", ManagementFactory.getThreadMXBean().getThreadCount());
        ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .ifPresent(used -> figures.begin(
                                "casus_processor_seconds_total", "counter", "Processor time of this process")
                        .value("casus_processor_seconds_total", seconds(used.toMillis(), TimeUnit.MILLISECONDS)));
    }

    private static double seconds(long time, TimeUnit unit) {
        return (double) time / unit.convert(1, TimeUnit.SECONDS);
    }
}
