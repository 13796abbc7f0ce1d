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
    private final Set<Object> origins = new LinkedHashSet<>();

    private final Kind kind;

    private Noting(Kind kind) {
        this.kind = kind;
    }

    /** What is noted besides what is used. */
    private enum Kind {
        /** Questions with their answers. */
        READS,
        USES,
        /** What lies under all that is read: {@link Origins}. */
        ORIGINS,
        /** As {@code ORIGINS}, for nobody. */
        COVERED
    }

    /** What was made, and from what. */
    public record Noted<T>(T made, Reads reads) {}

    public static <T> Noted<T> of(Supplier<T> maker) {
        return of(maker, Kind.READS);
    }

    /** For a process that will not ask again: notes what is used beside it, and no reads. */
    public static <T> Noted<T> usesOf(Supplier<T> maker) {
        return of(maker, Kind.USES);
    }

    /** For a process after this one: notes what is used, and the origins of what is made, however deep they lie. */
    public static <T> Noted<T> originsOf(Supplier<T> maker) {
        return of(maker, Kind.ORIGINS);
    }

    private static <T> Noted<T> of(Supplier<T> maker, Kind kind) {
        Noting noting = new Noting(kind);
        T made = with(noting, maker);
        return new Noted<>(made, noting.reads());
    }

    /** For the way to an answer that is noted itself. */
    public static <T> T aside(Supplier<T> work) {
        Noting noting = CURRENT.get();
        return noting == null || noting.isOfOrigins() ? work.get() : with(null, work);
    }

    /**
     * For what is made from origins only in so far as they are compared, when one of them changes, by whoever relies on
     * origins: where an entry stands in a list. Questions are noted as ever.
     */
    public static <T> T covered(Supplier<T> work) {
        Noting noting = CURRENT.get();
        return noting != null && noting.kind == Kind.READS ? work.get() : with(new Noting(Kind.COVERED), work);
    }

    private boolean isOfOrigins() {
        return kind == Kind.ORIGINS || kind == Kind.COVERED;
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
        if (noting != null && noting.kind == Kind.READS) {
            noting.reads.put(question, answer);
        }
        return answer;
    }

    /** As {@link #read}, of something large. */
    public static <A> A readSame(Question<?> question, A answer) {
        Noting noting = CURRENT.get();
        if (noting != null && noting.kind == Kind.READS) {
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

    /** Whatever is read of what can change by itself may be an origin of what is being made. */
    public static void anything() {
        origin(Origins.ANY);
    }

    /** What is being made is made from something that was made before, with these reads. */
    public static void again(Reads reads) {
        reads.uses().forEach(Noting::use);
        origins(reads.origins());
    }

    /** @return whether it is known what this is an origin of */
    static boolean origin(Object origin) {
        Noting noting = CURRENT.get();
        if (noting == null || !noting.isOfOrigins()) {
            return false;
        }
        if (noting.kind == Kind.ORIGINS) {
            noting.origins.add(origin);
        }
        return true;
    }

    /** What is being made has these, by way of something that was made before. */
    static void origins(List<Object> origins) {
        Noting noting = CURRENT.get();
        if (noting != null && noting.kind == Kind.ORIGINS) {
            noting.origins.addAll(origins);
        }
    }

    private Reads reads() {
        List<Reads.Read> all = new ArrayList<>(reads.size());
        reads.forEach((question, answer) -> all.add(new Reads.Read(question, answer)));
        return new Reads(all, List.copyOf(uses), List.copyOf(origins));
    }
}
