package org.casus.site.views;

import java.util.List;
import org.casus.content.markdown.SafeHtml;

/**
 * What stands in the page's head.
 *
 * @param canonical the page's absolute address
 * @param language BCP 47 tag of the page's language
 * @param jsonLd the content of a script element of type {@code application/ld+json}; empty where the page has none
 * @param share one or none: the picture that other programs show with a link to the page
 * @param alternates the same thing in other forms, and the feeds of it
 */
public record Head(
        String title,
        String description,
        String canonical,
        String language,
        SafeHtml jsonLd,
        List<Alternate> alternates,
        List<ShareView> share) {}
