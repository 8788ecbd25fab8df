package dev.heddle.cli;

import dev.heddle.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** Diagnostics for stderr. */
final class DiagnosticText {
  private DiagnosticText() {}

  static String of(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(DiagnosticText::of).collect(Collectors.joining());
  }

  private static String of(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder();
    text.append(diagnostic.span().isKnown() ? diagnostic.span() : "heddle").append(": ");
    text.append(diagnostic.code().severity().label()).append('[').append(diagnostic.code().number()).append("]: ");
    text.append(diagnostic.message()).append('\n');
    diagnostic.notes().forEach(note -> text.append("  ").append(note).append('\n'));
    return text.toString();
  }
}
