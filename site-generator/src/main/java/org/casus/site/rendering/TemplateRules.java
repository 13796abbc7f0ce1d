package org.casus.site.rendering;

import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.content.source.DidYouMean;
import org.casus.content.source.Problems;

/**
 * What templates may use: this and nothing else. It is checked in the source of every template, so that a branch that no page
 * takes today is held to it too. Whatever is not here could show what no fingerprint knows of (a resource, the time, another
 * locale), print without escaping, or hide that a field is missing.
 */
final class TemplateRules {

    static final Set<String> TAGS = Set.of(
            "for",
            "endfor",
            "if",
            "elseif",
            "else",
            "endif",
            "include",
            "extends",
            "block",
            "endblock",
            "macro",
            "endmacro",
            "import",
            "from",
            "set",
            "filter",
            "endfilter");
    static final Set<String> FILTERS = Set.of("length", "lower", "upper", "join", "first", "last", "apart");
    static final Set<String> TESTS = Set.of("empty", "even", "odd");
    static final Set<String> FUNCTIONS = Set.of("t", "asset", "parent");

    private static final Pattern CODE = Pattern.compile("\\{#.*?#}|\\{\\{(.*?)}}|\\{%-?(.*?)%}", Pattern.DOTALL);
    private static final Pattern TEXT =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("^\\s*(\\w+)");
    private static final Pattern FILTER = Pattern.compile("(?:\\||^\\s*filter\\s)\\s*(\\w+)");
    private static final Pattern TEST = Pattern.compile("\\bis\\s+(?:not\\s+)?(\\w+)");
    private static final Pattern CALL = Pattern.compile("(\\.?)\\b(\\w+)\\s*\\(");
    private static final Pattern MACRO = Pattern.compile("\\{%-?\\s*macro\\s+(\\w+)");
    /** Words before a bracket that call nothing. */
    private static final Set<String> WORDS = Set.of("and", "or", "not", "in", "is", "if", "elseif", "contains", "with");

    private final Problems problems;
    private final SortedSet<String> functions = new TreeSet<>(FUNCTIONS);

    private TemplateRules(SortedMap<String, String> templates, Problems problems) {
        this.problems = problems;
        templates
                .values()
                .forEach(source -> MACRO.matcher(source).results().forEach(macro -> functions.add(macro.group(1))));
    }

    static void check(SortedMap<String, String> templates, Problems problems) {
        TemplateRules rules = new TemplateRules(templates, problems);
        templates.forEach(rules::checkTemplate);
    }

    private void checkTemplate(String name, String source) {
        Matcher code = CODE.matcher(source);
        while (code.find()) {
            String print = code.group(1);
            String tag = code.group(2);
            if (print != null) {
                checkExpression(name, source, code.start(1), print);
            } else if (tag != null) {
                checkTag(name, source, code.start(2), tag);
            }
        }
    }

    private void checkTag(String name, String source, int at, String tag) {
        Matcher word = TAG.matcher(tag);
        if (word.find()) {
            if (!TAGS.contains(word.group(1))) {
                problem(name, source, at + word.start(1), "tag", word.group(1), TAGS);
            }
            boolean isMacro = word.group(1).equals("macro");
            checkExpression(name, source, at, isMacro ? "" : tag);
        }
    }

    private void checkExpression(String name, String source, int at, String expression) {
        String code = TEXT.matcher(expression)
                .replaceAll(text -> " ".repeat(text.group().length()));
        checkWords(FILTER.matcher(code), 1, name, source, at, "filter", FILTERS);
        checkWords(TEST.matcher(code), 1, name, source, at, "test", TESTS);
        Matcher call = CALL.matcher(code);
        while (call.find()) {
            if (!call.group(1).isEmpty()) {
                problems.add(
                        name,
                        lineOf(source, at + call.start(2)),
                        "‘" + call.group(2) + "(…)’: a template reads fields, it calls nothing on them. Leave out the"
                                + " brackets, or put what is wanted into the view.");
            } else if (!WORDS.contains(call.group(2)) && !functions.contains(call.group(2)) && !isFilter(code, call)) {
                problem(name, source, at + call.start(2), "function", call.group(2), functions);
            }
        }
    }

    private static boolean isFilter(String code, Matcher call) {
        String before = code.substring(0, call.start()).strip();
        return before.endsWith("|") || before.equals("filter");
    }

    private void checkWords(
            Matcher found, int group, String name, String source, int at, String kind, Set<String> known) {
        while (found.find()) {
            if (!known.contains(found.group(group))) {
                problem(name, source, at + found.start(group), kind, found.group(group), known);
            }
        }
    }

    private void problem(String name, String source, int at, String kind, String word, Set<String> known) {
        problems.add(
                name,
                lineOf(source, at),
                "templates have no " + kind + " ‘" + word + "’." + DidYouMean.hint(known, word) + " There are: "
                        + String.join(", ", new TreeSet<>(known)) + ".");
    }

    private static int lineOf(String source, int at) {
        return (int) source.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }
}
