package org.casus.content.sites;

import java.util.Optional;
import java.util.regex.Pattern;
import org.casus.content.LocalizedText;

/** Reads where a site's map of streets comes from. */
final class StreetMapReader {

    /** Quotes, semicolons and commas would be read as more than an address in the policy of a page. */
    private static final String START = "(https?://[a-zA-Z0-9.:\\[\\]-]+)?/(?!/)";

    private static final Pattern TILES = Pattern.compile(START + "(?=\\S*\\{z})(?=\\S*\\{x})(?=\\S*\\{y})[^\\s\"';,]*");
    private static final Pattern ARCHIVE = Pattern.compile(START + "[^\\s\"';,]+\\.pmtiles");
    private static final int MOST_ZOOM = 24;

    private final SourceMap source;

    StreetMapReader(SourceMap source) {
        this.source = source;
    }

    Optional<StreetMap> streetMap() {
        boolean isArchive = source.keys().contains("archive");
        Optional<String> url = isArchive
                ? source.text("archive", ARCHIVE, "the address of a .pmtiles file")
                : source.text("tiles", TILES, "an address such as https://tiles.example.org/{z}/{x}/{y}.png");
        Optional<LocalizedText> credit = source.localized("credit");
        int mostZoom = source.numberIfAny("zoom", 1, MOST_ZOOM).orElse(StreetMap.USUAL_ZOOM);
        source.refuseTheRest();
        return url.flatMap(address -> credit.map(words -> new StreetMap(address, isArchive, words, mostZoom)));
    }
}
