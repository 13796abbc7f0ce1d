package org.casus.cms.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.casus.cms.entries.ImportLines;
import org.casus.content.LocalizedText;
import org.casus.content.SourceProblem;
import org.casus.content.checking.Violation;
import org.casus.content.entry.EntryFile;
import org.casus.content.source.Problems;
import org.casus.content.type.ContentType;

/**
 * The entries of a type in a ZIP of the folder layout, {@code entries/<type>/<slug>.md}; a line is a file, by name. What
 * else a content folder holds is passed over.
 */
final class FolderSource implements ImportSource {

    private static final String SUFFIX = ".md";
    private static final int LONGEST = 1_000_000;

    private final ZipFile zip;
    private final ContentType type;
    private final List<ZipEntry> files;
    private final Iterator<ZipEntry> rest;
    private int number;

    private FolderSource(ZipFile zip, ContentType type, List<ZipEntry> files) {
        this.zip = zip;
        this.type = type;
        this.files = files;
        this.rest = files.iterator();
    }

    static FolderSource open(Path file, ContentType type) throws IOException {
        ZipFile zip = Archive.open(file);
        String folder = "entries/" + type.id() + "/";
        List<ZipEntry> files = new ArrayList<>(zip.stream()
                .filter(entry -> !entry.isDirectory() && !isHidden(entry.getName()))
                .filter(entry -> ("/" + entry.getName()).contains("/" + folder)
                        && entry.getName().endsWith(SUFFIX))
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList());
        if (files.isEmpty()) {
            zip.close();
            throw Archive.refused(
                    "Er zijn geen fiches in de ZIP: ze horen in " + folder + "….md.",
                    "There are no entries in the ZIP: they belong in " + folder + "….md.");
        }
        return new FolderSource(zip, type, files);
    }

    private static boolean isHidden(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.startsWith(".") || name.startsWith("__MACOSX/");
    }

    @Override
    public boolean hasNext() {
        return rest.hasNext();
    }

    @Override
    public ImportLines.Line next() {
        ZipEntry file = rest.next();
        number++;
        String name = file.getName();
        String slug = name.substring(name.lastIndexOf('/') + 1, name.length() - SUFFIX.length());
        try (InputStream in = zip.getInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                return refused(
                        "Een fiche is hoogstens " + LONGEST + " bytes lang.",
                        "An entry has at most " + LONGEST + " bytes.");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return read(slug, name, text);
        } catch (CharacterCodingException e) {
            return refused("Dit bestand is geen UTF-8.", "This file is not UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportLines.Line read(String slug, String name, String text) {
        Problems problems = new Problems();
        Optional<EntryFile> entry =
                EntryFile.read(type, name, text.startsWith("\ufeff") ? text.substring(1) : text, problems);
        if (!problems.isEmpty() || entry.isEmpty()) {
            return new ImportLines.Line.Unreadable(
                    number, problems.all().stream().map(FolderSource::violation).toList());
        }
        return new ImportLines.Line.Partial(
                number, Optional.of(slug), fields -> entry.get().fields().toJson(), List.of());
    }

    private static Violation violation(SourceProblem problem) {
        return new Violation(
                "",
                LocalizedText.of(
                        "Regel " + problem.line() + ": " + problem.message(),
                        "Line " + problem.line() + ": " + problem.message()));
    }

    private ImportLines.Line refused(String nl, String en) {
        return new ImportLines.Line.Unreadable(number, List.of(new Violation("", LocalizedText.of(nl, en))));
    }

    @Override
    public Optional<String> nameOf(int line) {
        return Optional.of(files.get(line - 1).getName());
    }

    @Override
    public OptionalLong most() {
        return OptionalLong.of(files.size());
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
