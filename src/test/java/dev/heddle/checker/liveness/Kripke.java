package dev.heddle.checker.liveness;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.heddle.diagnostic.Span;
import dev.heddle.transition.Fairness;
import dev.heddle.transition.Temporal;
import dev.heddle.transition.TemporalFormulas;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/**
 * A small structure written out: for each state which state atoms hold, for each pair which step atoms, -1 where there
 * is no step.
 */
final class Kripke {
  final int initialCount;
  final int[] stateAtoms;
  final int[][] stepAtoms;

  Kripke(int initialCount, int[] stateAtoms, int[][] stepAtoms) {
    this.initialCount = initialCount;
    this.stateAtoms = stateAtoms;
    this.stepAtoms = stepAtoms;
  }

  /** Returns a structure of the given size, every state of which can be reached. */
  static Kripke random(Random random, int size, int stateAtomCount, int stepAtomCount) {
    int[] states = random.ints(size, 0, 1 << stateAtomCount).toArray();
    int[][] steps = new int[size][size];
    for (int from = 0; from < size; from++) {
      Arrays.fill(steps[from], -1);
      for (int to = 0; to < size; to++) {
        if (to != from && random.nextInt(3) == 0) {
          steps[from][to] = random.nextInt(1 << stepAtomCount);
        }
      }
    }
    for (int to = 1; to < size; to++) {
      int from = random.nextInt(to);
      steps[from][to] = random.nextInt(1 << stepAtomCount);
    }
    return new Kripke(1 + random.nextInt(Math.min(2, size)), states, steps);
  }

  int size() {
    return stateAtoms.length;
  }

  boolean hasStep(int from, int to) {
    return from == to || stepAtoms[from][to] >= 0;
  }

  /** Returns whether a formula on one step is true of a step; a stuttering step has no step atom. */
  boolean holds(Temporal atom, int from, int to) {
    return switch (atom) {
      case Temporal.StateAtom(int index) -> (stateAtoms[from] >> index & 1) != 0;
      case Temporal.StepAtom(int index) -> from != to && (stepAtoms[from][to] >> index & 1) != 0;
      default -> throw new IllegalArgumentException(atom.toString());
    };
  }

  BehaviorGraph graph(Letters letters) {
    BehaviorGraphBuilder builder = new BehaviorGraphBuilder();
    for (int from = 0; from < size(); from++) {
      long[] steps = new long[size()];
      int count = 0;
      for (int to = 0; to < size(); to++) {
        if (from != to && hasStep(from, to)) {
          steps[count++] =
              BehaviorGraphBuilder.step(
                  to, letters.ofStep(new long[] {(long) stepAtoms[from][to] << letters.stepBit(0)}));
        }
      }
      int statePart = letters.ofState(new long[] {(long) stateAtoms[from] << letters.stateBit(0)});
      builder.add(statePart, steps, 0, count);
    }
    return builder.graph(initialCount);
  }

  static TemporalFormulas formulas(
      int stateAtomCount, int stepAtomCount, List<Fairness> fairness, List<Temporal> properties) {
    TemporalFormulas.StateAtom stateAtom = new TemporalFormulas.StateAtom(OptionalInt.empty(), Span.NONE);
    TemporalFormulas.StepAtom stepAtom =
        new TemporalFormulas.StepAtom(TemporalFormulas.Stuttering.EXCLUDED, Optional.empty(), Span.NONE);
    return new TemporalFormulas(
        ImmutableList.copyOf(Collections.nCopies(stateAtomCount, stateAtom)),
        ImmutableList.copyOf(Collections.nCopies(stepAtomCount, stepAtom)),
        ImmutableList.copyOf(fairness),
        ImmutableList.of(),
        ImmutableList.copyOf(properties));
  }

  /** Returns whether the steps of a lasso are steps here. */
  boolean admits(Lasso lasso) {
    ImmutableIntArray states = lasso.nodes();
    for (int i = 0; i < states.length(); i++) {
      if (!hasStep(states.get(i), successor(lasso, i))) {
        return false;
      }
    }
    return states.get(0) < initialCount;
  }

  /** Returns whether a formula is true of the behavior that a lasso is. */
  boolean satisfies(Lasso lasso, Temporal formula) {
    return truth(lasso, formula)[0];
  }

  private static int successor(Lasso lasso, int position) {
    return lasso.nodes().get(position + 1 == lasso.nodes().length() ? lasso.loop() : position + 1);
  }

  /** Returns for each position of a lasso whether a formula is true of the behavior from there on. */
  private boolean[] truth(Lasso lasso, Temporal formula) {
    int length = lasso.nodes().length();
    boolean[] truth = new boolean[length];
    switch (formula) {
      case Temporal.Truth(boolean isTrue) -> Arrays.fill(truth, isTrue);
      case Temporal.StateAtom _, Temporal.StepAtom _ -> {
        for (int i = 0; i < length; i++) {
          truth[i] = holds(formula, lasso.nodes().get(i), successor(lasso, i));
        }
      }
      case Temporal.Not(Temporal operand) -> {
        boolean[] inner = truth(lasso, operand);
        for (int i = 0; i < length; i++) {
          truth[i] = !inner[i];
        }
      }
      case Temporal.And f -> {
        Arrays.fill(truth, true);
        for (Temporal part : f.conjuncts()) {
          boolean[] inner = truth(lasso, part);
          for (int i = 0; i < length; i++) {
            truth[i] &= inner[i];
          }
        }
      }
      case Temporal.Or f -> {
        for (Temporal part : f.disjuncts()) {
          boolean[] inner = truth(lasso, part);
          for (int i = 0; i < length; i++) {
            truth[i] |= inner[i];
          }
        }
      }
      case Temporal.Eventually(Temporal operand) -> {
        boolean[] inner = truth(lasso, operand);
        for (int i = 0; i < length; i++) {
          for (int j = Math.min(i, lasso.loop()); j < length; j++) {
            truth[i] |= inner[j];
          }
        }
      }
      case Temporal.Always(Temporal operand) ->
          truth = truth(lasso, new Temporal.Not(new Temporal.Eventually(new Temporal.Not(operand))));
    }
    return truth;
  }
}
