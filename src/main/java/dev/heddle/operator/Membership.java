package dev.heddle.operator;

import dev.heddle.value.ApplicableValue;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.CombinedSetValue;
import dev.heddle.value.FilteredSetValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.FunctionSetValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.IntegerValue.SmallInteger;
import dev.heddle.value.IntervalValue;
import dev.heddle.value.ModelValue;
import dev.heddle.value.NamedSetValue;
import dev.heddle.value.NonSetValue;
import dev.heddle.value.PowerSetValue;
import dev.heddle.value.ProductSetValue;
import dev.heddle.value.RecordSetValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.RuleFunctionValue;
import dev.heddle.value.SequenceSetValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.UnionSetValue;
import dev.heddle.value.Value;

/**
 * The operator {@code \in}. No set is enumerated for it. An element of a kind that the set's elements cannot be
 * compared with is an error, as in TLC; an untyped model value is an element of no described set.
 */
public final class Membership {
  private Membership() {}

  /** Returns whether {@code element \in set}. */
  public static boolean isElement(Value element, Value set) {
    return isElement(element, Sets.asSet("\\in", set));
  }

  /** Returns whether {@code element \notin set}. */
  public static boolean isNoElement(Value element, Value set) {
    return !isElement(element, set);
  }

  /** Returns whether {@code element} is an element of {@code set}. */
  public static boolean isElement(Value element, SetValue set) {
    return switch (set) {
      case FiniteSetValue s -> isListed(element, s);
      case UnionSetValue s -> s.members().stream().anyMatch(member -> isElement(element, member));
      case CombinedSetValue s -> isInCombination(element, s);
      case FilteredSetValue s -> isElement(element, s.base()) && s.satisfies(element);
      case NamedSetValue s -> isInNamed(element, s);
      case NonSetValue s -> throw s.refusal();
      case IntervalValue s when element instanceof IntegerValue ->
          element instanceof SmallInteger i && s.contains(i.value());
      case PowerSetValue s when element instanceof SetValue e -> Sets.isSubset(e, s.base());
      case FunctionSetValue s when element instanceof ApplicableValue e -> isInFunctionSet(e, s);
      case RecordSetValue s when element instanceof ApplicableValue e -> isInRecordSet(e, s);
      case ProductSetValue s when element instanceof ApplicableValue e -> isInProduct(e, s);
      case SequenceSetValue s when element instanceof ApplicableValue e -> isInSequenceSet(e, s);
      case SequenceSetValue s when element instanceof StringValue text ->
          text.text().codePoints()
              .allMatch(character -> isElement(new StringValue(Character.toString(character)), s.base()));
      case IntervalValue _,
          PowerSetValue _,
          FunctionSetValue _,
          RecordSetValue _,
          ProductSetValue _,
          SequenceSetValue _ ->
          isForeign(element, set);
    };
  }

  private static boolean isListed(Value element, FiniteSetValue set) {
    if (set.indexOf(element) >= 0) {
      return true;
    }
    if (set.size() > 0 && !areOfOneKind(element, set.element(set.size() - 1))) {
      throw Refusal.notTested(element, set);
    }
    return false;
  }

  /** Model values come first in a set, so its last element tells the kind of the others. */
  private static boolean areOfOneKind(Value a, Value b) {
    return switch (a) {
      case ModelValue m -> !m.isTyped() || b instanceof ModelValue n && (!n.isTyped() || n.type() == m.type());
      case Value _ when b instanceof ModelValue m -> !m.isTyped();
      case BooleanValue _ -> b instanceof BooleanValue;
      case IntegerValue _ -> b instanceof IntegerValue;
      case StringValue _ -> b instanceof StringValue;
      case ApplicableValue _ -> b instanceof ApplicableValue;
      case SetValue _ -> b instanceof SetValue;
    };
  }

  /** An element of another kind than the set's: FALSE for an untyped model value, otherwise an error. */
  private static boolean isForeign(Value element, SetValue set) {
    if (element instanceof ModelValue m && !m.isTyped()) {
      return false;
    }
    throw Refusal.notTested(element, set);
  }

  private static boolean isInCombination(Value element, CombinedSetValue set) {
    return switch (set.combination()) {
      case UNION -> isElement(element, set.left()) || isElement(element, set.right());
      case INTERSECTION -> isElement(element, set.left()) && isElement(element, set.right());
      case DIFFERENCE -> isElement(element, set.left()) && !isElement(element, set.right());
    };
  }

  private static boolean isInNamed(Value element, NamedSetValue set) {
    return switch (set.name()) {
      case NAT -> element instanceof IntegerValue i ? i.big().signum() >= 0 : isForeign(element, set);
      case INT, REAL -> element instanceof IntegerValue || isForeign(element, set);
      case STRING -> element instanceof StringValue || isForeign(element, set);
      case ANY -> true;
    };
  }

  private static boolean isInFunctionSet(ApplicableValue function, FunctionSetValue set) {
    if (function instanceof RuleFunctionValue) {
      throw Refusal.notTested(function, set);
    }
    if (!hasDomain(function, set.domain())) {
      return false;
    }
    for (int i = 0; i < function.size(); i++) {
      if (!isElement(function.result(i), set.range())) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasDomain(ApplicableValue function, SetValue domain) {
    if (function instanceof TupleValue && domain instanceof IntervalValue s) {
      return s.low() == 1 && s.high() == function.size();
    }
    return Equality.equal(function.domain(), domain);
  }

  private static boolean isInRecordSet(ApplicableValue value, RecordSetValue set) {
    if (!(value instanceof RecordValue record)) {
      return isOfAnotherForm(value, set);
    }
    if (!record.names().equals(set.names())) {
      return false;
    }
    for (int i = 0; i < record.size(); i++) {
      if (!isElement(record.result(i), set.set(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInProduct(ApplicableValue value, ProductSetValue set) {
    if (value instanceof RecordValue) {
      return isOfAnotherForm(value, set);
    }
    if (!(value instanceof TupleValue tuple) || tuple.size() != set.size()) {
      return false;
    }
    for (int i = 0; i < tuple.size(); i++) {
      if (!isElement(tuple.element(i), set.set(i))) {
        return false;
      }
    }
    return true;
  }

  /** A function of another form than the set's elements: FALSE for the empty one, otherwise an error. */
  private static boolean isOfAnotherForm(ApplicableValue value, SetValue set) {
    if (value instanceof RuleFunctionValue || value.size() > 0) {
      throw Refusal.notTested(value, set);
    }
    return false;
  }

  private static boolean isInSequenceSet(ApplicableValue value, SequenceSetValue set) {
    if (!(value instanceof TupleValue tuple)) {
      return isOfAnotherForm(value, set);
    }
    for (int i = 0; i < tuple.size(); i++) {
      if (!isElement(tuple.element(i), set.base())) {
        return false;
      }
    }
    return true;
  }
}
