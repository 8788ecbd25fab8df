package dev.heddle.report;

import dev.heddle.Verdict;
import dev.heddle.diagnostic.Span;
import dev.heddle.report.TextStyle.Colour;
import dev.heddle.suite.CellFinding;
import dev.heddle.suite.CellResult;
import dev.heddle.trace.RecordedTrace;
import java.nio.file.Path;
import java.util.Optional;

/** How the files for other programs speak of a cell. */
final class CellWords {
  /** The columns of a counterexample in a file. */
  private static final int WIDTH = 120;

  private CellWords() {}

  /** Returns what was found, in one line. */
  static String found(CellResult cell) {
    return cell.finding().map(CellWords::found).orElseGet(() -> cell.differences().getFirst());
  }

  private static String found(CellFinding finding) {
    String states = VerdictLine.states(finding.counts().distinct());
    return switch (finding.verdict()) {
      case HOLDS -> "holds: all " + states;
      case EXPLORED -> "explored: all " + states + "; no property was named";
      case VIOLATED, DEADLOCK, ERROR, ASSUMPTION, POSTCONDITION ->
          finding.verdict().word() + what(finding) + steps(finding);
      case SIMULATED -> "simulated: no violation on some behaviors";
      case LIMIT -> "undecided: stopped at the limit of " + finding.limit().orElse("") + ", after " + states;
      case INTERRUPTED -> "undecided: interrupted after " + states;
    };
  }

  private static String what(CellFinding finding) {
    if (finding.verdict() == Verdict.DEADLOCK || finding.kind().isEmpty()) {
      return "";
    }
    return ": " + finding.kind().get().word() + " " + finding.property().orElse("");
  }

  private static String steps(CellFinding finding) {
    return finding.trace().map(trace -> " after " + VerdictLine.count(trace.length() - 1, "step")).orElse("");
  }

  /** Returns the differences from what was expected, in one line. */
  static String differences(CellResult cell) {
    return String.join("; ", cell.differences());
  }

  /** Returns the counterexample as text without colour, if there is one. */
  static Optional<String> trace(CellResult cell) {
    return cell.finding().flatMap(CellFinding::trace).map(CellWords::text);
  }

  private static String text(RecordedTrace trace) {
    return TraceText.of(trace, new TextStyle(WIDTH, Colour.OFF));
  }

  /** Returns the file of a place, as other programs compare paths. */
  static String path(Span place) {
    return Path.of(place.file()).normalize().toString().replace('\\', '/');
  }

  /** Returns whether the cell came to no verdict. */
  static boolean isUndecided(CellResult cell) {
    return cell.verdict() == Verdict.INTERRUPTED || cell.verdict() == Verdict.LIMIT;
  }
}
