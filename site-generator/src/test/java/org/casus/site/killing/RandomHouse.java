package org.casus.site.killing;

import java.util.Random;
import java.util.TreeSet;
import org.casus.site.TestHouse;

/** A house whose entries and theme change at random, so that a bake has much to replace. */
final class RandomHouse {

    private static final int CHURCHES = 30;
    private static final String[] USES = {"library", "housing", "worship"};

    private final TestHouse house;
    private final Random random;
    private final TreeSet<String> slugs = new TreeSet<>();
    private int number;

    RandomHouse(TestHouse house, Random random) {
        this.house = house;
        this.random = random;
        for (int i = 0; i < CHURCHES; i++) {
            add();
        }
    }

    /** Many things at once. */
    void change() {
        for (int i = 0; i < 8; i++) {
            switch (random.nextInt(4)) {
                case 0 -> add();
                case 1 -> remove();
                default -> write(any());
            }
        }
        if (random.nextInt(3) == 0) {
            String mark = "<!-- " + random.nextInt(1000) + " -->";
            house.edit(
                    "themes/base/templates/layout.peb",
                    text -> text.replaceAll("<!-- \\d+ -->", "").replace("</body>", mark + "</body>"));
        }
        if (random.nextInt(3) == 0) {
            house.put("themes/base/styles/page.css", "body { margin: " + random.nextInt(1000) + "px }\n");
        }
    }

    private void add() {
        String slug = "kerk-" + number++;
        slugs.add(slug);
        write(slug);
    }

    private void remove() {
        if (slugs.size() > CHURCHES / 2) {
            String slug = any();
            slugs.remove(slug);
            house.remove(path(slug));
        }
    }

    private void write(String slug) {
        house.put(path(slug), """
                ---
                name: %s
                summary: Een samenvatting %d
                currentUse: [%s]
                municipality: gent
                ---
                Tekst %d.
                """.formatted(
                        slug, random.nextInt(100), USES[random.nextInt(USES.length)], random.nextInt(100)));
    }

    private String any() {
        return slugs.stream().skip(random.nextInt(slugs.size())).findFirst().orElseThrow();
    }

    private static String path(String slug) {
        return "entries/church/" + slug + ".md";
    }
}
