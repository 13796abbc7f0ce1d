package org.casus.content.checking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.casus.content.entry.PartialDate;
import org.casus.content.entry.Slugs;
import org.casus.content.shortcode.Shortcodes;
import org.casus.content.source.DidYouMean;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;
import org.casus.content.vocabulary.Concept;
import org.casus.content.vocabulary.Vocabularies;
import org.jspecify.annotations.Nullable;

/** Whether one value is of its kind: what holds for a draft already. */
final class ValueChecks {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern MEDIA_ID = Pattern.compile("[0-9a-f]{64}");
    private static final BigDecimal NORTH_POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

    private final Vocabularies vocabularies;
    private final Violations violations;

    ValueChecks(Vocabularies vocabularies, Violations violations) {
        this.vocabularies = vocabularies;
        this.violations = violations;
    }

    void check(String path, Field field, JsonNode value) {
        if (field.isMany()) {
            if (value instanceof ArrayNode array) {
                for (int at = 0; at < array.size(); at++) {
                    checkOne(path + "[" + at + "]", field, array.get(at));
                }
            } else {
                add(
                        path,
                        field,
                        "is een lijst: zet de waarde tussen [ en ].",
                        "is a list: put the value between [ and ].");
            }
        } else if (value.isArray()) {
            add(path, field, "heeft maar één waarde, geen lijst.", "has one value only, not a list.");
        } else {
            checkOne(path, field, value);
        }
    }

    private void checkOne(String path, Field field, JsonNode value) {
        if (field.isLocalized() && value instanceof ObjectNode byLanguage) {
            checkLanguages(path, field, byLanguage);
            return;
        }
        switch (field.kind()) {
            case FieldKind.Text kind -> text(path, field, value).ifPresent(text -> checkText(path, field, kind, text));
            case FieldKind.Markdown kind ->
                text(path, field, value).ifPresent(text -> {
                    checkCharacters(path, field, text, true);
                    checkLength(path, field, kind.max(), text);
                    checkNesting(path, field, text);
                    checkShortcodes(path, field, text);
                });
            case FieldKind.Email kind -> text(path, field, value).ifPresent(text -> checkEmail(path, field, text));
            case FieldKind.Url kind -> text(path, field, value).ifPresent(text -> checkUrl(path, field, text));
            case FieldKind.WholeNumber kind -> checkWholeNumber(path, field, kind, value);
            case FieldKind.DecimalNumber kind -> checkNumber(path, field, kind, value);
            case FieldKind.TrueFalse kind -> {
                if (!value.isBoolean()) {
                    add(path, field, "is ja of nee: true of false.", "is yes or no: true or false.");
                }
            }
            case FieldKind.CalendarDate kind -> date(path, field, value);
            case FieldKind.DateTime kind -> checkDateTime(path, field, value);
            case FieldKind.Period kind -> checkPeriod(path, field, value);
            case FieldKind.Point kind -> checkPoint(path, field, value);
            case FieldKind.Address kind -> checkAddress(path, field, value);
            case FieldKind.Concept kind -> checkConcept(path, field, kind, value);
            case FieldKind.Reference kind -> checkReference(path, field, kind, value);
            case FieldKind.Media kind -> checkMedia(path, field, value);
            case FieldKind.Link kind -> checkLink(path, field, value);
            case FieldKind.Group kind -> checkGroup(path, field, kind, value);
        }
    }

    private void checkLanguages(String path, Field field, ObjectNode byLanguage) {
        byLanguage.properties().forEach(member -> {
            String language = member.getKey();
            String below = path + "." + language;
            if (!LANGUAGE.matcher(language).matches()) {
                add(
                        below,
                        field,
                        "heeft een tekst in de taal ‘" + language + "’, en dat is geen taalcode. Schrijf nl, en, fr …",
                        "has a text in the language ‘" + language + "’, which is no language tag. Write nl, en, fr …");
            } else if (member.getValue().isTextual()) {
                checkOne(below, field, member.getValue());
            } else {
                notText(below, field);
            }
        });
    }

    private Optional<String> text(String path, Field field, JsonNode value) {
        if (!value.isTextual()) {
            notText(path, field);
            return Optional.empty();
        }
        return Optional.of(value.textValue());
    }

    private void notText(String path, Field field) {
        add(
                path,
                field,
                "moet een tekst zijn. Zet de waarde tussen aanhalingstekens.",
                "must be a text. Put the value in quotes.");
    }

    private void checkText(String path, Field field, FieldKind.Text kind, String text) {
        checkCharacters(path, field, text, kind.multiline());
        checkLength(path, field, kind.max(), text);
        kind.pattern().filter(pattern -> !pattern.matcher(text).matches()).ifPresent(pattern -> {
            String dutchHelp = field.help().map(help -> " " + help.in("nl")).orElse("");
            String englishHelp = field.help().map(help -> " " + help.in("en")).orElse("");
            add(
                    path,
                    field,
                    "heeft niet de juiste vorm." + dutchHelp + " Toegelaten: " + pattern,
                    "does not have the right form." + englishHelp + " Allowed: " + pattern);
        });
    }

    private void checkCharacters(String path, Field field, String text, boolean severalLines) {
        Optional<String> forbidden = TextRules.forbidden(text, severalLines);
        if (forbidden.isEmpty()) {
            return;
        }
        if (text.indexOf('\n') >= 0 && !severalLines) {
            add(
                    path,
                    field,
                    "is één regel tekst. Haal de nieuwe regel weg.",
                    "is one line of text. Remove the line break.");
        } else {
            String c = forbidden.get();
            add(
                    path,
                    field,
                    "bevat een onzichtbaar teken dat niet mag (" + c
                            + "). Plak de tekst zonder opmaak of typ hem over.",
                    "contains an invisible character that is not allowed (" + c
                            + "). Paste the text without formatting or " + "type it again.");
        }
    }

    private void checkLength(String path, Field field, Optional<Integer> max, String text) {
        int length = TextRules.length(text);
        if (max.isPresent() && length > max.get()) {
            int over = length - max.get();
            add(
                    path,
                    field,
                    "is " + over + (over == 1 ? " teken" : " tekens") + " te lang: " + length + ", en " + max.get()
                            + " is het meest.",
                    "is " + over + (over == 1 ? " character" : " characters") + " too long: " + length + ", and "
                            + max.get() + " is the most.");
        }
    }

    private void checkNesting(String path, Field field, String markdown) {
        if (TextRules.nestsTooDeeply(markdown)) {
            add(
                    path,
                    field,
                    "heeft te veel citaten of lijsten in elkaar. Haal er niveaus uit.",
                    "has too many quotes or lists within each other. Take levels out.");
        }
    }

    private void checkShortcodes(String path, Field field, String markdown) {
        Shortcodes.complaints(markdown).forEach(complaint -> add(path, field, complaint.in("nl"), complaint.in("en")));
    }

    private void checkEmail(String path, Field field, String text) {
        if (!TextRules.isEmail(text)) {
            add(
                    path,
                    field,
                    "is geen e-mailadres. Schrijf het als naam@voorbeeld.be.",
                    "is no email address. Write it as name@example.org.");
        }
    }

    private void checkUrl(String path, Field field, String text) {
        if (!TextRules.isWebAddress(text)) {
            add(
                    path,
                    field,
                    "is geen webadres. Schrijf het voluit: https://www.voorbeeld.be/pagina.",
                    "is no web address. Write it in full: https://www.example.org/page.");
        }
    }

    private void checkWholeNumber(String path, Field field, FieldKind.WholeNumber kind, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            add(
                    path,
                    field,
                    "moet een geheel getal zijn, zonder aanhalingstekens.",
                    "must be a whole number, without quotes.");
            return;
        }
        Optional<BigDecimal> min = kind.min().map(BigDecimal::valueOf);
        checkRange(path, field, min, kind.max().map(BigDecimal::valueOf), value.decimalValue());
    }

    private void checkNumber(String path, Field field, FieldKind.DecimalNumber kind, JsonNode value) {
        boolean isFinite =
                value.isNumber() && !Double.isNaN(value.doubleValue()) && !Double.isInfinite(value.doubleValue());
        if (!isFinite) {
            add(
                    path,
                    field,
                    "moet een getal zijn, met een punt voor de decimalen.",
                    "must be a number, with a point before the decimals.");
            return;
        }
        checkRange(path, field, kind.min(), kind.max(), value.decimalValue());
    }

    private void checkRange(
            String path, Field field, Optional<BigDecimal> min, Optional<BigDecimal> max, BigDecimal value) {
        if (min.isPresent() && value.compareTo(min.get()) < 0) {
            String least = min.get().toPlainString();
            add(path, field, "moet minstens " + least + " zijn.", "must be at least " + least + ".");
        }
        if (max.isPresent() && value.compareTo(max.get()) > 0) {
            String most = max.get().toPlainString();
            add(path, field, "mag hoogstens " + most + " zijn.", "must be at most " + most + ".");
        }
    }

    private Optional<PartialDate> date(String path, Field field, JsonNode value) {
        Optional<PartialDate> date = value.isTextual() ? PartialDate.parse(value.textValue()) : Optional.empty();
        if (date.isEmpty()) {
            add(
                    path,
                    field,
                    "is geen datum. Schrijf \"1897\", \"1897-05\" of \"1897-05-03\", tussen aanhalingstekens.",
                    "is no date. Write \"1897\", \"1897-05\" or \"1897-05-03\", in quotes.");
        }
        return date;
    }

    private void checkDateTime(String path, Field field, JsonNode value) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(value.isTextual() ? value.textValue() : "");
            if (moment.getYear() >= 1 && moment.getYear() <= 9999) {
                return;
            }
        } catch (DateTimeException e) {
            // said below, together with years that nobody means
        }
        add(
                path,
                field,
                "is geen tijdstip met tijdzone. Schrijf het als 2026-03-01T09:00:00+01:00.",
                "is no moment with its time zone. Write it as 2026-03-01T09:00:00+01:00.");
    }

    private void checkPeriod(String path, Field field, JsonNode value) {
        Optional<ObjectNode> period =
                object(path, field, value, List.of("start", "end"), "{\"start\": \"2011\", \"end\": \"2019\"}");
        if (period.isEmpty()) {
            return;
        }
        JsonNode start = period.get().get("start");
        JsonNode end = period.get().get("end");
        if (start == null) {
            add(path + ".start", field, "heeft geen begin. Vul ‘start’ in.", "has no beginning. Fill in ‘start’.");
        }
        Optional<PartialDate> from = start == null ? Optional.empty() : date(path + ".start", field, start);
        Optional<PartialDate> to = end == null ? Optional.empty() : date(path + ".end", field, end);
        if (from.isPresent()
                && to.isPresent()
                && to.get().latest().isBefore(from.get().earliest())) {
            add(path + ".end", field, "eindigt voor het begint.", "ends before it begins.");
        }
    }

    private void checkPoint(String path, Field field, JsonNode value) {
        Optional<ObjectNode> point = object(
                path,
                field,
                value,
                List.of("lat", "lon", "precision"),
                "{\"lat\": 51.05, \"lon\": 3.72, \"precision\": \"site\"}");
        if (point.isEmpty()) {
            return;
        }
        checkCoordinate(path + ".lat", field, point.get().get("lat"), NORTH_POLE);
        checkCoordinate(path + ".lon", field, point.get().get("lon"), DATE_LINE);
        JsonNode precision = point.get().get("precision");
        if (precision != null && !Set.of("site", "municipality").contains(precision.asText())) {
            add(
                    path + ".precision",
                    field,
                    "is op de plek zelf (‘site’) of op het centrum van de gemeente (‘municipality’) aangeduid.",
                    "is marked on the spot itself (‘site’) or on the municipality's centre (‘municipality’).");
        }
    }

    private void checkCoordinate(String path, Field field, @Nullable JsonNode value, BigDecimal limit) {
        if (value == null || !value.isNumber() || value.decimalValue().abs().compareTo(limit) > 0) {
            add(
                    path,
                    field,
                    "heeft een breedtegraad (lat, -90 tot 90) en een lengtegraad (lon, -180 tot 180) nodig, in decimale graden.",
                    "needs a latitude (lat, -90 to 90) and a longitude (lon, -180 to 180), in decimal degrees.");
        }
    }

    private void checkAddress(String path, Field field, JsonNode value) {
        List<String> known = List.of("street", "postcode", "municipality", "country");
        object(path, field, value, known, "{\"street\": \"…\", \"postcode\": \"…\", \"municipality\": \"…\"}")
                .ifPresent(address -> known.forEach(part -> checkLine(path, field, address, part)));
    }

    /** A member that, where it is there, is one line of text. */
    private void checkLine(String path, Field field, ObjectNode object, String member) {
        JsonNode value = object.get(member);
        if (value != null) {
            text(path + "." + member, field, value)
                    .ifPresent(text -> checkCharacters(path + "." + member, field, text, false));
        }
    }

    private void checkConcept(String path, Field field, FieldKind.Concept kind, JsonNode value) {
        String given = value.isTextual() ? value.textValue() : value.toString();
        if (value.isTextual() && vocabularies.concept(kind.scheme(), given).isPresent()) {
            return;
        }
        Optional<String> near = nearestConcept(kind.scheme(), given);
        add(
                path,
                field,
                "kent de keuze ‘" + given + "’ niet."
                        + near.map(id -> " Bedoelde u ‘" + id + "’?").orElse(""),
                "does not know the choice ‘" + given + "’."
                        + near.map(id -> " Did you mean ‘" + id + "’?").orElse(""));
    }

    private Optional<String> nearestConcept(String schemeId, String given) {
        List<Concept> concepts =
                vocabularies.scheme(schemeId).map(scheme -> scheme.concepts()).orElse(List.of());
        Optional<String> byLabel = concepts.stream()
                .filter(concept ->
                        concept.label().byLanguage().values().stream().anyMatch(given::equalsIgnoreCase))
                .map(Concept::id)
                .findFirst();
        return byLabel.or(
                () -> DidYouMean.among(concepts.stream().map(Concept::id).toList(), given));
    }

    private void checkReference(String path, Field field, FieldKind.Reference kind, JsonNode value) {
        String form = "{\"type\": \"" + kind.to().getFirst() + "\", \"slug\": \"…\"}";
        Optional<ObjectNode> reference = object(path, field, value, List.of("type", "slug"), form);
        if (reference.isEmpty()) {
            return;
        }
        String type = reference.get().path("type").asText();
        if (!kind.to().contains(type)) {
            String allowed = String.join(", ", kind.to());
            add(
                    path + ".type",
                    field,
                    "verwijst naar ‘" + type + "’; toegelaten: " + allowed + ".",
                    "refers to ‘" + type + "’; allowed: " + allowed + ".");
        }
        JsonNode slug = reference.get().path("slug");
        if (!slug.isTextual() || !Slugs.isSlug(slug.textValue())) {
            add(
                    path + ".slug",
                    field,
                    "heeft als ‘slug’ het laatste woord van het adres nodig, zoals ‘sint-anna-gent’.",
                    "needs as ‘slug’ the last word of the address, such as ‘sint-anna-gent’.");
        }
    }

    private void checkMedia(String path, Field field, JsonNode value) {
        List<String> known = List.of("id", "alt", "caption", "credit", "focus");
        Optional<ObjectNode> media = object(path, field, value, known, "{\"id\": \"…\", \"alt\": \"…\"}");
        if (media.isEmpty()) {
            return;
        }
        JsonNode id = media.get().path("id");
        if (!id.isTextual() || !MEDIA_ID.matcher(id.textValue()).matches()) {
            add(
                    path + ".id",
                    field,
                    "heeft als ‘id’ het nummer van het bestand in de mediabibliotheek nodig (64 tekens).",
                    "needs as ‘id’ the number of the file in the media library (64 characters).");
        }
        List.of("alt", "caption", "credit").forEach(part -> checkLine(path, field, media.get(), part));
        JsonNode focus = media.get().get("focus");
        if (focus != null && !(isShare(focus.get("x")) && isShare(focus.get("y")) && focus.size() == 2)) {
            add(
                    path + ".focus",
                    field,
                    "heeft een brandpunt met x en y van 0 tot 1, gemeten van links en van boven.",
                    "has a focus with x and y from 0 to 1, measured from the left and from the top.");
        }
    }

    private static boolean isShare(@Nullable JsonNode value) {
        return value != null && value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() <= 1;
    }

    private void checkLink(String path, Field field, JsonNode value) {
        Optional<ObjectNode> link = object(
                path, field, value, List.of("url", "title", "language"), "{\"url\": \"https://…\", \"title\": \"…\"}");
        if (link.isEmpty()) {
            return;
        }
        JsonNode url = link.get().path("url");
        if (!url.isTextual() || !TextRules.isLinkTarget(url.textValue())) {
            add(
                    path + ".url",
                    field,
                    "heeft een volledig adres nodig: https://… of mailto:naam@voorbeeld.be.",
                    "needs a whole address: https://… or mailto:name@example.org.");
        }
        checkLine(path, field, link.get(), "title");
        JsonNode language = link.get().get("language");
        if (language != null && !LANGUAGE.matcher(language.asText()).matches()) {
            add(
                    path + ".language",
                    field,
                    "heeft als taal een taalcode nodig: nl, en, fr …",
                    "needs a language tag as its language: nl, en, fr …");
        }
    }

    private void checkGroup(String path, Field field, FieldKind.Group kind, JsonNode value) {
        List<String> names = kind.fields().stream().map(Field::name).toList();
        Optional<ObjectNode> group = object(path, field, value, names, "{\"" + names.getFirst() + "\": …}");
        if (group.isPresent()) {
            for (Field part : kind.fields()) {
                JsonNode member = group.get().get(part.name());
                if (member != null) {
                    check(path + "." + part.name(), part, member);
                }
            }
        }
    }

    /** The value as an object whose members are all known. */
    private Optional<ObjectNode> object(String path, Field field, JsonNode value, List<String> known, String form) {
        if (!(value instanceof ObjectNode object)) {
            add(path, field, "heeft deze vorm: " + form + ".", "has this form: " + form + ".");
            return Optional.empty();
        }
        Set<String> unknown = new TreeSet<>();
        object.fieldNames().forEachRemaining(unknown::add);
        known.forEach(unknown::remove);
        for (String name : unknown) {
            Optional<String> near = DidYouMean.among(known, name);
            add(
                    path + "." + name,
                    field,
                    "heeft geen onderdeel ‘" + name + "’."
                            + near.map(word -> " Bedoelde u ‘" + word + "’?").orElse(""),
                    "has no part ‘" + name + "’."
                            + near.map(word -> " Did you mean ‘" + word + "’?").orElse(""));
        }
        return Optional.of(object);
    }

    private void add(String path, Field field, String dutch, String english) {
        violations.add(
                path,
                "‘" + field.label().in("nl") + "’ " + dutch,
                "‘" + field.label().in("en") + "’ " + english);
    }
}
