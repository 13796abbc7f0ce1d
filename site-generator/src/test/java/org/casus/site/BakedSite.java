package org.casus.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A site as a reader finds it. */
public final class BakedSite {

    private final Path root;

    BakedSite(Path root) {
        this.root = root;
    }

    /** @param address as in a link: {@code /voorbeelden/} */
    public Page page(String address) {
        return new Page(file(address.substring(1) + "index.html"));
    }

    public boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    public String file(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page that the test theme made: its parts stand between marks. */
    public record Page(String html) {

        public String title() {
            return parts("title").getFirst();
        }

        public List<String> cards() {
            return parts("card");
        }

        /** {@code library 2}, for each value that is shown. */
        public List<String> facet(String name) {
            return parts("facet-" + name);
        }

        public List<String> parts(String name) {
            List<String> parts = new ArrayList<>();
            Matcher mark = Pattern.compile("<p class=\"" + name + "\">(.*?)</p>", Pattern.DOTALL)
                    .matcher(html);
            while (mark.find()) {
                parts.add(mark.group(1).strip());
            }
            return parts;
        }
    }
}
