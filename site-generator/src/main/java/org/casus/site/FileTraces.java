package org.casus.site;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.casus.site.memory.Reads;
import org.casus.site.planning.PlannedFile;
import org.casus.site.rendering.PageRenderer;

/** What the files of a site were made from, by path: for the next bake of this process. */
final class FileTraces {

    /**
     * @param template of a page; nothing for other files
     * @param templateFingerprint of that template then
     */
    record Trace(PlannedFile.Kind kind, Reads reads, Optional<String> template, String templateFingerprint) {

        static Trace of(PlannedFile made, Reads reads, PageRenderer renderer) {
            Optional<String> template =
                    made instanceof PlannedFile.Page page ? Optional.of(page.template()) : Optional.empty();
            return new Trace(
                    made.kind(),
                    reads,
                    template,
                    template.map(renderer::fingerprint).orElse(""));
        }

        boolean isOf(PlannedFile file, PageRenderer renderer) {
            return kind == file.kind()
                    && template.map(name -> renderer.fingerprint(name).equals(templateFingerprint))
                            .orElse(true);
        }
    }

    private final Map<String, Trace> traces = new ConcurrentHashMap<>();

    Optional<Trace> of(String path) {
        return Optional.ofNullable(traces.get(path));
    }

    void put(String path, Trace trace) {
        traces.put(path, trace);
    }
}
