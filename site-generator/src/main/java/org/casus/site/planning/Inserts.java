package org.casus.site.planning;

import java.util.LinkedHashMap;
import java.util.Map;
import org.casus.content.markdown.SafeHtml;
import org.casus.site.hashing.Hashes;

/**
 * HTML of ours that stands in a writer's text. While the text is rendered and what is not safe is taken out of it, a word
 * stands in its place; the word is made of the HTML, so that another HTML is another text.
 */
final class Inserts {

    private final Map<String, SafeHtml> byWord = new LinkedHashMap<>();

    /** @return the paragraph to be written in its place */
    String put(SafeHtml html) {
        String word = "casus-insert-" + Hashes.hex(html.html()).substring(0, 32);
        byWord.put(word, html);
        return word;
    }

    Map<String, SafeHtml> byWord() {
        return byWord;
    }
}
