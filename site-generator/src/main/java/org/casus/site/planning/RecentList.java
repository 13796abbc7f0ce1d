package org.casus.site.planning;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A list whose members are made when they are read, and made again where that was long ago: so many that they could not all
 * be there at once. Up to some thousands of them each is made once. May be read by many threads at once.
 */
final class RecentList<T> extends AbstractList<T> implements RandomAccess {

    /** The first so many are made once. */
    private static final int KEPT = 1 << 14;

    /** Of the others those that were read last; few, so that what goes is young, which costs a collector least. */
    private static final int RECENT = 1 << 8;

    private final IntFunction<T> maker;
    private final int size;
    private final AtomicReferenceArray<@Nullable Made<T>> recent;

    private record Made<T>(int number, T value) {}

    /** @param maker makes equal ones each time */
    RecentList(int size, IntFunction<T> maker) {
        this.size = size;
        this.maker = maker;
        this.recent = new AtomicReferenceArray<>(Math.min(size, KEPT + RECENT));
    }

    @Override
    public T get(int number) {
        Objects.checkIndex(number, size);
        int slot = number < KEPT ? number : KEPT + number % Math.min(RECENT, size - KEPT);
        Made<T> known = recent.get(slot);
        if (known == null || known.number != number) {
            known = new Made<>(number, maker.apply(number));
            recent.set(slot, known);
        }
        return known.value;
    }

    @Override
    public int size() {
        return size;
    }
}
