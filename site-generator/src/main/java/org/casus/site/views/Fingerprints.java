package org.casus.site.views;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Method;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.casus.content.markdown.SafeHtml;
import org.casus.site.hashing.QuickHash;

/**
 * Fingerprints of views: equal views have equal ones, in every process. Views that many pages share are read once by each
 * instance of this class, so use one for a whole bake.
 */
public final class Fingerprints {

    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

    private static final ClassValue<MethodHandle[]> FIELDS = new ClassValue<>() {
        @Override
        protected MethodHandle[] computeValue(Class<?> view) {
            return Arrays.stream(view.getRecordComponents())
                    .map(component -> getter(component.getAccessor()))
                    .toArray(MethodHandle[]::new);
        }
    };

    private static MethodHandle getter(Method accessor) {
        try {
            return MethodHandles.publicLookup().unreflect(accessor).asType(GETTER);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("views are public", e);
        }
    }

    /** Of so many cards the digests are held: of those that come first, which are the ones that stay. */
    private static final int MOST_CARDS = 1 << 14;

    private final Map<Object, byte[]> shared = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<Object, byte[]> cards = Collections.synchronizedMap(new IdentityHashMap<>());

    /** 32 hex digits. */
    public String of(PageView view) {
        return HexFormat.of().formatHex(digestOf((Record) view));
    }

    private byte[] digestOf(Record view) {
        Sink sink = new Sink();
        addFields(view, sink);
        return sink.digest();
    }

    /** A class has as many fields wherever it stands: no two sequences look alike. */
    private void addFields(Record view, Sink sink) {
        sink.text(view.getClass().getName());
        for (MethodHandle field : FIELDS.get(view.getClass())) {
            add(valueOf(field, view), sink);
        }
    }

    private void add(Object value, Sink sink) {
        switch (value) {
            case String text -> sink.text(text);
            case Integer number -> sink.number('i', number);
            case Boolean truth -> sink.number('b', truth ? 1 : 0);
            case Double number -> sink.number('d', Double.doubleToLongBits(number));
            case Prose prose -> sink.text(prose.markdown());
            case SafeHtml html -> sink.text(html.html());
            case List<?> list -> {
                sink.number('l', list.size());
                list.forEach(item -> add(item, sink));
            }
            case SiteView site -> sink.digest(sharedDigest(site, shared, Integer.MAX_VALUE));
            case CardView card -> sink.digest(sharedDigest(card, cards, MOST_CARDS));
            case MapView map -> sink.digest(sharedDigest(map, shared, Integer.MAX_VALUE));
            case FacetView facet -> sink.digest(sharedDigest(facet, shared, Integer.MAX_VALUE));
            case Record view -> addFields(view, sink);
            default -> throw new IllegalStateException("a view may not hold a " + value.getClass());
        }
    }

    private byte[] sharedDigest(Record view, Map<Object, byte[]> held, int most) {
        byte[] known = held.get(view);
        if (known == null) {
            known = digestOf(view);
            if (held.size() < most) {
                held.put(view, known);
            }
        }
        return known;
    }

    @SuppressWarnings("IllegalCatch") // what a handle throws is what its method throws
    private static Object valueOf(MethodHandle field, Record view) {
        try {
            return field.invokeExact((Object) view);
        } catch (Throwable e) {
            throw new IllegalStateException("a view's field cannot fail", e);
        }
    }

    /** Puts values one behind the other so that no two different sequences look alike. */
    private static final class Sink {

        private static final VarHandle LONGS =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

        private byte[] bytes = new byte[4096];
        private int length;

        void text(String text) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            number('t', encoded.length);
            bytes(encoded);
        }

        void number(char kind, long value) {
            room(9);
            bytes[length++] = (byte) kind;
            LONGS.set(bytes, length, value);
            length += Long.BYTES;
        }

        void digest(byte[] digest) {
            room(1);
            bytes[length++] = 'r';
            bytes(digest);
        }

        private void bytes(byte[] added) {
            room(added.length);
            System.arraycopy(added, 0, bytes, length, added.length);
            length += added.length;
        }

        private void room(int more) {
            if (length + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
            }
        }

        byte[] digest() {
            QuickHash hash = new QuickHash();
            hash.add(bytes, length);
            return hash.bytes();
        }
    }
}
