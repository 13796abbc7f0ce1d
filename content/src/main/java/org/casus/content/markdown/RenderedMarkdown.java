package org.casus.content.markdown;

import java.util.List;

/**
 * A text with its links by name turned into addresses.
 *
 * @param unresolved targets that lead nowhere, in their order; their words are there, without a link
 */
public record RenderedMarkdown(SafeHtml html, List<String> unresolved) {

    public RenderedMarkdown {
        unresolved = List.copyOf(unresolved);
    }
}
