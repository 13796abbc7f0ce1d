package org.casus.site.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notes what this thread reads while it makes something. Costs next to nothing where nobody wants to know. */
public final class Noting {

    private static final ThreadLocal<@Nullable Noting> CURRENT = new ThreadLocal<>();

    private final Map<Question<?>, Object> reads = new LinkedHashMap<>();
    private final Set<Object> uses = new LinkedHashSet<>();

    private final boolean isOfReads;

    private Noting(boolean isOfReads) {
        this.isOfReads = isOfReads;
    }

    /** What was made, and from what. */
    public record Noted<T>(T made, Reads reads) {}

    public static <T> Noted<T> of(Supplier<T> maker) {
        return of(maker, true);
    }

    /** For a process that will not ask again: notes what is used beside it, and no reads. */
    public static <T> Noted<T> usesOf(Supplier<T> maker) {
        return of(maker, false);
    }

    private static <T> Noted<T> of(Supplier<T> maker, boolean isOfReads) {
        Noting noting = new Noting(isOfReads);
        T made = with(noting, maker);
        return new Noted<>(made, noting.reads());
    }

    /** For the way to an answer that is noted itself. */
    public static <T> T aside(Supplier<T> work) {
        return CURRENT.get() == null ? work.get() : with(null, work);
    }

    private static <T> T with(@Nullable Noting noting, Supplier<T> work) {
        Noting outer = CURRENT.get();
        CURRENT.set(noting);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    /** Call it in every accessor of what may be another at the next bake. */
    public static <A> A read(Question<?> question, A answer) {
        Noting noting = CURRENT.get();
        if (noting != null && noting.isOfReads) {
            noting.reads.put(question, answer);
        }
        return answer;
    }

    /** As {@link #read}, of something large. */
    public static <A> A readSame(Question<?> question, A answer) {
        Noting noting = CURRENT.get();
        if (noting != null && noting.isOfReads) {
            noting.reads.put(question, new Same(answer));
        }
        return answer;
    }

    /** What is being made needs this beside it. */
    public static void use(Object thing) {
        Noting noting = CURRENT.get();
        if (noting != null) {
            noting.uses.add(thing);
        }
    }

    private Reads reads() {
        List<Reads.Read> all = new ArrayList<>(reads.size());
        reads.forEach((question, answer) -> all.add(new Reads.Read(question, answer)));
        return new Reads(all, List.copyOf(uses));
    }
}
