package org.casus.site.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.casus.content.folder.ContentModel;
import org.casus.content.foreign.ForeignMapping;
import org.casus.content.foreign.ForeignMarkdown;
import org.casus.content.foreign.Remarks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to read a folder of other people's Markdown. */
final class ForeignOptions {

    private static final int MOST_LINES = 30;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "--from is a folder of other people's Markdown; this file says what its keys mean.")
    private @Nullable Path mapping;

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "With --mapping: the folder with types, vocabularies and sites. Without it: content.")
    private @Nullable Path model;

    private List<Remarks.Met> remarks = List.of();
    private int files;

    boolean isGiven() {
        return mapping != null;
    }

    Path modelFolder() {
        return model == null ? Home.folder("content") : model;
    }

    /** What --from holds. */
    ContentSource source(String from) throws IOException {
        Path file = mapping;
        if (file == null) {
            return ContentSource.of(from);
        }
        ContentModel known = ContentModel.read(modelFolder());
        ForeignMarkdown read = ForeignMarkdown.read(
                Path.of(from), ForeignMapping.read(file, known.types()), known, ContentSource.NO_INSTALLATION);
        remarks = read.remarks().all();
        files = read.files();
        return new ContentSource(read.content(), media -> {
            throw new NoSuchFileException(media.name());
        });
    }

    /** What was not understood, the most frequent first. */
    void report(PrintWriter out, int brokenLinks) {
        if (!isGiven()) {
            return;
        }
        int times = remarks.stream().mapToInt(Remarks.Met::times).sum();
        out.println(files + " foreign files read; not understood: " + times + " times, " + remarks.size()
                + " things; broken links: " + brokenLinks);
        Optional<Remarks.About> before = Optional.empty();
        int lines = 0;
        for (Remarks.Met met : remarks) {
            lines = before.filter(met.about()::equals).isPresent() ? lines + 1 : 1;
            before = Optional.of(met.about());
            if (lines <= MOST_LINES) {
                out.println("  " + met);
            } else if (lines == MOST_LINES + 1) {
                out.println("  " + met.about().word() + ": more of it, see --json");
            }
        }
    }

    void report(ArrayNode array) {
        remarks.forEach(met -> array.addObject()
                .put("about", met.about().word())
                .put("word", met.word())
                .put("times", met.times())
                .put("first", met.first()));
    }
}
