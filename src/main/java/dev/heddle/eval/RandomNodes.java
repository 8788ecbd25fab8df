package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.Span;
import dev.heddle.operator.Refusal;
import dev.heddle.operator.Sets;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.IntegerValue.SmallInteger;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Nodes of RandomElement and of module Randomization. They make the same choices in every run with one seed. */
final class RandomNodes {
  private static final long MIXER = 0x9e3779b97f4a7c15L;
  private static final long SALT = 0xbf58476d1ce4e5b9L;

  private RandomNodes() {}

  /**
   * {@code RandomElement(S)}: in one state, at one place, of one set and with the same bound values always the same. So
   * a state has the same successors whenever they are asked for, on either engine and by any number of workers.
   */
  static Node element(Node set, Span place, int variables, ImmutableList<LocalNode> names) {
    return frame -> {
      FiniteSetValue elements = Sets.asSet("RandomElement", set.evaluate(frame)).explicit();
      if (elements.isEmpty()) {
        throw Refusal.wanted("RandomElement", "a non-empty set", elements);
      }
      long circumstances = state(frame.context, variables) + boundValues(frame, names);
      SplittableRandom random = generator(frame, place, elements, circumstances);
      return elements.element(random.nextInt(elements.size()));
    };
  }

  /** {@code RandomSubset(k, S)}: at one place and of one set always the same, so that it may be a constant. */
  static Node subset(Node size, Node set, Span place) {
    return frame -> {
      Value k = size.evaluate(frame);
      FiniteSetValue elements = Sets.asSet("RandomSubset", set.evaluate(frame)).explicit();
      long count = number("RandomSubset", k);
      if (count < 0 || count > elements.size()) {
        throw Refusal.wanted("RandomSubset", "a number of elements of " + elements, k);
      }
      return subset(elements, (int) count, generator(frame, place, elements));
    };
  }

  /** {@code RandomSetOfSubsets(k, n, S)}: {@code k} draws of a subset with {@code n} elements on the average. */
  static Node subsets(Node draws, Node size, Node set, Span place) {
    return frame -> {
      FiniteSetValue elements = Sets.asSet("RandomSetOfSubsets", set.evaluate(frame)).explicit();
      long count = number("RandomSetOfSubsets", draws.evaluate(frame));
      double share = (double) number("RandomSetOfSubsets", size.evaluate(frame)) / Math.max(1, elements.size());
      SplittableRandom random = generator(frame, place, elements);
      Set<Value> subsets = new HashSet<>();
      for (long i = 0; i < count; i++) {
        subsets.add(Sets.filter(elements, _ -> random.nextDouble() < share));
      }
      return FiniteSetValue.copyOf(subsets);
    };
  }

  private static FiniteSetValue subset(FiniteSetValue elements, int count, SplittableRandom random) {
    List<Value> chosen = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      if (random.nextInt(elements.size() - i) < count - chosen.size()) {
        chosen.add(elements.element(i));
      }
    }
    return FiniteSetValue.copyOf(chosen);
  }

  private static SplittableRandom generator(Frame frame, Span place, FiniteSetValue elements) {
    return generator(frame, place, elements, 0);
  }

  private static SplittableRandom generator(Frame frame, Span place, FiniteSetValue elements, long circumstances) {
    return new SplittableRandom(
        frame.context.run.seed() + 31L * place.line() + 7919L * place.column() + elements.hashCode()
            + MIXER * circumstances);
  }

  private static long state(EvaluationContext context, int variables) {
    long hash = 0;
    for (int i = 0; i < variables; i++) {
      hash = 31 * hash + assigned(context, i);
    }
    return hash;
  }

  /** Returns a number for the value of a variable, which Init may not have chosen yet. */
  private static long assigned(EvaluationContext context, int variable) {
    try {
      return context.states.variable(variable).hashCode();
    } catch (EvaluationException _) {
      return 0;
    }
  }

  /** Returns a number for the values of bound names, wherever they are kept. */
  private static long boundValues(Frame frame, ImmutableList<LocalNode> names) {
    long sum = 0;
    for (LocalNode name : names) {
      sum += name.content(frame) instanceof Value value ? SALT * value.hashCode() : 0;
    }
    return sum;
  }

  private static long number(String operator, Value value) {
    if (value instanceof SmallInteger i) {
      return i.value();
    }
    throw Refusal.wanted(operator, "a number", value);
  }
}
