package dev.heddle.diagnostic;

import com.google.common.collect.ImmutableList;

/** Something that Heddle does not do, named and located. */
public final class UnsupportedException extends SpecException {
  private static final long serialVersionUID = 1L;

  /** Makes an exception of one or more diagnostics. */
  public UnsupportedException(ImmutableList<Diagnostic> diagnostics) {
    super(diagnostics);
  }

  /** Makes an exception of one diagnostic. */
  public UnsupportedException(DiagnosticCode code, Span span, String message) {
    this(ImmutableList.of(Diagnostic.of(code, span, message)));
  }
}
