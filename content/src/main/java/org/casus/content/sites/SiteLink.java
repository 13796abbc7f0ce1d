package org.casus.content.sites;

import java.util.Optional;
import org.casus.content.LocalizedText;

/** A word of a menu. Without a label it is called what its target is called. */
public sealed interface SiteLink {

    Optional<LocalizedText> label();

    record ToCollection(String collection, Optional<LocalizedText> label) implements SiteLink {}

    /** @param path of a page of this site */
    record ToPage(String path, Optional<LocalizedText> label) implements SiteLink {}

    record ToSite(String site, Optional<LocalizedText> label) implements SiteLink {}
}
