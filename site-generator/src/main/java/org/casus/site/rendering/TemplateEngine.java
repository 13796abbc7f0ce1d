package org.casus.site.rendering;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.Test;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.casus.site.theme.Theme;
import org.casus.site.theme.ThemeProblem;
import org.casus.site.views.PageView;
import org.jspecify.annotations.Nullable;

/** The template engine, held to what templates here may do. */
final class TemplateEngine {

    private static final String LOOP = "io.pebbletemplates.pebble.node.ForNode$LoopVariables";

    private TemplateEngine() {}

    static PebbleEngine of(Theme theme, String basePath) {
        return new PebbleEngine.Builder()
                .loader(new ThemeLoader(theme.templates()))
                .extension(new Vocabulary(theme, basePath))
                .registerExtensionCustomizer(Narrowed::new)
                .methodAccessValidator((object, method) -> isOfLoop(method))
                .strictVariables(true)
                .autoEscaping(true)
                .newLineTrimming(true)
                .defaultLocale(Locale.ROOT)
                .build();
    }

    /** Views have their own way in ({@link ViewFields}); what else has methods is the engine's {@code loop}. */
    private static boolean isOfLoop(Method method) {
        return method.getDeclaringClass().getName().equals(LOOP) && method.getParameterCount() == 0;
    }

    /** Leaves what {@link TemplateRules} allows, and what the engine itself escapes with. */
    private static final class Narrowed extends ExtensionCustomizer {

        Narrowed(Extension extension) {
            super(extension);
        }

        @Override
        public @Nullable Map<String, Filter> getFilters() {
            return kept(super.getFilters(), name -> TemplateRules.FILTERS.contains(name) || name.equals("escape"));
        }

        @Override
        public @Nullable Map<String, Function> getFunctions() {
            return kept(super.getFunctions(), TemplateRules.FUNCTIONS::contains);
        }

        @Override
        public @Nullable Map<String, Test> getTests() {
            return kept(super.getTests(), TemplateRules.TESTS::contains);
        }

        @Override
        public @Nullable List<TokenParser> getTokenParsers() {
            List<TokenParser> all = super.getTokenParsers();
            return all == null
                    ? null
                    : all.stream()
                            .filter(parser -> TemplateRules.TAGS.contains(parser.getTag()))
                            .toList();
        }

        private static <T> @Nullable Map<String, T> kept(@Nullable Map<String, T> all, Predicate<String> isAllowed) {
            if (all == null) {
                return null;
            }
            Map<String, T> kept = new HashMap<>(all);
            kept.keySet().removeIf(isAllowed.negate());
            return kept;
        }
    }

    /** What is added: fields of views, texts, addresses of assets. */
    private static final class Vocabulary extends AbstractExtension {

        private final Theme theme;
        private final String basePath;

        Vocabulary(Theme theme, String basePath) {
            this.theme = theme;
            this.basePath = basePath;
        }

        @Override
        public Map<String, Function> getFunctions() {
            return Map.of("t", new Translate(theme), "asset", new AssetAddress(theme, basePath));
        }

        @Override
        public Map<String, Filter> getFilters() {
            return Map.of("apart", new Apart());
        }

        @Override
        public List<AttributeResolver> getAttributeResolver() {
            return List.of(new ViewFields());
        }
    }

    /** {@code t(key, value…)}: a text of the theme in the page's language. */
    private record Translate(Theme theme) implements Function {

        @Override
        public @Nullable List<String> getArgumentNames() {
            return null;
        }

        @Override
        public Object execute(Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            Object[] values = new Object[Math.max(0, args.size() - 1)];
            for (int i = 0; i < values.length; i++) {
                values[i] = args.get(String.valueOf(i + 1));
            }
            PageView page = (PageView) context.getVariable("page");
            try {
                return theme.textsIn(page.head().language()).text(String.valueOf(args.get("0")), values);
            } catch (ThemeProblem e) {
                throw new PebbleException(e, String.valueOf(e.getMessage()), line, self.getName());
            }
        }
    }

    /** {@code asset(name)}: where a file of the theme is. */
    private record AssetAddress(Theme theme, String basePath) implements Function {

        @Override
        public List<String> getArgumentNames() {
            return List.of("name");
        }

        @Override
        public Object execute(Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            try {
                return basePath + theme.asset(String.valueOf(args.get("name"))).path();
            } catch (ThemeProblem e) {
                throw new PebbleException(e, String.valueOf(e.getMessage()), line, self.getName());
            }
        }
    }
}
