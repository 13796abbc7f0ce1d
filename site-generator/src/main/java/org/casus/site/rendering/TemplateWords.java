package org.casus.site.rendering;

import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.PositionalArgumentNode;
import io.pebbletemplates.pebble.node.TestInvocationExpression;
import io.pebbletemplates.pebble.node.expression.AddExpression;
import io.pebbletemplates.pebble.node.expression.AndExpression;
import io.pebbletemplates.pebble.node.expression.ArrayExpression;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.node.expression.ConcatenateExpression;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.EqualsExpression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.node.expression.FunctionOrMacroInvocationExpression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.node.expression.GreaterThanEqualsExpression;
import io.pebbletemplates.pebble.node.expression.GreaterThanExpression;
import io.pebbletemplates.pebble.node.expression.LessThanEqualsExpression;
import io.pebbletemplates.pebble.node.expression.LessThanExpression;
import io.pebbletemplates.pebble.node.expression.LiteralBooleanExpression;
import io.pebbletemplates.pebble.node.expression.LiteralIntegerExpression;
import io.pebbletemplates.pebble.node.expression.LiteralLongExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.node.expression.NegativeTestExpression;
import io.pebbletemplates.pebble.node.expression.OrExpression;
import io.pebbletemplates.pebble.node.expression.PositiveTestExpression;
import io.pebbletemplates.pebble.node.expression.UnaryNotExpression;
import java.util.List;
import org.casus.site.theme.Theme;
import org.casus.site.theme.ThemeProblem;

/** What the engine read of expressions, as {@link Expression}s. */
final class TemplateWords {

    private static final String ESCAPE = "escape";

    private final Theme theme;
    private final String basePath;

    TemplateWords(Theme theme, String basePath) {
        this.theme = theme;
        this.basePath = basePath;
    }

    /** What stands in a place where it is escaped: the engine put a filter around it, which is not taken along. */
    Expression printed(io.pebbletemplates.pebble.node.expression.Expression<?> node) {
        if (node instanceof FilterExpression filter
                && filter.getRightExpression() instanceof FilterInvocationExpression named
                && named.getFilterName().equals(ESCAPE)) {
            return expression(filter.getLeftExpression());
        }
        throw new NotOrdinary();
    }

    /** @throws NotOrdinary where the engine must say what it is */
    Expression expression(io.pebbletemplates.pebble.node.expression.Expression<?> node) {
        return switch (node) {
            case LiteralStringExpression literal -> new Expression.Constant(literal.getValue());
            case LiteralBooleanExpression literal -> new Expression.Constant(literal.getValue());
            case LiteralIntegerExpression literal -> constant(literal.getValue());
            case LiteralLongExpression literal -> constant(literal.getValue());
            case ContextVariableExpression name ->
                new Expression.Name(name.getName().intern());
            case ArrayExpression list ->
                new Expression.Items(
                        list.getValues().stream().map(this::expression).toList());
            case GetAttributeExpression field -> field(field);
            case FunctionOrMacroInvocationExpression call -> call(call);
            case NegativeTestExpression test -> new Expression.Not(test(test));
            case PositiveTestExpression test -> test(test);
            case UnaryNotExpression not -> new Expression.Not(expression(not.getChildExpression()));
            case FilterExpression filter -> filter(filter);
            case BinaryExpression<?> two -> two(two, left(two), right(two));
            default -> throw new NotOrdinary();
        };
    }

    private static Expression constant(Number number) {
        if (number.longValue() != number.intValue()) {
            throw new NotOrdinary();
        }
        return new Expression.Constant(number.intValue());
    }

    private Expression left(BinaryExpression<?> two) {
        return expression(two.getLeftExpression());
    }

    private Expression right(BinaryExpression<?> two) {
        return expression(two.getRightExpression());
    }

    private static Expression two(BinaryExpression<?> node, Expression left, Expression right) {
        return switch (node) {
            case AndExpression and -> new Expression.And(left, right);
            case OrExpression or -> new Expression.Or(left, right);
            case EqualsExpression equals -> new Expression.IsEqual(left, right);
            case ConcatenateExpression joined -> new Expression.Joined(left, right);
            case AddExpression sum -> new Expression.Sum(left, right);
            case GreaterThanExpression more -> new Expression.IsMore(left, right);
            case LessThanExpression less -> new Expression.IsMore(right, left);
            case GreaterThanEqualsExpression notLess -> new Expression.Not(new Expression.IsMore(right, left));
            case LessThanEqualsExpression notMore -> new Expression.Not(new Expression.IsMore(left, right));
            default -> throw new NotOrdinary();
        };
    }

    private Expression field(GetAttributeExpression node) {
        if (node.getArgumentsNode() == null
                && node.getAttributeNameExpression() instanceof LiteralStringExpression name) {
            return new Expression.FieldOf(expression(node.getNode()), new ViewFields.Reader(name.getValue()));
        }
        throw new NotOrdinary();
    }

    private Expression test(PositiveTestExpression node) {
        if (node.getRightExpression() instanceof TestInvocationExpression test
                && test.getTestName().equals("empty")) {
            return new Expression.IsEmpty(left(node));
        }
        throw new NotOrdinary();
    }

    private Expression filter(FilterExpression node) {
        if (!(node.getRightExpression() instanceof FilterInvocationExpression filter)) {
            throw new NotOrdinary();
        }
        return switch (filter.getFilterName()) {
            case "length" -> new Expression.Length(left(node));
            case "lower" -> new Expression.Lower(left(node));
            default -> throw new NotOrdinary();
        };
    }

    private Expression call(FunctionOrMacroInvocationExpression node) {
        List<Expression> arguments = arguments(node.getArguments());
        if (arguments.isEmpty()) {
            throw new NotOrdinary();
        }
        return switch (node.getFunctionName()) {
            case "t" -> new Expression.Translated(theme, arguments.getFirst(), arguments.subList(1, arguments.size()));
            case "asset" -> asset(arguments.getFirst());
            default -> throw new NotOrdinary();
        };
    }

    private List<Expression> arguments(ArgumentsNode node) {
        if (!node.getNamedArgs().isEmpty()) {
            throw new NotOrdinary();
        }
        return node.getPositionalArgs().stream()
                .map(PositionalArgumentNode::getValueExpression)
                .map(this::expression)
                .toList();
    }

    private Expression asset(Expression name) {
        if (!(name instanceof Expression.Constant(String asset))) {
            throw new NotOrdinary();
        }
        try {
            return new Expression.Constant(basePath + theme.asset(asset).path());
        } catch (ThemeProblem e) {
            throw new NotOrdinary();
        }
    }
}
