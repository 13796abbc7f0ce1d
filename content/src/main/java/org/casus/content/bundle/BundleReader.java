package org.casus.content.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.casus.content.InvalidContent;
import org.casus.content.LocalizedText;
import org.casus.content.SourceProblem;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.FieldStore;
import org.casus.content.entry.Fields;
import org.casus.content.entry.Mention;
import org.casus.content.entry.Mentions;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.source.Problems;
import org.casus.content.type.ContentType;
import org.casus.content.type.ContentTypes;
import org.casus.content.type.TypeFiles;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Scheme;
import org.casus.content.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;

/**
 * Reads a bundle, or refuses it: a line that is no JSON, a hash that does not match, lines out of order, counts that
 * differ, a concept, entry or file that is pointed to and not there, no last line. The first thing wrong in the form ends
 * the reading; what points nowhere is told all at once.
 */
public final class BundleReader {

    private static final int LONGEST_LINE = 16 << 20;

    private final String name;
    private final SortedMap<String, JsonNode> declarations = new TreeMap<>();
    private final Map<String, ObjectNode> schemes = new LinkedHashMap<>();
    private final Map<String, List<Concept>> concepts = new LinkedHashMap<>();
    private final SortedMap<String, MediaFile> media = new TreeMap<>();
    private final SortedMap<EntryId, PublishedEntry> entries = new TreeMap<>();
    private final SortedMap<EntryId, Optional<EntryId>> gone = new TreeMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private String base = "";
    private long sequence;
    private int line;
    private boolean isEnded;
    private @Nullable LineKey last;
    /** Entries stand in one piece, sorted. */
    private int lineOfFirstEntry;

    private final Optional<Consumer<PublishedEntry>> receiver;
    private final UnaryOperator<Fields> keeping;

    private BundleReader(String name, Optional<Consumer<PublishedEntry>> receiver, UnaryOperator<Fields> keeping) {
        this.name = name;
        this.receiver = receiver;
        this.keeping = keeping;
        for (BundleKind kind : BundleKind.values()) {
            counts.put(kind.word(), 0L);
        }
    }

    /**
     * @param name what to call the bundle in a complaint: its file, its address
     * @throws InvalidContent where it is refused, with the line
     * @throws IOException where it cannot be fetched at all
     */
    public static Content read(InputStream in, String name) throws IOException {
        return read(in, name, kept -> kept);
    }

    /** As {@link #read(InputStream, String)}, for a bundle of any size: the values of entries are in this store. */
    public static Content read(InputStream in, String name, FieldStore store) throws IOException {
        return read(in, name, store::keep);
    }

    private static Content read(InputStream in, String name, UnaryOperator<Fields> keeping) throws IOException {
        BundleReader reader = new BundleReader(name, Optional.empty(), keeping);
        reader.lines(in);
        return reader.content();
    }

    /**
     * As {@link #read}, for a bundle of any size or of some types alone: entries are handed on and not kept. What types
     * and entries point to is not looked at.
     *
     * @return the number of the journal that it was made at
     */
    public static long scan(InputStream in, String name, Consumer<PublishedEntry> entries) throws IOException {
        BundleReader reader = new BundleReader(name, Optional.of(entries), kept -> kept);
        reader.lines(in);
        return reader.sequence;
    }

    private void lines(InputStream in) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
        try {
            for (Optional<String> text = nextLine(lines); text.isPresent(); text = nextLine(lines)) {
                if (isEnded) {
                    throw refused("there is more after the last line");
                }
                line(object(text.get()));
            }
        } catch (CharacterCodingException e) {
            line++;
            throw refused("this is not UTF-8");
        } catch (Malformed e) {
            throw refused(String.valueOf(e.getMessage()));
        }
        if (!isEnded) {
            throw refused("the bundle stops here, without its last line: it was cut off");
        }
    }

    /** Lines end in a line feed; one that does not was cut off, whatever is in it. */
    private Optional<String> nextLine(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return Optional.empty();
        }
        line++;
        while (c != '\n') {
            if (c < 0) {
                throw refused("the bundle stops in the middle of a line: it was cut off");
            }
            if (text.length() >= LONGEST_LINE) {
                throw refused("the line is longer than 16 MB");
            }
            text.append((char) c);
            c = in.read();
        }
        return Optional.of(text.toString());
    }

    private ObjectNode object(String text) {
        try {
            return CanonicalJson.object(text);
        } catch (JsonProcessingException e) {
            throw refused("this is no JSON object: " + e.getOriginalMessage());
        }
    }

    private void line(ObjectNode object) {
        if (line == 1) {
            head(object);
            return;
        }
        String word = text(object, "kind");
        if (word.equals("end")) {
            end(object);
            return;
        }
        BundleKind kind = BundleKind.of(word).orElseThrow(() -> new Malformed("unknown kind of line ‘" + word + "’"));
        checkHash(object);
        LineKey key = key(kind, object);
        LineKey before = last;
        if (before != null && before.compareTo(key) >= 0) {
            throw new Malformed(key + " cannot come after " + before + ": lines are sorted, and each is there once");
        }
        last = key;
        counts.merge(word, 1L, Long::sum);
        switch (kind) {
            case TYPE -> declarations.put(key.id(), object.path("declaration"));
            case SCHEME -> schemes.put(key.id(), object);
            case CONCEPT -> concept(object);
            case MEDIA -> media.put(key.id(), mediaFile(object));
            case ENTRY -> entry(new EntryId(key.group(), key.id()), object);
            case GONE -> gone.put(new EntryId(key.group(), key.id()), successor(object));
        }
    }

    private void head(ObjectNode object) {
        if (!object.path("bundle").isInt()) {
            throw new Malformed("this is no bundle: its first line is not {\"bundle\":1,…}");
        }
        if (object.get("bundle").intValue() != 1) {
            throw new Malformed(
                    "the bundle has form " + object.get("bundle") + ", this program reads form 1. Use a newer one.");
        }
        base = text(object, "base");
        sequence = number(object, "sequence");
    }

    private static LineKey key(BundleKind kind, ObjectNode object) {
        return switch (kind) {
            case TYPE, SCHEME, MEDIA -> new LineKey(kind, "", text(object, "id"));
            case CONCEPT -> new LineKey(kind, text(object, "scheme"), text(object, "id"));
            case ENTRY, GONE -> new LineKey(kind, text(object, "type"), text(object, "slug"));
        };
    }

    private static void checkHash(ObjectNode object) {
        String given = text(object, BundleLines.HASH);
        ObjectNode rest = object.deepCopy();
        rest.remove(BundleLines.HASH);
        if (!CanonicalJson.hash(rest).equals(given)) {
            throw new Malformed("the hash does not match: the line was changed or damaged");
        }
    }

    private void end(ObjectNode object) {
        JsonNode given = object.path("counts");
        counts.forEach((kind, count) -> {
            if (given.path(kind).asLong(-1) != count) {
                throw new Malformed("the bundle says it has " + given.path(kind).asText("no number") + " " + kind
                        + " lines, it has " + count);
            }
        });
        isEnded = true;
    }

    private void concept(ObjectNode object) {
        String scheme = text(object, "scheme");
        if (!schemes.containsKey(scheme)) {
            throw new Malformed("the scheme ‘" + scheme + "’ is not in the bundle");
        }
        List<LocalizedText> alternatives = new ArrayList<>();
        object.path("alternatives").forEach(alternative -> alternatives.add(localized(alternative)));
        concepts.computeIfAbsent(scheme, id -> new ArrayList<>())
                .add(new Concept(
                        scheme,
                        text(object, "id"),
                        localized(object.path("label")),
                        alternatives,
                        optional(object, "definition").map(BundleReader::localized),
                        object.has("order") ? (int) number(object, "order") : Concept.LAST,
                        optional(object, "broader").map(JsonNode::asText),
                        optional(object, "notation").map(JsonNode::asText),
                        texts(object.path("exactMatch")),
                        texts(object.path("closeMatch")),
                        object.path("deprecated").asBoolean(),
                        optional(object, "replacedBy").map(JsonNode::asText)));
    }

    private static MediaFile mediaFile(ObjectNode object) {
        return new MediaFile(
                text(object, "id"),
                text(object, "name"),
                text(object, "type"),
                number(object, "bytes"),
                optional(object, "width").map(JsonNode::asInt),
                optional(object, "height").map(JsonNode::asInt),
                optional(object, "alt").map(JsonNode::asText),
                optional(object, "caption").map(JsonNode::asText),
                optional(object, "credit").map(JsonNode::asText),
                optional(object, "licence").map(JsonNode::asText),
                optional(object, "text").map(JsonNode::asText));
    }

    private static Optional<EntryId> successor(ObjectNode object) {
        return object.get("successor") instanceof ObjectNode to
                ? Optional.of(new EntryId(text(to, "type"), text(to, "slug")))
                : Optional.empty();
    }

    private void entry(EntryId id, ObjectNode object) {
        if (!(object.get("fields") instanceof ObjectNode fields)) {
            throw new Malformed("‘fields’ must be an object");
        }
        PublishedEntry entry = new PublishedEntry(
                id,
                keeping.apply(Fields.of(fields)),
                (int) number(object, "revision"),
                moment(object, "created"),
                moment(object, "modified"),
                moment(object, "published"),
                BundleLines.hashOf(object));
        if (receiver.isPresent()) {
            receiver.get().accept(entry);
        } else {
            lineOfFirstEntry = entries.isEmpty() ? line : lineOfFirstEntry;
            entries.put(id, entry);
        }
    }

    private Content content() {
        ContentTypes types = TypeFiles.ofDeclarations(declarations, name);
        List<Scheme> read = new ArrayList<>();
        schemes.forEach((id, object) -> read.add(new Scheme(
                id,
                localized(object.path("label")),
                optional(object, "description").map(BundleReader::localized),
                concepts.getOrDefault(id, List.of()))));
        Vocabularies vocabularies = new Vocabularies(read);
        Problems problems = new Problems();
        int at = lineOfFirstEntry;
        for (PublishedEntry entry : entries.values()) {
            check(entry, at++, types, vocabularies, problems);
        }
        problems.throwIfAny();
        return new Content(base, sequence, types, vocabularies, entries, media, gone);
    }

    private void check(PublishedEntry entry, int at, ContentTypes types, Vocabularies vocabularies, Problems problems) {
        Optional<ContentType> type = types.find(entry.id().type());
        if (type.isEmpty()) {
            problems.add(name, at, entry.id() + ": the type is not in the bundle");
            return;
        }
        Consumer<String> dangling = what -> problems.add(name, at, entry.id() + ", " + what + " is not in the bundle");
        for (Mention mention : Mentions.in(type.get(), entry.fields())) {
            switch (mention) {
                case Mention.OfConcept concept -> {
                    if (vocabularies.concept(concept.scheme(), concept.id()).isEmpty()) {
                        dangling.accept(concept.path() + ": the concept " + concept.scheme() + "/" + concept.id());
                    }
                }
                case Mention.OfEntry other -> {
                    if (!entries.containsKey(other.id())) {
                        dangling.accept(other.path() + ": the entry " + other.id());
                    }
                }
                case Mention.OfMedia file -> {
                    if (!media.containsKey(file.id())) {
                        dangling.accept(file.path() + ": the file " + file.id());
                    }
                }
            }
        }
    }

    private static Instant moment(ObjectNode object, String member) {
        try {
            return Instant.parse(text(object, member));
        } catch (DateTimeException e) {
            throw new Malformed("‘" + member + "’ must be a moment in UTC");
        }
    }

    private static String text(ObjectNode object, String member) {
        JsonNode value = object.path(member);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw new Malformed("‘" + member + "’ must be a text");
        }
        return value.textValue();
    }

    private static long number(ObjectNode object, String member) {
        JsonNode value = object.path(member);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Malformed("‘" + member + "’ must be a whole number");
        }
        return value.longValue();
    }

    private static Optional<JsonNode> optional(ObjectNode object, String member) {
        return Optional.ofNullable(object.get(member));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static LocalizedText localized(JsonNode value) {
        Map<String, String> texts = new LinkedHashMap<>();
        value.properties()
                .forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
        if (texts.isEmpty()) {
            throw new Malformed("a text by language is missing");
        }
        return new LocalizedText(texts);
    }

    private InvalidContent refused(String message) {
        return new InvalidContent(List.of(new SourceProblem(name, line, message)));
    }

    /** What is wrong with the line that is being read. */
    private static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message, null, false, false);
        }
    }
}
