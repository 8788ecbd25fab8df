package dev.heddle.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Verify;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.diagnostic.Span;
import dev.heddle.trace.Counterexample;
import dev.heddle.trace.Violation;
import dev.heddle.value.IntegerValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExplorerTest {
  /** Every round, however small, goes to the threads, and every state is a chunk of its own. */
  private static final Tuning EAGER = new Tuning(1, 1L << 12, 0, 16);

  /** Two counters, each from 0 to {@code top} and back to 0. */
  private static ToySystem counters(int top) {
    return new ToySystem(2)
        .initial(0, 0)
        .action("first", (s, to) -> to.accept(new int[] {s[0] == top ? 0 : s[0] + 1, s[1]}))
        .action("second", (s, to) -> to.accept(new int[] {s[0], s[1] == top ? 0 : s[1] + 1}));
  }

  private static Outcome explore(ToySystem system) {
    return new Explorer(system, ExplorerOptions.withWorkers(1)).explore();
  }

  private static Outcome.Violated eagerly(ToySystem system, int workers) {
    return (Outcome.Violated) new Explorer(system, ExplorerOptions.withWorkers(workers), EAGER).explore();
  }

  private static Counterexample counterexample(ToySystem system) {
    Outcome outcome = explore(system);
    assertThat(outcome).isInstanceOf(Outcome.Violated.class);
    return ((Outcome.Violated) outcome).counterexample();
  }

  private static List<String> steps(Counterexample counterexample) {
    return counterexample.trace().states().stream()
        .map(state -> state.action().map(action -> action.name()).orElse("initially") + " " + values(state.values()))
        .toList();
  }

  private static String values(List<?> values) {
    return values.stream().map(v -> String.valueOf(((IntegerValue) v).big())).toList().toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aDeepRecursionNeedsNoDeepStackOfTheCaller(int workers) throws InterruptedException {
    ToySystem system =
        new ToySystem(1).initial(0).action("sum", (s, to) -> to.accept(new int[] {s[0] == 0 ? sum(100_000) : 0}));
    List<Outcome> outcomes = new ArrayList<>();
    Runnable exploration =
        () -> outcomes.add(new Explorer(system, ExplorerOptions.withWorkers(workers), EAGER).explore());
    Thread shallow = new Thread(null, exploration, "shallow", 1L << 18);
    shallow.start();
    shallow.join();
    assertThat(outcomes).hasOnlyElementsOfType(Outcome.Completed.class).hasSize(1);
  }

  private static int sum(int n) {
    return n == 0 ? 0 : n % 7 + sum(n - 1);
  }

  @Test
  void countsWhatIsGeneratedDistinctAndDeep() {
    assertThat(explore(counters(3)).counts()).isEqualTo(new Counts(1 + 2 * 16, 16, 7));
    assertThat(explore(counters(3))).isInstanceOf(Outcome.Completed.class);
  }

  @Test
  void countsAnInitialStateEachTimeItIsGenerated() {
    ToySystem system = new ToySystem(1).initial(1).initial(2).initial(1);
    assertThat(explore(system).counts()).isEqualTo(new Counts(3, 2, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void anyNumberOfWorkersCountsTheSame(int workers) {
    Explorer explorer = new Explorer(new ThpBenchSystem(2, 1), ExplorerOptions.withWorkers(workers), EAGER);
    assertThat(explorer.explore().counts()).isEqualTo(new Counts(3523, 1975, 44));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void anyNumberOfWorkersFindsTheSameCounterexample(int workers) {
    ToySystem system = counters(20).invariant("SumIsSmall", s -> s[0] + s[1] < 25 || s[0] % 3 == 0);
    Outcome.Violated expected = eagerly(system, 1);
    Outcome.Violated actual = eagerly(system, workers);
    assertThat(actual.counterexample()).isEqualTo(expected.counterexample());
    assertThat(actual.counts()).isEqualTo(expected.counts());
    assertThat(actual.counterexample().trace().length()).isEqualTo(26);
  }

  @Test
  void theTraceToAViolatedInvariantIsShortestAndNamesItsActions() {
    Counterexample found = counterexample(counters(9).invariant("SecondIsNotTwo", s -> s[1] != 2));
    assertThat(steps(found)).containsExactly("initially [0, 0]", "second [0, 1]", "second [0, 2]");
    assertThat(found.violation().property()).isEqualTo("SecondIsNotTwo");
  }

  @Test
  void anInvariantMayBeViolatedInitially() {
    Counterexample found = counterexample(counters(9).invariant("FirstIsPositive", s -> s[0] > 0));
    assertThat(steps(found)).containsExactly("initially [0, 0]");
  }

  @Test
  void anInitialPropertyIsJudgedInInitialStatesAlone() {
    assertThat(explore(counters(2).initialProperty("AtZero", s -> s[0] == 0))).isInstanceOf(Outcome.Completed.class);
    ToySystem late = new ToySystem(1).initial(0).initial(7).initialProperty("AtZero", s -> s[0] == 0);
    assertThat(steps(counterexample(late))).containsExactly("initially [7]");
  }

  @Test
  void anActionPropertyIsJudgedOnStepsToKnownStatesAsWell() {
    ToySystem system = counters(2).actionProperty("NeverBack", (from, to) -> from[0] <= to[0]);
    Counterexample found = counterexample(system);
    assertThat(steps(found))
        .containsExactly("initially [0, 0]", "first [1, 0]", "first [2, 0]", "first [0, 0]");
    assertThat(found.violation().property()).isEqualTo("NeverBack");
  }

  @Test
  void theInvariantsComeBeforeTheActionPropertiesOfTheSameStep() {
    ToySystem system =
        counters(2).actionProperty("NotToOne", (_, to) -> to[0] != 1).invariant("FirstIsNotOne", s -> s[0] != 1);
    assertThat(counterexample(system).violation().property()).isEqualTo("FirstIsNotOne");
  }

  @Test
  void aStateWithoutSuccessorIsADeadlockWhereThatIsChecked() {
    ToySystem system =
        new ToySystem(1)
            .initial(0)
            .action("up", (s, to) -> IntStream.range(s[0], 3).limit(1).forEach(i -> to.accept(new int[] {i + 1})));
    assertThat(explore(system).counts()).isEqualTo(new Counts(4, 4, 4));
    Counterexample found = counterexample(system.checkingDeadlock());
    assertThat(found.violation()).isEqualTo(new Violation.Deadlock());
    assertThat(steps(found)).hasSize(4).last().isEqualTo("up [3]");
  }

  @Test
  void aSuccessorOutsideTheConstraintsIsGeneratedAndJudgedButNotStored() {
    ToySystem system = counters(9).stateConstraint(s -> s[0] + s[1] <= 2);
    assertThat(explore(system).counts()).isEqualTo(new Counts(1 + 2 * 6, 6, 3));
    Counterexample found = counterexample(system.invariant("SumIsNotThree", s -> s[0] + s[1] != 3));
    assertThat(steps(found)).hasSize(4);
    assertThat(explore(system).counts().distinct()).isEqualTo(6);
  }

  @Test
  void aStateAllOfWhoseSuccessorsAreOutsideTheConstraintsIsNoDeadlock() {
    ToySystem system = counters(9).stateConstraint(s -> s[0] + s[1] <= 2).checkingDeadlock();
    assertThat(explore(system)).isInstanceOf(Outcome.Completed.class);
  }

  @Test
  void anActionConstraintKeepsStepsOut() {
    ToySystem system = counters(3).actionConstraint((from, to) -> from[1] == to[1]);
    assertThat(explore(system).counts()).isEqualTo(new Counts(1 + 2 * 4, 4, 4));
  }

  @Test
  void anInitialStateOutsideTheConstraintsIsJudgedButNotExplored() {
    ToySystem system = counters(3).initial(-1, 0).stateConstraint(s -> s[0] >= 0);
    assertThat(explore(system).counts()).isEqualTo(new Counts(2 + 2 * 16, 16, 7));
    Counterexample found = counterexample(system.invariant("NotNegative", s -> s[0] >= 0));
    assertThat(steps(found)).containsExactly("initially [-1, 0]");
  }

  @Test
  void aSearchWithoutAStateInsideTheConstraintsHasOneLevelAsInTlc() {
    assertThat(explore(counters(3).stateConstraint(_ -> false)).counts()).isEqualTo(new Counts(1, 0, 1));
  }

  private static boolean fails(DiagnosticCode code) {
    throw new EvaluationException(code, Span.NONE, "no value");
  }

  @Test
  void anEvaluationErrorInAnActionEndsTheTraceInTheStateThatWasExpanded() {
    ToySystem system =
        counters(9).action("failing", (s, _) -> Verify.verify(s[0] < 2 || fails(DiagnosticCode.DOMAIN)));
    Counterexample found = counterexample(system);
    assertThat(found.violation()).isInstanceOf(Violation.EvaluationFailed.class);
    assertThat(steps(found)).containsExactly("initially [0, 0]", "first [1, 0]", "first [2, 0]");
  }

  @Test
  void aFailedAssertIsToldFromOtherErrors() {
    ToySystem system = counters(1).invariant("Asserting", s -> s[1] == 0 || fails(DiagnosticCode.ASSERT));
    Counterexample found = counterexample(system);
    assertThat(found.violation()).isInstanceOf(Violation.AssertionFailed.class);
    assertThat(steps(found)).containsExactly("initially [0, 0]", "second [0, 1]");
  }

  @Test
  void anErrorInAConstraintEndsTheTraceInTheStateThatWasJudged() {
    ToySystem system = counters(9).stateConstraint(s -> s[0] == 0 || fails(DiagnosticCode.TYPE));
    assertThat(steps(counterexample(system))).containsExactly("initially [0, 0]", "first [1, 0]");
  }

  @Test
  void anEmptyInitialPredicateIsAnError() {
    assertThatThrownBy(() -> explore(new ToySystem(1)))
        .isInstanceOfSatisfying(
            EvaluationException.class, e -> assertThat(e.diagnostic().code()).isEqualTo(DiagnosticCode.EMPTY_INIT));
  }

  @Test
  void aFalseAssumptionIsFoundBeforeAnythingIsExplored() {
    Outcome outcome = explore(counters(3).failedAssumption("Positive"));
    assertThat(outcome.counts()).isEqualTo(new Counts(0, 0, 0));
    assertThat(((Outcome.AssumptionsFailed) outcome).failed())
        .extracting(Violation::property)
        .containsExactly("Positive");
  }

  @Test
  void slotsThatGrowBeyondTheirBitsAreStillToldApart() {
    // Each level of the first 31 widens the layout, up to all 32 bits of both slots.
    ToySystem system =
        new ToySystem(3)
            .initial(0, 0, 5)
            .action("up", (s, to) -> to.accept(new int[] {s[0] == Integer.MAX_VALUE ? s[0] : s[0] * 2 + 1, s[1], 5}))
            .action("down", (s, to) -> to.accept(new int[] {s[0], s[1] * 2 - (s[1] == 0 ? 1 : 0), 5}));
    assertThat(explore(system).counts()).isEqualTo(new Counts(1 + 2 * 32 * 33, 32 * 33, 64));
  }
}
