package dev.heddle.report;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.suite.CellResult;
import dev.heddle.suite.SuiteResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The warnings of a suite's cells, those of several cells said once: what every cell has stands first. */
final class SuiteWarnings {
  // A label that one scenario does not reach is no news, nor is a condition that is always true in it: scenarios leave
  // things out. What no scenario does is news. What says that a cell is no evidence comes before both.
  private static final int MOST_CELLS = 3;

  private SuiteWarnings() {}

  /** A warning and the cells that have it. */
  record Shared(Diagnostic warning, ImmutableList<CellResult> cells, boolean isOfAll, boolean isOfAllVariants) {
    /** {@return whether it is news beyond its cells: no cell makes up for it, or one is no evidence} */
    boolean isNotable() {
      return isNothing(warning) || isOfAll && isOfAllVariants;
    }

    /** {@return where it is said of, for people} */
    String cellNames() {
      if (isOfAll) {
        return "every cell that holds";
      }
      List<String> names = cells.stream().limit(MOST_CELLS).map(cell -> cell.cell().name()).toList();
      int more = cells.size() - names.size();
      return String.join(", ", names) + (more == 0 ? "" : " and " + VerdictLine.count(more, "other cell"));
    }
  }

  /** Returns those that are to be read, the gravest first. */
  static ImmutableList<Shared> of(SuiteResult result) {
    Map<Diagnostic, List<CellResult>> cells = new LinkedHashMap<>();
    for (CellResult cell : result.cells()) {
      cell.warnings().forEach(warning -> cells.computeIfAbsent(warning, _ -> new ArrayList<>()).add(cell));
    }
    List<Shared> shared = new ArrayList<>();
    cells.forEach(
        (warning, having) ->
            shared.add(
                new Shared(
                    warning, ImmutableList.copyOf(having), isOfAll(result, having), isOfAllVariants(result, having))));
    shared.removeIf(one -> !one.isOfAll() && isOfScenario(one.warning()));
    shared.sort(Comparator.comparingInt(SuiteWarnings::rank));
    return ImmutableList.copyOf(shared);
  }

  private static int rank(Shared shared) {
    return isNothing(shared.warning()) ? 0 : shared.isOfAll() ? 1 : 2;
  }

  private static boolean isOfAll(SuiteResult result, List<CellResult> having) {
    long explored = result.cells().stream().filter(cell -> isComplete(cell) && !isEmpty(cell)).count();
    return having.size() > 1 && having.size() >= explored && having.stream().allMatch(SuiteWarnings::isComplete);
  }

  /** Returns whether a warning says what a scenario leaves out, which it may do on purpose. */
  private static boolean isOfScenario(Diagnostic warning) {
    return warning.code() == DiagnosticCode.NEVER_TAKEN || warning.code() == DiagnosticCode.SETTLED;
  }

  /** Returns whether a cell is in doubt, whatever the others are. */
  static boolean isDoubtful(CellResult cell) {
    return doubts(cell) > 0;
  }

  private static int doubts(CellResult cell) {
    return (int) cell.warnings().stream().filter(warning -> !isOfScenario(warning)).count();
  }

  /** What a variant does whose every cell ends in a violation is not known. */
  private static boolean isOfAllVariants(SuiteResult result, List<CellResult> having) {
    return having.stream()
        .map(cell -> cell.cell().variant())
        .collect(Collectors.toSet())
        .containsAll(result.cells().stream().map(cell -> cell.cell().variant()).toList());
  }

  private static boolean isComplete(CellResult cell) {
    return switch (cell.verdict()) {
      case HOLDS, EXPLORED -> true;
      case SIMULATED, VIOLATED, DEADLOCK, ASSUMPTION, POSTCONDITION, ERROR, LIMIT, INTERRUPTED -> false;
    };
  }

  /** Returns whether a cell is no evidence, since no step is ever taken in it. */
  static boolean isEmpty(CellResult cell) {
    return cell.warnings().stream().anyMatch(SuiteWarnings::isNothing);
  }

  private static boolean isNothing(Diagnostic warning) {
    return warning.code() == DiagnosticCode.NOTHING_HAPPENS;
  }

  /** Returns a warning in one line, with its place. */
  static String line(Diagnostic warning) {
    Span span = warning.span();
    String place = span.isKnown() ? CellWords.path(span) + ":" + span.line() + ":" + span.column() + ": " : "";
    return place + "warning[" + warning.code().number() + "]: " + warning.message();
  }

  /** Returns what stands beside a cell that is as expected: how much is doubtful about it alone. */
  static String mark(CellResult cell) {
    if (isEmpty(cell)) {
      return "nothing happens";
    }
    return isDoubtful(cell) ? VerdictLine.count(doubts(cell), "warning") : "";
  }
}
