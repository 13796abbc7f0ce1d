package org.casus.cms.extraction.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.ContentHandler;

/** Takes the pictures out of a document into files; everything else in it that is a file of its own is left. */
final class Pictures implements EmbeddedDocumentExtractor {

    private static final Set<String> KINDS = Set.of("png", "jpg", "jpeg", "gif", "webp", "tif", "tiff");
    private static final int MOST = 60;
    private static final long LARGEST = 20_000_000;

    private final Path folder;
    private final Map<String, String> filesByName = new HashMap<>();
    private int files;
    private boolean isFull;

    Pictures(Path folder) {
        this.folder = folder;
    }

    /** Whether there were more pictures, or larger ones, than are taken. */
    boolean isFull() {
        return isFull;
    }

    /** The file of the picture that the text calls by this name. */
    Optional<String> file(String name) {
        return Optional.ofNullable(filesByName.get(lastPart(name)));
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        boolean isPicture = kind(metadata).isPresent();
        isFull |= isPicture && files >= MOST;
        return isPicture && files < MOST;
    }

    private static Optional<String> kind(Metadata metadata) {
        String type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
        String name = type.startsWith("image/") ? type.replace('/', '.') : name(metadata);
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.of(ending).filter(KINDS::contains);
    }

    private static String name(Metadata metadata) {
        return String.valueOf(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY));
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws IOException {
        String file = "picture-%02d.%s".formatted(files + 1, kind(metadata).orElse("bin"));
        Path place = folder.resolve(file);
        try (OutputStream out = new LimitedStream(Files.newOutputStream(place), LARGEST)) {
            stream.transferTo(out);
        } catch (LimitedStream.Full e) {
            Files.delete(place);
            isFull = true;
            return;
        }
        files++;
        filesByName.put(lastPart(name(metadata)), file);
    }

    /** Some formats name the part with its folder in one place and without in another. */
    private static String lastPart(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
