package org.casus.cms.listing.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/**
 * A field of a type, or a part of a group as {@code group.part}, with the names under which the index has its values.
 *
 * <p>What is private has names of its own: a question of the public cannot be put about them.
 *
 * @param type the type's id
 * @param path the field's name, or the group's and the part's with a dot between
 * @param isTitle whether entries are named by it
 */
public record IndexedField(String type, String path, Field field, boolean isPrivate, boolean isTitle) {

    /** All that the type's entries can be asked for by, in the order of the type. */
    public static List<IndexedField> of(ContentType type) {
        List<IndexedField> all = new ArrayList<>();
        for (Field field : type.fields()) {
            all.add(top(type, field));
            if (field.kind() instanceof FieldKind.Group group) {
                group.fields().forEach(part -> all.add(part(type, field, part)));
            }
        }
        return List.copyOf(all);
    }

    public static Optional<IndexedField> find(ContentType type, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return type.field(path).map(field -> top(type, field));
        }
        return type.field(path.substring(0, dot))
                .filter(group -> group.kind() instanceof FieldKind.Group)
                .flatMap(group -> ((FieldKind.Group) group.kind())
                        .fields().stream()
                                .filter(part -> part.name().equals(path.substring(dot + 1)))
                                .findFirst()
                                .map(part -> part(type, group, part)));
    }

    static IndexedField top(ContentType type, Field field) {
        return new IndexedField(
                type.id(), field.name(), field, field.isPrivate(), field.name().equals(type.titleField()));
    }

    static IndexedField part(ContentType type, Field group, Field part) {
        return new IndexedField(
                type.id(), group.name() + "." + part.name(), part, group.isPrivate() || part.isPrivate(), false);
    }

    public FieldKind kind() {
        return field.kind();
    }

    /** Values that are compared as they are: folded texts, ids, addresses, true and false. */
    public String values() {
        return (isPrivate ? "private." : "") + type + "." + path;
    }

    /** Whole and decimal numbers, and moments. */
    public String numbers() {
        return values() + "#number";
    }

    /** From a day to a day. */
    public String days() {
        return values() + "#days";
    }

    public String point() {
        return values() + "#point";
    }

    public String sorted() {
        return values() + "#sorted";
    }

    public String counted() {
        return values() + "#counted";
    }
}
