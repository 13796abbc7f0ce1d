package org.casus.site.planning;

import java.util.Optional;
import java.util.stream.Collectors;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.markdown.SafeHtml;
import org.casus.content.shortcode.Shortcode;
import org.casus.content.type.ContentType;
import org.casus.site.views.ImageView;

/**
 * What a shortcode shows on this site, as a block of HTML within Markdown: the sanitiser sees it like all that a writer
 * writes. What is no longer there, a file or an entry that was unpublished, is left out.
 */
final class ShortcodeHtml {

    /** A text is no wider than its measure. */
    private static final String SIZES = "(min-width: 48rem) 44rem, 100vw";

    private final PlanContext context;
    private final Addresses addresses;
    private final EntryWords words;
    private final Pictures pictures;

    ShortcodeHtml(PlanContext context, Addresses addresses, EntryWords words, Pictures pictures) {
        this.context = context;
        this.addresses = addresses;
        this.words = words;
        this.pictures = pictures;
    }

    Optional<String> of(Shortcode code, Inserts inserts) {
        return switch (code.kind()) {
            case FIGURE, GALLERY -> pictures(code).map(SafeHtml::new).map(inserts::put);
            case QUOTE -> Optional.of(quote(code));
            // drawn before, where the table under it can be read
            case CHART -> Optional.empty();
            case ENTRY -> entry(code.value("ref").orElse(""));
        };
    }

    private Optional<String> pictures(Shortcode code) {
        String images = code.media().stream()
                .flatMap(id -> pictures.named(id).stream())
                .map(picture -> image(picture, code))
                .collect(Collectors.joining("\n"));
        if (images.isEmpty()) {
            return Optional.empty();
        }
        String caption = code.media().stream()
                .flatMap(id -> pictures.named(id).stream())
                .findFirst()
                .map(picture -> caption(picture, code))
                .orElse("");
        return Optional.of("<figure>\n" + images + "\n" + caption + "</figure>");
    }

    private static String image(ImageView picture, Shortcode code) {
        String alt = code.value("alt").orElse(picture.alt());
        String webp = picture.webp().isEmpty()
                ? ""
                : "<source type=\"image/webp\" srcset=\"" + escaped(picture.webp()) + "\" sizes=\"" + SIZES + "\">";
        String set = picture.srcset().isEmpty()
                ? ""
                : " srcset=\"" + escaped(picture.srcset()) + "\" sizes=\"" + SIZES + "\"";
        String size =
                picture.width() > 0 ? " width=\"" + picture.width() + "\" height=\"" + picture.height() + "\"" : "";
        String tone = picture.tone().isEmpty() ? "" : " class=\"" + picture.tone() + "\"";
        return "<picture>" + webp + "<img" + tone + " src=\"" + escaped(picture.src()) + "\"" + set + " alt=\""
                + escaped(alt) + "\"" + size + " loading=\"lazy\" decoding=\"async\"></picture>";
    }

    private static String caption(ImageView picture, Shortcode code) {
        boolean isOne = code.kind() == Shortcode.Kind.FIGURE;
        String text = code.value("caption").orElse(isOne ? picture.caption() : "");
        String credit = code.value("credit").orElse(isOne ? picture.credit() : "");
        if (text.isEmpty() && credit.isEmpty()) {
            return "";
        }
        String by = credit.isEmpty() ? "" : "<cite>" + escaped(credit) + "</cite>";
        String gap = text.isEmpty() || credit.isEmpty() ? "" : " ";
        return "<figcaption>" + escaped(text) + gap + by + "</figcaption>\n";
    }

    private static String quote(Shortcode code) {
        String text = "<blockquote><p>" + escaped(code.value("text").orElse("")) + "</p></blockquote>\n";
        String by = code.value("by")
                .or(() -> code.value("source"))
                .map(ShortcodeHtml::escaped)
                .orElse("");
        String named = code.value("source")
                .map(source -> "<a href=\"" + escaped(source) + "\">" + by + "</a>")
                .orElse(by);
        return by.isEmpty()
                ? "<figure>\n" + text + "</figure>"
                : "<figure>\n" + text + "<figcaption><cite>" + named + "</cite></figcaption>\n</figure>";
    }

    private Optional<String> entry(String reference) {
        EntryId id = new EntryId(
                reference.substring(0, reference.indexOf('/')), reference.substring(reference.indexOf('/') + 1));
        Optional<PublishedEntry> entry = context.entry(id);
        Optional<ContentType> type = context.types().find(id.type());
        Optional<String> address = addresses.entry(id);
        if (entry.isEmpty() || type.isEmpty() || address.isEmpty()) {
            return Optional.empty();
        }
        String summary = words.summary(type.get(), entry.get());
        return Optional.of("<div>\n<a href=\"" + escaped(address.get()) + "\"><strong>"
                + escaped(words.title(type.get(), entry.get())) + "</strong></a>"
                + (summary.isEmpty() ? "" : "<br>" + escaped(summary)) + "\n</div>");
    }

    /** On one line: an empty one would end the block. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("\\s+", " ");
    }
}
