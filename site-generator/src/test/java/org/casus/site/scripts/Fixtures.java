package org.casus.site.scripts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.casus.content.analysis.Analyzers;
import org.casus.content.analysis.Prose;
import org.casus.content.analysis.WordLists;
import org.casus.content.bundle.Content;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.folder.ContentFolder;
import org.casus.content.markdown.Markdown;
import org.casus.content.sites.SiteCollection;
import org.casus.content.sites.SiteFiles;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Concept;
import org.casus.site.Bake;
import org.casus.site.BakeSettings;

/** Writes what the scripts are held against: a baked site, what its entries say, and what Java makes of words. */
final class Fixtures {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Path CONTENT = Path.of("..", "content");
    private static final Pattern SPACE = Pattern.compile("[\\s<>{}()\\[\\];:,.=|/\"“”]+");
    private static final String SITE = "kerken";

    private final Path folder;
    private final ContentFolder shipped = ContentFolder.open(CONTENT, "https://casus.example.org");

    Fixtures(Path folder) {
        this.folder = folder;
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        BakeSettings settings = BakeSettings.of(
                SITE,
                CONTENT.resolve("sites"),
                Path.of("..", "themes"),
                folder.resolve("site").toAbsolutePath(),
                shipped.media());
        new Bake(settings, Markdown.renderer()).bake(shipped.content());
        Files.writeString(folder.resolve("own.json"), own().toString());
        Files.writeString(folder.resolve("words-nl.json"), words("nl", dutch()).toString());
        Files.writeString(
                folder.resolve("words-en.json"), words("en", english()).toString());
    }

    // ---- what the entries of a list say, without an index

    private ObjectNode own() {
        Content content = shipped.content();
        SiteCollection collection = Objects.requireNonNull(SiteFiles.read(CONTENT.resolve("sites"), content.types())
                        .get(SITE))
                .collections()
                .firstEntry()
                .getValue();
        ContentType type = content.types().find(collection.type()).orElseThrow();
        ObjectNode own = JSON.objectNode().put("collection", collection.id());
        ObjectNode facets = own.putObject("facets");
        collection
                .facets()
                .forEach(name ->
                        facets.set(name, broader(content, type.field(name).orElseThrow())));
        ArrayNode entries = own.putArray("entries");
        content.ofType(type.id()).forEach(entry -> entries.add(entry(content, collection, type, entry)));
        return own;
    }

    /** Each value with the one above it. */
    private static ObjectNode broader(Content content, Field field) {
        ObjectNode values = JSON.objectNode();
        if (field.kind() instanceof FieldKind.Concept concept) {
            for (Concept value : content.vocabularies()
                    .scheme(concept.scheme())
                    .orElseThrow()
                    .concepts()) {
                values.put(value.id(), value.broader().orElse(""));
            }
        }
        return values;
    }

    private static ObjectNode entry(
            Content content, SiteCollection collection, ContentType type, PublishedEntry entry) {
        ObjectNode json = JSON.objectNode().put("slug", entry.id().slug());
        ObjectNode values = json.putObject("values");
        for (String facet : collection.facets()) {
            ArrayNode own = values.putArray(facet);
            entry.fields().items(facet).stream().map(JsonNode::asText).forEach(own::add);
        }
        StringBuilder text = new StringBuilder();
        type.fields().stream()
                .filter(field -> !field.isPrivate())
                .forEach(field -> text.append(said(content, field, entry)).append(" \n "));
        Set<String> found = new TreeSet<>();
        tokens("nl", text.toString()).forEach(found::add);
        ArrayNode all = json.putArray("tokens");
        found.forEach(all::add);
        return json;
    }

    private static String said(Content content, Field field, PublishedEntry entry) {
        String written = entry.fields().text(field.name(), "nl").orElse("");
        return switch (field.kind()) {
            case FieldKind.Markdown markdown -> Prose.of(written);
            case FieldKind.Text text -> written;
            case FieldKind.Concept concept
            when field.isFacet() -> {
                StringBuilder labels = new StringBuilder();
                entry.fields().items(field.name()).stream()
                        .flatMap(item -> content.vocabularies().concept(concept.scheme(), item.asText()).stream())
                        .flatMap(found -> content.vocabularies().selfAndBroader(found).stream())
                        .forEach(found -> labels.append(found.label().in("nl")).append(" \n "));
                yield labels.toString();
            }
            default -> "";
        };
    }

    // ---- words

    private static ObjectNode words(String language, Set<String> words) {
        WordLists lists = WordLists.of(language);
        ObjectNode json = JSON.objectNode();
        json.putObject("lists")
                .put("language", language)
                .put("stops", String.join(" ", lists.stops()))
                .put("stems", String.join(" ", lists.pairs()))
                .put("blocks", String.join(" ", lists.blocks()))
                .put("heads", String.join(" ", lists.heads()))
                .put("whole", String.join(" ", lists.whole()));
        ObjectNode tokens = json.putObject("words");
        for (String word : words) {
            ArrayNode of = tokens.putArray(word);
            tokens(language, word).forEach(of::add);
        }
        return json;
    }

    private static List<String> tokens(String language, String text) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = Analyzers.of(language).tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private static Set<String> dutch() throws IOException {
        Set<String> words = new TreeSet<>();
        add(words, CONTENT.resolve("entries"), ".md");
        add(words, CONTENT.resolve("../content/src/test/resources/org/casus/content/analysis"), ".txt");
        add(words, Path.of("../themes/base/i18n"), ".yaml");
        return words;
    }

    /** What programmers write of their work is English enough. */
    private static Set<String> english() throws IOException {
        Set<String> words = new TreeSet<>();
        add(words, Path.of("src", "main", "java"), ".java");
        add(words, CONTENT.resolve("src").resolve("main").resolve("java"), ".java");
        add(words, Path.of("..", "cms-api", "src", "main", "java"), ".java");
        return words;
    }

    private static void add(Set<String> words, Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ending)).toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                SPACE.splitAsStream(text)
                        .filter(word -> !word.isBlank() && word.length() < 60)
                        .forEach(words::add);
                words.addAll(SPACE.splitAsStream(text)
                        .map(word -> word.replaceAll("[^A-Za-z]", ""))
                        .filter(word -> word.length() > 1 && word.length() < 40)
                        .toList());
            }
        }
    }
}
