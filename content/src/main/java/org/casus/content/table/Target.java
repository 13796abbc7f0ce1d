package org.casus.content.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.casus.content.type.Field;

/**
 * What a column holds: {@code summary.en} is a language of a field, {@code location.lat} a member of one,
 * {@code contacts.2.email} a part of the second of a group.
 *
 * @param index counted from 0; present only where the field is a list
 * @param part of a group
 * @param member a language, or a member of the value
 */
record Target(Field field, OptionalInt index, Optional<Field> part, Optional<String> member) {

    /** The field whose kind says what the text means. */
    Field leaf() {
        return part.orElse(field);
    }

    boolean isLanguage() {
        return member.isPresent() && leaf().isLocalized();
    }

    /** Whether the cell holds all of a list, several values beside each other. */
    boolean isList() {
        return leaf().isMany() && member.isEmpty() && (part.isPresent() || index.isEmpty());
    }

    /** Names of members and places in lists, from the entry down. */
    List<Object> steps() {
        List<Object> steps = new ArrayList<>();
        steps.add(field.name());
        index.ifPresent(steps::add);
        part.ifPresent(found -> steps.add(found.name()));
        member.ifPresent(steps::add);
        return steps;
    }

    /** As in a violation: {@code contacts[1].email}. */
    String path() {
        StringBuilder path = new StringBuilder(field.name());
        index.ifPresent(place -> path.append('[').append(place).append(']'));
        part.ifPresent(found -> path.append('.').append(found.name()));
        member.ifPresent(name -> path.append('.').append(name));
        return path.toString();
    }

    Target whole() {
        return new Target(field, index, part, Optional.empty());
    }
}
