package org.casus.cms.bulk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.cms.entries.ImportLines.Judged;
import org.casus.cms.entries.ImportLines.Outcome;
import org.casus.content.LocalizedText;
import org.casus.content.checking.Violation;

/**
 * What became of the lines of an import. All are counted; of those that were refused and of the others so many are told
 * one by one, so that the report of a million lines is no burden to anybody.
 */
final class ImportReport {

    /** As many as people and programs go through. */
    static final int MOST_TOLD = 10_000;

    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final List<Judged> told = new ArrayList<>();
    private int toldRefused;
    private int leftOut;
    private boolean isKept;

    ImportReport() {
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
    }

    void add(List<Judged> judged) {
        for (Judged line : judged) {
            counts.merge(line.outcome(), 1, Integer::sum);
            boolean isRefused = line.outcome() == Outcome.REFUSED;
            int before = isRefused ? toldRefused : told.size() - toldRefused;
            if (before < MOST_TOLD) {
                told.add(line);
                toldRefused += isRefused ? 1 : 0;
            } else {
                leftOut++;
            }
        }
    }

    int done() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int refused() {
        return counts.getOrDefault(Outcome.REFUSED, 0);
    }

    void kept() {
        isKept = true;
    }

    /** Whether anything that was not refused is in the store now. */
    boolean isKept() {
        return isKept;
    }

    /** @param source what the lines came from, read to its end */
    ObjectNode json(ImportSource source, String language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("kept", isKept);
        ObjectNode counted = json.putObject("counts");
        counts.forEach((outcome, count) -> counted.put(word(outcome), count));
        if (leftOut > 0) {
            json.put("leftOut", leftOut);
        }
        List<LocalizedText> remarks = source.remarks();
        if (!remarks.isEmpty()) {
            ArrayNode array = json.putArray("remarks");
            remarks.forEach(remark -> array.add(remark.in(language)));
        }
        ArrayNode lines = json.putArray("lines");
        told.forEach(line -> lines.add(line(line, source, language)));
        return json;
    }

    private static ObjectNode line(Judged line, ImportSource source, String language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("line", line.number());
        source.nameOf(line.number()).ifPresent(name -> json.put("file", name));
        json.put("outcome", word(line.outcome()));
        line.slug().ifPresent(slug -> json.put("slug", slug));
        if (!line.violations().isEmpty()) {
            ArrayNode violations = json.putArray("violations");
            line.violations().forEach(violation -> violations.add(violation(violation, source, language)));
        }
        return json;
    }

    private static ObjectNode violation(Violation violation, ImportSource source, String language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("field", violation.field());
        source.columnOf(violation.field()).ifPresent(column -> json.put("column", column));
        return json.put("message", violation.message().in(language));
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
