package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in a suite file, so that all of it is reported at once. */
final class Problems {
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  void add(Span span, String message) {
    diagnostics.add(Diagnostic.of(DiagnosticCode.SUITE, span, message));
  }

  /** Throws what was collected, in the order of the file, if anything was. */
  void throwIfAny() {
    if (!diagnostics.isEmpty()) {
      diagnostics.sort(
          Comparator.comparingInt((Diagnostic d) -> d.span().line()).thenComparingInt(d -> d.span().column()));
      throw new ConfigurationException(ImmutableList.copyOf(diagnostics));
    }
  }
}
