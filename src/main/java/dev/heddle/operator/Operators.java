package dev.heddle.operator;

import com.google.common.base.Preconditions;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.NamedSetValue;
import dev.heddle.value.Value;

/** The meaning of every {@link BuiltIn}. */
public final class Operators {
  private Operators() {}

  /** Returns the operator applied to the values of its arguments. */
  public static Value apply(BuiltIn operator, Value... arguments) {
    Preconditions.checkArgument(
        operator.arity() < 0 || operator.arity() == arguments.length, "%s takes %s", operator, operator.arity());
    return switch (meaning(operator)) {
      case Meaning.Constant m -> m.value();
      case Meaning.Unary m -> m.function().apply(arguments[0]);
      case Meaning.UnaryTest m -> BooleanValue.of(m.predicate().test(arguments[0]));
      case Meaning.Binary m -> m.function().apply(arguments[0], arguments[1]);
      case Meaning.BinaryTest m -> BooleanValue.of(m.predicate().test(arguments[0], arguments[1]));
      case Meaning.Ternary m -> m.function().apply(arguments[0], arguments[1], arguments[2]);
      case Meaning.Variadic m -> m.function().apply(arguments);
      case Meaning.Unavailable m -> throw Refusal.unsupported(m.reason());
    };
  }

  /** Returns what the operator does. */
  public static Meaning meaning(BuiltIn operator) {
    return switch (operator) {
      case NOT -> new Meaning.UnaryTest(Logic::not);
      case EQUIVALENT -> new Meaning.BinaryTest(Logic::equivalent);
      case EQUAL -> new Meaning.BinaryTest(Equality::equal);
      case NOT_EQUAL -> new Meaning.BinaryTest(Equality::notEqual);
      case IN -> new Meaning.BinaryTest(Membership::isElement);
      case NOT_IN -> new Meaning.BinaryTest(Membership::isNoElement);
      case SUBSET_OF -> new Meaning.BinaryTest(Sets::isSubset);
      case UNION_OF_TWO -> new Meaning.Binary(Sets::union);
      case INTERSECTION -> new Meaning.Binary(Sets::intersection);
      case DIFFERENCE -> new Meaning.Binary(Sets::difference);
      case POWER_SET -> new Meaning.Unary(Sets::powerSet);
      case UNION -> new Meaning.Unary(Sets::bigUnion);
      case PRODUCT -> new Meaning.Variadic(Sets::product);
      case DOMAIN -> new Meaning.Unary(Functions::domain);
      case FUNCTION_SET -> new Meaning.Binary(Functions::functionSet);
      case PLUS -> new Meaning.Binary(Arithmetic::plus);
      case MINUS -> new Meaning.Binary(Arithmetic::minus);
      case NEGATE -> new Meaning.Unary(Arithmetic::negate);
      case TIMES -> new Meaning.Binary(Arithmetic::times);
      case POWER -> new Meaning.Binary(Arithmetic::power);
      case DIVIDE -> new Meaning.Binary(Arithmetic::divide);
      case MODULO -> new Meaning.Binary(Arithmetic::modulo);
      case REAL_DIVIDE -> new Meaning.Binary(Arithmetic::divideReals);
      case LESS -> new Meaning.BinaryTest(Arithmetic::isLess);
      case LESS_OR_EQUAL -> new Meaning.BinaryTest(Arithmetic::isAtMost);
      case GREATER -> new Meaning.BinaryTest(Arithmetic::isGreater);
      case GREATER_OR_EQUAL -> new Meaning.BinaryTest(Arithmetic::isAtLeast);
      case INTERVAL -> new Meaning.Binary(Arithmetic::interval);
      case NAT -> new Meaning.Constant(NamedSetValue.NAT);
      case INT -> new Meaning.Constant(NamedSetValue.INT);
      case REAL -> new Meaning.Constant(NamedSetValue.REAL);
      case INFINITY -> new Meaning.Unavailable("Infinity of module Reals has no value");
      case BOOLEAN -> new Meaning.Constant(FiniteSetValue.BOOLEAN);
      case STRING -> new Meaning.Constant(NamedSetValue.STRING);
      case SEQ -> new Meaning.Unary(Sets::sequencesOver);
      case LEN -> new Meaning.Unary(Sequences::length);
      case CONCATENATE -> new Meaning.Binary(Sequences::concatenate);
      case APPEND -> new Meaning.Binary(Sequences::append);
      case HEAD -> new Meaning.Unary(Sequences::head);
      case TAIL -> new Meaning.Unary(Sequences::tail);
      case SUB_SEQ -> new Meaning.Ternary(Sequences::slice);
      case CARDINALITY -> new Meaning.Unary(Sets::cardinality);
      case IS_FINITE_SET -> new Meaning.UnaryTest(Sets::isFiniteSet);
      case SINGLETON_FUNCTION -> new Meaning.Binary(Functions::singleton);
      case FUNCTION_MERGE -> new Meaning.Binary(Functions::merge);
      case PERMUTATIONS -> new Meaning.Unary(Functions::permutations);
      case TO_STRING -> new Meaning.Unary(Functions::text);
      case ANY -> new Meaning.Constant(NamedSetValue.ANY);
      case TLC_EVAL -> new Meaning.Unary(value -> value);
    };
  }
}
