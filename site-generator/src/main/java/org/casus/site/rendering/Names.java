package org.casus.site.rendering;

import java.util.Arrays;

/** What the words of a template stand for, the latest first. Words are interned. */
final class Names {

    private String[] names = new String[16];
    private Object[] values = new Object[16];
    private int size;

    void push(String name, Object value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        names[size] = name;
        values[size++] = value;
    }

    int size() {
        return size;
    }

    /** Forgets what came after. */
    void back(int earlier) {
        size = earlier;
    }

    /** In the place of what the name at this place stood for. */
    void set(int place, Object value) {
        values[place] = value;
    }

    @SuppressWarnings("ReferenceEquality") // interned
    Object get(String name) {
        for (int i = size - 1; i >= 0; i--) {
            if (names[i] == name) {
                return values[i];
            }
        }
        throw new NotOrdinary();
    }
}
