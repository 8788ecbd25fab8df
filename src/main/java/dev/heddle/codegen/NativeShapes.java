package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import dev.heddle.codegen.Shape.SequenceOf;
import dev.heddle.codegen.Shape.SetOf;
import dev.heddle.codegen.Shape.TupleOf;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Expr;
import dev.heddle.operator.NativeOperator;

/** The shape of what a native operator returns. */
final class NativeShapes {
  private final Shapes shapes;
  private final Inlining inlining;

  NativeShapes(Shapes shapes, Inlining inlining) {
    this.shapes = shapes;
    this.inlining = inlining;
  }

  /** Returns the shape of the operator's result. */
  Shape of(Expr.NativeApplication e, Scope scope) {
    return switch (e.operator()) {
      case SELECT_SEQ, SORT_SEQ -> new SequenceOf(ShapeJoin.elementOfFunction(value(e, 0, scope)));
      case SET_TO_SEQ -> new SequenceOf(ShapeJoin.elementOfSet(value(e, 0, scope)));
      case SET_TO_SEQS -> new SetOf(new SequenceOf(ShapeJoin.elementOfSet(value(e, 0, scope))));
      case K_SUBSET -> new SetOf(new SetOf(ShapeJoin.elementOfSet(value(e, 1, scope))));
      case CHOICES -> new SetOf(new SetOf(ShapeJoin.elementOfSet(ShapeJoin.elementOfSet(value(e, 0, scope)))));
      case CHOOSE_UNIQUE, MAX, MIN -> ShapeJoin.elementOfSet(value(e, 0, scope));
      case QUANTIFY, SELECT_IN_SEQ, SELECT_IN_SUB_SEQ, SELECT_LAST_IN_SEQ, SELECT_LAST_IN_SUB_SEQ,
          INDEX_FIRST_SUB_SEQ, BAG_CARDINALITY, BIT_AND, BIT_OR, BIT_XOR, BIT_NOT, SHIFT_RIGHT, TLC_FP, ATOI ->
          Shape.INTEGER;
      case IS_A_BAG, IS_INJECTIVE, ARE_CONNECTED_IN, CHI_SQUARE -> Shapes.BOOLEAN;
      case FLATTEN_SEQ -> flattened(ShapeJoin.elementOfFunction(value(e, 0, scope)));
      case FOLD_SET -> fold(e, ShapeJoin.elementOfSet(value(e, 2, scope)), 1, scope);
      case FOLD_FUNCTION, FOLD_SEQ, FOLD_FUNCTION_ON_SET ->
          fold(e, ShapeJoin.elementOfFunction(value(e, 2, scope)), 1, scope);
      case FOLD_LEFT -> fold(e, ShapeJoin.elementOfFunction(value(e, 2, scope)), 1, scope);
      case FOLD_RIGHT -> fold(e, ShapeJoin.elementOfFunction(value(e, 1, scope)), 2, scope);
      case FOLD_LEFT_DOMAIN -> fold(e, Shape.INTEGER, 1, scope);
      case FOLD_RIGHT_DOMAIN -> fold(e, Shape.INTEGER, 2, scope);
      case MAP_THEN_FOLD_SET, INVERSE, ANTI_FUNCTION, BAG_UNION, SUB_BAG, BAG_OF_ALL, LONGEST_COMMON_PREFIX,
          SIMPLE_PATH, UNDIRECTED_SIMPLE_PATH, REPLACE_FIRST_SUB_SEQ,
          REPLACE_ALL_SUB_SEQS, TLC_MODEL_VALUE, TO_JSON, TO_JSON_ARRAY, TO_JSON_OBJECT, SVG_ELEM_TO_STRING,
          NODE_OF_RING_NETWORK -> Shape.ANYTHING;
      case TLC_EVAL_DEFINITION -> Shape.NOTHING;
    };
  }

  private Shape value(Expr.NativeApplication e, int index, Scope scope) {
    return shapes.of(((Argument.Value) e.arguments().get(index)).expression(), scope);
  }

  private static Shape flattened(Shape part) {
    return part instanceof SequenceOf || part instanceof TupleOf
        ? new SequenceOf(ShapeJoin.elementOfFunction(part))
        : Shape.ANYTHING;
  }

  /** Returns the shape of the base and of all that applying the operator any number of times makes of it. */
  private Shape fold(Expr.NativeApplication e, Shape element, int base, Scope scope) {
    Shape result = value(e, base, scope);
    while (true) {
      ImmutableList<Shape> operands =
          e.operator() == NativeOperator.FOLD_LEFT || e.operator() == NativeOperator.FOLD_LEFT_DOMAIN
              ? ImmutableList.of(result, element)
              : ImmutableList.of(element, result);
      Shape grown = ShapeJoin.widen(result, ShapeJoin.join(result, applied(e.arguments().getFirst(), operands, scope)));
      if (grown.equals(result)) {
        return result;
      }
      result = grown;
    }
  }

  private Shape applied(Argument operator, ImmutableList<Shape> operands, Scope scope) {
    return inlining
        .open(operator, operands.stream().map(Binding.Shaped::new).collect(ImmutableList.toImmutableList()), scope)
        .map(body -> shapes.of(body.expression(), body.scope()))
        .orElse(Shape.ANYTHING);
  }
}
