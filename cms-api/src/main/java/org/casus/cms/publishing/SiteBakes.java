package org.casus.cms.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.cms.media.MediaStore;
import org.casus.content.bundle.Content;
import org.casus.content.entry.EntryId;
import org.casus.content.markdown.Markdown;
import org.casus.content.markdown.MarkdownRenderer;
import org.casus.site.Bake;
import org.casus.site.BakeReport;
import org.casus.site.BakeSettings;
import org.casus.site.pictures.Darkroom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One resident bake a site: what it has rendered once it knows the next time. For one thread. */
@ApplicationScoped
class SiteBakes {

    private static final String SUFFIX = ".yaml";

    @Inject
    @ConfigProperty(name = "casus.content")
    String content;

    @Inject
    @ConfigProperty(name = "casus.themes")
    String themes;

    @Inject
    @ConfigProperty(name = "casus.data")
    String data;

    /** Where all sites are, beside each other; absent where each has the address of its own file. */
    @Inject
    @ConfigProperty(name = "casus.sites.base")
    Optional<String> sitesBase;

    @Inject
    MediaStore media;

    private final MarkdownRenderer markdown = Markdown.renderer();
    private final Map<String, Bake> bakes = new HashMap<>();

    /** The declared sites, sorted: a site is a file. */
    List<String> sites() {
        try (Stream<Path> files = Files.list(sitesFolder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param isSoon whether the files that hold all of a collection may come later */
    BakeReport bake(String site, Content published, boolean isSoon) {
        Bake bake = bakes.computeIfAbsent(site, id -> new Bake(settings(id), markdown));
        return isSoon ? bake.bakeSoon(published) : bake.bake(published);
    }

    /** Whether some files of the site are older than its pages. */
    boolean isBehind(String site) {
        Bake bake = bakes.get(site);
        return bake != null && bake.isBehind();
    }

    /** Whether a site surely shows one of these entries, or would. */
    boolean isTouched(String site, Set<EntryId> changed) {
        Bake bake = bakes.get(site);
        return bake == null || bake.isTouchedBy(changed);
    }

    /** As a bake would be told, for who makes a page without one. */
    BakeSettings settings(String site) {
        Path out = Path.of(data, "sites", site);
        BakeSettings settings = BakeSettings.of(site, sitesFolder(), Path.of(themes), out, darkroom());
        return sitesBase.map(base -> settings.withBaseUrl(base + "/" + site)).orElse(settings);
    }

    /** What it makes is kept beside the sites, for all of them. */
    private Darkroom darkroom() {
        return new Darkroom(media, Path.of(data, "cache", "pictures"));
    }

    private Path sitesFolder() {
        return Path.of(content, "sites");
    }
}
