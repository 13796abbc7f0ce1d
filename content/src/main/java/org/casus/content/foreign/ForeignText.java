package org.casus.content.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A foreign text made into one of ours: words of other generators go, what they enclose stays, links lead to where the
 * file became an entry. Code is left alone.
 */
final class ForeignText {

    private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}|~{3,}).*");
    private static final Pattern CODE_SPAN = Pattern.compile("(`+)(?:(?!\\1).)+?\\1", Pattern.DOTALL);
    private static final char ASIDE = '\uE000';
    private static final Pattern PUT_ASIDE = Pattern.compile(ASIDE + "(\\d+)" + ASIDE);
    private static final Pattern SHORTCODE =
            Pattern.compile("\\{\\{([<%])-?\\s*(/?\\s*[\\w/.-]+)([^}]{0,4000}?)[>%]}}", Pattern.DOTALL);
    private static final Pattern COMPONENT =
            Pattern.compile("</?([A-Z][\\w.]*)(?:\\s(?:[^<>\"'{]|\"[^\"]*\"|'[^']*'|\\{[^<>]*?}){0,400})?/?>");
    private static final Pattern JSX_COMMENT = Pattern.compile("\\{/\\*.*?\\*/}", Pattern.DOTALL);
    private static final Pattern PROGRAM = Pattern.compile("(import|export)\\s.*");
    private static final Pattern ADMONITION =
            Pattern.compile("\\s*(?:!!!|\\?\\?\\?\\+?)\\s*([\\w -]+?)(?:\\s+\"(.*)\")?\\s*");
    private static final Pattern DIRECTIVE = Pattern.compile("\\s*:{3,}\\s*([\\w-]*).*");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)]\\(\\s*<?([^)\\s>]*)>?[^)]*\\)");
    private static final Pattern PICTURE_TAG = Pattern.compile("<img\\b[^>]{0,2000}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile(
            "\\[((?:[^\\[\\]]|\\[[^\\[\\]]*])*)]\\(\\s*<?([^)\\s>]+)>?((?:\\s+[\"'][^\"')]*[\"'])?)\\s*\\)");
    private static final Pattern DEFINITION = Pattern.compile("(?m)^( {0,3}\\[[^\\]\\n]+]:\\s*<?)([^\\s>]+)");
    private static final Pattern ANCHOR_TAG =
            Pattern.compile("(<a\\s[^>]{0,500}?href=[\"'])([^\"']*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)([a-z][a-z0-9+.-]*:|//).*");

    private final String file;
    private final boolean isProgram;
    private final boolean areShortcodesShown;
    private final Function<String, Optional<String>> links;
    private final Remarks remarks;

    /**
     * @param isProgram whether lines may import and export, as in MDX
     * @param links where a link within the corpus leads to; nothing where that is not in it
     */
    ForeignText(
            String file,
            boolean isProgram,
            boolean areShortcodesShown,
            Function<String, Optional<String>> links,
            Remarks remarks) {
        this.file = file;
        this.isProgram = isProgram;
        this.areShortcodesShown = areShortcodesShown;
        this.links = links;
        this.remarks = remarks;
    }

    String ours(String text) {
        StringBuilder ours = new StringBuilder(text.length());
        List<String> prose = new ArrayList<>();
        String fence = "";
        for (String line : text.split("\n", -1)) {
            Matcher mark = FENCE.matcher(line);
            boolean isMark = mark.matches();
            if (fence.isEmpty() && isMark) {
                flush(prose, ours);
                fence = mark.group(1);
                ours.append(line).append('\n');
            } else if (!fence.isEmpty()) {
                ours.append(line).append('\n');
                if (isMark && mark.group(1).startsWith(fence) && line.strip().equals(mark.group(1))) {
                    fence = "";
                }
            } else {
                prose.add(line);
            }
        }
        flush(prose, ours);
        return ours.toString().strip();
    }

    private void flush(List<String> prose, StringBuilder ours) {
        if (!prose.isEmpty()) {
            ours.append(outsideOfSpans(String.join("\n", lines(prose)))).append('\n');
            prose.clear();
        }
    }

    /** What takes a whole line: imports, and the marks of boxes, whose text loses its indent. */
    private List<String> lines(List<String> lines) {
        List<String> kept = new ArrayList<>();
        boolean isInBox = false;
        boolean isInProgram = false;
        for (String line : lines) {
            Matcher box = ADMONITION.matcher(line);
            Matcher directive = DIRECTIVE.matcher(line);
            isInBox = isInBox && (line.isBlank() || line.startsWith("    "));
            if (isProgram && (isInProgram || PROGRAM.matcher(line).matches())) {
                if (!isInProgram) {
                    remarks.add(Remarks.About.COMPONENT, line.split("\\s", 2)[0], file);
                }
                isInProgram = !line.isBlank() && !line.stripTrailing().endsWith(";") && !line.contains("from ");
            } else if (box.matches()) {
                remarks.add(Remarks.About.SHORTCODE, "!!! " + box.group(1).strip(), file);
                Optional.ofNullable(box.group(2))
                        .filter(title -> !title.isBlank())
                        .ifPresent(title -> kept.add("**" + title + "**\n"));
                isInBox = true;
            } else if (directive.matches()) {
                if (!directive.group(1).isEmpty()) {
                    remarks.add(Remarks.About.SHORTCODE, ":::" + directive.group(1), file);
                }
                kept.add("");
            } else {
                kept.add(isInBox && line.startsWith("    ") ? line.substring(4) : line);
            }
        }
        return kept;
    }

    /** Spans of code are put aside while the text around them is read as one. */
    private String outsideOfSpans(String text) {
        List<String> spans = new ArrayList<>();
        String without = replaced(CODE_SPAN, text.replace(ASIDE, ' '), span -> {
            spans.add(span.group());
            return "" + ASIDE + (spans.size() - 1) + ASIDE;
        });
        return replaced(PUT_ASIDE, prose(without), mark -> spans.get(Integer.parseInt(mark.group(1))));
    }

    private String prose(String text) {
        String clean = replaced(SHORTCODE, text, this::shortcode);
        clean = JSX_COMMENT.matcher(clean).replaceAll("");
        clean = replaced(COMPONENT, clean, tag -> {
            remarks.add(Remarks.About.COMPONENT, "<" + tag.group(1) + ">", file);
            return "";
        });
        clean = replaced(PICTURE, clean, this::picture);
        clean = replaced(PICTURE_TAG, clean, tag -> {
            remarks.add(Remarks.About.PICTURE, "<img>", file);
            return "";
        });
        clean = replaced(
                LINK,
                clean,
                link -> target(link.group(2))
                        .map(target -> "[" + link.group(1) + "](" + target + link.group(3) + ")")
                        .orElse(link.group(1)));
        clean = replaced(
                DEFINITION,
                clean,
                link -> target(link.group(2))
                        .map(target -> link.group(1) + target)
                        .orElse(""));
        clean = replaced(
                ANCHOR_TAG,
                clean,
                link -> target(link.group(2))
                        .map(target -> link.group(1) + target)
                        .orElse("<a title=\""));
        return clean.replaceAll("(?m)^( {0,3})\\{\\{", "$1\\\\{{");
    }

    private static String replaced(Pattern pattern, String text, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(by.apply(match)));
    }

    private String shortcode(MatchResult code) {
        String word = code.group(2).strip();
        if (word.startsWith("/*")) {
            return code.group();
        }
        if (!word.startsWith("/")) {
            remarks.add(Remarks.About.SHORTCODE, word, file);
        }
        return areShortcodesShown ? "`" + code.group().replace('`', '\'') + "`" : "";
    }

    /** What pictures show is kept as words: their files are not in a folder of text, and others' hosts are not asked. */
    private String picture(MatchResult picture) {
        remarks.add(
                Remarks.About.PICTURE,
                ABSOLUTE.matcher(picture.group(2)).matches() ? "of another host" : "in the folder",
                file);
        return picture.group(1);
    }

    /** Nothing where a link leads to what is not there. */
    private Optional<String> target(String target) {
        if (target.startsWith("#") || ABSOLUTE.matcher(target).matches()) {
            return Optional.of(target);
        }
        int hash = target.indexOf('#');
        Optional<String> known = links.apply(hash < 0 ? target : target.substring(0, hash));
        if (known.isEmpty()) {
            remarks.add(Remarks.About.LINK, target, file);
        }
        return known.map(address -> address + (hash < 0 ? "" : target.substring(hash)));
    }
}
