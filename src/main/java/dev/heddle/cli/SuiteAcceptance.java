package dev.heddle.cli;

import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.SystemException;
import dev.heddle.report.GateReport;
import dev.heddle.suite.Acceptance;
import dev.heddle.suite.CellResult;
import dev.heddle.suite.SuiteResult;
import dev.heddle.trace.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what was found into the suite files, and shows what it changed. */
final class SuiteAcceptance {
  private final Console console;

  SuiteAcceptance(Console console) {
    this.console = console;
  }

  /** Accepts what can be accepted; what cannot be keeps the run from being a success. */
  ExitCode accept(GateReport report) {
    int changes = report.results().stream().mapToInt(this::accept).sum();
    console.err().println("accepted: " + changes + (changes == 1 ? " change" : " changes"));
    console.err().flush();
    boolean isComplete =
        report.results().stream().flatMap(result -> result.cells().stream()).allMatch(SuiteAcceptance::isAcceptable);
    return isComplete ? ExitCode.SUCCESS : ExitCode.DIFFERENT;
  }

  private static boolean isAcceptable(CellResult cell) {
    return cell.isAsExpected() || Acceptance.isPossible(cell);
  }

  /** Accepts what was found of a suite, and returns how many expectations changed. */
  private int accept(SuiteResult result) {
    Path file = result.suite().file();
    Acceptance acceptance = Acceptance.of(text(file), result.cells());
    if (acceptance.changes().isEmpty()) {
      return 0;
    }
    new WholeFile().write(file, acceptance.text());
    for (Acceptance.Change change : acceptance.changes()) {
      console.err().println(change.place() + ": " + change.cell());
      console.err().println("  - " + change.before());
      console.err().println("  + " + change.after());
    }
    return acceptance.changes().size();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new SystemException(
          DiagnosticCode.SYSTEM, Span.ofFile(file.toString()), "the suite cannot be read again: " + e.getMessage());
    }
  }
}
