package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heddle.checker.Counts;
import dev.heddle.checker.Limits;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.frontend.ConfigurationSource;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.trace.Trace;
import dev.heddle.value.TupleValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** SYMMETRY, VIEW, ALIAS and POSTCONDITION, on a row of chairs; SYMMETRY also where model values are everywhere. */
final class ReductionTest {
  private static final Path CHAIRS = Path.of("src/test/resources/reduction/Chairs.tla");
  private static final Path LOCKS = Path.of("src/test/resources/reduction/Locks.tla");

  private static final Path BEADS = Path.of("src/test/resources/reduction/Beads.tla");

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({"EVALUATOR,1", "EVALUATOR,2", "COMPILED,1", "COMPILED,2"})
  void statesThatAPermutationMakesEqualCountAsOne(Engine engine, int workers) throws IOException {
    assertThat(check("", engine, workers).counts()).isEqualTo(new Counts(13, 13, 3));
    assertThat(check("SYMMETRY Alike", engine, workers).counts()).isEqualTo(new Counts(7, 4, 3));
  }

  @ParameterizedTest
  @CsvSource({"EVALUATOR,1", "EVALUATOR,2", "COMPILED,1", "COMPILED,2"})
  void modelValuesArePermutedWhereverTheyAre(Engine engine, int workers) throws IOException {
    String constants = "CONSTANTS Threads = {t1, t2, t3} Nobody = Nobody First = Nobody ";
    assertThat(check(LOCKS, constants, engine, workers).counts()).isEqualTo(new Counts(817, 415, 10));
    assertThat(check(LOCKS, constants + "SYMMETRY Alike", engine, workers).counts()).isEqualTo(new Counts(157, 75, 10));
  }

  @ParameterizedTest
  @CsvSource({"EVALUATOR,1", "EVALUATOR,2", "COMPILED,1", "COMPILED,2"})
  void sequencesArePermutedWhetherTheyFitASlotOrNot(Engine engine, int workers) throws IOException {
    String constants = "CONSTANT Colours = {r, g, b} ";
    assertThat(check(BEADS, constants, engine, workers).counts()).isEqualTo(new Counts(1174, 1174, 10));
    assertThat(check(BEADS, constants + "SYMMETRY Alike", engine, workers).counts())
        .isEqualTo(new Counts(208, 201, 10));
  }

  @ParameterizedTest
  @CsvSource({"EVALUATOR,1", "EVALUATOR,2", "COMPILED,1", "COMPILED,2"})
  void aStateWhosePermutedFormCannotOccurIsToldApart(Engine engine, int workers) throws IOException {
    String lines = "CONSTANTS Threads = {t1, t2, t3} Nobody = Nobody First = t1 SYMMETRY Alike";
    assertThat(check(LOCKS, lines, engine, workers).counts()).isEqualTo(new Counts(427, 213, 10));
  }

  @ParameterizedTest
  @CsvSource({"EVALUATOR,1", "EVALUATOR,2", "COMPILED,1", "COMPILED,2"})
  void statesOfOneViewCountAsOne(Engine engine, int workers) throws IOException {
    assertThat(check("VIEW Length", engine, workers).counts()).isEqualTo(new Counts(7, 3, 3));
    assertThat(check("VIEW Length SYMMETRY Alike", engine, workers).counts()).isEqualTo(new Counts(7, 3, 3));
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void theCounterexampleIsABehavior(Engine engine) throws IOException {
    CheckResult result = check("SYMMETRY Alike INVARIANT Nobody", engine, 1);
    assertThat(result.verdict()).isEqualTo(Verdict.VIOLATED);
    Trace trace = result.counterexample().orElseThrow().trace();
    assertThat(trace.states()).hasSize(3);
    for (int i = 1; i < trace.states().size(); i++) {
      TupleValue before = (TupleValue) trace.states().get(i - 1).values().getFirst();
      TupleValue after = (TupleValue) trace.states().get(i).values().getFirst();
      assertThat(after.slice(0, before.size())).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void withTemporalPropertiesNothingIsReducedAndThatIsSaid(Engine engine) throws IOException {
    CheckResult result = check("SYMMETRY Alike VIEW Length PROPERTY Full", engine, 1);
    assertThat(result.model().warnings())
        .extracting(Diagnostic::code)
        .containsExactly(DiagnosticCode.NOT_APPLIED, DiagnosticCode.NOT_APPLIED);
    assertThat(result.counts().distinct()).isEqualTo(13);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void aSymmetryThatIsNoSetOfPermutationsIsAMistake(Engine engine) {
    assertThatThrownBy(() -> check("SYMMETRY Numbers", engine, 1))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("`1` is not a permutation of model values");
  }

  private CheckResult check(String lines, Engine engine, int workers) throws IOException {
    return check(CHAIRS, "CONSTANT People = {a, b, c} " + lines, engine, workers);
  }

  private CheckResult check(Path model, String lines, Engine engine, int workers) throws IOException {
    Path config = directory.resolve("Reduction.cfg");
    Files.writeString(config, "INIT Init NEXT Next CHECK_DEADLOCK FALSE " + lines + "\n");
    LoadOptions options = LoadOptions.builder().config(new ConfigurationSource.File(config)).build();
    return new Heddle().check(new CheckRequest(new ModelRequest(model, options), engine, workers, Limits.NONE));
  }
}
