package org.casus.site.writing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.casus.site.planning.PlannedFile.Kind;

/**
 * What a site consists of, as of its last bake. A text file: a first line with the version, lines of the header, one line a
 * file with tabs between its fields, a last line with a sum. What a later bake changed follows in the same form, with the
 * header as it is then and a line for each file that is new, another or gone: so a small change writes little. It holds
 * nothing of the machine or the time it was written at: whoever copies a site with its manifest to another machine bakes on
 * there.
 */
public final class Manifest {

    /** What a bake begins with where there is none. */
    public static final Manifest EMPTY = new Manifest(Header.EMPTY, List.of());

    static final String FIRST_LINE = "casus-manifest 3";
    private static final String FILE = "file\t";
    private static final int BUFFER = 1 << 16;
    private static final String GONE = "gone\t";
    private static final String END = "end ";
    private static final String DAMAGED = "its manifest is damaged";
    private static final int FIELDS = 8;

    /** Of a line, besides its texts. */
    private static final int FILE_LENGTH = 90;

    private final Header header;
    private final Map<String, WrittenFile> files;

    public Manifest(Header header, Collection<WrittenFile> files) {
        this(header, HashMap.newHashMap(files.size()));
        files.forEach(file -> this.files.put(file.path(), file));
    }

    private Manifest(Header header, Map<String, WrittenFile> files) {
        this.header = header;
        this.files = files;
    }

    /** A manifest file that does not say what a manifest must. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    public Header header() {
        return header;
    }

    /** By path, sorted anew each time: whoever needs no order has something better below. */
    public SortedMap<String, WrittenFile> files() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** In no order. */
    public Collection<WrittenFile> all() {
        return Collections.unmodifiableCollection(files.values());
    }

    /** In no order. */
    public Set<String> paths() {
        return Collections.unmodifiableSet(files.keySet());
    }

    public int size() {
        return files.size();
    }

    public Optional<WrittenFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The same without some files, as if they had never been written. */
    Manifest without(Collection<String> paths) {
        return new Manifest(
                header,
                files.values().stream()
                        .filter(file -> !paths.contains(file.path()))
                        .toList());
    }

    /** @throws Unreadable where it is of another version, cut short or damaged */
    static Manifest read(Path file) throws IOException, Unreadable {
        return read(file, Long.MAX_VALUE);
    }

    /** @param length of what was in the file once, in bytes: what follows came later */
    static Manifest read(Path file, long length) throws IOException, Unreadable {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, 0, (int) Math.min(length, bytes.length), StandardCharsets.UTF_8);
        if (!text.startsWith(FIRST_LINE + "\n")) {
            throw new Unreadable("its manifest is of another version of Casus, or none");
        }
        Header header = Header.EMPTY;
        Map<String, WrittenFile> files = new HashMap<>();
        int from = 0;
        while (from < text.length()) {
            int end = endOf(text, from);
            header = read(text, from == 0 ? FIRST_LINE.length() + 1 : from, end, files);
            from = text.indexOf('\n', end) + 1;
        }
        return new Manifest(header, files);
    }

    /** Where the last line of a part begins; its sum is that of the part. */
    private static int endOf(String text, int from) throws Unreadable {
        int end = text.indexOf("\n" + END, from) + 1;
        int next = text.indexOf('\n', end) + 1;
        if (end == 0 || next == 0 || !text.substring(end, next).equals(lastLine(text.substring(from, end)))) {
            throw new Unreadable(DAMAGED);
        }
        return end;
    }

    private static Header read(String text, int from, int end, Map<String, WrittenFile> files) throws Unreadable {
        Header header = Header.EMPTY;
        for (int at = from; at < end; at = text.indexOf('\n', at) + 1) {
            String line = text.substring(at, text.indexOf('\n', at));
            if (line.startsWith(FILE)) {
                WrittenFile file = fileOf(line);
                files.put(file.path(), file);
            } else if (line.startsWith(GONE)) {
                files.remove(line.substring(GONE.length()));
            } else {
                header = header.with(line);
            }
        }
        return header;
    }

    private static WrittenFile fileOf(String line) throws Unreadable {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new Unreadable(DAMAGED);
        }
        return new WrittenFile(
                fields[1],
                Kind.valueOf(fields[2]),
                fields[3],
                fields[4],
                Long.parseLong(fields[5]),
                fields[6],
                fields[7]);
    }

    /** A sum of the text, against bits that fell over; against people who edit it there is nothing. */
    private static String lastLine(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return lastLine(sum);
    }

    private static String lastLine(CRC32 sum) {
        return END + Long.toHexString(sum.getValue()) + "\n";
    }

    void write(Path file) throws IOException {
        CRC32 sum = new CRC32();
        try (CheckedOutputStream to =
                new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER), sum)) {
            StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
            header.lines().forEach(line -> text.append(line).append('\n'));
            // file by file: the whole text of a large site is larger than all that is known of it
            for (WrittenFile written : sorted(files.values().stream()).toList()) {
                append(text, written);
                to.write(text.toString().getBytes(StandardCharsets.UTF_8));
                text.setLength(0);
            }
            to.write(text.toString().getBytes(StandardCharsets.UTF_8));
            to.write(lastLine(sum).getBytes(StandardCharsets.UTF_8));
        }
    }

    boolean isSameAs(Manifest other) {
        return header.equals(other.header) && files.equals(other.files);
    }

    /** What makes a file that says what the other manifest says one that says this; empty where they say the same. */
    String changesSince(Manifest before) {
        StringBuilder text = new StringBuilder();
        sorted(files.values().stream().filter(file -> !file.equals(before.files.get(file.path()))))
                .forEach(file -> append(text, file));
        before.files.keySet().stream()
                .filter(path -> !files.containsKey(path))
                .sorted()
                .forEach(path -> text.append(GONE).append(path).append('\n'));
        if (text.isEmpty() && header.equals(before.header)) {
            return "";
        }
        StringBuilder part = new StringBuilder();
        header.lines().forEach(line -> part.append(line).append('\n'));
        part.append(text);
        return part.append(lastLine(part.toString())).toString();
    }

    private static Stream<WrittenFile> sorted(Stream<WrittenFile> written) {
        return written.sorted(Comparator.comparing(WrittenFile::path));
    }

    /** About as many characters as {@link #write} writes. */
    long length() {
        return files.values().stream()
                .mapToLong(file -> (long) file.path().length()
                        + file.linkText().length()
                        + file.idText().length()
                        + FILE_LENGTH)
                .sum();
    }

    private static void append(StringBuilder text, WrittenFile file) {
        text.append(FILE)
                .append(file.path())
                .append('\t')
                .append(file.kind().name())
                .append('\t')
                .append(file.fingerprint())
                .append('\t')
                .append(file.hash())
                .append('\t')
                .append(file.size())
                .append('\t')
                .append(file.linkText())
                .append('\t')
                .append(file.idText())
                .append('\n');
    }
}
