package org.casus.site.rendering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.content.source.DidYouMean;
import org.casus.content.source.Problems;

/** Which templates a template can reach. Names are literals, so that this is known without rendering. */
final class TemplateReferences {

    private static final Pattern COMMENT = Pattern.compile("\\{#.*?#}", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile(
            "\\{%-?\\s*(?:include|extends|import|from|embed)\\s+(?:(['\"])([^'\"]+)\\1(\\s*[~?|])?|(\\S+))");

    private final Map<String, SortedSet<String>> direct;

    private TemplateReferences(Map<String, SortedSet<String>> direct) {
        this.direct = direct;
    }

    static TemplateReferences of(SortedMap<String, String> templates) {
        Problems problems = new Problems();
        Map<String, SortedSet<String>> direct = new HashMap<>();
        templates.forEach((name, source) -> direct.put(name, referencesIn(name, source, templates, problems)));
        TemplateRules.check(templates, problems);
        problems.throwIfAny();
        return new TemplateReferences(direct);
    }

    private static SortedSet<String> referencesIn(
            String name, String source, SortedMap<String, String> templates, Problems problems) {
        SortedSet<String> names = new TreeSet<>();
        String code =
                COMMENT.matcher(source).replaceAll(comment -> comment.group().replaceAll("[^\n]", " "));
        Matcher reference = REFERENCE.matcher(code);
        while (reference.find()) {
            int line = (int) code.substring(0, reference.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            String target = reference.group(2);
            if (target == null || reference.group(3) != null) {
                problems.add(name, line, "a template is named by a text in quotes, not by an expression");
            } else if (!templates.containsKey(target)) {
                problems.add(
                        name,
                        line,
                        "there is no template ‘" + target + "’." + DidYouMean.hint(templates.keySet(), target));
            } else {
                names.add(target);
            }
        }
        return names;
    }

    /** The shortest way from a page's template to one that it reaches: both, and what is between. */
    List<String> wayTo(String template, String reached) {
        Map<String, String> from = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(template));
        from.put(template, "");
        while (!next.isEmpty() && !from.containsKey(reached)) {
            String name = next.remove();
            for (String other : direct.getOrDefault(name, new TreeSet<>())) {
                if (from.putIfAbsent(other, name) == null) {
                    next.add(other);
                }
            }
        }
        List<String> way = new ArrayList<>();
        for (String name = reached; !name.isEmpty(); name = from.getOrDefault(name, "")) {
            way.addFirst(name);
        }
        return way;
    }

    /** Sorted, with the template itself. */
    SortedSet<String> reachableFrom(String template) {
        SortedSet<String> reached = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>();
        next.add(template);
        while (!next.isEmpty()) {
            String name = next.remove();
            if (reached.add(name)) {
                next.addAll(direct.getOrDefault(name, new TreeSet<>()));
            }
        }
        return reached;
    }
}
