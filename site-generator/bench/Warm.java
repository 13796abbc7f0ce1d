import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.casus.content.bundle.Content;
import org.casus.content.bundle.Published;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.folder.ContentFolder;
import org.casus.content.markdown.Markdown;
import org.casus.site.Bake;
import org.casus.site.BakeReport;
import org.casus.site.BakeSettings;

/** Edits of one fiche in a process that stays: from the content with the edit to the new bytes on disk. See warm. */
class Warm {

    /** Changes the fields of a fiche in the numbered round. */
    private interface Edit {
        void change(ObjectNode fields, int round);
    }

    private static final int ROUNDS = Integer.getInteger("rounds", 40);
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Bake bake;
    private Content content;

    private Warm(Bake bake, Content content) {
        this.bake = bake;
        this.content = content;
    }

    public static void main(String[] args) throws Exception {
        Path corpus = Path.of(args[0]);
        Path themes = Path.of(args[1]);
        Path out = Path.of(args[2]);
        ContentFolder folder = ContentFolder.open(corpus, "https://casus.example.org");
        BakeSettings settings =
                BakeSettings.of("gevallen", corpus.resolve("sites"), themes, out, folder.media());
        Warm warm = new Warm(new Bake(settings, Markdown.renderer()), folder.content());
        System.out.println(warm.bake.bake(warm.content));
        warm.measure("text", (fields, round) -> fields.put("body", "Gewijzigd in ronde " + round + ".\n\n" + fields.path("body").asText()));
        warm.measure("summary", (fields, round) -> fields.put("summary", "Gewijzigd in ronde " + round + "."));
        String first = warm.fiche(7).fields().get("setting").orElseThrow().asText();
        String other = warm.content.entries().values().stream()
                .flatMap(entry -> entry.fields().get("setting").stream())
                .map(value -> value.asText())
                .filter(value -> !value.equals(first))
                .findFirst()
                .orElseThrow();
        warm.measure("facet", (fields, round) -> fields.put("setting", round % 2 == 0 ? other : first));
        warm.measure("date", (fields, round) -> fields.put("date", "20" + (10 + round % 10) + "-05-01"));
        warm.measure("nothing", (fields, round) -> {});
        long from = System.nanoTime();
        BakeReport rest = warm.bake.bake(warm.content);
        System.out.printf("what may come later: %d written in %d ms%n", rest.written(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from));
    }

    private PublishedEntry fiche(int number) {
        return content.entry(new EntryId("fiche", String.format("f%06d", number))).orElseThrow();
    }

    private void measure(String what, Edit edit) throws Exception {
        long[] micros = new long[ROUNDS];
        long processor = 0;
        Map<String, Long> phases = new TreeMap<>();
        BakeReport report = null;
        for (int round = 0; round < ROUNDS + 10; round++) {
            PublishedEntry entry = fiche(7);
            ObjectNode fields = entry.fields().toJson().deepCopy();
            edit.change(fields, round);
            PublishedEntry edited = Published.entry(
                    content.types().find("fiche").orElseThrow(),
                    entry.id(),
                    Fields.of(fields),
                    what.equals("nothing") ? entry.revision() : entry.revision() + 1,
                    entry.created(),
                    entry.modified(),
                    entry.published());
            SortedMap<EntryId, PublishedEntry> entries = new TreeMap<>(content.entries());
            entries.put(edited.id(), edited);
            content = new Content(
                    content.base(), content.sequence() + 1, content.types(), content.vocabularies(), entries, content.media());
            long processorFrom = PROCESS.getProcessCpuTime();
            long from = System.nanoTime();
            report = bake.bakeSoon(content);
            long took = System.nanoTime() - from;
            if (round >= 10) {
                micros[round - 10] = TimeUnit.NANOSECONDS.toMicros(took);
                processor += PROCESS.getProcessCpuTime() - processorFrom;
                report.millis().forEach((phase, millis) -> phases.merge(phase, millis, Long::sum));
            }
        }
        Arrays.sort(micros);
        phases.replaceAll((phase, sum) -> sum / ROUNDS);
        System.out.printf(
                "%-8s p50 %.1f ms, worst %.1f ms, processor %.1f ms; %d rendered, %d written; phases %s%n",
                what,
                micros[ROUNDS / 2] / 1000.0,
                micros[ROUNDS - 1] / 1000.0,
                processor / 1e6 / ROUNDS,
                report.rendered(), report.written(), phases);
    }
}
