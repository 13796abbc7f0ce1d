package org.casus.cms.listing.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.casus.content.LocalizedText;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Vocabularies;

/**
 * Makes an entry's documents: one for the working revision and one for the published one, or one that is both where they
 * are the same.
 */
public final class EntryDocuments {

    /** The entry's number: a term to replace its documents by, and a value to find it again. */
    public static final String ID = "id";

    /** {@code type/slug}, to remove the documents of an entry that is no more. */
    static final String ADDRESS = "address";

    public static final String TYPE = "type";
    /** Whom it is for: {@link #PUBLIC}, {@link #WORKING}. Every question begins with one of them. */
    public static final String SCOPE = "scope";

    public static final String PUBLIC = "P";
    public static final String WORKING = "W";

    public static final String SLUG = "slug";
    public static final String STATE = "state";
    public static final String AUTHOR = "author";
    public static final String EDITOR = "editor";
    public static final String CREATED = "created";
    public static final String MODIFIED = "modified";
    /** When the published revision was made: what the public is told of the entry's last change. */
    public static final String MADE = "made";

    public static final String PUBLISHED = "published";

    /** The fields that have a value; the public ones, in a document for the public. */
    public static final String HAS = "has";

    /** The fields that have a value, private ones too. */
    public static final String HAS_PRIVATE = "private.has";

    private final Vocabularies vocabularies;
    private final DocumentText texts;

    public EntryDocuments(Vocabularies vocabularies, DocumentText texts) {
        this.vocabularies = vocabularies;
        this.texts = texts;
    }

    public List<Document> of(ContentType type, IndexedEntry entry) {
        List<Document> documents = new ArrayList<>();
        Optional<Fields> shown = entry.published().flatMap(IndexedEntry.Published::fields);
        if (shown.isPresent()) {
            documents.add(document(type, entry, shown.get().publicFields(type), true, false));
            documents.add(document(type, entry, entry.working(), false, true));
        } else {
            documents.add(
                    document(type, entry, entry.working(), entry.published().isPresent(), true));
        }
        return documents;
    }

    private Document document(
            ContentType type, IndexedEntry entry, Fields fields, boolean isPublic, boolean isWorking) {
        Document document = new Document();
        addAddress(document, entry);
        addMoment(document, CREATED, entry.created());
        entry.published().ifPresent(published -> addMoment(document, PUBLISHED, published.moment()));
        if (isPublic) {
            document.add(new StringField(SCOPE, PUBLIC, Store.NO));
            entry.published().ifPresent(published -> addMoment(document, MADE, published.made()));
        }
        if (isWorking) {
            document.add(new StringField(SCOPE, WORKING, Store.NO));
            document.add(new StringField(STATE, entry.state(), Store.NO));
            document.add(new StringField(AUTHOR, entry.author(), Store.NO));
            document.add(new StringField(EDITOR, entry.editor(), Store.NO));
            addMoment(document, MODIFIED, entry.modified());
        }
        type.fields().forEach(field -> addField(document, type, field, fields));
        addReferences(document, type, entry, isPublic && !isWorking);
        addDocumentTexts(document, type, entry, isPublic && !isWorking);
        return document;
    }

    private static void addAddress(Document document, IndexedEntry entry) {
        document.add(new StringField(ID, Long.toString(entry.id()), Store.NO));
        document.add(new NumericDocValuesField(ID, entry.id()));
        document.add(new StringField(ADDRESS, entry.address().toString(), Store.NO));
        document.add(new StringField(TYPE, entry.address().type(), Store.NO));
        document.add(new SortedDocValuesField(SLUG, new BytesRef(entry.address().slug())));
    }

    private static void addMoment(Document document, String name, Instant moment) {
        FieldValues.addMoment(document, name, moment);
    }

    private void addField(Document document, ContentType type, Field field, Fields fields) {
        List<JsonNode> items = fields.items(field.name());
        if (items.isEmpty()) {
            return;
        }
        IndexedField indexed = IndexedField.top(type, field);
        if (field.kind() instanceof FieldKind.Group group) {
            addGroup(document, type, indexed, group, items);
        } else {
            addPresence(document, indexed);
            addValues(document, indexed, items);
            if (field.isSortable() || field.name().equals(type.titleField())) {
                FieldValues.addSorted(document, indexed, items.getFirst());
            }
            if (field.isFacet()) {
                FieldValues.addCounted(document, indexed, items);
            }
        }
    }

    /** A group is there for the public if something in it is. */
    private void addGroup(
            Document document, ContentType type, IndexedField indexed, FieldKind.Group group, List<JsonNode> items) {
        boolean isSeen = false;
        for (Field part : group.fields()) {
            IndexedField inner = IndexedField.part(type, indexed.field(), part);
            List<JsonNode> values = items.stream()
                    .map(item -> item.path(part.name()))
                    .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
                    .filter(EntryDocuments::isThere)
                    .toList();
            if (!values.isEmpty()) {
                isSeen |= !inner.isPrivate();
                addPresence(document, inner);
                addValues(document, inner, values);
            }
        }
        document.add(new StringField(HAS_PRIVATE, indexed.path(), Store.NO));
        if (isSeen) {
            document.add(new StringField(HAS, indexed.path(), Store.NO));
        }
    }

    private void addValues(Document document, IndexedField indexed, List<JsonNode> values) {
        FieldValues.add(document, indexed, values);
        if (indexed.kind() instanceof FieldKind.Concept concept && Words.hasWords(indexed.field())) {
            values.stream()
                    .map(value -> vocabularies.concept(concept.scheme(), value.asText()))
                    .flatMap(Optional::stream)
                    .flatMap(found -> Stream.concat(Stream.of(found.label()), found.alternatives().stream()))
                    .forEach(label -> FieldValues.addLabel(document, indexed, label));
        }
    }

    private static boolean isThere(JsonNode value) {
        boolean isEmpty = value.isMissingNode()
                || value.isNull()
                || (value.isContainerNode() && value.isEmpty())
                || (value.isTextual() && value.textValue().isBlank());
        return !isEmpty;
    }

    private static void addPresence(Document document, IndexedField indexed) {
        document.add(new StringField(HAS_PRIVATE, indexed.path(), Store.NO));
        if (!indexed.isPrivate()) {
            document.add(new StringField(HAS, indexed.path(), Store.NO));
        }
    }

    private static void addReferences(Document document, ContentType type, IndexedEntry entry, boolean isPublic) {
        for (IndexedEntry.Pointing pointing : entry.references()) {
            if (pointing.isPublic() == isPublic) {
                IndexedField.find(type, pointing.path())
                        .filter(field -> field.kind() instanceof FieldKind.Reference)
                        .ifPresent(field -> FieldValues.addReference(document, field, pointing.target()));
            }
        }
    }

    private void addDocumentTexts(Document document, ContentType type, IndexedEntry entry, boolean isPublic) {
        for (IndexedEntry.Showing showing : entry.files()) {
            if (showing.isPublic() == isPublic) {
                IndexedField.find(type, showing.path())
                        .ifPresent(field -> texts.of(showing.media())
                                .ifPresent(text -> FieldValues.addWords(
                                        document,
                                        Words.field(
                                                LocalizedText.DEFAULT_LANGUAGE,
                                                Words.DOCUMENT_WEIGHT,
                                                field.isPrivate()),
                                        text)));
            }
        }
    }
}
