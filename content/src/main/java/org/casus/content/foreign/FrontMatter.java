package org.casus.content.foreign;

/**
 * A file in two.
 *
 * @param head YAML; empty where there is none, or one in another language
 * @param isToml whether the head was in TOML, which is not read
 */
record FrontMatter(String head, String body, boolean isToml) {

    static FrontMatter of(String text) {
        if (text.startsWith("+++\n")) {
            int end = text.indexOf("\n+++", 3);
            return end < 0 ? new FrontMatter("", text, true) : new FrontMatter("", afterLine(text, end + 1), true);
        }
        if (!text.startsWith("---")
                || !text.lines().findFirst().orElse("").strip().equals("---")) {
            return new FrontMatter("", text, false);
        }
        int from = text.indexOf('\n') + 1;
        int end = text.startsWith("---", from) ? from - 1 : text.indexOf("\n---", from);
        return from == 0 || end < 0
                ? new FrontMatter("", text, false)
                : new FrontMatter(text.substring(from, Math.max(from, end + 1)), afterLine(text, end + 1), false);
    }

    private static String afterLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? "" : text.substring(end + 1);
    }
}
