package dev.heddle.report;

import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.Severity;
import dev.heddle.diagnostic.Span;
import dev.heddle.suite.CellFinding;
import dev.heddle.suite.CellResult;
import dev.heddle.trace.RecordedStep;
import java.util.stream.Collectors;

/**
 * The commands on stdout with which GitHub marks lines of the sources: an error for each cell that is not as expected,
 * at the last step of its counterexample, or at its expectation if it has none; a warning for what no cell of a suite
 * puts to the test, and for cells in which nothing happens.
 */
public final class Annotations {
  private Annotations() {}

  /** Returns the commands, a line each; nothing if all is as expected and without doubt. */
  public static String of(GateReport report) {
    String failures = report.failures().stream().map(Annotations::of).collect(Collectors.joining());
    String cells =
        report.cells().filter(cell -> !cell.isAsExpected()).map(Annotations::of).collect(Collectors.joining());
    String warnings =
        report.results().stream()
            .flatMap(suite -> SuiteWarnings.of(suite).stream())
            .filter(SuiteWarnings.Shared::isNotable)
            .map(shared -> of(shared.warning()))
            .collect(Collectors.joining());
    String inquiries =
        report.inquiries().stream()
            .flatMap(inquiry -> inquiry.problem().map(problem -> of(inquiry, problem)).stream())
            .collect(Collectors.joining());
    return failures + cells + inquiries + warnings;
  }

  private static String of(Diagnostic failure) {
    String command = failure.code().severity() == Severity.ERROR ? "error" : "warning";
    return command(command, failure.span(), failure.code().title(), failure.message());
  }

  private static String of(Inquiry inquiry, String problem) {
    return command("error", Span.NONE, inquiry.suite() + ": " + inquiry.title(), problem);
  }

  private static String of(CellResult cell) {
    Span place =
        cell.finding().flatMap(CellFinding::trace).stream()
            .flatMap(trace -> trace.states().reversed().stream())
            .flatMap(state -> state.step().stream())
            .map(RecordedStep::span)
            .filter(Span::isKnown)
            .findFirst()
            .orElseGet(() -> cell.cell().expectation().place());
    String message = CellWords.found(cell) + "\n" + String.join("\n", cell.differences());
    return command("error", place, cell.cell().suite().name() + ": " + cell.cell().name(), message);
  }

  private static String command(String command, Span place, String title, String message) {
    String where =
        place.isKnown()
            ? "file=" + property(CellWords.path(place)) + ",line=" + place.line() + ",endLine=" + place.endLine()
                + ",col=" + place.column() + ","
            : "";
    return "::" + command + " " + where + "title=" + property(title) + "::" + data(message) + "\n";
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
