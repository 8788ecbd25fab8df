package dev.heddle.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.trace.Counterexample;
import dev.heddle.trace.LassoExplanation.Keeping;
import dev.heddle.trace.LassoExplanation.KeptCondition;
import dev.heddle.trace.TraceState;
import dev.heddle.transition.Temporal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Temporal properties in the course of an exploration. */
final class TemporalChecksTest {
  private static final Tuning EAGER = new Tuning(1, 1L << 12, 0, 16);
  private static final int SIZE = 40;

  /** A walk on a square from one corner to the opposite one; it may turn back on the first edge. */
  private static ToySystem walk() {
    return new ToySystem(2)
        .initial(0, 0)
        .action("right", (state, to) -> {
          if (state[0] < SIZE) {
            to.accept(new int[] {state[0] + 1, state[1]});
          }
        })
        .action("up", (state, to) -> {
          if (state[1] < SIZE) {
            to.accept(new int[] {state[0], state[1] + 1});
          }
        })
        .action("back", (state, to) -> {
          if (state[0] == 3 && state[1] == 0) {
            to.accept(new int[] {1, 0});
          }
        })
        .stateAtom(state -> state[0] == SIZE && state[1] == SIZE)
        .stateAtom(state -> state[1] == SIZE);
  }

  private static Temporal eventually(int atom) {
    return new Temporal.Eventually(new Temporal.StateAtom(atom));
  }

  private static Outcome explore(ToySystem system, int workers) {
    return new Explorer(system, ExplorerOptions.withWorkers(workers), EAGER).explore();
  }

  @Test
  void withoutFairnessTheSystemMayStopAtOnceAndThatIsFoundBeforeAllStatesAre() {
    Outcome.Violated outcome = (Outcome.Violated) explore(walk().livenessProperty("Arrives", eventually(0)), 1);
    Counterexample found = outcome.counterexample();
    assertThat(found.violation().property()).isEqualTo("Arrives");
    assertThat(found.trace().length()).isEqualTo(1);
    assertThat(found.trace().loop()).hasValue(0);
    assertThat(outcome.counts().distinct()).isLessThan((SIZE + 1) * (SIZE + 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void weakFairnessOfUpLeavesNoWayToGoRoundForever(int workers) {
    Outcome outcome = explore(walk().livenessProperty("Ends", eventually(1)).weaklyFair(), workers);
    assertThat(outcome).isInstanceOf(Outcome.Completed.class);
    assertThat(outcome.counts().distinct()).isEqualTo((SIZE + 1) * (SIZE + 1));
  }

  @Test
  void aCycleKeepsTheFairnessConditionsAsItsExplanationSays() {
    Temporal leaves = new Temporal.Eventually(new Temporal.StateAtom(2));
    ToySystem system =
        new ToySystem(1)
            .initial(0)
            .action("there", (state, to) -> {
              if (state[0] == 0) {
                to.accept(new int[] {1});
              }
            })
            .action("home", (state, to) -> {
              if (state[0] == 1) {
                to.accept(new int[] {0});
              }
            })
            .action("away", (state, to) -> {
              if (state[0] == 1) {
                to.accept(new int[] {2});
              }
            })
            .stateAtom(_ -> true)
            .stateAtom(_ -> true)
            .stateAtom(state -> state[0] == 2)
            .livenessProperty("Leaves", leaves)
            .weaklyFair();
    Counterexample found = ((Outcome.Violated) explore(system, 1)).counterexample();
    assertThat(found.trace().states().stream().map(TraceState::values).map(Object::toString))
        .containsExactly("[0]", "[1]");
    assertThat(found.trace().loop()).hasValue(0);
    assertThat(found.lasso().orElseThrow().kept())
        .extracting(KeptCondition::keeping)
        .containsExactly(Keeping.TAKEN, Keeping.TAKEN, Keeping.SOMETIMES_DISABLED);
  }
}
