package dev.heddle.operator;

import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.IntegerValue.SmallInteger;
import dev.heddle.value.SetValue;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** What module FiniteSetsExt selects from a set: elements, subsets, choices. */
final class Selections {
  private Selections() {}

  /** Returns {@code Quantify(S, P)}. */
  static Value count(Value set, Operation test) {
    long count = 0;
    for (Value element : Sets.asSet("Quantify", set)) {
      count += test.test(element) ? 1 : 0;
    }
    return IntegerValue.of(count);
  }

  /** Returns {@code ChooseUnique(S, P)}. */
  static Value onlyOne(Value set, Operation test) {
    Value found = null;
    for (Value element : Sets.asSet("ChooseUnique", set)) {
      if (test.test(element)) {
        if (found != null) {
          String both = Refusal.text(found) + " and " + Refusal.text(element);
          throw noChoice("both " + both + " satisfy the predicate of ChooseUnique");
        }
        found = element;
      }
    }
    if (found == null) {
      throw noChoice("no element of " + Refusal.text(set) + " satisfies the predicate of ChooseUnique");
    }
    return found;
  }

  private static EvaluationException noChoice(String message) {
    return new EvaluationException(DiagnosticCode.CHOOSE, message);
  }

  /** Returns {@code Max(S)}. */
  static Value greatest(Value set) {
    return extreme("Max", set, Arithmetic::isGreater);
  }

  /** Returns {@code Min(S)}. */
  static Value least(Value set) {
    return extreme("Min", set, Arithmetic::isLess);
  }

  private static Value extreme(String operator, Value set, BiPredicate<Value, Value> isBetter) {
    Value best = null;
    for (Value element : Sets.asSet(operator, set)) {
      if (!(element instanceof IntegerValue)) {
        throw Refusal.wanted(operator, "a set of numbers", set);
      }
      best = best == null || isBetter.test(element, best) ? element : best;
    }
    if (best == null) {
      throw noChoice("the empty set has no element for `" + operator + "` to choose");
    }
    return best;
  }

  /** Returns {@code kSubset(k, S)}; the subsets are made in the ascending order of sets. */
  static Value subsetsOfSize(Value k, Value set) {
    if (!(k instanceof IntegerValue)) {
      throw Refusal.wanted("kSubset", "a number", k);
    }
    FiniteSetValue base = Sets.asSet("kSubset", set).explicit();
    if (!(k instanceof SmallInteger size) || size.value() < 0 || size.value() > base.size()) {
      return FiniteSetValue.EMPTY;
    }
    List<Value> subsets = new ArrayList<>();
    int[] chosen = new int[(int) size.value()];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = i;
    }
    do {
      subsets.add(subset(base, chosen));
    } while (advance(chosen, base.size()));
    return FiniteSetValue.sorted(subsets.toArray(Value[]::new));
  }

  private static FiniteSetValue subset(FiniteSetValue base, int[] chosen) {
    Value[] elements = new Value[chosen.length];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = base.element(chosen[i]);
    }
    return FiniteSetValue.sorted(elements);
  }

  /** Turns a combination of indices below {@code bound} into the next one; false after the last. */
  private static boolean advance(int[] chosen, int bound) {
    int moving = chosen.length - 1;
    while (moving >= 0 && chosen[moving] == bound - chosen.length + moving) {
      moving--;
    }
    if (moving < 0) {
      return false;
    }
    chosen[moving]++;
    for (int i = moving + 1; i < chosen.length; i++) {
      chosen[i] = chosen[i - 1] + 1;
    }
    return true;
  }

  /** Returns {@code Choices(Sets)}: the sets with one element of each of the given sets, which may be the same one. */
  static Value choices(Value sets) {
    SetValue made = FiniteSetValue.of(FiniteSetValue.EMPTY);
    for (Value member : Sets.asSet("Choices", sets)) {
      List<Value> longer = new ArrayList<>();
      for (Value choice : made) {
        for (Value element : Sets.asSet("Choices", member)) {
          longer.add(Sets.union(choice, FiniteSetValue.of(element)));
        }
      }
      made = FiniteSetValue.copyOf(longer);
    }
    return made;
  }
}
