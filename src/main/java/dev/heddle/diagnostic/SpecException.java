package dev.heddle.diagnostic;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/**
 * A mistake in what the user gave: never a bug of Heddle, never a violated property.
 *
 * <p>Shown by its diagnostics alone, so it carries no Java stack trace.
 */
public abstract sealed class SpecException extends RuntimeException
    permits SyntaxException,
        ConfigurationException,
        AssumptionException,
        EvaluationException,
        UnsupportedException,
        SystemException {
  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<Diagnostic> diagnostics;

  SpecException(ImmutableList<Diagnostic> diagnostics) {
    super(null, null, false, false);
    Preconditions.checkArgument(!diagnostics.isEmpty(), "no diagnostic");
    this.diagnostics = diagnostics;
  }

  /** {@return what is wrong, one diagnostic per cause, never empty} */
  public ImmutableList<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** {@return the first diagnostic} */
  public Diagnostic diagnostic() {
    return diagnostics.getFirst();
  }

  @Override
  public String getMessage() {
    return diagnostics.stream()
        .map(d -> d.span() + ": " + d.code().severity().label() + "[" + d.code().number() + "]: " + d.message())
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
