package org.casus.site.writing;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.casus.site.hashing.QuickHash;
import org.casus.site.planning.PlannedFile;
import org.jspecify.annotations.Nullable;

/** A file of the site as it was written. A value; there may be a million of them, so each takes little room. */
public final class WrittenFile {

    private final String path;
    private final PlannedFile.Kind kind;
    private final Print fingerprint;
    private final Print hash;
    private final long size;
    private final Links links;
    private final String idText;

    /** Where a page leads to within the site. */
    private sealed interface Links {

        String text();
    }

    /** As it was read: most bakes ask of few pages. */
    private record InWords(String text) implements Links {}

    private static final class InNumbers implements Links {

        private final Targets targets;
        private final int[] numbers;

        InNumbers(Targets targets, int[] numbers) {
            this.targets = targets;
            this.numbers = numbers;
        }

        @Override
        public String text() {
            return targets.linkText(numbers);
        }
    }

    private static final Links NOWHERE = new InWords("");

    private WrittenFile(
            String path, PlannedFile.Kind kind, Print fingerprint, Print hash, long size, Links links, String idText) {
        this.path = path;
        this.kind = kind;
        this.fingerprint = fingerprint;
        this.hash = hash;
        this.size = size;
        this.links = links;
        this.idText = idText;
    }

    /**
     * @param fingerprint of all that it was made from
     * @param hash of its bytes
     * @param linkText targets within the site, {@code path} or {@code path#fragment}, of a page; spaces between them
     * @param idText the fragments that a page offers; spaces between them
     */
    public WrittenFile(
            String path,
            PlannedFile.Kind kind,
            String fingerprint,
            String hash,
            long size,
            String linkText,
            String idText) {
        this(
                path,
                kind,
                Print.of(fingerprint),
                Print.of(hash),
                size,
                linkText.isEmpty() ? NOWHERE : new InWords(linkText),
                idText);
    }

    /** A file that is no page: it links to nothing. */
    static WrittenFile plain(String path, PlannedFile.Kind kind, String fingerprint, String hash, long size) {
        return new WrittenFile(path, kind, fingerprint, hash, size, "", "");
    }

    /** The one way in which bytes become what {@link #hash} holds. */
    static String hashOf(byte[] bytes) {
        return QuickHash.hex(bytes);
    }

    /** The same, with what it has in common with other files held in one place. */
    WrittenFile sharing(Targets targets) {
        return new WrittenFile(
                targets.shared(path),
                kind,
                fingerprint,
                hash,
                size,
                new InNumbers(targets, targets.numbers(linkText())),
                idText);
    }

    WrittenFile withFingerprint(String other) {
        return new WrittenFile(path, kind, Print.of(other), hash, size, links, idText);
    }

    public String path() {
        return path;
    }

    public PlannedFile.Kind kind() {
        return kind;
    }

    /** Of all that it was made from. */
    public String fingerprint() {
        return fingerprint.text();
    }

    /** Of its bytes. */
    public String hash() {
        return hash.text();
    }

    public long size() {
        return size;
    }

    String linkText() {
        return links.text();
    }

    String idText() {
        return idText;
    }

    boolean isOf(byte[] bytes) {
        return hashOf(bytes).equals(hash());
    }

    public boolean isPage() {
        return path.endsWith(".html");
    }

    /** Where a page leads to within the site. */
    public List<String> links() {
        return words(linkText());
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || (other instanceof WrittenFile file
                        && file.path.equals(path)
                        && file.kind == kind
                        && file.size == size
                        && file.hash.equals(hash)
                        && file.fingerprint.equals(fingerprint)
                        && file.idText.equals(idText)
                        && file.linkText().equals(linkText()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, hash);
    }

    @Override
    public String toString() {
        return path + " " + hash();
    }
}
