package org.casus.site.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casus.content.analysis.Analyzers;
import org.casus.content.analysis.Prose;
import org.casus.content.analysis.WordLists;
import org.casus.content.bundle.MediaFile;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.site.facets.Facet;
import org.casus.site.memory.Noting;
import org.casus.site.memory.Round;
import org.casus.site.memory.Same;
import org.casus.site.planning.PlannedFile.Kind;
import org.casus.site.search.Passage;
import org.casus.site.search.Searched;
import org.casus.site.search.TextIndex;
import org.casus.site.views.CardView;
import org.jspecify.annotations.Nullable;

/**
 * The site's text index: chunks of words, and for each text what is shown of it where it is found.
 *
 * <p>Texts are numbered in the order in which they were made, block by block, so that a new one has the highest number of
 * its block, and one that is published again keeps its own. The index is made when the first of its files is asked for: a bake without a
 * change asks for none.
 */
final class TextSearch {

    static final String FOLDER = "_index/text/";
    static final String HEAD = FOLDER + "index.json";

    private static final String SUBJECT = "text index";
    private static final int FORMAT = 1;
    private static final int IN_BLOCK = 1_000_000;
    private static final int TEXTS_PER_CHUNK = 16;
    private static final int MOST_CHUNKS = 160;
    private static final int TEXTS_PER_SHARD = 32;
    private static final int TITLE = 8;
    private static final int SUMMARY = 4;
    private static final int LABEL = 3;
    private static final int BODY = 1;
    private static final String CODES = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int CODES_PER_DOUBLING = 4;

    private final PlanContext context;
    private final Addresses addresses;
    private final EntryWords words;
    private final List<Listing> listings;
    private final Round<SitePlanner> round;
    private final String language;
    private @Nullable List<Block> blocks;
    private @Nullable Made made;

    /** What is shown of a text where it is found. */
    private record Shown(String title, String url, String summary, String place) {}

    /**
     * @param labels of the values it has in the facets of its list
     * @param documents that belong to it, whose words are known
     */
    private record Text(
            PublishedEntry entry,
            ContentType type,
            String language,
            Shown shown,
            List<String> labels,
            List<MediaFile> documents)
            implements Searched {

        @Override
        public String key() {
            return entry.hash()
                    + shown.title()
                    + shown.summary()
                    + labels
                    + documents.stream().map(Text::key).toList();
        }

        private static String key(MediaFile document) {
            return document.id() + " " + document.text().orElse("").hashCode();
        }

        @Override
        public List<Passage> passages() {
            List<Passage> passages = new ArrayList<>();
            passages.add(new Passage(shown.title(), TITLE));
            passages.add(new Passage(shown.summary(), SUMMARY));
            labels.forEach(label -> passages.add(new Passage(label, LABEL)));
            String summary = EntryWords.summaryField(type).map(Field::name).orElse("");
            type.fields().stream()
                    .filter(field -> !field.isPrivate()
                            && !field.name().equals(type.titleField())
                            && !field.name().equals(summary))
                    .forEach(field -> words(field).ifPresent(text -> passages.add(new Passage(text, BODY))));
            documents.forEach(file -> file.text().ifPresent(text -> passages.add(new Passage(text, BODY))));
            return passages;
        }

        private Optional<String> words(Field field) {
            return switch (field.kind()) {
                case FieldKind.Markdown markdown ->
                    entry.fields().text(field.name(), language).map(Prose::of);
                case FieldKind.Text text -> entry.fields().text(field.name(), language);
                default -> Optional.empty();
            };
        }
    }

    private record Block(String id, String title, List<Text> texts) {}

    /** @param lengths of the texts of each block, a letter a text */
    private record Made(List<TextIndex.Chunk> chunks, List<String> lengths, List<Integer> averages) {}

    TextSearch(
            PlanContext context,
            Addresses addresses,
            EntryWords words,
            List<Listing> listings,
            Round<SitePlanner> round) {
        this.context = context;
        this.addresses = addresses;
        this.words = words;
        this.listings = listings;
        this.round = round;
        String tag = context.language().replaceFirst("-.*", "");
        this.language = Analyzers.languages().contains(tag) ? tag : "en";
    }

    /** All that any of the files follows from. */
    private void read() {
        // the index is made once, by whichever file is the first to ask
        Noting.anything();
        listings.forEach(listing -> {
            listing.entries();
            listing.facets();
            listing.cards();
            if (listing.type().fields().stream().anyMatch(TextSearch::holdsDocuments)) {
                listing.entries().forEach(entry -> documents(listing.type(), entry));
            }
        });
        addresses.pages();
    }

    private synchronized List<Block> blocks() {
        if (blocks == null) {
            List<Block> all = new ArrayList<>();
            listings.forEach(listing -> all.add(block(listing)));
            all.add(pages());
            blocks = all;
        }
        return blocks;
    }

    private Block block(Listing listing) {
        Questions.Memo question =
                new Questions.Memo(Questions.Memo.Of.TEXTS, listing.collection().id());
        Remembered last = round.<Remembered>last(question).orElse(Remembered.NOTHING);
        List<PublishedEntry> entries = listing.entries();
        List<CardView> cards = listing.cards();
        List<Facet> facets = listing.facets();
        boolean hasDocuments = listing.type().fields().stream().anyMatch(TextSearch::holdsDocuments);
        boolean areFacetsSame = new Same(facets).equals(new Same(last.facets));
        Map<EntryId, Told> told = HashMap.newHashMap(entries.size());
        List<Text> texts = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            PublishedEntry entry = entries.get(i);
            Told before = areFacetsSame ? last.told.get(entry.id()) : null;
            List<MediaFile> documents = hasDocuments ? documents(listing.type(), entry) : List.of();
            Told now = before != null && before.isOf(entry, cards.get(i), documents)
                    ? before
                    : new Told(cards.get(i), text(listing.type(), entry, cards.get(i), facets, i, documents));
            told.put(entry.id(), now);
            texts.add(now.text);
        }
        if (!round.isLast()) {
            round.leave(question, new Remembered(facets, told));
        }
        String title = listing.collection().title().in(context.language());
        return new Block(listing.collection().id(), title, byAge(texts));
    }

    private record Told(CardView card, Text text) {

        @SuppressWarnings("ReferenceEquality") // what is as it was is the same object
        boolean isOf(PublishedEntry entry, CardView shown, List<MediaFile> documents) {
            return text.entry == entry && card == shown && text.documents.equals(documents);
        }
    }

    /** The texts of a list as they were at the last bake. */
    private record Remembered(List<Facet> facets, Map<EntryId, Told> told) {

        static final Remembered NOTHING = new Remembered(List.of(), Map.of());
    }

    private Text text(
            ContentType type,
            PublishedEntry entry,
            CardView card,
            List<Facet> facets,
            int number,
            List<MediaFile> documents) {
        List<String> labels = new ArrayList<>();
        for (Facet facet : facets) {
            for (int value : facet.valuesOf(number)) {
                if (!facet.values().get(value).isNotGiven()) {
                    labels.add(facet.values().get(value).label());
                }
            }
        }
        return new Text(
                entry,
                type,
                context.language(),
                new Shown(card.title(), card.url(), card.summary(), card.place()),
                List.copyOf(labels),
                documents);
    }

    private List<MediaFile> documents(ContentType type, PublishedEntry entry) {
        return type.fields().stream()
                .filter(TextSearch::holdsDocuments)
                .flatMap(field -> entry.fields().items(field.name()).stream())
                .flatMap(value -> context.media(value.path("id").asText()).stream())
                .filter(file -> file.text().isPresent())
                .toList();
    }

    private static boolean holdsDocuments(Field field) {
        return field.kind() instanceof FieldKind.Media media
                && !media.accept().startsWith("image/")
                && !field.isPrivate();
    }

    private Block pages() {
        ContentType type = context.types()
                .find(context.site().pages().type())
                .orElseThrow(() -> new IllegalStateException("site files are checked against the types"));
        List<Text> texts = new ArrayList<>();
        addresses
                .pages()
                .forEach((path, entry) -> texts.add(new Text(
                        entry,
                        type,
                        context.language(),
                        new Shown(words.title(type, entry), addresses.page(path), words.summary(type, entry), ""),
                        List.of(),
                        documents(type, entry))));
        return new Block("", "", byAge(texts));
    }

    private static List<Text> byAge(List<Text> texts) {
        return texts.stream()
                .sorted(Comparator.comparing((Text text) -> text.entry().created())
                        .thenComparing(text -> text.entry().id()))
                .toList();
    }

    List<PlannedFile> files() {
        if (!AskingPages.canSearch(context)) {
            return List.of();
        }
        // also where this bake asks for none of the files
        Questions.Memo question = new Questions.Memo(Questions.Memo.Of.WORDS, language);
        round.<TextIndex>last(question).ifPresent(index -> round.leave(question, index));
        listings.stream()
                .map(listing -> new Questions.Memo(
                        Questions.Memo.Of.TEXTS, listing.collection().id()))
                .forEach(texts -> round.<Remembered>last(texts).ifPresent(last -> round.leave(texts, last)));
        List<PlannedFile> files = new ArrayList<>();
        IndexPart lists = new IndexPart(
                round,
                FOLDER + "words-" + language + ".json",
                "words of the language",
                () -> {},
                () -> language,
                this::lists);
        List<List<IndexPart>> shards = new ArrayList<>();
        for (int i = 0; i <= listings.size(); i++) {
            shards.add(shards(i));
        }
        files.add(lists.file());
        shards.forEach(ofBlock -> ofBlock.forEach(shard -> files.add(shard.file())));
        for (int i = 0; i < chunkCount(); i++) {
            int chunk = i;
            String path = FOLDER + chunkName(i);
            files.add(new PlannedFile.Deferred(path, Kind.LIST, SUBJECT, () -> {
                read();
                TextIndex.Chunk words = made().chunks().get(chunk);
                return new PlannedFile.Made(
                        path, Kind.LIST, SUBJECT, words.version(), () -> bytes(words.version(), words.json()));
            }));
        }
        files.add(
                new IndexPart(round, HEAD, SUBJECT, this::read, Object::new, head -> head(head, lists, shards)).file());
        return files;
    }

    private static byte[] bytes(String version, String rest) {
        return ("{\"version\":\"" + version + "\"," + rest + "}").getBytes(StandardCharsets.UTF_8);
    }

    private int size(int block) {
        return block < listings.size()
                ? listings.get(block).size()
                : addresses.pages().size();
    }

    private int chunkCount() {
        int texts = IntStream.rangeClosed(0, listings.size()).map(this::size).sum();
        return Math.clamp((texts + TEXTS_PER_CHUNK - 1) / TEXTS_PER_CHUNK, 1, MOST_CHUNKS);
    }

    private static String chunkName(int chunk) {
        return String.format(Locale.ROOT, "words-%03d.json", chunk);
    }

    private List<IndexPart> shards(int block) {
        String id = block < listings.size() ? listings.get(block).collection().id() : "";
        List<IndexPart> shards = new ArrayList<>();
        for (int from = 0; from < size(block); from += TEXTS_PER_SHARD) {
            int start = from;
            String path = FOLDER + "texts-" + id + "-" + from / TEXTS_PER_SHARD + ".json";
            Supplier<List<Shown>> texts = () -> shown(block, start);
            shards.add(new IndexPart(round, path, "texts found by searching", this::read, texts::get, json -> {
                ArrayNode shown = json.putArray("texts");
                texts.get().forEach(text -> shown.add(shown(text)));
            }));
        }
        return shards;
    }

    private List<Shown> shown(int block, int from) {
        List<Text> texts = blocks().get(block).texts();
        return texts.subList(from, Math.min(texts.size(), from + TEXTS_PER_SHARD)).stream()
                .map(Text::shown)
                .toList();
    }

    private static ObjectNode shown(Shown shown) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("title", shown.title())
                .put("url", shown.url())
                .put("summary", shown.summary())
                .put("place", shown.place());
    }

    private void lists(ObjectNode json) {
        WordLists lists = WordLists.of(language);
        json.put("language", language);
        json.put("stops", String.join(" ", lists.stops()));
        json.put("stems", String.join(" ", lists.pairs()));
        json.put("blocks", String.join(" ", lists.blocks()));
        json.put("heads", String.join(" ", lists.heads()));
        json.put("whole", String.join(" ", lists.whole()));
    }

    private void head(ObjectNode head, IndexPart lists, List<List<IndexPart>> shards) {
        head.put("format", FORMAT);
        head.put("language", language);
        head.putObject("words").put("file", lists.name(FOLDER)).put("version", lists.version());
        ArrayNode parts = head.putArray("chunks");
        List<TextIndex.Chunk> chunks = made().chunks();
        for (int i = 0; i < chunks.size(); i++) {
            parts.addObject()
                    .put("from", chunks.get(i).from())
                    .put("file", chunkName(i))
                    .put("version", chunks.get(i).version());
        }
        ArrayNode all = head.putArray("blocks");
        for (int i = 0; i < blocks().size(); i++) {
            ObjectNode json = all.addObject()
                    .put("id", blocks().get(i).id())
                    .put("title", blocks().get(i).title())
                    .put("base", i * IN_BLOCK)
                    .put("average", made().averages().get(i))
                    .put("lengths", made().lengths().get(i))
                    .put("perShard", TEXTS_PER_SHARD);
            ArrayNode files = json.putArray("shards");
            shards.get(i)
                    .forEach(shard ->
                            files.addObject().put("file", shard.name(FOLDER)).put("version", shard.version()));
        }
    }

    private synchronized Made made() {
        if (made == null) {
            made = make();
        }
        return made;
    }

    private Made make() {
        Questions.Memo question = new Questions.Memo(Questions.Memo.Of.WORDS, language);
        TextIndex last = round.<TextIndex>last(question).orElse(null);
        TextIndex index = last == null ? new TextIndex(language) : last;
        SortedMap<Integer, Searched> texts = new TreeMap<>();
        for (int i = 0; i < blocks().size(); i++) {
            int number = i * IN_BLOCK;
            for (Text text : blocks().get(i).texts()) {
                texts.put(number++, text);
            }
        }
        index.update(texts);
        round.leave(question, index);
        return new Made(index.chunks(chunkCount()), lengths(index), averages(index));
    }

    private List<String> lengths(TextIndex index) {
        return IntStream.range(0, blocks().size())
                .mapToObj(block -> numbers(block)
                        .mapToObj(number -> String.valueOf(CODES.charAt(codeOf(index.length(number)))))
                        .collect(Collectors.joining()))
                .toList();
    }

    private List<Integer> averages(TextIndex index) {
        return IntStream.range(0, blocks().size())
                .mapToObj(block ->
                        (int) numbers(block).mapToLong(index::length).average().orElse(0))
                .toList();
    }

    private IntStream numbers(int block) {
        int from = block * IN_BLOCK;
        return IntStream.range(from, from + blocks().get(block).texts().size());
    }

    /** Four steps to twice the length. */
    private static int codeOf(int length) {
        return Math.min(CODES.length() - 1, (int)
                StrictMath.round(CODES_PER_DOUBLING * StrictMath.log(length + 1.0) / StrictMath.log(2)));
    }
}
