package org.casus.cms.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.ImportLines;
import org.casus.cms.media.AddMedia;
import org.casus.cms.media.Described;
import org.casus.cms.media.RemoveMedia;
import org.casus.content.LocalizedText;
import org.casus.content.source.Problems;
import org.casus.content.source.Yaml;
import org.casus.content.source.YamlReader;

/**
 * The media of a ZIP of the folder layout, {@code media/<first two of its hash>/<name>} with what is known of each in
 * {@code <name>.yaml}. They are in the library before the entries that show them are looked at, and go again where the
 * entries are not kept.
 */
@ApplicationScoped
class FolderMedia {

    private static final String SIDECAR = ".yaml";
    private static final int LONGEST_SIDECAR = 100_000;

    @Inject
    AddMedia library;

    @Inject
    RemoveMedia removal;

    /** A folder whose media are in the library. */
    private record WithMedia(FolderSource entries, List<String> added) implements ImportSource {

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public ImportLines.Line next() {
            return entries.next();
        }

        @Override
        public Optional<String> nameOf(int line) {
            return entries.nameOf(line);
        }

        @Override
        public List<LocalizedText> remarks() {
            return entries.remarks();
        }

        @Override
        public OptionalLong most() {
            return entries.most();
        }

        @Override
        public void close() {
            entries.close();
        }
    }

    /** The same entries, with the archive's media added. */
    ImportSource with(FolderSource entries, Path file, Caller caller) throws IOException {
        List<String> added = new ArrayList<>();
        boolean isDone = false;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().filter(FolderMedia::isMedia).toList()) {
                add(zip, entry, caller).ifPresent(added::add);
            }
            isDone = true;
            return new WithMedia(entries, List.copyOf(added));
        } finally {
            if (!isDone) {
                entries.close();
                takeBack(added, caller);
            }
        }
    }

    private static boolean isMedia(ZipEntry entry) {
        String name = entry.getName();
        String last = name.substring(name.lastIndexOf('/') + 1);
        return !entry.isDirectory()
                && ("/" + name).matches(".*/media/[0-9a-f]{2}/[^/]+")
                && !name.endsWith(SIDECAR)
                && !last.startsWith(".")
                && !name.startsWith("__MACOSX/");
    }

    private Optional<String> add(ZipFile zip, ZipEntry entry, Caller caller) throws IOException {
        String name = entry.getName();
        try (InputStream in = zip.getInputStream(entry)) {
            AddMedia.Added added =
                    library.add(in, name.substring(name.lastIndexOf('/') + 1), described(zip, name), caller.name());
            return added.isNew() ? Optional.of(added.file().id()) : Optional.empty();
        }
    }

    private static Described described(ZipFile zip, String name) throws IOException {
        ZipEntry sidecar = zip.getEntry(name + SIDECAR);
        if (sidecar == null) {
            return Described.NOT;
        }
        try (InputStream in = zip.getInputStream(sidecar)) {
            String text = new String(in.readNBytes(LONGEST_SIDECAR), StandardCharsets.UTF_8);
            Problems problems = new Problems();
            Optional<Yaml.Mapping> known = YamlReader.readMapping(sidecar.getName(), text, problems);
            if (!problems.isEmpty() || known.isEmpty()) {
                throw Archive.refused(
                        "‘" + sidecar.getName() + "’ is niet te lezen.", "‘" + sidecar.getName() + "’ cannot be read.");
            }
            return new Described(
                    text(known.get(), "alt"),
                    text(known.get(), "caption"),
                    text(known.get(), "credit"),
                    text(known.get(), "licence"));
        }
    }

    private static Optional<String> text(Yaml.Mapping known, String key) {
        return known.get(key)
                .filter(Yaml.Scalar.class::isInstance)
                .map(scalar -> ((Yaml.Scalar) scalar).text().strip())
                .filter(text -> !text.isEmpty());
    }

    /** After the entries: where they were not kept, what came with them goes. */
    void settle(ImportSource source, boolean isKept, Caller caller) {
        if (!isKept && source instanceof WithMedia folder) {
            takeBack(folder.added(), caller);
        }
    }

    private void takeBack(List<String> added, Caller caller) {
        for (String id : added) {
            removal.takeBack(id, caller.name());
        }
    }
}
