package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import tla2sany.modanalyzer.SpecObj;

/** Turns what SANY reports into diagnostics. */
final class SanyErrors {
  SanyErrors(ModuleFiles files, Places places) {}

  /** Returns the diagnostics of a failed run that printed {@code output}. */
  ImmutableList<Diagnostic> diagnostics(SpecObj spec, String output) {
    return ImmutableList.of(
        Diagnostic.of(
            DiagnosticCode.SEMANTIC,
            Span.NONE,
            output + "|" + spec.getParseErrors() + "|" + spec.getSemanticErrors() + spec.getGlobalContextErrors()));
  }
}
