package dev.heddle.diagnostic;

import com.google.common.collect.ImmutableList;

/** The system refused something: a file that cannot be written, a disk that is full. */
public final class SystemException extends SpecException {
  private static final long serialVersionUID = 1L;

  /** Makes an exception of one or more diagnostics. */
  public SystemException(ImmutableList<Diagnostic> diagnostics) {
    super(diagnostics);
  }

  /** Makes an exception of one diagnostic. */
  public SystemException(DiagnosticCode code, Span span, String message) {
    this(ImmutableList.of(Diagnostic.of(code, span, message)));
  }
}
