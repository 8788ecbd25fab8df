package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.checker.Limits;
import dev.heddle.checker.Profiling;
import dev.heddle.checker.Strategy;
import dev.heddle.checker.Strategy.Guidance;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.frontend.LoadOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Warnings of what never happened, each where it is due and where it is not. */
final class CoverageWarningsTest {
  private static final Path DOUBTS = Path.of("src/test/resources/coverage/Doubts.tla");
  private static final Path CONDITIONS = Path.of("src/test/resources/coverage/Conditions.tla");
  private static final Path LABELS = Path.of("src/test/resources/coverage/Labels.tla");
  private static final Strategy EXHAUSTIVE = new Strategy.Exhaustive(Profiling.OFF);
  private static final Strategy WALKS =
      new Strategy.RandomWalks(1, 20, OptionalLong.of(10), Optional.empty(), Guidance.NONE);

  private static final String SMALL =
      "SETTLED 18:6 this condition is TRUE whenever it is evaluated: it never holds `Count` back";
  private static final String INNER_TEST =
      "SETTLED 23:39 this condition is TRUE whenever it is evaluated: what follows ELSE is never done";
  private static final String EQUAL =
      "SETTLED 19:6 this condition is TRUE whenever it is evaluated: it never holds `Count` back";

  private static CheckResult check(Path module, LoadOptions.Builder options, Engine engine, Strategy strategy) {
    ModelRequest model = new ModelRequest(module, options.checkDeadlock(Optional.of(false)).build());
    return new Heddle().check(new CheckRequest(model, engine, 1, Limits.NONE, strategy));
  }

  private static LoadOptions.Builder invariants(String... predicates) {
    return LoadOptions.builder().init("Init").next("Next").invariants(List.of(predicates));
  }

  /** Returns code, line and column of each warning. */
  private static List<String> warnings(CheckResult result) {
    return result.coverageWarnings().stream().map(CoverageWarningsTest::place).toList();
  }

  private static String place(Diagnostic warning) {
    return warning.code() + " " + warning.span().line() + ":" + warning.span().column();
  }

  private static List<String> warningsOf(String... invariants) {
    List<String> compiled = warnings(check(DOUBTS, invariants(invariants), Engine.COMPILED, EXHAUSTIVE));
    assertThat(warnings(check(DOUBTS, invariants(invariants), Engine.EVALUATOR, EXHAUSTIVE))).isEqualTo(compiled);
    assertThat(warnings(check(DOUBTS, invariants(invariants), Engine.COMPILED, WALKS))).isEqualTo(compiled);
    return compiled;
  }

  @Test
  void anActionThatIsNeverEnabledIsNamed() {
    CheckResult result = check(DOUBTS, invariants().next("NextAndMore"), Engine.COMPILED, EXHAUSTIVE);
    assertThat(warnings(result)).containsExactly("NEVER_TAKEN 14:10");
    assertThat(result.coverageWarnings().getFirst().message())
        .isEqualTo("action `Never` is never enabled in any of the 4 states");
  }

  @Test
  void everyActionIsTakenSoThatNothingIsSaid() {
    assertThat(warningsOf()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "LeftNeverTrue, VACUOUS 19:18",
    "LeftNeverTrueOfAny, VACUOUS 21:49",
    "LeftOfTheRight, VACUOUS 23:29",
    "LeftInADefinition, VACUOUS 25:18",
    "LeftInThen, VACUOUS 30:38",
    "LeftInLet, VACUOUS 32:37",
    "NothingInTheSet, VACUOUS 34:29",
  })
  void aPartThatIsNeverPutToTheTestIsNamed(String invariant, String warning) {
    assertThat(warningsOf(invariant)).containsExactly(warning);
  }

  @ParameterizedTest
  @CsvSource({"LeftOnceTrue", "LeftTrueOfOne", "SomethingInTheSet", "OnlyToItsRight", "WithoutImplication"})
  void aPartThatSomeStatePutsToTheTestIsNot(String invariant) {
    assertThat(warningsOf(invariant)).isEmpty();
  }

  @Test
  void whatTlcGetTellsIsNotAskedAgainWhenTheRunIsOver() {
    Path module = Path.of("src/test/resources/coverage/OfTheRun.tla");
    CheckResult result = check(module, invariants("Implies", "ImpliesAtOnce"), Engine.COMPILED, EXHAUSTIVE);
    assertThat(result.counts().distinct()).isEqualTo(3);
    assertThat(result.coverageWarnings()).isEmpty();
  }

  @Test
  void whatIsWithinAPartThatSaysNothingIsNotNamedAsWell() {
    assertThat(warningsOf("NothingWithinNothing")).containsExactly("VACUOUS 36:34");
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aLabelThatIsNeverExecutedIsNamedOnceForAllProcesses(Engine engine) {
    CheckResult result = check(LABELS, LoadOptions.builder(), engine, EXHAUSTIVE);
    assertThat(result.coverageWarnings()).extracting(Diagnostic::message)
        .containsExactly("label `never` of `worker` is never executed in any of the 9 states");
    assertThat(warnings(result)).containsExactly("NEVER_TAKEN 10:5");
  }

  @Test
  void aModelInWhichNothingHappensSaysSoAndNothingElse() {
    CheckResult result = check(DOUBTS, invariants("LeftNeverTrue").next("Never"), Engine.COMPILED, EXHAUSTIVE);
    assertThat(result.coverageWarnings()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.NOTHING_HAPPENS);
  }

  @Test
  void aModelWhoseConstraintsLeaveNoStateSaysSo() {
    CheckResult result =
        check(DOUBTS, invariants().stateConstraints(List.of("x > 0")), Engine.COMPILED, EXHAUSTIVE);
    assertThat(result.verdict()).isEqualTo(Verdict.EXPLORED);
    assertThat(result.coverageWarnings()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.NOTHING_HAPPENS);
  }

  @Test
  void aViolationIsNotAccompaniedByWhatWasNotReached() {
    assertThat(check(DOUBTS, invariants("x < 1").next("NextAndMore"), Engine.COMPILED, EXHAUSTIVE).coverageWarnings())
        .isEmpty();
  }

  private static List<String> conditions(String next, Engine engine, Strategy strategy) {
    LoadOptions.Builder options =
        LoadOptions.builder().init("Init").next(next).constants(Map.of("Open", "TRUE"));
    return check(CONDITIONS, options, engine, strategy).coverageWarnings().stream()
        .map(warning -> place(warning) + " " + warning.message())
        .toList();
  }

  private static void assertConditions(String next, String... warnings) {
    for (Engine engine : Engine.values()) {
      assertThat(conditions(next, engine, EXHAUSTIVE)).as("%s", engine).containsExactly(warnings);
    }
    assertThat(conditions(next, Engine.COMPILED, WALKS)).containsExactly(warnings);
  }

  @Test
  void aCaseThatNeverAppliesAndOneThatIsTheLastToApplyAreNamed() {
    LoadOptions.Builder options =
        LoadOptions.builder().init("Init").next("NextAndChoose").constants(Map.of("Open", "TRUE"));
    CheckResult result = check(CONDITIONS, options, Engine.COMPILED, EXHAUSTIVE);
    assertThat(result.coverageWarnings().getFirst().notes())
        .containsSequence(
            "Conditions.tla:38: FALSE whenever it is evaluated: this case never applies",
            "Conditions.tla:39: TRUE whenever it is evaluated: the cases after it never apply");
  }

  @Test
  void aConditionThatAlwaysHasTheSameValueIsNamedOnceWithItsPlace() {
    assertConditions("Next", SMALL, EQUAL, INNER_TEST);
  }

  @Test
  void manyConditionsAreToldTogetherAndEachInANote() {
    LoadOptions.Builder options =
        LoadOptions.builder().init("Init").next("NextAndLeap").constants(Map.of("Open", "TRUE"));
    CheckResult result = check(CONDITIONS, options, Engine.COMPILED, EXHAUSTIVE);
    assertThat(result.coverageWarnings()).hasSize(1);
    assertThat(result.coverageWarnings().getFirst().notes())
        .containsExactly(
            "Conditions.tla:18: TRUE whenever it is evaluated: it never holds `Count` back",
            "Conditions.tla:19: TRUE whenever it is evaluated: it never holds `Count` back",
            "Conditions.tla:23: TRUE whenever it is evaluated: what follows ELSE is never done",
            "Conditions.tla:30: TRUE whenever it is evaluated: it never holds `Leap` back",
            "Conditions.tla:31: FALSE whenever it is evaluated: `Leap` never gets beyond it");
  }

  @Test
  void whatAnActionWouldAskThatIsNeverTakenIsNotToldBesideThat() {
    assertThat(conditions("NextAndNever", Engine.COMPILED, EXHAUSTIVE))
        .hasSize(4)
        .filteredOn(warning -> warning.contains("Never`"))
        .containsExactly("NEVER_TAKEN 34:10 action `Never` is never enabled in any of the 4 states");
  }
}
