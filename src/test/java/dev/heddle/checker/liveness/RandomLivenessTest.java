package dev.heddle.checker.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.heddle.diagnostic.Span;
import dev.heddle.transition.Fairness;
import dev.heddle.transition.Temporal;
import dev.heddle.transition.TemporalFormulas;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Compares the checker with an enumeration of all short lassos, on random structures and formulas. */
final class RandomLivenessTest {
  private static final long SEED = 20140914;
  private static final int CASES = 150;
  private static final int STATE_ATOMS = 3;
  private static final int STEP_ATOMS = 2;
  private static final int MAX_LENGTH = 6;

  @RepeatedTest(10)
  void verdictsAreThoseOfAnEnumerationOfLassos(RepetitionInfo repetition) {
    long seed = SEED + repetition.getCurrentRepetition();
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Kripke kripke = Kripke.random(random, 1 + random.nextInt(4), STATE_ATOMS, STEP_ATOMS);
      List<Fairness> fairness = fairness(random);
      Temporal property = formula(random, 4);
      TemporalFormulas formulas =
          Kripke.formulas(STATE_ATOMS, STEP_ATOMS, fairness, ImmutableList.of(property));
      compare(kripke, formulas, "seed " + seed + ", case " + i);
    }
  }

  @Test
  void aLassoIsSeldomLongerThanTheShortestOfAll() {
    Random random = new Random(SEED);
    int found = 0;
    int longer = 0;
    for (int i = 0; i < CASES; i++) {
      Kripke kripke = Kripke.random(random, 2 + random.nextInt(3), STATE_ATOMS, STEP_ATOMS);
      TemporalFormulas formulas =
          Kripke.formulas(STATE_ATOMS, STEP_ATOMS, fairness(random), ImmutableList.of(formula(random, 4)));
      Letters letters = new Letters(formulas);
      Optional<Lasso> lasso =
          new LivenessChecker(formulas, kripke.graph(letters), letters, () -> false)
              .violation()
              .map(LivenessChecker.Violation::lasso);
      found += lasso.isPresent() ? 1 : 0;
      longer += lasso.filter(l -> hasShorter(kripke, formulas, l)).isPresent() ? 1 : 0;
    }
    assertThat(found).isGreaterThan(CASES / 3);
    assertThat(longer).as("of %d", found).isLessThanOrEqualTo(found / 20);
  }

  private static void compare(Kripke kripke, TemporalFormulas formulas, String name) {
    Letters letters = new Letters(formulas);
    Optional<Lasso> found =
        new LivenessChecker(formulas, kripke.graph(letters), letters, () -> false)
              .violation()
              .map(LivenessChecker.Violation::lasso);
    if (found.isPresent()) {
      assertThat(kripke.admits(found.get())).as(name).isTrue();
      assertThat(isCounterexample(kripke, found.get(), formulas))
          .as("%s: %s is no counterexample to %s", name, found.get(), formulas.properties())
          .isTrue();
    } else {
      Optional<Lasso> missed = search(kripke, formulas, new int[MAX_LENGTH], 0);
      assertThat(missed).as("%s: missed counterexample to %s", name, formulas.properties()).isEmpty();
    }
  }

  private static boolean hasShorter(Kripke kripke, TemporalFormulas formulas, Lasso lasso) {
    return search(kripke, formulas, new int[lasso.nodes().length() - 1], 0).isPresent();
  }

  private static boolean isCounterexample(Kripke kripke, Lasso lasso, TemporalFormulas formulas) {
    return formulas.fairness().stream().allMatch(fair -> kripke.satisfies(lasso, fair.formula()))
        && !kripke.satisfies(lasso, formulas.properties().getFirst());
  }

  private static Optional<Lasso> search(Kripke kripke, TemporalFormulas formulas, int[] path, int length) {
    for (int loop = 0; loop < length; loop++) {
      if (kripke.hasStep(path[length - 1], path[loop])) {
        Lasso lasso = new Lasso(ImmutableIntArray.copyOf(Arrays.copyOf(path, length)), loop);
        if (isCounterexample(kripke, lasso, formulas)) {
          return Optional.of(lasso);
        }
      }
    }
    for (int next = 0; next < kripke.size() && length < path.length; next++) {
      int last = length == 0 ? -1 : path[length - 1];
      if (length == 0 ? next < kripke.initialCount : next != last && kripke.hasStep(last, next)) {
        path[length] = next;
        Optional<Lasso> found = search(kripke, formulas, path, length + 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static List<Fairness> fairness(Random random) {
    List<Fairness> fairness = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      fairness.add(condition(random));
    }
    return fairness;
  }

  private static Fairness condition(Random random) {
    Fairness.Strength strength = random.nextBoolean() ? Fairness.Strength.WEAK : Fairness.Strength.STRONG;
    return new Fairness(strength, "A", random.nextInt(STEP_ATOMS), random.nextInt(STATE_ATOMS), Span.NONE);
  }

  /** Returns a formula whose step atoms stand as TLA+ allows: under a {@code <>}, or negated under a {@code []}. */
  private static Temporal formula(Random random, int depth) {
    if (depth == 0) {
      return new Temporal.StateAtom(random.nextInt(STATE_ATOMS));
    }
    return switch (random.nextInt(10)) {
      case 0 -> new Temporal.StateAtom(random.nextInt(STATE_ATOMS));
      case 1 -> new Temporal.Not(formula(random, depth - 1));
      case 2 -> Temporal.and(formula(random, depth - 1), formula(random, depth - 1));
      case 3 -> Temporal.or(formula(random, depth - 1), formula(random, depth - 1));
      case 4 -> new Temporal.Always(formula(random, depth - 1));
      case 5 -> new Temporal.Eventually(formula(random, depth - 1));
      case 6 -> Temporal.leadsTo(formula(random, depth - 1), formula(random, depth - 1));
      case 7 -> condition(random).formula();
      case 8 -> new Temporal.Eventually(new Temporal.StepAtom(random.nextInt(STEP_ATOMS)));
      default -> new Temporal.Always(new Temporal.Not(new Temporal.StepAtom(random.nextInt(STEP_ATOMS))));
    };
  }
}
