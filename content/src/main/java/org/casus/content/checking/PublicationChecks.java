package org.casus.content.checking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.casus.content.LocalizedText;
import org.casus.content.bundle.MediaFile;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.Mention;
import org.casus.content.entry.Mentions;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/** What must hold besides before the public may see it. Values that are not of their kind are passed over here. */
final class PublicationChecks {

    private final Known known;
    private final Violations violations;

    PublicationChecks(Known known, Violations violations) {
        this.known = known;
        this.violations = violations;
    }

    void check(String path, Field field, Optional<JsonNode> value) {
        if (field.isRequired() && value.filter(given -> says(field, given)).isEmpty()) {
            add(path, field, "ontbreekt. Vul het in voor u publiceert.", "is missing. Fill it in before you publish.");
        }
        value.ifPresent(given -> checkAll(path, field, given));
    }

    /** What shortcodes show must be there: a page with a hole in it is nobody's intention. */
    void checkTexts(ContentType type, Fields fields) {
        for (Mention mention : Mentions.inTexts(type, fields)) {
            String name = mention.path().replaceAll("\\..*", "");
            Field field = type.field(name).orElseThrow();
            switch (mention) {
                case Mention.OfMedia media
                when known.media(media.id()).isEmpty() ->
                    add(
                            media.path(),
                            field,
                            "toont een bestand dat niet in de mediabibliotheek staat: " + media.id() + ".",
                            "shows a file that is not in the media library: " + media.id() + ".");
                case Mention.OfMedia media
                when known.media(media.id())
                        .filter(file -> file.isImage() && file.alt().isEmpty())
                        .isPresent() ->
                    add(
                            media.path(),
                            field,
                            "toont een beeld zonder tekstalternatief. Beschrijf het in de mediabibliotheek.",
                            "shows an image without alternative text. Describe it in the media library.");
                case Mention.OfEntry entry
                when !known.isPublished(entry.id()) ->
                    add(
                            entry.path(),
                            field,
                            "toont " + entry.id() + ", dat niet gepubliceerd is.",
                            "shows " + entry.id() + ", which is not published.");
                default -> {
                    // is there
                }
            }
        }
    }

    /** A localized text that lacks the default language says nothing to most readers. */
    private static boolean says(Field field, JsonNode value) {
        boolean isByLanguage = field.isLocalized() && value.isObject();
        return !isByLanguage
                || !value.path(LocalizedText.DEFAULT_LANGUAGE).asText().isBlank();
    }

    private void checkAll(String path, Field field, JsonNode value) {
        if (!value.isArray()) {
            checkOne(path, field, value);
            return;
        }
        for (int at = 0; at < value.size(); at++) {
            checkOne(path + "[" + at + "]", field, value.get(at));
        }
    }

    private void checkOne(String path, Field field, JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            return;
        }
        switch (field.kind()) {
            case FieldKind.Reference kind -> checkReference(path, field, object);
            case FieldKind.Media kind -> checkMedia(path, field, kind, object);
            case FieldKind.Link kind -> checkLink(path, field, object);
            case FieldKind.Group kind -> checkGroup(path, kind.fields(), object);
            case FieldKind.Text kind -> {}
            case FieldKind.Markdown kind -> {}
            case FieldKind.Email kind -> {}
            case FieldKind.Url kind -> {}
            case FieldKind.WholeNumber kind -> {}
            case FieldKind.DecimalNumber kind -> {}
            case FieldKind.TrueFalse kind -> {}
            case FieldKind.CalendarDate kind -> {}
            case FieldKind.DateTime kind -> {}
            case FieldKind.Period kind -> {}
            case FieldKind.Point kind -> {}
            case FieldKind.Address kind -> {}
            case FieldKind.Concept kind -> {}
        }
    }

    private void checkReference(String path, Field field, ObjectNode reference) {
        if (!reference.path("type").isTextual() || !reference.path("slug").isTextual()) {
            return;
        }
        EntryId target = new EntryId(
                reference.get("type").textValue(), reference.get("slug").textValue());
        if (!known.exists(target)) {
            add(
                    path,
                    field,
                    "verwijst naar " + target + ", dat niet bestaat.",
                    "refers to " + target + ", which does not exist.");
        } else if (!known.isPublished(target)) {
            add(
                    path,
                    field,
                    "verwijst naar " + target + ", dat niet gepubliceerd is. Publiceer dat eerst.",
                    "refers to " + target + ", which is not published. Publish that first.");
        }
    }

    private void checkMedia(String path, Field field, FieldKind.Media kind, ObjectNode media) {
        Optional<MediaFile> file = known.media(media.path("id").asText());
        if (file.isEmpty()) {
            add(
                    path + ".id",
                    field,
                    "noemt een bestand dat niet in de mediabibliotheek staat.",
                    "names a file that is not in the media library.");
            return;
        }
        if (!accepts(kind.accept(), file.get().type())) {
            add(
                    path + ".id",
                    field,
                    "vraagt een bestand van de soort " + kind.accept() + "; dit is "
                            + file.get().type() + ".",
                    "asks for a file of the kind " + kind.accept() + "; this is "
                            + file.get().type() + ".");
        }
        boolean hasAlternative =
                !media.path("alt").asText().isBlank() || file.get().alt().isPresent();
        if (file.get().isImage() && !hasAlternative) {
            add(
                    path + ".alt",
                    field,
                    "heeft een beeld zonder tekstalternatief. Beschrijf wat erop te zien is voor wie het niet ziet.",
                    "has an image without alternative text. Describe what it shows for those who do not see it.");
        }
    }

    private static boolean accepts(String accept, String type) {
        if (accept.equals("*/*") || accept.equals(type)) {
            return true;
        }
        return accept.endsWith("/*") && type.startsWith(accept.substring(0, accept.length() - 1));
    }

    private void checkLink(String path, Field field, ObjectNode link) {
        if (link.path("title").asText().isBlank()) {
            add(
                    path + ".title",
                    field,
                    "heeft een link zonder titel. Zeg waar hij naartoe gaat.",
                    "has a link without a title. Say where it goes.");
        }
    }

    private void checkGroup(String path, List<Field> parts, ObjectNode group) {
        for (Field part : parts) {
            check(path + "." + part.name(), part, Optional.ofNullable(group.get(part.name())));
        }
    }

    private void add(String path, Field field, String dutch, String english) {
        violations.add(
                path,
                "‘" + field.label().in("nl") + "’ " + dutch,
                "‘" + field.label().in("en") + "’ " + english);
    }
}
