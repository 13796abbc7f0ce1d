package org.casus.content.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.content.entry.Slugs;
import org.casus.content.source.DidYouMean;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/** What a column's header means: a field by its name or its label, a member of it behind a point. */
final class Headers {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern WITH_LANGUAGE =
            Pattern.compile("(.+?)\\s*[(\\[]([a-z]{2})[)\\]]", Pattern.CASE_INSENSITIVE);
    private static final int MOST_IN_LIST = 100;

    private final ContentType type;
    private final Map<String, List<Field>> byLabel = new HashMap<>();

    Headers(ContentType type) {
        this.type = type;
        for (Field field : type.fields()) {
            field.label().byLanguage().values().stream()
                    .map(Slugs::fold)
                    .distinct()
                    .forEach(label -> byLabel.computeIfAbsent(label, key -> new ArrayList<>())
                            .add(field));
        }
    }

    /** Nothing where no field is meant. */
    Optional<Target> target(String header) {
        Matcher language = WITH_LANGUAGE.matcher(header);
        if (language.matches()) {
            String plain = language.group(1) + "." + language.group(2).toLowerCase(Locale.ROOT);
            return field(header).map(Headers::whole).or(() -> below(plain));
        }
        return field(header).map(Headers::whole).or(() -> below(header));
    }

    private static Target whole(Field field) {
        return new Target(field, OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    private Optional<Field> field(String name) {
        return type.field(name)
                .or(() -> type.fields().stream()
                        .filter(field -> field.name().equalsIgnoreCase(name))
                        .findFirst())
                .or(() -> Optional.ofNullable(byLabel.get(Slugs.fold(name)))
                        .filter(fields -> fields.size() == 1)
                        .map(List::getFirst));
    }

    private Optional<Target> below(String header) {
        int point = header.indexOf('.');
        Optional<Field> field =
                point < 1 ? Optional.empty() : field(header.substring(0, point).strip());
        if (field.isEmpty()) {
            return Optional.empty();
        }
        List<String> rest = new ArrayList<>(List.of(header.substring(point + 1).split("\\.", -1)));
        rest.replaceAll(String::strip);
        OptionalInt index = field.get().isMany() ? place(rest.getFirst()) : OptionalInt.empty();
        if (index.isPresent()) {
            rest.removeFirst();
        } else if (field.get().isMany()) {
            return Optional.empty();
        }
        Optional<Field> part = Optional.empty();
        if (field.get().kind() instanceof FieldKind.Group group && !rest.isEmpty()) {
            String name = rest.removeFirst();
            part = group.fields().stream()
                    .filter(one -> one.name().equalsIgnoreCase(name) || isLabel(one, name))
                    .findFirst();
            if (part.isEmpty()) {
                return Optional.empty();
            }
        }
        return leaf(new Target(field.get(), index, part, Optional.empty()), rest);
    }

    private static boolean isLabel(Field part, String name) {
        return part.label().byLanguage().containsValue(name);
    }

    private static OptionalInt place(String text) {
        boolean isNumber = text.length() <= 3 && !text.isEmpty() && text.chars().allMatch(Character::isDigit);
        int place = isNumber ? Integer.parseInt(text) : 0;
        return place < 1 || place > MOST_IN_LIST ? OptionalInt.empty() : OptionalInt.of(place - 1);
    }

    private static Optional<Target> leaf(Target whole, List<String> rest) {
        if (rest.isEmpty()) {
            return Optional.of(whole);
        }
        Field leaf = whole.leaf();
        String member = rest.getFirst();
        boolean isMember = leaf.isLocalized()
                ? LANGUAGE.matcher(member).matches()
                : members(leaf.kind()).contains(member);
        return isMember && rest.size() == 1
                ? Optional.of(new Target(whole.field(), whole.index(), whole.part(), Optional.of(member)))
                : Optional.empty();
    }

    static Set<String> members(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Point point -> Set.of("lat", "lon", "precision");
            case FieldKind.Period period -> Set.of("start", "end");
            case FieldKind.Address address -> Set.of("street", "postcode", "municipality", "country");
            case FieldKind.Link link -> Set.of("url", "title", "language");
            case FieldKind.Media media -> Set.of("id", "alt", "caption", "credit", "focus");
            case FieldKind.Reference reference -> Set.of("type", "slug");
            default -> Set.of();
        };
    }

    /** The name or the label that is most like the header. */
    Optional<String> near(String header) {
        Set<String> known = new TreeSet<>(Set.of("slug"));
        type.fields().forEach(field -> {
            known.add(field.name());
            known.addAll(field.label().byLanguage().values());
        });
        return DidYouMean.among(known, header);
    }
}
