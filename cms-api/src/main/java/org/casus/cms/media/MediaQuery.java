package org.casus.cms.media;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.casus.cms.database.Sql;
import org.casus.cms.http.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which files of the library are wanted, newest first.
 *
 * @param type {@code image/png}, or {@code image/} for the family
 * @param words looked for in name and alternative text, in lower case
 * @param isUnused whether those that no entry uses, or those that some does; absent for both
 */
record MediaQuery(
        Optional<String> type, Optional<String> words, Optional<Boolean> isUnused, int limit, Optional<Place> after) {

    private static final int MOST = 200;
    private static final int USUAL = 20;
    private static final int LONGEST_WORDS = 200;
    private static final Pattern TYPE = Pattern.compile("[a-z]+/(\\*|[a-z0-9][a-z0-9.+-]*)");
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,12})\\.(\\d{1,9})\\.([0-9a-f]{64})");

    /** Where a page ended. */
    record Place(Instant created, String id) {

        static Place of(MediaRow row) {
            return new Place(row.created(), row.file().id());
        }

        String cursor() {
            String text = created.getEpochSecond() + "." + created.getNano() + "." + id;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
        }

        static Place decoded(String cursor) {
            try {
                var found =
                        CURSOR.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
                if (found.matches()) {
                    Instant created =
                            Instant.ofEpochSecond(Long.parseLong(found.group(1)), Long.parseLong(found.group(2)));
                    return new Place(created, found.group(3));
                }
                throw refused();
            } catch (IllegalArgumentException | DateTimeException e) {
                throw refused();
            }
        }

        private static Problem refused() {
            return Problem.invalidParameter(
                    "after",
                    "after is de cursor uit ‘next’ van het vorige antwoord.",
                    "after is the cursor out of the last answer's ‘next’.");
        }
    }

    /** @throws Problem 400 for what is no such query */
    static MediaQuery of(
            @Nullable String type,
            @Nullable String words,
            @Nullable String unused,
            @Nullable String limit,
            @Nullable String after) {
        return new MediaQuery(
                Optional.ofNullable(type).map(MediaQuery::type),
                Optional.ofNullable(words).map(MediaQuery::words).filter(text -> !text.isEmpty()),
                Optional.ofNullable(unused).map(MediaQuery::isTrue),
                limit == null ? USUAL : limit(limit),
                Optional.ofNullable(after).map(Place::decoded));
    }

    private static String type(String text) {
        if (!TYPE.matcher(text).matches()) {
            throw Problem.invalidParameter(
                    "type",
                    "type is een mediatype of een familie: image/png, image/*.",
                    "type is a media type or a family of them: image/png, image/*.");
        }
        return text.endsWith("/*") ? text.substring(0, text.length() - 1) : text;
    }

    private static String words(String text) {
        if (text.length() > LONGEST_WORDS || text.indexOf('\0') >= 0) {
            throw Problem.invalidParameter(
                    "q",
                    "q telt hoogstens " + LONGEST_WORDS + " tekens.",
                    "q has at most " + LONGEST_WORDS + " characters.");
        }
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isTrue(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.invalidParameter("unused", "unused is true of false.", "unused is true or false.");
        };
    }

    private static int limit(String text) {
        if (text.matches("\\d{1,3}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        }
        throw Problem.invalidParameter(
                "limit", "limit gaat van 1 tot " + MOST + ".", "limit goes from 1 to " + MOST + ".");
    }

    /** To be added to a condition; the place is not part of it, so that it counts over all pages. */
    Sql condition() {
        Sql sql = Sql.of("");
        type.ifPresent(wanted -> {
            if (wanted.endsWith("/")) {
                sql.add("and type like ?", wanted + "%");
            } else {
                sql.add("and type = ?", wanted);
            }
        });
        words.ifPresent(text -> {
            String like = "%" + text.replaceAll("([!%_])", "!$1") + "%";
            sql.add("and (lower(name) like ? escape '!' or lower(alt) like ? escape '!')", like, like);
        });
        isUnused.ifPresent(wanted -> sql.add("and " + (wanted ? "not " : "")
                + "exists (select 1 from media_use used where used.media_id = media.id)"));
        return sql;
    }
}
