package dev.heddle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.checker.Counts;
import dev.heddle.oracle.TlcOracle;
import dev.heddle.suite.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * TLC comes to the same on the models of the repository: verdict, property and length of the trace of what is violated,
 * the three counts of what holds. Of a lasso only the verdict: TLC names no property there, and its lassos are longer.
 */
@ResourceLock(TlcOracle.LOCK)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ModelsInTlcTest {
  private static final int SMALL = 1_200;
  private static final Pattern STATE = Pattern.compile("(?m)^State (\\d+):");
  private static final Pattern IN_A_CONFIGURATION = Pattern.compile("(?!-)[\\w\"{}, -]*");
  private static final Heddle HEDDLE = new Heddle();

  private final Map<Path, String> translations = new ConcurrentHashMap<>();

  static Stream<Cell> cells() {
    return ModelsTest.suites().flatMap(suite -> suite.cells().stream());
  }

  static Stream<Cell> smallCells() {
    Set<Object> kinds = new HashSet<>();
    return cells().filter(ModelsInTlcTest::isSmall).filter(cell -> kinds.add(kind(cell)));
  }

  static Stream<Cell> otherCells() {
    Set<Cell> small = smallCells().collect(Collectors.toSet());
    return cells().filter(cell -> !small.contains(cell));
  }

  /** Of the cells of a model that check the same and expect the same, one stands for all. */
  private static Object kind(Cell cell) {
    return List.of(
        cell.variant().model(),
        cell.expectation().verdict(),
        cell.scenario().properties().isEmpty() ? cell.scenario().invariants() : cell.scenario().properties());
  }

  private static boolean isSmall(Cell cell) {
    int length = cell.expectation().traceLength().orElse(Integer.MAX_VALUE);
    return cell.expectation().distinctStates().orElse(Long.MAX_VALUE) <= SMALL || length < 30;
  }

  @ParameterizedTest
  @MethodSource("smallCells")
  void tlcComesToTheSameOnSmallCells(Cell cell, @TempDir Path directory) throws IOException {
    assertTlcAgrees(cell, directory);
  }

  @Tag("long")
  @ParameterizedTest
  @MethodSource("otherCells")
  void tlcComesToTheSameOnOtherCells(Cell cell, @TempDir Path directory) throws IOException {
    assertTlcAgrees(cell, directory);
  }

  private void assertTlcAgrees(Cell cell, Path directory) throws IOException {
    CheckResult ours = HEDDLE.check(CheckRequest.of(cell.request()));
    TlcOracle.Answer tlc = TlcOracle.check(module(cell, directory), configuration(cell, directory));

    switch (ours.verdict()) {
      case HOLDS -> {
        assertThat(tlc.exitCode()).as(tlc.output()).isZero();
        assertThat(new Counts(tlc.generated(), tlc.distinct(), tlc.depth())).isEqualTo(ours.counts());
      }
      case VIOLATED, DEADLOCK -> {
        assertThat(tlc.exitCode()).as(tlc.output()).isBetween(11, 14);
        if (ours.counterexample().get().lasso().isPresent()) {
          assertThat(tlc.output()).contains("Temporal properties were violated");
          return;
        }
        assertThat(tlc.output()).contains(ours.verdict() == Verdict.DEADLOCK ? "Deadlock" : ours.property().get());
        int length = STATE.matcher(tlc.output()).results().map(ModelsInTlcTest::number).reduce(0, Integer::max);
        assertThat(length).isEqualTo(ours.counterexample().get().trace().length());
      }
      case EXPLORED, ASSUMPTION, ERROR, LIMIT, INTERRUPTED ->
          throw new AssertionError("no cell expects " + ours.verdict());
    }
  }

  private static int number(MatchResult match) {
    return Integer.parseInt(match.group(1));
  }

  /** Writes a module that extends the cell's, translated, and gives a name to each constant that no cfg can write. */
  private Path module(Cell cell, Path directory) throws IOException {
    Path model = cell.variant().model();
    String translated = translations.computeIfAbsent(model, path -> translation(path, directory));
    Files.writeString(directory.resolve(model.getFileName()), translated);
    StringBuilder text = new StringBuilder("---- MODULE Cell ----\nEXTENDS " + nameOf(model) + "\n");
    constants(cell)
        .forEach(
            (name, value) -> {
              if (!IN_A_CONFIGURATION.matcher(value).matches()) {
                text.append("value_").append(name).append(" == ").append(value).append('\n');
              }
            });
    return Files.writeString(directory.resolve("Cell.tla"), text.append("====\n"));
  }

  private static String translation(Path model, Path directory) {
    try {
      Path copy = Files.copy(model, directory.resolve(model.getFileName()));
      TlcOracle.translate(copy);
      return Files.readString(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path configuration(Cell cell, Path directory) throws IOException {
    StringBuilder text = new StringBuilder("SPECIFICATION ");
    text.append(cell.scenario().specification().orElse("Spec")).append('\n');
    text.append("CHECK_DEADLOCK ").append(cell.scenario().checkDeadlock() ? "TRUE" : "FALSE").append('\n');
    constants(cell)
        .forEach(
            (name, value) ->
                text.append("CONSTANT ")
                    .append(name)
                    .append(IN_A_CONFIGURATION.matcher(value).matches() ? " = " + value : " <- value_" + name)
                    .append('\n'));
    section(text, "INVARIANT", cell.scenario().invariants());
    section(text, "PROPERTY", cell.scenario().properties());
    section(text, "CONSTRAINT", cell.scenario().constraints());
    return Files.writeString(directory.resolve("Cell.cfg"), text);
  }

  private static void section(StringBuilder text, String keyword, List<String> names) {
    names.forEach(name -> text.append(keyword).append(' ').append(name).append('\n'));
  }

  private static Map<String, String> constants(Cell cell) {
    Map<String, String> constants = new TreeMap<>(cell.variant().constants());
    constants.putAll(cell.scenario().constants());
    return constants;
  }

  private static String nameOf(Path module) {
    return module.getFileName().toString().replace(".tla", "");
  }
}
