package org.casus.content.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.content.LocalizedText;
import org.casus.content.checking.Normalise;
import org.casus.content.checking.Violation;
import org.casus.content.source.DidYouMean;
import org.casus.content.type.ContentType;
import org.casus.content.vocabulary.Vocabularies;

/** Which column of a table is which value of a type, and its rows as entries. */
public final class Columns {

    /** A new name that leaves a column out; as the old one it stands for every column that has no other. */
    public static final String LEFT_OUT = "-";

    public static final String ALL_OTHERS = "*";

    private static final String SLUG = "slug";
    private static final String META = "meta.";

    private final CellReader reader;
    private final List<String> headers;
    private final List<Optional<Target>> targets = new ArrayList<>();
    private final Set<Integer> unnamed = new HashSet<>();
    private int slugColumn = -1;

    private Columns(List<String> headers, Vocabularies vocabularies) {
        this.headers = List.copyOf(headers);
        this.reader = new CellReader(vocabularies);
    }

    /**
     * @param header the cells of the first row
     * @param renamed other names by the table's own ones; see {@link #LEFT_OUT}
     * @throws UnfitTable with all that is wrong with the header
     */
    public static Columns of(
            ContentType type, Vocabularies vocabularies, List<String> header, Map<String, String> renamed) {
        List<String> headers = header.stream().map(Columns::plain).toList();
        Columns columns = new Columns(headers, vocabularies);
        List<Violation> violations = new ArrayList<>();
        columns.understand(type, renamed, violations);
        if (violations.isEmpty()
                && columns.slugColumn < 0
                && columns.targets.stream().allMatch(Optional::isEmpty)) {
            violations.add(violation("", "Geen enkele kolom is een veld.", "Not one column is a field."));
        }
        if (!violations.isEmpty()) {
            throw new UnfitTable(violations);
        }
        return columns;
    }

    /** Without padding, and without the line breaks that spreadsheets put into narrow headers. */
    private static String plain(String header) {
        return Normalise.text(header).replaceAll("[\\s\\u00a0]+", " ");
    }

    private void understand(ContentType type, Map<String, String> renamed, List<Violation> violations) {
        Headers known = new Headers(type);
        Map<String, String> names = new HashMap<>();
        renamed.forEach((from, to) -> names.put(plain(from).toLowerCase(Locale.ROOT), to.strip()));
        refuseAbsent(renamed.keySet(), violations);
        boolean areOthersLeftOut = LEFT_OUT.equals(names.get(ALL_OTHERS));
        Map<String, String> seen = new HashMap<>();
        for (int at = 0; at < headers.size(); at++) {
            String header = headers.get(at);
            String name = names.getOrDefault(header.toLowerCase(Locale.ROOT), areOthersLeftOut ? LEFT_OUT : header);
            Optional<Target> target = Optional.empty();
            if (header.isEmpty()) {
                if (!areOthersLeftOut) {
                    unnamed.add(at);
                }
            } else if (isSlug(type, name)) {
                refuseSecond(seen, "slug", header, violations);
                slugColumn = at;
            } else if (!isLeftOut(name)) {
                target = known.target(name);
                if (target.isPresent()) {
                    refuseSecond(seen, target.get().path(), header, violations);
                } else {
                    violations.add(unknown(type, known, name));
                }
            }
            targets.add(target);
        }
        refuseWithin(seen, violations);
    }

    /** Names given to columns that the table does not have: slips that would leave a field out. */
    private void refuseAbsent(Set<String> renamed, List<Violation> violations) {
        for (String from : renamed) {
            boolean isThere = headers.stream().anyMatch(plain(from)::equalsIgnoreCase);
            if (!isThere && !from.equals(ALL_OTHERS)) {
                String near = DidYouMean.among(headers, from).orElse("");
                violations.add(violation(
                        from,
                        "De tabel heeft geen kolom ‘" + from + "’."
                                + (near.isEmpty() ? "" : " Bedoelde u ‘" + near + "’?"),
                        "The table has no column ‘" + from + "’."
                                + (near.isEmpty() ? "" : " Did you mean ‘" + near + "’?")));
            }
        }
    }

    private static boolean isSlug(ContentType type, String name) {
        return name.equalsIgnoreCase(META + SLUG)
                || (name.equalsIgnoreCase(SLUG) && type.field(SLUG).isEmpty());
    }

    /** What only the server decides may be there, as in an export, and is not looked at. */
    private static boolean isLeftOut(String name) {
        return name.equals(LEFT_OUT) || name.startsWith(META) || name.startsWith("@");
    }

    private static void refuseSecond(Map<String, String> seen, String path, String header, List<Violation> violations) {
        String first = seen.putIfAbsent(path, header);
        if (first != null) {
            violations.add(violation(
                    header,
                    "De kolommen ‘" + first + "’ en ‘" + header + "’ zijn hetzelfde. Haal er een weg.",
                    "The columns ‘" + first + "’ and ‘" + header + "’ are the same. Remove one."));
        }
    }

    /** A whole value beside a part of it; only a text may have its translations beside it. */
    private void refuseWithin(Map<String, String> seen, List<Violation> violations) {
        for (Optional<Target> one : targets) {
            if (one.isEmpty() || one.get().isLanguage()) {
                continue;
            }
            String path = one.get().path();
            for (String whole : seen.keySet()) {
                if (path.startsWith(whole + ".") || path.startsWith(whole + "[")) {
                    violations.add(violation(
                            seen.getOrDefault(path, path),
                            "De kolom ‘" + seen.get(path) + "’ is een deel van ‘" + seen.get(whole)
                                    + "’. Hou het geheel of de delen.",
                            "The column ‘" + seen.get(path) + "’ is a part of ‘" + seen.get(whole)
                                    + "’. Keep the whole or the parts."));
                }
            }
        }
    }

    private static Violation unknown(ContentType type, Headers known, String header) {
        Optional<String> near = known.near(header);
        return violation(
                header,
                "‘" + type.one().in("nl") + "’ heeft geen veld voor de kolom ‘" + header + "’."
                        + near.map(word -> " Bedoelde u ‘" + word + "’?").orElse(""),
                "‘" + type.one().in("en") + "’ has no field for the column ‘" + header + "’."
                        + near.map(word -> " Did you mean ‘" + word + "’?").orElse(""));
    }

    private static Violation violation(String field, String nl, String en) {
        return new Violation(field, LocalizedText.of(nl, en));
    }

    /** The column that a value came from: of {@code contacts[1].email}, the one for it or for what it is part of. */
    public Optional<String> columnOf(String path) {
        int best = -1;
        int length = -1;
        for (int at = 0; at < targets.size(); at++) {
            String own = targets.get(at).map(Target::path).orElse("\0");
            boolean covers = path.equals(own) || path.startsWith(own + ".") || path.startsWith(own + "[");
            boolean isPart = own.startsWith(path + ".") || own.startsWith(path + "[");
            if ((covers && own.length() > length) || (isPart && length < 0)) {
                best = at;
                length = covers ? own.length() : 0;
            }
        }
        if (best < 0 && slugColumn >= 0 && path.equals(META + SLUG)) {
            best = slugColumn;
        }
        return best < 0 ? Optional.empty() : Optional.of(headers.get(best));
    }

    /** @param cells as many as there are columns, or fewer */
    public TableLine line(List<String> cells) {
        List<Placed> values = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        refuseHomeless(cells, violations);
        refuseTwice(cells, violations);
        for (int at = 0; at < targets.size(); at++) {
            Optional<Target> target = targets.get(at);
            if (target.isPresent() && !isForTheOther(target.get(), cells, at)) {
                place(target.get(), cell(cells, at), values, violations);
            }
        }
        Optional<String> slug = slugColumn < 0
                ? Optional.empty()
                : Optional.of(cell(cells, slugColumn).strip()).filter(text -> !text.isEmpty());
        return new TableLine(slug, values, violations);
    }

    private void refuseTwice(List<String> cells, List<Violation> violations) {
        for (int at = 0; at < targets.size(); at++) {
            Optional<Target> whole = targets.get(at)
                    .filter(target -> target.leaf().isLocalized())
                    .filter(target -> target.member().isEmpty());
            int dutch = whole.map(target -> targets.indexOf(Optional.of(inDutch(target))))
                    .orElse(-1);
            if (dutch >= 0 && !cell(cells, at).isBlank() && !cell(cells, dutch).isBlank()) {
                violations.add(violation(
                        whole.map(Target::path).orElse(""),
                        "‘" + headers.get(at) + "’ en ‘" + headers.get(dutch) + "’ zijn dezelfde tekst. Vul er een in.",
                        "‘" + headers.get(at) + "’ and ‘" + headers.get(dutch) + "’ are the same text. Fill in one."));
            }
        }
    }

    private static String cell(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at) : "";
    }

    /**
     * A text has its language's column and may have one without a language: it is in one of them. An empty cell must not
     * take away what the other one holds.
     */
    private boolean isForTheOther(Target target, List<String> cells, int at) {
        boolean isDefault =
                target.member().filter(LocalizedText.DEFAULT_LANGUAGE::equals).isPresent() && target.isLanguage();
        if (!cell(cells, at).isBlank()
                || !target.leaf().isLocalized()
                || (target.member().isPresent() && !isDefault)) {
            return false;
        }
        Target other = isDefault ? target.whole() : inDutch(target);
        int place = targets.indexOf(Optional.of(other));
        return place >= 0 && (!isDefault || !cell(cells, place).isBlank());
    }

    private static Target inDutch(Target target) {
        return new Target(target.field(), target.index(), target.part(), Optional.of(LocalizedText.DEFAULT_LANGUAGE));
    }

    private void place(Target target, String cell, List<Placed> values, List<Violation> violations) {
        if (cell.isBlank()) {
            // without a language an empty cell is about the first one, and takes no translation along
            Target emptied = target.leaf().isLocalized() && target.member().isEmpty() ? inDutch(target) : target;
            values.add(new Placed(emptied.steps(), Optional.empty()));
            return;
        }
        try {
            JsonNode value = reader.value(target, cell);
            values.add(new Placed(target.steps(), Optional.of(value)));
        } catch (NotUnderstood e) {
            violations.add(violation(
                    target.path(),
                    "‘" + target.leaf().label().in("nl") + "’ " + e.words().in("nl"),
                    "‘" + target.leaf().label().in("en") + "’ " + e.words().in("en")));
        }
    }

    private void refuseHomeless(List<String> cells, List<Violation> violations) {
        for (int at = 0; at < cells.size(); at++) {
            boolean hasNoColumn = at >= headers.size() || unnamed.contains(at);
            if (hasNoColumn && !cells.get(at).isBlank()) {
                violations.add(violation(
                        "",
                        "De cel ‘" + shortened(cells.get(at)) + "’ staat in kolom " + (at + 1)
                                + ", die geen naam heeft. Staat er een scheidingsteken te veel?",
                        "The cell ‘" + shortened(cells.get(at)) + "’ is in column " + (at + 1)
                                + ", which has no name. Is there a separator too many?"));
            }
        }
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 40
                ? text.strip()
                : text.substring(0, text.offsetByCodePoints(0, 39)).strip() + "…";
    }
}
