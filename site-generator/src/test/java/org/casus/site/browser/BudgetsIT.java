package org.casus.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind of page of every site costs somebody who comes for the first time, compressed as servers send it. */
class BudgetsIT {

    private static final int KILO = 1000;

    /** Most kilobytes before pictures, of them script, and requests. */
    private record Budget(int all, int script, int requests) {}

    private static final Budget WITH_FILTERS = new Budget(105, 20, 24);
    private static final Budget OF_TEXT = new Budget(70, 0, 7);
    private static final Budget OF_OTHERS = new Budget(95, 15, 22);

    static List<String> sites() {
        return ServedSite.all();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void pages_stay_within_their_budgets(String id) {
        List<String> over = new ArrayList<>();
        try (ServedSite site = ServedSite.of(id);
                Visitor visitor = Visitor.of(site)) {
            PagesOfSite pages = PagesOfSite.of(site);
            for (String page : pages.kinds()) {
                if (page.equals("/stijlgids/")) {
                    continue; // for those who make sites: all components at once
                }
                visitor.visit(page);
                Set<String> files = files(visitor.fetched());
                Budget spent = new Budget(weight(site, files, ""), weight(site, files, ".js"), (int)
                        files.stream().filter(BudgetsIT::isNoPicture).count());
                Budget budget = of(pages.html(page));
                if (spent.all > budget.all || spent.script > budget.script || spent.requests > budget.requests) {
                    over.add(page + " " + spent + ", more than " + budget);
                }
            }
        }
        assertThat(over).isEmpty();
    }

    private static Budget of(String html) {
        if (html.contains("data-finder")) {
            return WITH_FILTERS;
        }
        return html.contains("<article class=\"text\">") ? OF_TEXT : OF_OTHERS;
    }

    private static Set<String> files(Collection<String> addresses) {
        Set<String> files = new TreeSet<>();
        addresses.forEach(address ->
                files.add(address.replaceFirst("^https?://[^/]*/", "").replaceFirst("[?#].*", "")));
        return files;
    }

    private static boolean isNoPicture(String file) {
        return !file.matches(".*\\.(png|jpe?g|webp)");
    }

    private static int weight(ServedSite site, Set<String> files, String ending) {
        return (int) files.stream()
                        .filter(file -> isNoPicture(file) && file.endsWith(ending))
                        .mapToLong(file -> size(site.folder().resolve(file)))
                        .sum()
                / KILO;
    }

    private static long size(Path path) {
        Path file = Files.isDirectory(path) ? path.resolve("index.html") : path;
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (file.toString().endsWith(".woff2")) {
                return bytes.length;
            }
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(compressed)) {
                zip.write(bytes);
            }
            return compressed.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
