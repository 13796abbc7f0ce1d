package org.casus.site.planning;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** A list whose members are made when they are read, by whoever reads them, each time. */
final class Unread<T> extends AbstractList<T> implements RandomAccess {

    private final IntFunction<T> maker;
    private final int size;

    Unread(IntFunction<T> maker, int size) {
        this.maker = maker;
        this.size = size;
    }

    @Override
    public T get(int number) {
        return maker.apply(Objects.checkIndex(number, size));
    }

    @Override
    public int size() {
        return size;
    }
}
