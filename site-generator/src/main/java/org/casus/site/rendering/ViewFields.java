package org.casus.site.rendering;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.casus.content.markdown.SafeHtml;
import org.casus.content.source.DidYouMean;
import org.casus.site.views.Block;
import org.casus.site.views.PageView;
import org.casus.site.views.Prose;
import org.casus.site.views.Sections;
import org.jspecify.annotations.Nullable;

/**
 * The fields of views, by their names. This is the whole list of what a template can call: a method that is not here does
 * not exist for it.
 */
final class ViewFields implements AttributeResolver {

    private static final Package VIEWS = PageView.class.getPackage();

    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

    private static final ClassValue<Map<String, MethodHandle>> FIELDS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> view) {
            Map<String, MethodHandle> fields = new LinkedHashMap<>();
            for (RecordComponent component : view.getRecordComponents()) {
                fields.put(component.getName(), getter(component.getAccessor()));
            }
            if (Block.class.isAssignableFrom(view)) {
                fields.put("kind", kindOf(view));
            }
            return fields;
        }
    };

    private static MethodHandle getter(Method accessor) {
        try {
            return MethodHandles.publicLookup().unreflect(accessor).asType(GETTER);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("views are public", e);
        }
    }

    private static MethodHandle kindOf(Class<?> block) {
        try {
            return getter(block.getMethod("kind"));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every block has a kind", e);
        }
    }

    /** Reads one field of any view, for a place in a template: most see views of one class there. */
    static final class Reader {

        private record Known(Class<?> view, MethodHandle getter) {}

        private final String name;
        private volatile @Nullable Known last;

        Reader(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        /** @throws NotOrdinary where there is no such field, or no view */
        Object of(Object view) {
            Known known = last;
            if (known == null || known.view != view.getClass()) {
                known = new Known(view.getClass(), find(view));
                last = known;
            }
            return printable(valueOf(known.getter, view));
        }

        private MethodHandle find(Object view) {
            MethodHandle found = isView(view) ? FIELDS.get(view.getClass()).get(name) : null;
            if (found == null) {
                throw new NotOrdinary();
            }
            return found;
        }
    }

    private static boolean isView(Object instance) {
        return instance instanceof Record && instance.getClass().getPackage().equals(VIEWS);
    }

    @Override
    public @Nullable ResolvedAttribute resolve(
            Object instance,
            Object attribute,
            Object @Nullable [] arguments,
            @Nullable ArgumentsNode argumentNodes,
            EvaluationContextImpl context,
            String template,
            int line) {
        if (!isView(instance)) {
            return null;
        }
        String name = String.valueOf(attribute);
        Map<String, MethodHandle> fields = FIELDS.get(instance.getClass());
        MethodHandle field = fields.get(name);
        if (field == null) {
            String message = instance.getClass().getSimpleName() + " has no ‘" + name + "’."
                    + DidYouMean.hint(fields.keySet(), name);
            throw new AttributeNotFoundException(null, message, name, line, template);
        }
        return new ResolvedAttribute(printable(valueOf(field, instance)));
    }

    @SuppressWarnings("IllegalCatch") // what a handle throws is what its method throws
    private static Object valueOf(MethodHandle field, Object view) {
        try {
            return field.invokeExact(view);
        } catch (Throwable e) {
            throw new IllegalStateException("a view's field cannot fail", e);
        }
    }

    private static Object printable(Object value) {
        return switch (value) {
            case Prose prose -> safe(prose.html());
            case SafeHtml html -> safe(html.html());
            case Sections sections -> sections.links();
            default -> value;
        };
    }

    /** An empty text stays a plain string, so that a template can ask whether it is empty. */
    private static Object safe(String html) {
        return html.isEmpty() ? "" : new SafeString(html);
    }
}
