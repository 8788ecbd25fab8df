package dev.heddle.checker.liveness;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.transition.Fairness;
import dev.heddle.transition.Temporal;
import dev.heddle.transition.TemporalFormulas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One way in which a behavior can satisfy what the specification assumes and violate a property.
 *
 * @param conditions what has to happen infinitely often
 * @param rest what it has to satisfy beside that, all of it
 */
record Refutation(ImmutableList<Condition> conditions, ImmutableSet<Temporal> rest) {
  // The assumptions and the negated property are brought to disjunctive form, and each disjunct is searched for by
  // itself: its conditions can then be left to the search for components and do not enlarge the automaton. A formula
  // with so many disjuncts that this would not pay is left to the automaton whole.
  private static final int MAX_WAYS = 512;

  /** Returns the ways to violate the {@code property}-th property; none where the formula is valid. */
  static ImmutableList<Refutation> of(TemporalFormulas formulas, int property) {
    List<Temporal> demands = new ArrayList<>();
    formulas.fairness().stream().map(Fairness::formula).map(NormalForm::of).forEach(demands::add);
    formulas.assumptions().stream().map(NormalForm::of).forEach(demands::add);
    demands.add(NormalForm.ofNegation(formulas.properties().get(property)));
    return ways(NormalForm.and(demands)).stream().map(Refutation::of).collect(ImmutableList.toImmutableList());
  }

  private static List<Temporal> ways(Temporal formula) {
    List<Temporal> finished = new ArrayList<>();
    List<Temporal> open = new ArrayList<>(List.of(formula));
    while (!open.isEmpty()) {
      Temporal way = open.removeFirst();
      Optional<Temporal.Or> choice =
          conjuncts(way).stream().flatMap(part -> choice(part).stream()).findFirst();
      if (choice.isPresent() && finished.size() + open.size() + choice.get().disjuncts().size() <= MAX_WAYS) {
        open.addAll(0, choice.get().disjuncts().stream().map(part -> replace(way, choice.get(), part)).toList());
      } else if (!way.equals(new Temporal.Truth(false))) {
        finished.add(way);
      }
    }
    return finished;
  }

  private static ImmutableList<Temporal> conjuncts(Temporal formula) {
    return formula instanceof Temporal.And(ImmutableList<Temporal> parts) ? parts : ImmutableList.of(formula);
  }

  private static Optional<Temporal.Or> choice(Temporal formula) {
    return formula instanceof Temporal.Or or && !NormalForm.isOfOneStep(or) && Condition.of(or).isEmpty()
        ? Optional.of(or)
        : Optional.empty();
  }

  private static Temporal replace(Temporal way, Temporal.Or choice, Temporal chosen) {
    return NormalForm.and(conjuncts(way).stream().map(part -> part.equals(choice) ? chosen : part).toList());
  }

  private static Refutation of(Temporal way) {
    ImmutableList.Builder<Condition> conditions = ImmutableList.builder();
    ImmutableSet.Builder<Temporal> rest = ImmutableSet.builder();
    for (Temporal conjunct : conjuncts(way)) {
      Optional<Condition> condition = Condition.of(conjunct);
      condition.ifPresent(conditions::add);
      if (condition.isEmpty() && !conjunct.equals(new Temporal.Truth(true))) {
        rest.add(conjunct);
      }
    }
    return new Refutation(conditions.build(), rest.build());
  }
}
