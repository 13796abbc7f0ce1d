package org.casus.site.planning;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/** Lists one after another, read where they are. */
final class Joined<T> extends AbstractList<T> implements RandomAccess {

    private final List<List<T>> parts = new ArrayList<>();
    private int[] ends = new int[0];

    /** @param part stays as it is */
    void add(List<T> part) {
        if (!part.isEmpty()) {
            ends = Arrays.copyOf(ends, ends.length + 1);
            ends[ends.length - 1] = (parts.isEmpty() ? 0 : ends[ends.length - 2]) + part.size();
            parts.add(part);
        }
    }

    @Override
    public T get(int number) {
        Objects.checkIndex(number, size());
        int found = Arrays.binarySearch(ends, number + 1);
        int part = found < 0 ? -found - 1 : found;
        return parts.get(part).get(part == 0 ? number : number - ends[part - 1]);
    }

    @Override
    public int size() {
        return parts.isEmpty() ? 0 : ends[ends.length - 1];
    }
}
