package org.casus.cms.http;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a thing the caller believes to change ({@code If-Match}, RFC 9110, 13.1.1).
 *
 * @param tags as sent, {@code "3"} or {@code *}; absent where the header was not sent
 */
public record Precondition(Optional<List<String>> tags) {

    public static final Precondition NONE = new Precondition(Optional.empty());

    public static Precondition of(@Nullable String ifMatch) {
        return new Precondition(Optional.ofNullable(ifMatch)
                .map(header ->
                        Arrays.stream(header.split(",", -1)).map(String::strip).toList()));
    }

    /** The strong tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** @throws Problem 428 where the caller named no version, 412 where it is not this one */
    public void require(long version) {
        if (tags.isEmpty()) {
            throw Problem.of(
                            ProblemKind.PRECONDITION_REQUIRED,
                            "Zeg met If-Match welke versie je wijzigt: de ETag van het laatste antwoord.",
                            "Say with If-Match which version you change: the ETag of the last answer.")
                    .withHeader("ETag", tag(version));
        }
        check(version);
    }

    /** What follows a hyphen tells answers of one version apart; here the version counts. */
    private static boolean names(String tag, long version) {
        return tag.equals("*") || tag.equals(tag(version)) || tag.startsWith("\"" + version + "-");
    }

    /** @throws Problem 412 where the caller named a version and it is not this one */
    public void check(long version) {
        boolean holds = tags.isEmpty() || tags.get().stream().anyMatch(tag -> names(tag, version));
        if (!holds) {
            throw Problem.of(
                            ProblemKind.PRECONDITION_FAILED,
                            "Iemand heeft dit ondertussen gewijzigd; er is niets bewaard. De kop ETag noemt de huidige versie.",
                            "Somebody has changed this in the meantime; nothing was kept. The ETag header names the current version.")
                    .withHeader("ETag", tag(version))
                    .with("etag", TextNode.valueOf(tag(version)));
        }
    }
}
