package org.casus.site.rendering;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.site.theme.Theme;
import org.casus.site.theme.ThemeProblem;

/** What stands for a value in a template: text, markup, a whole number, a truth, a view, a list. */
@FunctionalInterface
interface Expression {

    /** @throws NotOrdinary where the engine must say what it is */
    Object of(Rendering in);

    static boolean isTrue(Expression expression, Rendering in) {
        return expression.of(in) instanceof Boolean truth ? truth : other();
    }

    private static boolean other() {
        throw new NotOrdinary();
    }

    static int number(Expression expression, Rendering in) {
        if (expression.of(in) instanceof Integer number) {
            return number;
        }
        throw new NotOrdinary();
    }

    record Constant(Object value) implements Expression {

        @Override
        public Object of(Rendering in) {
            return value;
        }
    }

    record Name(String name) implements Expression {

        @Override
        public Object of(Rendering in) {
            return in.names().get(name);
        }
    }

    /** A list that is written out. */
    record Items(List<Expression> each) implements Expression {

        @Override
        public Object of(Rendering in) {
            return each.stream().map(item -> item.of(in)).toList();
        }
    }

    /** A field of a view. */
    record FieldOf(Expression view, ViewFields.Reader field) implements Expression {

        @Override
        public Object of(Rendering in) {
            Object owner = view.of(in);
            return owner instanceof Loop loop ? loop.field(field.name()) : field.of(owner);
        }
    }

    record IsEmpty(Expression value) implements Expression {

        @Override
        public Object of(Rendering in) {
            return switch (value.of(in)) {
                case String text -> text.trim().isEmpty();
                case Collection<?> items -> items.isEmpty();
                case Map<?, ?> members -> members.isEmpty();
                default -> false;
            };
        }
    }

    record Not(Expression truth) implements Expression {

        @Override
        public Object of(Rendering in) {
            return !isTrue(truth, in);
        }
    }

    record And(Expression left, Expression right) implements Expression {

        @Override
        public Object of(Rendering in) {
            return isTrue(left, in) && isTrue(right, in);
        }
    }

    record Or(Expression left, Expression right) implements Expression {

        @Override
        public Object of(Rendering in) {
            return isTrue(left, in) || isTrue(right, in);
        }
    }

    /** Of two texts, two numbers or two truths. */
    record IsEqual(Expression left, Expression right) implements Expression {

        @Override
        public Object of(Rendering in) {
            Object one = left.of(in);
            Object other = right.of(in);
            boolean isPlain = one instanceof String || one instanceof Integer || one instanceof Boolean;
            if (!isPlain || one.getClass() != other.getClass()) {
                throw new NotOrdinary();
            }
            return one.equals(other);
        }
    }

    record IsMore(Expression left, Expression right) implements Expression {

        @Override
        public Object of(Rendering in) {
            return number(left, in) > number(right, in);
        }
    }

    record Sum(Expression left, Expression right) implements Expression {

        @Override
        public Object of(Rendering in) {
            long sum = (long) number(left, in) + number(right, in);
            if (sum != (int) sum) {
                throw new NotOrdinary();
            }
            return (int) sum;
        }
    }

    /** Two texts, one behind the other. */
    record Joined(Expression left, Expression right) implements Expression {

        @Override
        public Object of(Rendering in) {
            return text(left.of(in)) + text(right.of(in));
        }

        private static String text(Object value) {
            return switch (value) {
                case String text -> text;
                case SafeString safe -> safe.toString();
                case Integer number -> number.toString();
                default -> throw new NotOrdinary();
            };
        }
    }

    record Length(Expression value) implements Expression {

        @Override
        public Object of(Rendering in) {
            return switch (value.of(in)) {
                case String text -> text.length();
                case Collection<?> items -> items.size();
                default -> throw new NotOrdinary();
            };
        }
    }

    record Lower(Expression value) implements Expression {

        @Override
        public Object of(Rendering in) {
            if (value.of(in) instanceof String text) {
                return text.toLowerCase(Locale.ROOT);
            }
            throw new NotOrdinary();
        }
    }

    /** A text of the theme in the page's language. */
    record Translated(Theme theme, Expression key, List<Expression> values) implements Expression {

        @Override
        public Object of(Rendering in) {
            Object[] given = new Object[values.size()];
            for (int i = 0; i < given.length; i++) {
                given[i] = values.get(i).of(in);
            }
            try {
                return theme.textsIn(in.page().head().language()).text(String.valueOf(key.of(in)), given);
            } catch (ThemeProblem e) {
                throw new NotOrdinary();
            }
        }
    }
}
