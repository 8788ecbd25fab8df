package dev.heddle.diagnostic;

import com.google.common.collect.ImmutableList;

/**
 * One thing that is wrong in the user's input.
 *
 * @param code what kind of mistake it is
 * @param message what was got and what was wanted: lower case, no final period, values as TLA+, names in back-quotes
 * @param span the place, or {@link Span#NONE}
 * @param notes what else helps: the operator call stack, the state, the action, what to change
 */
public record Diagnostic(DiagnosticCode code, String message, Span span, ImmutableList<String> notes) {
  /** Returns a diagnostic without notes. */
  public static Diagnostic of(DiagnosticCode code, Span span, String message) {
    return new Diagnostic(code, message, span, ImmutableList.of());
  }

  /** Returns this diagnostic with {@code note} after the notes it has. */
  public Diagnostic withNote(String note) {
    return new Diagnostic(
        code, message, span, ImmutableList.<String>builder().addAll(notes).add(note).build());
  }

  /** Returns this diagnostic at {@code place} if it had no place yet. */
  public Diagnostic orAt(Span place) {
    return span.isKnown() ? this : new Diagnostic(code, message, place, notes);
  }
}
