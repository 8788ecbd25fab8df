package dev.heddle.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.heddle.checker.Explorer;
import dev.heddle.checker.ExplorerOptions;
import dev.heddle.checker.Limits;
import dev.heddle.checker.Outcome;
import dev.heddle.checker.ProgressListener;
import dev.heddle.codegen.CompiledSystem;
import dev.heddle.codegen.RandomModule;
import dev.heddle.eval.EvaluatedSystem;
import dev.heddle.eval.RunContext;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.ir.Spec;
import dev.heddle.oracle.TlcEvaluator;
import dev.heddle.oracle.TlcOracle;
import dev.heddle.trace.Counterexample;
import dev.heddle.trace.Violation;
import dev.heddle.transition.TransitionSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The first levels of random specifications have the same counts in both engines, with one worker and with four, and in
 * TLC, and an invariant is violated at the same level. The seed is in the name of the test;
 * {@code -Dheddle.random.seed} and {@code -Dheddle.random.specs} choose others.
 */
@ResourceLock(TlcOracle.LOCK)
final class RandomSpecsTest {
  private static final int DEPTH = 3;
  private static final String COUNT = "heddle.random.specs";
  private static final String BEHAVIOR = "INIT Init\nNEXT Next\nCHECK_DEADLOCK FALSE\n";
  private static TlcEvaluator tlc;

  @TempDir Path temporary;

  @BeforeAll
  static void open() throws IOException {
    tlc = new TlcEvaluator();
  }

  @AfterAll
  static void close() throws IOException {
    tlc.close();
  }

  @Seeds(property = COUNT, usual = 200)
  void enginesAndTlcFindTheSameStates(long seed) throws IOException {
    compare(seed);
  }

  @Tag("long")
  @Seeds(property = COUNT, usual = 200, timesMore = 19)
  void enginesAndTlcFindTheSameStatesOfMany(long seed) throws IOException {
    compare(seed);
  }

  @Seeds(property = COUNT, usual = 200)
  void enginesAndTlcFindTheSameStatesOfAnyTypes(long seed) throws IOException {
    compareTyped(seed);
  }

  @Tag("long")
  @Seeds(property = COUNT, usual = 200, timesMore = 19)
  void enginesAndTlcFindTheSameStatesOfAnyTypesOfMany(long seed) throws IOException {
    compareTyped(seed);
  }

  private void compare(long seed) throws IOException {
    compare(new RandomModule(seed).text(), seed % 2 == 0 ? "CONSTRAINT Con\n" : "");
  }

  private void compareTyped(long seed) throws IOException {
    String text = TypedModule.of(seed).text();
    String constraints =
        (seed % 3 == 0 ? "CONSTRAINT Con\n" : "") + (seed % 5 == 0 ? "ACTION_CONSTRAINT ActionCon\n" : "");
    compare(text, constraints + TypedModule.CONSTANTS);
  }

  private void compare(String text, String constraint) throws IOException {
    try {
      compareOnce(text, constraint);
    } catch (AssertionError | IOException e) {
      // TLC keeps its state in static fields, and what one module leaves there must not speak of another.
      close();
      open();
      compareOnce(text, constraint);
    }
  }

  private void compareOnce(String text, String constraint) throws IOException {
    Path module = Files.writeString(temporary.resolve("Random.tla"), text);
    Path configuration = temporary.resolve("Random.cfg");
    Files.writeString(configuration, BEHAVIOR + constraint + "INVARIANT Inv\n");
    TlcEvaluator.Levels expected = tlc.explore(module, configuration, DEPTH);
    assumeThat(expected.error()).doesNotContain("Overflow when computing", "overridden by the Java method");
    compare(module, expected, text);
    if (expected.error().isEmpty()) {
      // An error may be the invariant's.
      Files.writeString(configuration, BEHAVIOR + constraint);
      compare(module, new TlcEvaluator.Levels(
          expected.generated(), expected.distinct(), expected.depth(), 0, ""), text);
    }
  }

  private static void compare(Path module, TlcEvaluator.Levels expected, String text) {
    Spec spec = new SpecLoader().load(module, LoadOptions.DEFAULT).spec();
    CompiledSystem compiled = CompiledSystem.of(spec, RunContext.silent());
    Outcome outcome = explore(EvaluatedSystem.of(spec, RunContext.silent()), 1);
    check(outcome, expected, text);
    for (int workers : new int[] {1, 4}) {
      Outcome other = explore(compiled, workers);
      assertThat(other.counts()).as("compiled, %d workers, %s", workers, text).isEqualTo(outcome.counts());
      assertThat(length(other)).as("compiled, %d workers, %s", workers, text).isEqualTo(length(outcome));
    }
  }

  private static void check(Outcome outcome, TlcEvaluator.Levels expected, String text) {
    boolean isError = violation(outcome).filter(Violation.EvaluationFailed.class::isInstance).isPresent();
    boolean isErrorExpected = !expected.error().isEmpty();
    if (isErrorExpected && expected.violation() > 0) {
      // Which of the two is nearer is not known.
      assertThat(violation(outcome)).as("TLC: %s\n%s", expected, text).isPresent();
      return;
    }
    assertThat(isError).as("TLC: %s\n%s", expected, text).isEqualTo(isErrorExpected);
    if (isError) {
      return;
    }
    assertThat(length(outcome)).as(text).isEqualTo(expected.violation());
    if (expected.violation() == 0) {
      assertThat(outcome.counts().generated()).as(text).isEqualTo(expected.generated());
      assertThat(outcome.counts().distinct()).as(text).isEqualTo(expected.distinct());
      assertThat(outcome.counts().depth()).as(text).isEqualTo(expected.depth());
    }
  }

  private static Outcome explore(TransitionSystem system, int workers) {
    Limits limits = new Limits(OptionalLong.empty(), OptionalInt.of(DEPTH), Optional.empty(), OptionalLong.empty());
    return new Explorer(system, new ExplorerOptions(workers, limits, ProgressListener.SILENT)).explore();
  }

  private static Optional<Violation> violation(Outcome outcome) {
    return outcome instanceof Outcome.Violated violated
        ? Optional.of(violated.counterexample()).map(Counterexample::violation)
        : Optional.empty();
  }

  /** Returns how many states a counterexample has, or 0 if there is none. */
  private static int length(Outcome outcome) {
    return outcome instanceof Outcome.Violated violated ? violated.counterexample().trace().length() : 0;
  }
}
