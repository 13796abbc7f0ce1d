package org.casus.site.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was found in pages, by path and hash, so that a page that did not change is not read again. */
final class CheckedPages {

    private static final String FIRST_LINE = "casus-checks 1";

    private record Checked(String hash, List<Finding> findings) {}

    private final Map<String, Checked> known = new HashMap<>();
    private final SortedMap<String, Checked> used = new TreeMap<>();

    /** @param text of the last time; whatever cannot be read is found anew */
    static CheckedPages of(String text, String maker) {
        CheckedPages pages = new CheckedPages();
        List<String> lines = text.lines().toList();
        if (lines.size() < 2
                || !lines.getFirst().equals(FIRST_LINE)
                || !lines.get(1).equals(maker)) {
            return pages;
        }
        String path = "";
        for (String line : lines.subList(2, lines.size())) {
            String[] words = line.split("\t", -1);
            if (words.length == 2) {
                path = words[0];
                pages.known.put(path, new Checked(words[1], new ArrayList<>()));
            } else if (words.length == 4) {
                Finding finding = new Finding(Rule.of(words[1]), path, Integer.parseInt(words[2]), words[3], "");
                Optional.ofNullable(pages.known.get(path)).ifPresent(page -> page.findings.add(finding));
            }
        }
        return pages;
    }

    Optional<List<Finding>> find(String path, String hash) {
        Optional<Checked> found = Optional.ofNullable(known.get(path)).filter(page -> page.hash.equals(hash));
        found.ifPresent(page -> used.put(path, page));
        return found.map(Checked::findings);
    }

    void put(String path, String hash, List<Finding> findings) {
        used.put(path, new Checked(hash, findings));
    }

    /** Of the pages that were asked for or put. */
    String text(String maker) {
        StringBuilder text = new StringBuilder(FIRST_LINE + "\n" + maker + "\n");
        used.forEach((path, page) -> {
            text.append(path).append('\t').append(page.hash).append('\n');
            page.findings.forEach(finding -> text.append('\t')
                    .append(finding.rule().word())
                    .append('\t')
                    .append(finding.line())
                    .append('\t')
                    .append(finding.message().replaceAll("[\\t\\n\\r]", " "))
                    .append('\n'));
        });
        return text.toString();
    }
}
