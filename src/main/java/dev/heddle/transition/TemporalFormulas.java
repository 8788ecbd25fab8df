package dev.heddle.transition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.diagnostic.Span;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The temporal formulas of a specification and of its properties, over numbered atoms.
 *
 * @param stateAtoms the predicates on states
 * @param stepAtoms the predicates on steps
 * @param fairness the fairness conditions that the specification assumes
 * @param assumptions what else the specification assumes of a behavior
 * @param properties for each of the system's liveness properties, in their order, what it says
 */
public record TemporalFormulas(
    ImmutableList<StateAtom> stateAtoms,
    ImmutableList<StepAtom> stepAtoms,
    ImmutableList<Fairness> fairness,
    ImmutableList<Temporal> assumptions,
    ImmutableList<Temporal> properties) {
  /** No temporal formula. */
  public static final TemporalFormulas NONE =
      new TemporalFormulas(
          ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), ImmutableList.of());

  /**
   * A predicate on states.
   *
   * @param enabling for {@code ENABLED A}, the step atom {@code A}: a step on which it is true shows that this atom is
   *     true of the step's first state
   * @param span its text
   */
  public record StateAtom(OptionalInt enabling, Span span) {}

  /**
   * A predicate on steps.
   *
   * @param stuttering what it says of steps that change nothing
   * @param origin which actions of the system take such steps, if that is known
   * @param span its text
   */
  public record StepAtom(Stuttering stuttering, Optional<Origin> origin, Span span) {}

  /**
   * Tells a predicate on steps by how they were generated: it is true of a step at most if one of some actions leads
   * from its first state to its second.
   *
   * @param actions the indices of the actions
   * @param guard a state atom that has to be true of the first state as well, if there is one
   * @param suffices whether it is then true of every step that changes something
   */
  public record Origin(ImmutableSet<Integer> actions, OptionalInt guard, boolean suffices) {}

  /** What a predicate on steps says of a step that changes nothing. */
  public enum Stuttering {
    /** It is false: {@code <<A>>_v}. */
    EXCLUDED,
    /** It is true: {@code [A]_v}. */
    ALLOWED,
    /** It depends on the state. */
    UNDECIDED
  }
}
