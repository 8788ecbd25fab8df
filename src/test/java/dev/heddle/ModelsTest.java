package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.checker.Counts;
import dev.heddle.checker.Limits;
import dev.heddle.suite.Cell;
import dev.heddle.suite.CellResult;
import dev.heddle.suite.RunOptions;
import dev.heddle.suite.Suite;
import dev.heddle.suite.SuiteFiles;
import dev.heddle.suite.SuiteListener;
import dev.heddle.suite.SuiteReader;
import dev.heddle.suite.SuiteRunner;
import dev.heddle.trace.Trace;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The models of the repository come to what their suites expect, on both engines and any number of workers. */
final class ModelsTest {
  private static final int SMALL = 1_500;
  private static final Heddle HEDDLE = new Heddle();

  static Stream<Suite> suites() {
    return SuiteFiles.find(List.of(Path.of("models"))).stream().map(SuiteReader::read);
  }

  /** Of each scenario one cell: the variants of a scenario are much alike. */
  static Stream<Cell> smallCells() {
    Set<String> scenarios = new HashSet<>();
    return cells().filter(cell -> sizeOf(cell) <= SMALL && scenarios.add(cell.scenario().id()));
  }

  static Stream<Cell> otherCells() {
    Set<Cell> small = smallCells().collect(Collectors.toSet());
    return cells().filter(cell -> !small.contains(cell));
  }

  private static Stream<Cell> cells() {
    return suites().flatMap(suite -> suite.cells().stream());
  }

  /** A cell that expects a violation does not say how large it is and is taken for large unless the trace is short. */
  private static long sizeOf(Cell cell) {
    long unknown = cell.expectation().traceLength().orElse(0) < 25 ? 0 : Long.MAX_VALUE;
    return cell.expectation().distinctStates().orElse(unknown);
  }

  @ParameterizedTest
  @MethodSource("suites")
  void everyCellIsAsItsSuiteExpects(Suite suite) {
    SuiteRunner runner = new SuiteRunner(HEDDLE, RunOptions.of(Engine.COMPILED, 2, Path.of("")));
    List<CellResult> cells = runner.run(suite, suite.cells(), SuiteListener.SILENT, new Cancellation()).cells();

    assertThat(cells)
        .isNotEmpty()
        .allSatisfy(cell -> assertThat(cell.differences()).as(cell.cell().name()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("smallCells")
  void smallCellsComeToTheSameOnBothEnginesAndAnyNumberOfWorkers(Cell cell) {
    assertSameEverywhere(cell);
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("otherCells")
  void otherCellsComeToTheSameOnBothEnginesAndAnyNumberOfWorkers(Cell cell) {
    assertSameEverywhere(cell);
  }

  private static void assertSameEverywhere(Cell cell) {
    Finding evaluated = check(cell, Engine.EVALUATOR, 1);
    for (int workers : new int[] {1, 2, 4}) {
      assertThat(check(cell, Engine.COMPILED, workers)).as("compiled, %d workers", workers).isEqualTo(evaluated);
    }
    assertThat(check(cell, Engine.EVALUATOR, 4)).as("evaluated, 4 workers").isEqualTo(evaluated);
  }

  /** What a check found, but for the time that it took. */
  private record Finding(Verdict verdict, Optional<String> property, Counts counts, Optional<List<?>> states) {}

  private static Finding check(Cell cell, Engine engine, int workers) {
    CheckResult result = HEDDLE.check(new CheckRequest(cell.request(), engine, workers, Limits.NONE));
    Optional<Trace> trace = result.counterexample().map(found -> found.trace());
    return new Finding(result.verdict(), result.property(), result.counts(), trace.map(Trace::states).map(s -> s));
  }
}
