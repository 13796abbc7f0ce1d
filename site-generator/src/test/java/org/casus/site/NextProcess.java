package org.casus.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.content.folder.ContentFolder;
import org.casus.content.markdown.Markdown;

/**
 * A process that bakes a folder of content once and ends, as the command line does it; long after the last edit.
 *
 * @param reopened what it found of an earlier one, where it can go on from that
 */
public record NextProcess(BakeSettings settings, SourceFiles files, Optional<Reopened> reopened, Path content) {

    private static final long LONG_AFTER = 3_600_000;
    private static final String BASE = "https://house.example.org";

    /** @param content with {@code entries} and the rest in it; {@code house}: with {@code sites} and {@code themes} */
    public static NextProcess of(BakeSettings settings, Path content, Path house) {
        return of(settings, content, house, System.currentTimeMillis() + LONG_AFTER);
    }

    static NextProcess of(BakeSettings settings, Path content, Path house, long now) {
        List<Path> folders = Stream.concat(
                        Stream.of("entries", "types", "vocabularies", "media").map(content::resolve),
                        Stream.of("sites", "themes").map(house::resolve))
                .filter(Files::isDirectory)
                .toList();
        SourceFiles files = SourceFiles.ofContent(content, folders, now).orElseThrow();
        return new NextProcess(settings, files, Reopened.of(settings, content, BASE, files), content);
    }

    public BakeReport bake() {
        Bake bake = Bake.once(settings, Markdown.renderer()).madeFrom(files);
        reopened.ifPresent(bake::goingOnFrom);
        return bake.bake(reopened.map(Reopened::folder)
                .orElseGet(() -> ContentFolder.open(content, BASE))
                .content());
    }
}
