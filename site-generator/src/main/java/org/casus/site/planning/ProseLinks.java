package org.casus.site.planning;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.shortcode.Shortcodes;
import org.casus.content.source.DidYouMean;
import org.casus.site.views.Prose;

/** Turns {@code page:over} and {@code entry:church/slug} in long texts into addresses, and shortcodes into what they show, before Markdown sees them. */
final class ProseLinks {

    private static final Pattern LINK =
            Pattern.compile("(\\]\\(\\s*<?|^\\[[^\\]\\n]+\\]:\\s*<?)(page|entry):([^\\s)>#]+)", Pattern.MULTILINE);

    private final PlanContext context;
    private final Addresses addresses;
    private final ShortcodeHtml shortcodes;
    private final ProseShelf shelf;
    private final ChartsInText charts;

    ProseLinks(PlanContext context, Addresses addresses, ShortcodeHtml shortcodes, ProseShelf shelf) {
        this.context = context;
        this.addresses = addresses;
        this.shortcodes = shortcodes;
        this.shelf = shelf;
        this.charts = new ChartsInText(context);
    }

    Prose prose(PublishedEntry entry, String field) {
        return of(entry, field, entry.fields().text(field, context.language()).orElse(""));
    }

    /** @param written in this field, or in a part of it */
    Prose of(PublishedEntry entry, String field, String written) {
        Inserts inserts = new Inserts();
        String withCharts = charts.drawn(entry, field, written, inserts);
        String markdown = Shortcodes.replaced(withCharts, code -> shortcodes.of(code, inserts));
        if (!markdown.contains("page:") && !markdown.contains("entry:")) {
            return shelf.of(markdown, inserts.byWord());
        }
        return shelf.of(
                LINK.matcher(markdown).replaceAll(link -> Matcher.quoteReplacement(resolved(entry, field, link))),
                inserts.byWord());
    }

    private String resolved(PublishedEntry entry, String field, MatchResult link) {
        String target = link.group(3);
        boolean isPage = link.group(2).equals("page");
        Optional<String> address = isPage ? page(target) : entry(target);
        if (address.isPresent()) {
            return link.group(1) + address.get();
        }
        String missing = isPage
                ? "page of this site." + DidYouMean.hint(addresses.pages().keySet(), target)
                : "published entry with a page.";
        context.problems()
                .add(
                        entry.id().toString(),
                        0,
                        field + " links to ‘" + link.group(2) + ":" + target + "’: there is no such " + missing);
        return link.group();
    }

    private Optional<String> page(String path) {
        return addresses.pageAt(path).map(page -> addresses.page(path));
    }

    private Optional<String> entry(String id) {
        String[] parts = id.split("/", -1);
        return parts.length == 2 ? addresses.entry(new EntryId(parts[0], parts[1])) : Optional.empty();
    }
}
