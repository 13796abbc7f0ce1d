package org.casus.cms.extraction.worker;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Mends what parsers make of paragraphs: a list comes as lines with a bullet, and a PDF's paragraph as its lines. */
final class Paragraphs {

    private static final Pattern BULLET = Pattern.compile("^[\\s\u00a0]*[·•▪◦‣\uf0b7][\\s\u00a0]*");
    private static final Pattern NOTE = Pattern.compile("\\[(footnote|endnote)Ref:\\d+]");

    private Paragraphs() {}

    static void mend(Element text) {
        for (Element paragraph : text.select("p")) {
            paragraph
                    .textNodes()
                    .forEach(words ->
                            words.text(NOTE.matcher(words.getWholeText()).replaceAll("")));
            if (isBullet(paragraph)) {
                intoList(paragraph);
            } else if (goesOn(paragraph)) {
                intoParagraphBefore(paragraph);
            }
        }
    }

    private static boolean isBullet(Element paragraph) {
        return BULLET.matcher(paragraph.text()).find() && !paragraph.textNodes().isEmpty();
    }

    private static void intoList(Element paragraph) {
        TextNode first = paragraph.textNodes().getFirst();
        first.text(BULLET.matcher(first.getWholeText()).replaceFirst(""));
        Element before = paragraph.previousElementSibling();
        Element list;
        if (before != null && before.nameIs("ul")) {
            list = before;
        } else {
            list = new Element("ul");
            paragraph.before(list);
        }
        paragraph.tagName("li");
        list.appendChild(paragraph);
    }

    /** No paragraph begins with a small letter and none ends without a stop: such a pair was one. */
    private static boolean goesOn(Element paragraph) {
        Element before = paragraph.previousElementSibling();
        String words = paragraph.text().strip();
        if (before == null || !before.nameIs("p") || words.isEmpty() || !Character.isLowerCase(words.codePointAt(0))) {
            return false;
        }
        String earlier = before.text().strip();
        return !earlier.isEmpty() && ".!?:".indexOf(earlier.charAt(earlier.length() - 1)) < 0;
    }

    private static void intoParagraphBefore(Element paragraph) {
        Element before = paragraph.previousElementSibling();
        if (before != null) {
            before.appendText(" ").append(paragraph.html());
            paragraph.remove();
        }
    }
}
