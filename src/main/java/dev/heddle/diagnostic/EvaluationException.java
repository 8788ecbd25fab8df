package dev.heddle.diagnostic;

import com.google.common.collect.ImmutableList;

/**
 * An expression that has no value where one was needed, {@code Assert} included.
 *
 * <p>The explorer turns it into a violation with the trace that led there. The place and the operator call stack are
 * added while it rises through the evaluator: {@link #at} and {@link #inside}.
 */
public final class EvaluationException extends SpecException {
  private static final long serialVersionUID = 1L;
  private static final int MAX_FRAMES = 20;

  /** Makes an exception of one diagnostic. */
  public EvaluationException(Diagnostic diagnostic) {
    super(ImmutableList.of(diagnostic));
  }

  /** Makes an exception whose place is not yet known. */
  public EvaluationException(DiagnosticCode code, String message) {
    this(Diagnostic.of(code, Span.NONE, message));
  }

  /** Makes an exception at a known place. */
  public EvaluationException(DiagnosticCode code, Span span, String message) {
    this(Diagnostic.of(code, span, message));
  }

  /** Returns this exception, placed at {@code span} if it had no place. */
  public EvaluationException at(Span span) {
    return diagnostic().span().isKnown() ? this : new EvaluationException(diagnostic().orAt(span));
  }

  /** Returns this exception with a note that it rose through {@code operator}, applied at {@code call}. */
  public EvaluationException inside(String operator, Span call) {
    if (diagnostic().notes().size() >= MAX_FRAMES) {
      return this;
    }
    return new EvaluationException(diagnostic().withNote("in `" + operator + "`, applied at " + call));
  }

  /** Returns this exception with one more note. */
  public EvaluationException withNote(String note) {
    return new EvaluationException(diagnostic().withNote(note));
  }
}
