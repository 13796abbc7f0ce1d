package org.casus.site.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one bake: what the one before left, and what this one leaves. May be asked by many threads at once; two of
 * them may make the same thing, and one is kept.
 *
 * @param <W> the world of the bake
 */
public final class Round<W> {

    private record Kept(Object value, Reads reads) {}

    private final Map<Question<W>, Kept> before;
    private final Map<Question<W>, Kept> now = new ConcurrentHashMap<>();
    private final boolean isLast;
    private final Optional<StandingFiles> standing;
    private @Nullable W world;

    private Round(Map<Question<W>, Kept> before, boolean isLast, Optional<StandingFiles> standing) {
        this.before = before;
        this.isLast = isLast;
        this.standing = standing;
    }

    /** Of a bake that remembers none. */
    public static <W> Round<W> first() {
        return new Round<>(Map.of(), false, Optional.empty());
    }

    /** Of the only bake of a process: nothing is noted for a next one. */
    public static <W> Round<W> only() {
        return new Round<>(Map.of(), true, Optional.empty());
    }

    /**
     * Of the only bake of a process, after which another process may go on from what it leaves: origins are noted.
     *
     * @param left what an earlier process left, by the question that asks for it
     * @param standing what is there of that process, and will stay
     */
    public static <W> Round<W> ofOrigins(Map<Question<W>, Object> left, StandingFiles standing) {
        Map<Question<W>, Kept> before = HashMap.newHashMap(left.size());
        left.forEach((question, value) -> before.put(question, new Kept(value, Reads.NONE)));
        return new Round<>(before, true, Optional.of(standing));
    }

    /** Of the next bake. This one must have come to its end. */
    public Round<W> next() {
        return new Round<>(now, false, Optional.empty());
    }

    /** Whether no bake follows in this process. */
    public boolean isLast() {
        return isLast;
    }

    /** Whether origins are noted, so that whatever is made is to be made where it is read, and no sooner. */
    public boolean isOfOrigins() {
        return standing.isPresent();
    }

    /** Of a file that an earlier process made and that stays as it is: what it was made from then. */
    public Optional<String> fingerprintOf(String path) {
        return standing.flatMap(files -> files.file(path)).map(file -> {
            Noting.origins(file.origins());
            return file.fingerprint();
        });
    }

    /** Before anything is asked. */
    public void begin(W worldOfThisBake) {
        world = worldOfThisBake;
    }

    /** No longer needed when the bake is over; holds on to its content. */
    public void end() {
        world = null;
    }

    /**
     * What the question has as its answer, made at most once a bake, and not at all where all that it was made from is as it
     * was. An answer that equals the last one is the last one, the same object.
     *
     * @param maker reads through accessors that note
     */
    @SuppressWarnings("unchecked")
    public <T> T kept(Question<W> question, Supplier<T> maker) {
        Kept kept = now.get(question);
        if (kept == null) {
            kept = renewed(before.get(question), maker);
            Kept other = now.putIfAbsent(question, kept);
            kept = other == null ? kept : other;
        }
        Noting.again(kept.reads);
        return (T) Noting.read(question, kept.value);
    }

    /** What the question had as its answer at the last bake; to be made anew, and left for the next, by {@link #leave}. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> last(Question<W> question) {
        return Optional.ofNullable(before.get(question)).map(kept -> (T) kept.value);
    }

    /** What this bake left for the next. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> left(Question<W> question) {
        return Optional.ofNullable(now.get(question)).map(kept -> (T) kept.value);
    }

    /** Leaves something for the next bake to begin with. Nothing is noted: it is no answer. */
    public void leave(Question<W> question, Object value) {
        now.put(question, new Kept(value, Reads.NONE));
    }

    /** Something that is made, with what must be known of it: for a next bake its reads, for this one what it uses. */
    public <T> Noting.Noted<T> noted(Supplier<T> maker) {
        if (isOfOrigins()) {
            return Noting.originsOf(maker);
        }
        return isLast ? Noting.usesOf(maker) : Noting.of(maker);
    }

    private Kept renewed(@Nullable Kept last, Supplier<?> maker) {
        if (last != null && hold(last.reads)) {
            return last;
        }
        Noting.Noted<?> noted = noted(maker);
        if (last != null && last.value.equals(noted.made())) {
            return new Kept(last.value, noted.reads());
        }
        return new Kept(noted.made(), noted.reads());
    }

    /** Whether all that was read then would be read now. */
    private boolean hold(Reads reads) {
        return Noting.aside(() -> {
            for (Reads.Read read : reads.reads()) {
                if (!asked(read.question()).equals(read.answer())) {
                    return false;
                }
            }
            return true;
        });
    }

    /** What the answer is in this bake. */
    public Object answer(Question<?> question) {
        return Noting.aside(() -> asked(question));
    }

    @SuppressWarnings("unchecked")
    private Object asked(Question<?> question) {
        W asked = world;
        if (asked == null) {
            throw new IllegalStateException("a round answers from its beginning to its end");
        }
        return ((Question<W>) question).answer(asked);
    }
}
