package org.casus.site.writing;

import java.util.Arrays;
import java.util.List;
import org.casus.site.hashing.QuickHash;
import org.casus.site.planning.PlannedFile;

/**
 * A file of the site as it was written.
 *
 * @param fingerprint of all that it was made from
 * @param hash of its bytes
 * @param linkText targets within the site, {@code path} or {@code path#fragment}, of a page; spaces between them
 * @param idText the fragments that a page offers; spaces between them
 */
public record WrittenFile(
        String path,
        PlannedFile.Kind kind,
        String fingerprint,
        String hash,
        long size,
        String linkText,
        String idText) {

    /** A file that is no page: it links to nothing. */
    static WrittenFile plain(String path, PlannedFile.Kind kind, String fingerprint, String hash, long size) {
        return new WrittenFile(path, kind, fingerprint, hash, size, "", "");
    }

    /** The one way in which bytes become what {@link #hash} holds. */
    static String hashOf(byte[] bytes) {
        return QuickHash.hex(bytes);
    }

    boolean isOf(byte[] bytes) {
        return hashOf(bytes).equals(hash);
    }

    public boolean isPage() {
        return path.endsWith(".html");
    }

    /** Where a page leads to within the site. Kept as text until somebody asks: most bakes ask of few pages. */
    public List<String> links() {
        return words(linkText);
    }

    /** The fragments that a page offers. */
    public List<String> ids() {
        return words(idText);
    }

    boolean hasId(String id) {
        return (" " + idText + " ").contains(" " + id + " ");
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    WrittenFile withFingerprint(String other) {
        return new WrittenFile(path, kind, other, hash, size, linkText, idText);
    }
}
