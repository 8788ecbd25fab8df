package dev.heddle.diagnostic;

import com.google.common.collect.ImmutableList;

/** A module that does not parse, resolve or translate. */
public final class SyntaxException extends SpecException {
  private static final long serialVersionUID = 1L;

  /** Makes an exception of one or more diagnostics. */
  public SyntaxException(ImmutableList<Diagnostic> diagnostics) {
    super(diagnostics);
  }

  /** Makes an exception of one diagnostic. */
  public SyntaxException(DiagnosticCode code, Span span, String message) {
    this(ImmutableList.of(Diagnostic.of(code, span, message)));
  }
}
