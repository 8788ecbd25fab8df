package dev.heddle.diagnostic;

import com.google.common.collect.ImmutableList;

/** A configuration, suite, trace file or command line that does not fit the model. */
public final class ConfigurationException extends SpecException {
  private static final long serialVersionUID = 1L;

  /** Makes an exception of one or more diagnostics. */
  public ConfigurationException(ImmutableList<Diagnostic> diagnostics) {
    super(diagnostics);
  }

  /** Makes an exception of one diagnostic. */
  public ConfigurationException(DiagnosticCode code, Span span, String message) {
    this(ImmutableList.of(Diagnostic.of(code, span, message)));
  }
}
