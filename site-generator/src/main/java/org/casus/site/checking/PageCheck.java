package org.casus.site.checking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is found in one page. */
final class PageCheck implements Markup.Listener {

    static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");
    /** Their end tags may be left out (HTML, 13.1.2.4). */
    private static final Set<String> ENDS_BY_ITSELF = Set.of(
            "li",
            "dt",
            "dd",
            "p",
            "option",
            "optgroup",
            "tr",
            "td",
            "th",
            "thead",
            "tbody",
            "tfoot",
            "colgroup",
            "html",
            "head",
            "body");

    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{|\\{%|\\[\\[");
    private static final Pattern UNFINISHED = Pattern.compile("\\bTODO\\b|\\bFIXME\\b|[Ll]orem ipsum");
    private static final Set<String> QUOTED = Set.of("code", "pre", "kbd", "samp");

    private record Open(String name, int line) {}

    private final String path;
    private final List<Finding> findings = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();
    private final StringBuilder title = new StringBuilder();
    private final PageTree tree = new PageTree();
    private boolean hasLanguage;
    private boolean hasDescription;
    private int firstHeadings;
    private int titles;
    private int lastLevel;

    private PageCheck(String path) {
        this.path = path;
    }

    static List<Finding> of(String path, String html) {
        PageCheck check = new PageCheck(path);
        new Markup(html, check).read();
        check.finish();
        return List.copyOf(check.findings);
    }

    @Override
    public void begin(String name, Map<String, String> attributes, String twice, boolean isClosed, int line) {
        tree.begin(name, attributes, twice, isClosed, line);
        if (!twice.isEmpty()) {
            find(Rule.DUPLICATE_ATTRIBUTE, line, "<" + name + "> has ‘" + twice + "’ twice");
        }
        String id = attributes.getOrDefault("id", "");
        if (!id.isEmpty() && !ids.add(id)) {
            find(Rule.DUPLICATE_ID, line, "the id ‘" + id + "’ is there twice");
        }
        switch (name) {
            case "html" -> language(attributes.getOrDefault("lang", ""), line);
            case "meta" ->
                hasDescription |= "description".equals(attributes.get("name"))
                        && !attributes.getOrDefault("content", "").isBlank();
            default -> {}
        }
        titles += isTitle(name.equals("title")) ? 1 : 0;
        if (HEADING.matcher(name).matches()) {
            headed(name.charAt(1) - '0', line);
        }
        boolean isForeign = isIn("svg") || isIn("math") || name.equals("svg") || name.equals("math");
        if (!VOID.contains(name) && !(isClosed && isForeign)) {
            open.push(new Open(name, line));
        }
    }

    /** Drawings have titles of their own; what a template holds is not there yet. */
    private boolean isTitle(boolean isNamedSo) {
        return isNamedSo && !isIn("svg") && !isIn("template");
    }

    private void language(String language, int line) {
        hasLanguage = true;
        if (language.isBlank()) {
            find(Rule.LANGUAGE, line, "the page does not say its language: <html> needs ‘lang’");
        } else if (!Languages.isKnown(language)) {
            find(Rule.LANGUAGE, line, "‘" + language + "’ is not a language tag such as nl or en");
        }
    }

    private void headed(int level, int line) {
        firstHeadings += level == 1 ? 1 : 0;
        if (lastLevel > 0 && level > lastLevel + 1) {
            find(Rule.HEADING_ORDER, line, "a heading of level " + level + " follows one of level " + lastLevel);
        }
        lastLevel = level;
    }

    @Override
    public void end(String name, int line) {
        tree.end(name, line);
        if (open.stream().noneMatch(element -> element.name.equals(name))) {
            if (!VOID.contains(name) && !name.equals("p")) {
                find(Rule.NESTING, line, "</" + name + "> ends nothing");
            }
            return;
        }
        while (!open.isEmpty()) {
            Open last = open.pop();
            if (last.name.equals(name)) {
                return;
            }
            if (!ENDS_BY_ITSELF.contains(last.name)) {
                find(Rule.NESTING, last.line, "<" + last.name + "> is not closed before </" + name + ">");
            }
        }
    }

    @Override
    public void text(String text, int line) {
        tree.text(text, line);
        if (isTitle(isIn("title")) && titles == 1) {
            title.append(text);
        }
        if (QUOTED.stream().anyMatch(this::isIn)) {
            return;
        }
        Matcher placeholder = PLACEHOLDER.matcher(text);
        if (placeholder.find()) {
            find(Rule.PLACEHOLDER, line, "‘" + placeholder.group() + "’ was not filled in");
        }
        Matcher unfinished = UNFINISHED.matcher(text);
        if (unfinished.find()) {
            find(Rule.UNFINISHED_TEXT, line, "the text says ‘" + unfinished.group() + "’");
        }
    }

    private boolean isIn(String name) {
        return open.stream().anyMatch(element -> element.name.equals(name));
    }

    private void finish() {
        new ListenerCheck(tree, this::find).run();
        HeadCheck.of(tree, this::find);
        open.stream()
                .filter(element -> !ENDS_BY_ITSELF.contains(element.name))
                .forEach(element -> find(Rule.NESTING, element.line, "<" + element.name + "> is never closed"));
        if (!hasLanguage) {
            find(Rule.LANGUAGE, 0, "the page does not say its language: <html> needs ‘lang’");
        }
        if (title.toString().isBlank()) {
            find(Rule.TITLE, 0, "the page has no title");
        }
        if (!hasDescription) {
            find(Rule.DESCRIPTION, 0, "the page has no description");
        }
        if (firstHeadings != 1) {
            find(Rule.ONE_H1, 0, "the page has " + firstHeadings + " headings of level 1");
        }
    }

    private void find(Rule rule, int line, String message) {
        findings.add(new Finding(rule, path, line, message, ""));
    }
}
