package org.casus.site.rendering;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.utils.StringUtils;
import java.util.List;
import java.util.Map;

/** A part of a template. */
@FunctionalInterface
interface Piece {

    /** @throws NotOrdinary where the engine must do it */
    void render(Rendering to);

    final class Text implements Piece {

        private final byte[] text;

        Text(String text) {
            this.text = PageBytes.bytesOf(text);
        }

        @Override
        public void render(Rendering to) {
            to.bytes().put(text);
        }
    }

    /** Escaped, unless it is markup. */
    record Print(Expression value) implements Piece {

        @Override
        public void render(Rendering to) {
            switch (value.of(to)) {
                case String text -> to.bytes().putEscaped(text);
                case SafeString safe -> to.bytes().put(PageBytes.bytesOf(safe.toString()));
                case Number number -> to.bytes().putEscaped(StringUtils.toString(number));
                case Boolean truth -> to.bytes().putEscaped(truth.toString());
                default -> throw new NotOrdinary();
            }
        }
    }

    final class All implements Piece {

        private final Piece[] pieces;

        All(List<Piece> pieces) {
            this.pieces = pieces.toArray(Piece[]::new);
        }

        @Override
        public void render(Rendering to) {
            for (Piece piece : pieces) {
                piece.render(to);
            }
        }
    }

    record If(List<Expression> conditions, List<Piece> bodies, Piece otherwise) implements Piece {

        @Override
        public void render(Rendering to) {
            for (int i = 0; i < conditions.size(); i++) {
                if (Expression.isTrue(conditions.get(i), to)) {
                    bodies.get(i).render(to);
                    return;
                }
            }
            otherwise.render(to);
        }
    }

    record For(String name, Expression items, Piece body, Piece none) implements Piece {

        @Override
        public void render(Rendering to) {
            if (!(items.of(to) instanceof List<?> list)) {
                throw new NotOrdinary();
            }
            if (list.isEmpty()) {
                none.render(to);
                return;
            }
            Names names = to.names();
            int outer = names.size();
            Loop loop = new Loop(list.size());
            names.push(Loop.NAME, loop);
            names.push(name, loop);
            for (Object item : list) {
                names.set(outer + 1, item);
                body.render(to);
                loop.next();
            }
            names.back(outer);
        }
    }

    /** Another template, with names of its own beside those that there are. */
    record Include(Map<String, Expression> own, Piece template) implements Piece {

        @Override
        public void render(Rendering to) {
            Names names = to.names();
            int outer = names.size();
            Object[] values = new Object[own.size()];
            int count = 0;
            for (Expression value : own.values()) {
                values[count++] = value.of(to);
            }
            count = 0;
            for (String name : own.keySet()) {
                names.push(name, values[count++]);
            }
            template.render(to);
            names.back(outer);
        }
    }
}
