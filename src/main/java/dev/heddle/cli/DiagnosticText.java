package dev.heddle.cli;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticRenderer;
import dev.heddle.diagnostic.DiagnosticRenderer.Coloring;
import dev.heddle.diagnostic.SourceFiles;

/** Diagnostics for stderr. */
final class DiagnosticText {
  private DiagnosticText() {}

  /** Returns the diagnostics, with colour if stderr is a terminal and nothing forbids it. */
  static String of(ImmutableList<Diagnostic> diagnostics, Console console) {
    boolean isColoured = console.terminals().err() && !console.isSet("NO_COLOR");
    return new DiagnosticRenderer(new SourceFiles(), isColoured ? Coloring.ANSI : Coloring.PLAIN).render(diagnostics);
  }
}
