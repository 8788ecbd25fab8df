package dev.heddle.transition;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;

/**
 * A fairness condition {@code WF_v(A)} or {@code SF_v(A)}.
 *
 * @param strength weak or strong
 * @param name how a reader knows the action, such as {@code p(1)}
 * @param taken the step atom {@code <<A>>_v}
 * @param enabled the state atom {@code ENABLED <<A>>_v}
 * @param span the text of the condition
 */
public record Fairness(Strength strength, String name, int taken, int enabled, Span span) {
  /** How much a condition demands. */
  public enum Strength {
    /** Infinitely often disabled, or infinitely often taken. */
    WEAK("WF"),
    /** Not infinitely often enabled, or infinitely often taken. */
    STRONG("SF");

    private final String symbol;

    Strength(String symbol) {
      this.symbol = symbol;
    }

    /** {@return the operator as TLA+ writes it, without its subscript} */
    public String symbol() {
      return symbol;
    }
  }

  /** {@return the condition as a formula} */
  public Temporal formula() {
    Temporal often = infinitelyOften(new Temporal.StepAtom(taken));
    Temporal isEnabled = new Temporal.StateAtom(enabled);
    return switch (strength) {
      case WEAK -> Temporal.or(infinitelyOften(new Temporal.Not(isEnabled)), often);
      case STRONG ->
          new Temporal.Or(ImmutableList.of(new Temporal.Not(infinitelyOften(isEnabled)), often));
    };
  }

  private static Temporal infinitelyOften(Temporal operand) {
    return new Temporal.Always(new Temporal.Eventually(operand));
  }
}
