package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;
import dev.heddle.trace.LassoExplanation.Demand;
import dev.heddle.trace.LassoExplanation.Lasting;
import dev.heddle.transition.Explanation;
import dev.heddle.transition.Temporal;
import dev.heddle.transition.TransitionSystem;
import java.util.List;
import java.util.stream.IntStream;

/** Finds what a temporal property demands that a lasso does not do. */
public final class BrokenDemands {
  // As with invariants, the parts that decide are sought from the formula down: of a false conjunction the first false
  // conjunct, of a false disjunction all disjuncts, of a false [] the first position from which its operand is false. A
  // false <> of a predicate says that it is never true from there on; of the negation of one, that it always is. So of
  // P ~> Q come to be told a state in which P is true, and that Q is not from then on; of WF_v(A), that A is enabled
  // from then on, and no step takes it.

  private final TransitionSystem system;
  private final List<int[]> states;
  private final int loop;
  private final LassoTruth truth;
  private final ImmutableList.Builder<Demand> found = ImmutableList.builder();

  private BrokenDemands(TransitionSystem system, List<int[]> states, int loop) {
    this.system = system;
    this.states = states;
    this.loop = loop;
    this.truth = new LassoTruth(system.stepper(), states, loop);
  }

  /** Returns what {@code property}, false of the lasso through {@code states} back to the {@code loop}-th, demands. */
  public static ImmutableList<Demand> of(
      TransitionSystem system, List<int[]> states, int loop, Temporal property) {
    BrokenDemands demands = new BrokenDemands(system, states, loop);
    demands.enter(property, 0);
    return demands.found.build();
  }

  /** Finds why a formula is false from a position on. */
  private void enter(Temporal formula, int position) {
    switch (formula) {
      case Temporal.Truth _ -> { }
      case Temporal.StateAtom(int atom) -> add(atom, position, Lasting.THERE);
      case Temporal.Not(Temporal.StateAtom(int atom)) -> add(atom, position, Lasting.THERE);
      case Temporal.And(var conjuncts) ->
          conjuncts.stream()
              .filter(conjunct -> !truth.holds(conjunct, position))
              .findFirst()
              .ifPresent(conjunct -> enter(conjunct, position));
      case Temporal.Or(var disjuncts) -> disjuncts.forEach(disjunct -> enter(disjunct, position));
      case Temporal.Always(Temporal operand) ->
          IntStream.concat(IntStream.range(position, states.size()), IntStream.range(loop, states.size()))
              .filter(i -> !truth.holds(operand, i))
              .findFirst()
              .ifPresent(i -> enter(operand, i));
      case Temporal.Eventually(Temporal.StateAtom(int atom)) -> add(atom, position, Lasting.NEVER);
      case Temporal.Eventually(Temporal.Not(Temporal.StateAtom(int atom))) -> add(atom, position, Lasting.ALWAYS);
      case Temporal.Eventually(Temporal.StepAtom(int atom)) -> found.add(new Demand.OfSteps(position, stepText(atom)));
      case Temporal.Eventually(Temporal operand) -> enter(operand, Math.max(position, loop));
      case Temporal.StepAtom _, Temporal.Not _ -> { }
    }
  }

  private void add(int atom, int position, Lasting lasting) {
    Span text = system.temporalFormulas().stateAtoms().get(atom).span();
    Explanation why =
        system
            .explainStateAtom(atom, system.layout().values(states.get(position)))
            .orElse(new Explanation(ImmutableList.of()));
    found.add(new Demand.OfState(position, lasting, text, why));
  }

  private Span stepText(int atom) {
    return system.temporalFormulas().stepAtoms().get(atom).span();
  }
}
