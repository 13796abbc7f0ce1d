package org.casus.site.rendering;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code {% filter apart(name) %}}: markup that may stand on a page more than once. Its ids, and what points at them, get the
 * name behind them; its first heading is one below that of the page.
 */
final class Apart implements Filter {

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Pattern REFERENCE = Pattern.compile("(\\s[a-z-]+=\"#?)([^\"#]+)(?=\")");
    private static final Pattern TITLE = Pattern.compile("(</?)h1\\b");

    @Override
    public List<String> getArgumentNames() {
        return List.of("name");
    }

    @Override
    public Object apply(
            Object input, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
        String markup = String.valueOf(input);
        Set<String> ids = ID.matcher(markup).results().map(id -> id.group(1)).collect(Collectors.toSet());
        String apart = REFERENCE.matcher(markup).replaceAll(part -> {
            String suffix = ids.contains(part.group(2)) ? "-" + args.get("name") : "";
            return Matcher.quoteReplacement(part.group() + suffix);
        });
        return new SafeString(TITLE.matcher(apart).replaceAll("$1h2"));
    }
}
