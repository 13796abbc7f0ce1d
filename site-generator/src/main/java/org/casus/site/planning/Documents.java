package org.casus.site.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.casus.content.bundle.MediaFile;
import org.casus.content.bundle.MediaSource;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.type.ContentType;
import org.casus.content.type.FieldKind;
import org.casus.site.hashing.Hashes;
import org.casus.site.memory.Noting;
import org.casus.site.views.DocumentView;

/** Files of entries that are no pictures: each becomes a file of the site where a page links to it, byte for byte. */
final class Documents {

    private static final int KILO = 1000;
    private static final String OASIS = "application/vnd.oasis.opendocument.";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    /** How a file ends and what people call it. What is not here ends in bin: no browser runs that, whatever is in it. */
    private record Form(String ending, String word) {

        static final Form OTHER = new Form("bin", "");
    }

    private static final Map<String, Form> FORMS = Map.ofEntries(
            Map.entry("application/pdf", new Form("pdf", "PDF")),
            Map.entry("application/msword", new Form("doc", "Word")),
            Map.entry(OFFICE + "wordprocessingml.document", new Form("docx", "Word")),
            Map.entry("application/vnd.ms-excel", new Form("xls", "Excel")),
            Map.entry(OFFICE + "spreadsheetml.sheet", new Form("xlsx", "Excel")),
            Map.entry("application/vnd.ms-powerpoint", new Form("ppt", "PowerPoint")),
            Map.entry(OFFICE + "presentationml.presentation", new Form("pptx", "PowerPoint")),
            Map.entry(OASIS + "text", new Form("odt", "OpenDocument")),
            Map.entry(OASIS + "spreadsheet", new Form("ods", "OpenDocument")),
            Map.entry(OASIS + "presentation", new Form("odp", "OpenDocument")),
            Map.entry("application/epub+zip", new Form("epub", "EPUB")),
            Map.entry("application/zip", new Form("zip", "ZIP")),
            Map.entry("application/rtf", new Form("rtf", "RTF")),
            Map.entry("text/csv", new Form("csv", "CSV")),
            Map.entry("text/plain", new Form("txt", "TXT")));

    private final PlanContext context;
    private final MediaSource source;
    private final Map<String, PlannedFile> used = new ConcurrentHashMap<>();

    Documents(PlanContext context, MediaSource source) {
        this.context = context;
        this.source = source;
    }

    /** In the order of the type's fields. */
    List<DocumentView> of(ContentType type, PublishedEntry entry) {
        return type.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Media && !field.isPrivate())
                .flatMap(field -> entry.fields().items(field.name()).stream())
                .flatMap(this::document)
                .toList();
    }

    private Stream<DocumentView> document(JsonNode value) {
        return context.media(value.path("id").asText()).filter(file -> !file.isImage()).stream()
                .map(file -> view(file, value));
    }

    private DocumentView view(MediaFile file, JsonNode value) {
        Form form = FORMS.getOrDefault(file.type(), Form.OTHER);
        return new DocumentView(
                title(file, value.path("caption")), url(file, form), file.type(), form.word(), size(file.bytes()));
    }

    private String title(MediaFile file, JsonNode caption) {
        JsonNode plain = caption.isObject() ? caption.path(context.language()) : caption;
        return Optional.of(plain.asText(""))
                .filter(text -> !text.isBlank())
                .or(file::caption)
                .orElse(file.name());
    }

    private String url(MediaFile file, Form form) {
        int dot = file.name().lastIndexOf('.');
        String stem = Folded.hyphenated(dot > 0 ? file.name().substring(0, dot) : file.name());
        String path =
                "assets/" + (stem.isEmpty() ? "file" : stem) + "." + Hashes.shortName(file.id()) + "." + form.ending();
        Noting.use(used.computeIfAbsent(
                path,
                missing -> new PlannedFile.Made(
                        path, PlannedFile.Kind.ASSET, "document " + file.name(), path, () -> bytes(file))));
        return context.address().url(path);
    }

    private byte[] bytes(MediaFile file) {
        try (InputStream bytes = source.open(file)) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String size(long bytes) {
        if (bytes < KILO * KILO) {
            return Math.max(1, Math.round(bytes / (double) KILO)) + " kB";
        }
        long tenths = Math.round(bytes * 10 / (double) (KILO * KILO));
        String mark = context.language().equals("en") ? "." : ",";
        return tenths / 10 + (tenths % 10 == 0 ? "" : mark + tenths % 10) + " MB";
    }
}
