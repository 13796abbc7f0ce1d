package org.casus.site;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.casus.content.bundle.MediaSource;

/**
 * What a bake is told.
 *
 * @param site the id of the site
 * @param sites the folder of site files
 * @param themes the folder of themes
 * @param out the folder that the site is written to
 * @param baseUrl where the site will be, where that is not what its file says
 * @param media where pictures come from
 * @param jobs threads that render
 * @param part which part to bake, where not the whole
 * @param options what is asked for beyond an incremental, strict bake
 */
public record BakeSettings(
        String site,
        Path sites,
        Path themes,
        Path out,
        Optional<String> baseUrl,
        MediaSource media,
        int jobs,
        Optional<Part> part,
        Set<Option> options) {

    /** What a bake does only when it is asked to. */
    public enum Option {
        /** Everything is rendered and written again, whatever is there. */
        FULL,
        /** Broken links are only reported. */
        KEEPING_GOING,
        /** The site may lose as much as it likes. */
        FORCED,
        /** Files of text get a twin in gzip, for servers that hand it out. */
        COMPRESSING,
        /** Every page is looked at before it is put in place; what is serious stops the bake. */
        CHECKED,
        /** The content holds drafts: the site says so, and goes into a folder of its own that is not public. */
        OF_DRAFTS
    }

    public BakeSettings {
        options = Set.copyOf(options);
    }

    /** All cores, incremental, strict. */
    public static BakeSettings of(String site, Path sites, Path themes, Path out, MediaSource media) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new BakeSettings(site, sites, themes, out, Optional.empty(), media, cores, Optional.empty(), Set.of());
    }

    public boolean isFull() {
        return options.contains(Option.FULL);
    }

    public boolean isKeepingGoing() {
        return options.contains(Option.KEEPING_GOING);
    }

    public boolean isForced() {
        return options.contains(Option.FORCED);
    }

    public boolean isCompressing() {
        return options.contains(Option.COMPRESSING);
    }

    public boolean isChecked() {
        return options.contains(Option.CHECKED);
    }

    public boolean isOfDrafts() {
        return options.contains(Option.OF_DRAFTS);
    }

    public BakeSettings full() {
        return with(Option.FULL);
    }

    public BakeSettings keepingGoing() {
        return with(Option.KEEPING_GOING);
    }

    public BakeSettings forced() {
        return with(Option.FORCED);
    }

    public BakeSettings compressing() {
        return with(Option.COMPRESSING);
    }

    public BakeSettings checked() {
        return with(Option.CHECKED);
    }

    public BakeSettings ofDrafts() {
        return with(Option.OF_DRAFTS);
    }

    private BakeSettings with(Option option) {
        Set<Option> more = EnumSet.of(option);
        more.addAll(options);
        return new BakeSettings(site, sites, themes, out, baseUrl, media, jobs, part, more);
    }

    public BakeSettings withBaseUrl(String url) {
        return new BakeSettings(site, sites, themes, out, Optional.of(url), media, jobs, part, options);
    }

    public BakeSettings withJobs(int number) {
        return new BakeSettings(site, sites, themes, out, baseUrl, media, number, part, options);
    }

    public BakeSettings withOut(Path folder) {
        return new BakeSettings(site, sites, themes, folder, baseUrl, media, jobs, part, options);
    }

    /** Bakes this part alone; {@link Merge} makes one site of all of them. */
    public BakeSettings onlyPart(Part one) {
        return new BakeSettings(site, sites, themes, out, baseUrl, media, jobs, Optional.of(one), options);
    }
}
