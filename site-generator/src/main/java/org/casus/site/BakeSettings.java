package org.casus.site;

import java.nio.file.Path;
import java.util.Optional;
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
 * @param isFull whether everything is rendered and written again, whatever is there
 * @param isKeepingGoing whether broken links are only reported
 * @param isForced whether the site may lose as much as it likes
 * @param part which part to bake, where not the whole
 * @param isCompressing whether files of text get a twin in gzip, for servers that hand it out
 * @param isChecked whether pages are looked at before they are put in place
 * @param isOfDrafts whether the content holds drafts: the site then says so, and goes into a folder of its own
 */
public record BakeSettings(
        String site,
        Path sites,
        Path themes,
        Path out,
        Optional<String> baseUrl,
        MediaSource media,
        int jobs,
        boolean isFull,
        boolean isKeepingGoing,
        boolean isForced,
        Optional<Part> part,
        boolean isCompressing,
        boolean isChecked,
        boolean isOfDrafts) {

    /** All cores, incremental, strict. */
    public static BakeSettings of(String site, Path sites, Path themes, Path out, MediaSource media) {
        return new BakeSettings(
                site,
                sites,
                themes,
                out,
                Optional.empty(),
                media,
                Runtime.getRuntime().availableProcessors(),
                false,
                false,
                false,
                Optional.empty(),
                false,
                false,
                false);
    }

    public BakeSettings withBaseUrl(String url) {
        return new BakeSettings(
                site,
                sites,
                themes,
                out,
                Optional.of(url),
                media,
                jobs,
                isFull,
                isKeepingGoing,
                isForced,
                part,
                isCompressing,
                isChecked,
                isOfDrafts);
    }

    public BakeSettings withJobs(int number) {
        return new BakeSettings(
                site,
                sites,
                themes,
                out,
                baseUrl,
                media,
                number,
                isFull,
                isKeepingGoing,
                isForced,
                part,
                isCompressing,
                isChecked,
                isOfDrafts);
    }

    /** Renders and writes everything again. */
    public BakeSettings full() {
        return new BakeSettings(
                site,
                sites,
                themes,
                out,
                baseUrl,
                media,
                jobs,
                true,
                isKeepingGoing,
                isForced,
                part,
                isCompressing,
                isChecked,
                isOfDrafts);
    }

    public BakeSettings keepingGoing() {
        return new BakeSettings(
                site,
                sites,
                themes,
                out,
                baseUrl,
                media,
                jobs,
                isFull,
                true,
                isForced,
                part,
                isCompressing,
                isChecked,
                isOfDrafts);
    }

    /** Bakes although the site would lose most of a collection. */
    public BakeSettings forced() {
        return new BakeSettings(
                site,
                sites,
                themes,
                out,
                baseUrl,
                media,
                jobs,
                isFull,
                isKeepingGoing,
                true,
                part,
                isCompressing,
                isChecked,
                isOfDrafts);
    }

    public BakeSettings withOut(Path folder) {
        return new BakeSettings(
                site,
                sites,
                themes,
                folder,
                baseUrl,
                media,
                jobs,
                isFull,
                isKeepingGoing,
                isForced,
                part,
                isCompressing,
                isChecked,
                isOfDrafts);
    }

    /** Bakes this part alone; {@link Merge} makes one site of all of them. */
    public BakeSettings onlyPart(Part one) {
        return new BakeSettings(
                site,
                sites,
                themes,
                out,
                baseUrl,
                media,
                jobs,
                isFull,
                isKeepingGoing,
                isForced,
                Optional.of(one),
                isCompressing,
                isChecked,
                isOfDrafts);
    }

    /** With twins in gzip. */
    public BakeSettings compressing() {
        return new BakeSettings(
                site,
                sites,
                themes,
                out,
                baseUrl,
                media,
                jobs,
                isFull,
                isKeepingGoing,
                isForced,
                part,
                true,
                isChecked,
                isOfDrafts);
    }

    /** Looks at every page before it is put in place; what is serious stops the bake. */
    public BakeSettings checked() {
        return new BakeSettings(
                site,
                sites,
                themes,
                out,
                baseUrl,
                media,
                jobs,
                isFull,
                isKeepingGoing,
                isForced,
                part,
                isCompressing,
                true,
                isOfDrafts);
    }

    /** For people who may see drafts, in a folder that is not public. */
    public BakeSettings ofDrafts() {
        return new BakeSettings(
                site,
                sites,
                themes,
                out,
                baseUrl,
                media,
                jobs,
                isFull,
                isKeepingGoing,
                isForced,
                part,
                isCompressing,
                isChecked,
                true);
    }
}
