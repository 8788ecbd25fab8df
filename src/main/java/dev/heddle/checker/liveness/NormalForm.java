package dev.heddle.checker.liveness;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Formulas in negation normal form: negation stands at atoms only, conjunctions and disjunctions are flat, and what is
 * equivalent to something shorter is written so.
 */
final class NormalForm {
  // The equivalences used, beside those of propositional logic:
  //   [][]F = []F                  <><>F = <>F
  //   <>[]<>F = []<>F              []<>[]F = <>[]F
  //   []F /\ []G = [](F /\ G)      <>F \/ <>G = <>(F \/ G)
  //   <>[]F /\ <>[]G = <>[](F /\ G)       []<>F \/ []<>G = []<>(F \/ G)
  // The last two lines for formulas on one step only, where they save the automaton a guess.
  private static final Temporal TRUE = new Temporal.Truth(true);
  private static final Temporal FALSE = new Temporal.Truth(false);

  private NormalForm() {}

  /** Returns the normal form of a formula. */
  static Temporal of(Temporal formula) {
    return convert(formula, false);
  }

  /** Returns the normal form of the negation of a formula. */
  static Temporal ofNegation(Temporal formula) {
    return convert(formula, true);
  }

  /** Returns whether a formula has no temporal operator, so that the first step of a behavior decides it. */
  static boolean isOfOneStep(Temporal formula) {
    return switch (formula) {
      case Temporal.Truth _, Temporal.StateAtom _, Temporal.StepAtom _ -> true;
      case Temporal.Not(Temporal operand) -> isOfOneStep(operand);
      case Temporal.And f -> f.conjuncts().stream().allMatch(NormalForm::isOfOneStep);
      case Temporal.Or f -> f.disjuncts().stream().allMatch(NormalForm::isOfOneStep);
      case Temporal.Always _, Temporal.Eventually _ -> false;
    };
  }

  private static Temporal convert(Temporal formula, boolean isNegated) {
    return switch (formula) {
      case Temporal.Truth(boolean isTrue) -> truth(isTrue != isNegated);
      case Temporal.StateAtom _, Temporal.StepAtom _ -> isNegated ? new Temporal.Not(formula) : formula;
      case Temporal.Not(Temporal operand) -> convert(operand, !isNegated);
      case Temporal.And f -> {
        List<Temporal> parts = convertAll(f.conjuncts(), isNegated);
        yield isNegated ? or(parts) : and(parts);
      }
      case Temporal.Or f -> {
        List<Temporal> parts = convertAll(f.disjuncts(), isNegated);
        yield isNegated ? and(parts) : or(parts);
      }
      case Temporal.Always(Temporal operand) -> {
        Temporal inner = convert(operand, isNegated);
        yield isNegated ? eventually(inner) : always(inner);
      }
      case Temporal.Eventually(Temporal operand) -> {
        Temporal inner = convert(operand, isNegated);
        yield isNegated ? always(inner) : eventually(inner);
      }
    };
  }

  private static List<Temporal> convertAll(List<Temporal> formulas, boolean isNegated) {
    return formulas.stream().map(formula -> convert(formula, isNegated)).toList();
  }

  private static Temporal truth(boolean isTrue) {
    return isTrue ? TRUE : FALSE;
  }

  static Temporal always(Temporal operand) {
    boolean isAlwaysAlready =
        operand instanceof Temporal.Truth
            || operand instanceof Temporal.Always
            || operand instanceof Temporal.Eventually(Temporal.Always _);
    return isAlwaysAlready ? operand : new Temporal.Always(operand);
  }

  static Temporal eventually(Temporal operand) {
    boolean isEventuallyAlready =
        operand instanceof Temporal.Truth
            || operand instanceof Temporal.Eventually
            || operand instanceof Temporal.Always(Temporal.Eventually _);
    return isEventuallyAlready ? operand : new Temporal.Eventually(operand);
  }

  static Temporal and(Collection<Temporal> conjuncts) {
    Set<Temporal> parts = new LinkedHashSet<>();
    for (Temporal conjunct : conjuncts) {
      if (conjunct instanceof Temporal.And f) {
        parts.addAll(f.conjuncts());
      } else {
        parts.add(conjunct);
      }
    }
    parts.remove(TRUE);
    if (parts.contains(FALSE) || contradicts(parts)) {
      return FALSE;
    }
    List<Temporal> merged = merge(parts, NormalForm::underAlways, all -> always(and(all)));
    merged = merge(merged, NormalForm::underEventuallyAlways, all -> eventually(always(and(all))));
    return merged.size() == 1 ? merged.getFirst() : merged.isEmpty() ? TRUE : conjunction(merged);
  }

  static Temporal or(Collection<Temporal> disjuncts) {
    Set<Temporal> parts = new LinkedHashSet<>();
    for (Temporal disjunct : disjuncts) {
      if (disjunct instanceof Temporal.Or f) {
        parts.addAll(f.disjuncts());
      } else {
        parts.add(disjunct);
      }
    }
    parts.remove(FALSE);
    if (parts.contains(TRUE) || contradicts(parts)) {
      return TRUE;
    }
    List<Temporal> merged = merge(parts, NormalForm::underEventually, all -> eventually(or(all)));
    merged = merge(merged, NormalForm::underAlwaysEventually, all -> always(eventually(or(all))));
    return merged.size() == 1
        ? merged.getFirst()
        : merged.isEmpty() ? FALSE : new Temporal.Or(ImmutableList.copyOf(merged));
  }

  private static Temporal conjunction(List<Temporal> conjuncts) {
    return new Temporal.And(ImmutableList.copyOf(conjuncts));
  }

  private static boolean contradicts(Set<Temporal> parts) {
    return parts.stream().anyMatch(part -> part instanceof Temporal.Not(Temporal operand) && parts.contains(operand));
  }

  /** Replaces all parts of one form, if there are several, by one in the place of the first. */
  private static List<Temporal> merge(
      Collection<Temporal> parts,
      Function<Temporal, Optional<Temporal>> form,
      Function<List<Temporal>, Temporal> union) {
    List<Temporal> inner = parts.stream().flatMap(part -> form.apply(part).stream()).toList();
    if (inner.size() < 2) {
      return new ArrayList<>(parts);
    }
    List<Temporal> merged = new ArrayList<>();
    boolean isPlaced = false;
    for (Temporal part : parts) {
      if (form.apply(part).isEmpty()) {
        merged.add(part);
      } else if (!isPlaced) {
        merged.add(union.apply(inner));
        isPlaced = true;
      }
    }
    return merged;
  }

  private static Optional<Temporal> underAlways(Temporal formula) {
    return formula instanceof Temporal.Always(Temporal f) && isOfOneStep(f) ? Optional.of(f) : Optional.empty();
  }

  private static Optional<Temporal> underEventually(Temporal formula) {
    return formula instanceof Temporal.Eventually(Temporal f) && isOfOneStep(f) ? Optional.of(f) : Optional.empty();
  }

  /** Returns {@code F} for {@code []<>F}, where {@code F} is of one step. */
  static Optional<Temporal> underAlwaysEventually(Temporal formula) {
    return formula instanceof Temporal.Always(Temporal f) ? underEventually(f) : Optional.empty();
  }

  /** Returns {@code F} for {@code <>[]F}, where {@code F} is of one step. */
  static Optional<Temporal> underEventuallyAlways(Temporal formula) {
    return formula instanceof Temporal.Eventually(Temporal f) ? underAlways(f) : Optional.empty();
  }
}
