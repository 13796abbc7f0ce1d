package org.casus.site.writing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.casus.site.planning.PlannedFile.Kind;

/**
 * What a site consists of, as of its last bake. A text file: a first line with the version, lines of the header, one line a
 * file with tabs between its fields, a last line with their number and a sum. It holds nothing of the machine or the time
 * it was written at: whoever copies a site with its manifest to another machine bakes on there.
 */
public final class Manifest {

    /** What a bake begins with where there is none. */
    public static final Manifest EMPTY = new Manifest(Header.EMPTY, List.of());

    static final String FIRST_LINE = "casus-manifest 2";
    private static final String FILE = "file\t";
    private static final int FIELDS = 8;

    private final Header header;
    private final SortedMap<String, WrittenFile> files;

    public Manifest(Header header, Collection<WrittenFile> files) {
        SortedMap<String, WrittenFile> byPath = new TreeMap<>();
        files.forEach(file -> byPath.put(file.path(), file));
        this.header = header;
        this.files = Collections.unmodifiableSortedMap(byPath);
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

    /** By path. */
    public SortedMap<String, WrittenFile> files() {
        return files;
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
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (!text.startsWith(FIRST_LINE + "\n")) {
            throw new Unreadable("its manifest is of another version of Casus, or none");
        }
        int end = text.lastIndexOf("end ");
        if (end < 0 || !text.substring(end).equals(lastLine(text.substring(0, end)))) {
            throw new Unreadable("its manifest is damaged");
        }
        Header header = Header.EMPTY;
        List<WrittenFile> files = new ArrayList<>();
        for (int from = FIRST_LINE.length() + 1; from < end; from = text.indexOf('\n', from) + 1) {
            String line = text.substring(from, text.indexOf('\n', from));
            if (line.startsWith(FILE)) {
                files.add(fileOf(line));
            } else {
                header = header.with(line);
            }
        }
        return new Manifest(header, files);
    }

    private static WrittenFile fileOf(String line) throws Unreadable {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new Unreadable("its manifest is damaged");
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
        return "end " + Long.toHexString(sum.getValue()) + "\n";
    }

    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(256 * files.size() + 256);
        text.append(FIRST_LINE).append('\n');
        header.lines().forEach(line -> text.append(line).append('\n'));
        files.values().forEach(written -> append(text, written));
        text.append(lastLine(text.toString()));
        Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
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
