package dev.heddle.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heddle.checker.Outcome.Simulated;
import dev.heddle.checker.Outcome.SimulationEnd;
import dev.heddle.checker.Strategy.Guidance;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.Span;
import dev.heddle.trace.Trace;
import dev.heddle.trace.Violation;
import dev.heddle.transition.Temporal;
import dev.heddle.value.IntegerValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SimulatorTest {
  private static Strategy.RandomWalks walks(int depth, long runs) {
    return walks(1, depth, runs, Guidance.NONE);
  }

  private static Strategy.RandomWalks walks(long seed, int depth, long runs, Guidance guidance) {
    return new Strategy.RandomWalks(seed, depth, OptionalLong.of(runs), Optional.empty(), guidance);
  }

  private static Simulator simulator(ToySystem system, Strategy.RandomWalks walks, int workers) {
    return new Simulator(system, walks, workers, (_, _) -> {});
  }

  private static Simulated simulate(ToySystem system, Strategy.RandomWalks walks) {
    return (Simulated) simulator(system, walks, 1).explore();
  }

  private static List<Integer> firstVariable(Trace trace) {
    return trace.states().stream()
        .map(state -> ((IntegerValue) state.values().getFirst()).big().intValueExact())
        .toList();
  }

  /** A number that goes up and down by one between 0 and {@code top}, and may fall back to 0. */
  private static ToySystem climber(int top) {
    return new ToySystem(1)
        .initial(0)
        .action("up", (s, to) -> to.accept(new int[] {Math.min(top, s[0] + 1)}))
        .action("down", (s, to) -> to.accept(new int[] {Math.max(0, s[0] - 1)}))
        .action("fall", (s, to) -> to.accept(new int[] {0}));
  }

  /** A number that goes up and is done at {@code top}. */
  private static ToySystem counter(int top) {
    return new ToySystem(1)
        .initial(0)
        .action(
            "up",
            (s, to) -> {
              if (s[0] < top) {
                to.accept(new int[] {s[0] + 1});
              }
            });
  }

  @Test
  void aViolationIsFoundAndItsBehaviorShortened() {
    Simulated found = simulate(climber(9).invariant("BelowFour", s -> s[0] < 4), walks(1000, 1000));
    assertThat(firstVariable(found.counterexample().orElseThrow().trace())).containsExactly(0, 1, 2, 3, 4);
    assertThat(found.counterexample().orElseThrow().violation().property()).isEqualTo("BelowFour");
    assertThat(found.behaviors().failing()).hasValue(found.behaviors().count());
    assertThat(found.behaviors().longest()).isGreaterThan(4);
  }

  @ParameterizedTest
  @CsvSource({"2, NONE, 5", "4, NONE, 5", "2, RARITY, 8", "4, RARITY, 8", "2, NONE, 99", "2, RARITY, 99"})
  void anyNumberOfWorkersComesToTheSame(int workers, Guidance guidance, int bound) {
    Simulator alone = simulator(climber(9).invariant("Bounded", s -> s[0] < bound), walks(5, 60, 700, guidance), 1);
    Simulator several =
        simulator(climber(9).invariant("Bounded", s -> s[0] < bound), walks(5, 60, 700, guidance), workers);
    Simulated expected = (Simulated) alone.explore();
    Simulated actual = (Simulated) several.explore();
    assertThat(actual.counterexample()).isEqualTo(expected.counterexample());
    assertThat(actual.counterexample().isPresent()).isEqualTo(bound < 10);
    assertThat(actual.behaviors()).isEqualTo(expected.behaviors());
    assertThat(actual.counts()).isEqualTo(expected.counts());
    assertThat(several.coverage()).isEqualTo(alone.coverage());
  }

  @Test
  void theSameSeedTakesTheSameStepsAndAnotherSeedOthers() {
    Simulated first = simulate(climber(9), walks(1, 50, 20, Guidance.NONE));
    assertThat(simulate(climber(9), walks(1, 50, 20, Guidance.NONE)).counts()).isEqualTo(first.counts());
    ToySystem bounded = climber(30).invariant("BelowSix", s -> s[0] < 6);
    assertThat(simulate(bounded, walks(1, 50, 10_000, Guidance.NONE)).behaviors())
        .isNotEqualTo(simulate(bounded, walks(2, 50, 10_000, Guidance.NONE)).behaviors());
  }

  @Test
  void guidedWalksFindADeepViolationThatPlainOnesMissInAsManyRuns() {
    ToySystem deep = climber(40).invariant("Below40", s -> s[0] < 40);
    assertThat(simulate(deep, walks(1, 100, 200, Guidance.NONE)).counterexample()).isEmpty();
    assertThat(simulate(deep, walks(1, 100, 200, Guidance.RARITY)).counterexample()).isPresent();
  }

  @Test
  void aBehaviorEndsAtTheDepth() {
    Simulated result = simulate(counter(100), walks(7, 3));
    assertThat(result.behaviors()).isEqualTo(new Behaviors(1, 3, 21, 7, 3, OptionalLong.empty()));
    assertThat(result.counts()).isEqualTo(new Counts(1 + 21, 0, 8));
    assertThat(result.end()).isEqualTo(SimulationEnd.DONE);
  }

  @Test
  void aBehaviorEndsWhereNothingChanges() {
    ToySystem system = counter(3).action("stutter", (s, to) -> to.accept(s.clone()));
    assertThat(simulate(system, walks(100, 2)).behaviors())
        .isEqualTo(new Behaviors(1, 2, 6, 3, 0, OptionalLong.empty()));
  }

  @Test
  void aStateWithoutSuccessorIsADeadlockIfThatIsChecked() {
    Simulated found = simulate(counter(3).checkingDeadlock(), walks(100, 2));
    assertThat(found.counterexample().orElseThrow().violation()).isEqualTo(new Violation.Deadlock());
    assertThat(firstVariable(found.counterexample().orElseThrow().trace())).containsExactly(0, 1, 2, 3);
    assertThat(simulate(counter(3), walks(100, 2)).counterexample()).isEmpty();
  }

  @Test
  void walksStayWithinTheConstraintsAndAreNoDeadlockThere() {
    ToySystem system = counter(9).checkingDeadlock().stateConstraint(s -> s[0] < 4);
    assertThat(simulate(system, walks(100, 1)).behaviors())
        .isEqualTo(new Behaviors(1, 1, 3, 3, 0, OptionalLong.empty()));
    ToySystem judged = counter(9).stateConstraint(s -> s[0] < 4).invariant("NotFour", s -> s[0] != 4);
    assertThat(simulate(judged, walks(100, 1)).counterexample()).isPresent();
  }

  @Test
  void aStepThatBreaksAnActionPropertyEndsTheTrace() {
    ToySystem system = climber(9).actionProperty("NoFallFromFive", (from, to) -> from[0] != 5 || to[0] > 0);
    Trace trace = simulate(system, walks(1000, 1000)).counterexample().orElseThrow().trace();
    assertThat(firstVariable(trace)).containsExactly(0, 1, 2, 3, 4, 5, 0);
    assertThat(trace.last().action().orElseThrow().name()).isEqualTo("fall");
  }

  @Test
  void anEvaluationErrorIsAViolationAtTheStateThatIsExpanded() {
    ToySystem system =
        counter(9)
            .action(
                "fail",
                (s, _) -> {
                  if (s[0] == 2) {
                    throw new EvaluationException(DiagnosticCode.TYPE, Span.NONE, "no value");
                  }
                });
    Simulated found = simulate(system, walks(100, 100));
    assertThat(found.counterexample().orElseThrow().violation()).isInstanceOf(Violation.EvaluationFailed.class);
    assertThat(firstVariable(found.counterexample().orElseThrow().trace())).containsExactly(0, 1, 2);
  }

  @Test
  void anInitialStateThatIsWrongIsATraceOfOneState() {
    Simulated found = simulate(counter(3).initial(5).invariant("NotFive", s -> s[0] != 5), walks(100, 2));
    assertThat(firstVariable(found.counterexample().orElseThrow().trace())).containsExactly(5);
    assertThat(found.behaviors().count()).isZero();
    assertThatThrownBy(() -> simulate(new ToySystem(1), walks(1, 1))).isInstanceOf(EvaluationException.class);
  }

  @Test
  void whereNoInitialStateIsWithinTheConstraintsNoBehaviorIsFollowed() {
    assertThat(simulate(counter(3).stateConstraint(s -> s[0] > 0), walks(100, 2)).behaviors().count()).isZero();
  }

  @Test
  void theTimeEndsASimulationThatHasNoNumberOfRuns() {
    Strategy.RandomWalks none =
        new Strategy.RandomWalks(1, 10, OptionalLong.empty(), Optional.of(Duration.ZERO), Guidance.NONE);
    Simulated result = simulate(counter(3), none);
    assertThat(result.end()).isEqualTo(SimulationEnd.TIME);
    assertThat(result.behaviors().count()).isZero();
  }

  @Test
  void aSimulationCanBeCancelledInTheMiddleOfABehavior() {
    AtomicReference<Simulator> simulator = new AtomicReference<>();
    ToySystem endless =
        new ToySystem(1)
            .initial(0)
            .action(
                "up",
                (s, to) -> {
                  if (s[0] == 1000) {
                    simulator.get().cancel();
                  }
                  to.accept(new int[] {s[0] + 1});
                });
    simulator.set(simulator(endless, walks(Integer.MAX_VALUE, 1), 2));
    Simulated result = (Simulated) simulator.get().explore();
    assertThat(result.end()).isEqualTo(SimulationEnd.INTERRUPTED);
    assertThat(result.behaviors().count()).isZero();
    assertThat(result.behaviors().steps()).isGreaterThan(1000);
  }

  private static ToySystem roundAbout() {
    return new ToySystem(1)
        .initial(0)
        .action("on", (s, to) -> to.accept(new int[] {(s[0] + 1) % 4}))
        .stateAtom(s -> s[0] == 3)
        .stateAtom(s -> s[0] == 4);
  }

  private static Temporal eventually(int atom) {
    return new Temporal.Eventually(new Temporal.StateAtom(atom));
  }

  @Test
  void aBehaviorMayStopAnywhereWithoutFairness() {
    Trace trace =
        simulate(roundAbout().livenessProperty("Three", eventually(0)), walks(10, 5)).counterexample().orElseThrow()
            .trace();
    assertThat(firstVariable(trace)).containsExactly(0);
    assertThat(trace.loop()).hasValue(0);
  }

  @Test
  void aCycleWithinABehaviorViolatesALivenessProperty() {
    Simulated found = simulate(roundAbout().livenessProperty("Four", eventually(1)).weaklyFair(), walks(10, 5));
    assertThat(firstVariable(found.counterexample().orElseThrow().trace())).containsExactly(0, 1, 2, 3);
    assertThat(found.counterexample().orElseThrow().trace().loop()).hasValue(0);
    assertThat(found.behaviors().count()).isEqualTo(1);
  }

  @Test
  void aBehaviorThatTheDepthCutsIsNoViolationOfWhatWouldComeLater() {
    ToySystem system = roundAbout().livenessProperty("Three", eventually(0)).weaklyFair();
    assertThat(simulate(system, walks(2, 5)).counterexample()).isEmpty();
    assertThat(simulate(system, walks(10, 5)).counterexample()).isEmpty();
  }
}
