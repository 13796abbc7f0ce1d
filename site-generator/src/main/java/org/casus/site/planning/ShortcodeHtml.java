package org.casus.site.planning;

import java.util.Optional;
import java.util.stream.Collectors;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.shortcode.Shortcode;
import org.casus.content.type.ContentType;
import org.casus.site.views.ImageView;

/**
 * What a shortcode shows on this site, as a block of HTML within Markdown: the sanitiser sees it like all that a writer
 * writes. What is no longer there, a file or an entry that was unpublished, is left out.
 */
final class ShortcodeHtml {

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

    Optional<String> of(Shortcode code) {
        return switch (code.kind()) {
            case FIGURE, GALLERY -> pictures(code);
            case QUOTE -> Optional.of(quote(code));
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
        String size =
                picture.width() > 0 ? " width=\"" + picture.width() + "\" height=\"" + picture.height() + "\"" : "";
        return "<img src=\"" + escaped(picture.src()) + "\" alt=\"" + escaped(alt) + "\"" + size + ">";
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
