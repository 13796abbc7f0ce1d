package org.casus.site.rendering;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.reflect.InvocationTargetException;
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

    private static final ClassValue<Map<String, Method>> FIELDS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> view) {
            Map<String, Method> fields = new LinkedHashMap<>();
            for (RecordComponent component : view.getRecordComponents()) {
                fields.put(component.getName(), component.getAccessor());
            }
            if (Block.class.isAssignableFrom(view)) {
                fields.put("kind", kindOf(view));
            }
            return fields;
        }
    };

    private static Method kindOf(Class<?> block) {
        try {
            return block.getMethod("kind");
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every block has a kind", e);
        }
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
        if (!(instance instanceof Record) || !instance.getClass().getPackage().equals(VIEWS)) {
            return null;
        }
        String name = String.valueOf(attribute);
        Map<String, Method> fields = FIELDS.get(instance.getClass());
        Method field = fields.get(name);
        if (field == null) {
            String message = instance.getClass().getSimpleName() + " has no ‘" + name + "’."
                    + DidYouMean.hint(fields.keySet(), name);
            throw new AttributeNotFoundException(null, message, name, line, template);
        }
        return new ResolvedAttribute(printable(valueOf(field, instance)));
    }

    private static Object valueOf(Method field, Object view) {
        try {
            return field.invoke(view);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("views are public", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("a view's field cannot fail", e.getCause());
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
