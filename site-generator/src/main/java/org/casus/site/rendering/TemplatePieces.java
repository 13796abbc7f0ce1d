package org.casus.site.rendering;

import io.pebbletemplates.pebble.node.BlockNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.ExtendsNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.node.IfNode;
import io.pebbletemplates.pebble.node.IncludeNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.RootNode;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.MapExpression;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the engine read of a page's template, with all that it extends and includes, as pieces. */
final class TemplatePieces {

    /** Includes within includes: more than this is a circle. */
    private static final int DEEPEST = 20;

    /** The engine does not say what an include hands over, but to itself. */
    private static final Optional<Field> HANDED_OVER = handedOver();

    private final Function<String, PebbleTemplateImpl> templates;
    private final TemplateWords words;
    private final Map<String, BodyNode> blocks = new HashMap<>();
    private int depth;

    TemplatePieces(Function<String, PebbleTemplateImpl> templates, TemplateWords words) {
        this.templates = templates;
        this.words = words;
    }

    private static Optional<Field> handedOver() {
        try {
            Field field = IncludeNode.class.getDeclaredField("mapExpression");
            field.setAccessible(true);
            return Optional.of(field);
        } catch (NoSuchFieldException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** @throws NotOrdinary where the engine must do it */
    Piece ofPage(String template) {
        BodyNode body = bodyOf(template);
        Optional<String> parent = parentOf(body);
        collectBlocks(body);
        while (parent.isPresent()) {
            refuseOtherThanBlocks(body);
            body = bodyOf(parent.get());
            parent = parentOf(body);
            collectBlocks(body);
        }
        return piece(body);
    }

    private BodyNode bodyOf(String template) {
        if (templates.apply(template).getRootNode() instanceof RootNode root) {
            return root.getBody();
        }
        throw new NotOrdinary();
    }

    private static Optional<String> parentOf(BodyNode body) {
        return body.getChildren().stream()
                .filter(ExtendsNode.class::isInstance)
                .map(node -> text(((ExtendsNode) node).getParentExpression()))
                .findFirst();
    }

    /** Of a template that extends another one, blocks are all that counts. */
    private static void refuseOtherThanBlocks(BodyNode body) {
        boolean isPlain = body.getChildren().stream()
                .allMatch(node -> node instanceof ExtendsNode || node instanceof TextNode || node instanceof BlockNode);
        if (!isPlain) {
            throw new NotOrdinary();
        }
    }

    /** The first template that fills a block is the one that counts. */
    private void collectBlocks(@Nullable BodyNode body) {
        if (body == null) {
            return;
        }
        for (RenderableNode node : body.getChildren()) {
            switch (node) {
                case BlockNode block -> {
                    blocks.putIfAbsent(block.getName(), block.getBody());
                    collectBlocks(block.getBody());
                }
                case IfNode choice -> {
                    choice.getConditionsWithBodies().forEach(branch -> collectBlocks(branch.getRight()));
                    collectBlocks(choice.getElseBody());
                }
                case ForNode loop -> {
                    collectBlocks(loop.getBody());
                    collectBlocks(loop.getElseBody());
                }
                default -> {
                    // holds none
                }
            }
        }
    }

    private Piece piece(@Nullable BodyNode body) {
        if (body == null) {
            return new Piece.All(List.of());
        }
        List<Piece> pieces = new ArrayList<>();
        for (RenderableNode node : body.getChildren()) {
            pieces.add(piece(node));
        }
        return pieces.size() == 1 ? pieces.getFirst() : new Piece.All(pieces);
    }

    private Piece piece(RenderableNode node) {
        return switch (node) {
            case TextNode text -> new Piece.Text(new String(text.getData()));
            case PrintNode print -> new Piece.Print(words.printed(print.getExpression()));
            case IfNode choice -> choice(choice);
            case ForNode loop -> loop(loop);
            case IncludeNode include -> include(include);
            case BlockNode block when blocks.containsKey(block.getName()) -> piece(blocks.get(block.getName()));
            default -> throw new NotOrdinary();
        };
    }

    private Piece choice(IfNode node) {
        List<org.casus.site.rendering.Expression> conditions = new ArrayList<>();
        List<Piece> bodies = new ArrayList<>();
        node.getConditionsWithBodies().forEach(branch -> {
            conditions.add(words.expression(branch.getLeft()));
            bodies.add(piece(branch.getRight()));
        });
        return new Piece.If(conditions, bodies, piece(node.getElseBody()));
    }

    private Piece loop(ForNode node) {
        return new Piece.For(
                node.getIterationVariable().intern(),
                words.expression(node.getIterable()),
                piece(node.getBody()),
                piece(node.getElseBody()));
    }

    private Piece include(IncludeNode node) {
        BodyNode body = bodyOf(text(node.getIncludeExpression()));
        Map<String, BodyNode> own = new HashMap<>(blocks);
        collectBlocks(body);
        // blocks of what is included are a matter between it and what it extends
        if (parentOf(body).isPresent() || !own.equals(blocks) || ++depth > DEEPEST) {
            throw new NotOrdinary();
        }
        Piece included = new Piece.Include(handedOver(node), piece(body));
        depth--;
        return included;
    }

    private Map<String, org.casus.site.rendering.Expression> handedOver(IncludeNode node) {
        Map<String, org.casus.site.rendering.Expression> own = new LinkedHashMap<>();
        try {
            if (HANDED_OVER.orElseThrow(() -> new NotOrdinary()).get(node) instanceof MapExpression map) {
                map.getEntries().forEach((name, value) -> own.put(text(name).intern(), words.expression(value)));
            }
        } catch (IllegalAccessException e) {
            throw new NotOrdinary();
        }
        return own;
    }

    private static String text(Expression<?> expression) {
        if (expression instanceof LiteralStringExpression literal) {
            return literal.getValue();
        }
        throw new NotOrdinary();
    }
}
