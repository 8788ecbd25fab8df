package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.transition.Action;
import dev.heddle.transition.StateLayout;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A model taken step by step, each step chosen by the caller. Not thread-safe. */
public final class ModelWalk {
  private final TransitionSystem system;
  private final Stepper stepper;

  /** Makes a walk through {@code system}, which begins at any of {@link #initialPositions}. */
  public ModelWalk(TransitionSystem system) {
    this.system = system;
    this.stepper = system.stepper();
  }

  /** A state of the model, as the model lays it out and as values. */
  public static final class Position {
    private final int[] slots;
    private final ImmutableIntArray key;
    private final ImmutableList<Value> values;

    private Position(int[] slots, int keyStart, ImmutableList<Value> values) {
      this.slots = slots;
      this.key = ImmutableIntArray.copyOf(slots).subArray(keyStart, slots.length).trimmed();
      this.values = values;
    }

    /** {@return what tells states apart in this walk: equal for states that count as one, by SYMMETRY say} */
    public ImmutableIntArray key() {
      return key;
    }

    /** {@return the values of the variables, in order of declaration} */
    public ImmutableList<Value> values() {
      return values;
    }
  }

  /** A step that can be taken. */
  public record Move(Action action, Position to) {
    /** {@return the state that the step leads to, with the step} */
    public RecordedState recorded() {
      return new RecordedState(Optional.of(RecordedStep.of(action)), to.values());
    }
  }

  /**
   * The steps that can be taken from a position.
   *
   * @param moves the steps in the order of the actions, no two of one action to the same state
   * @param failure why an expression had no value, if one had none; the steps are those that were found before
   */
  public record Choice(ImmutableList<Move> moves, Optional<Diagnostic> failure) {
    /** {@return the steps of one thread} */
    public ImmutableList<Move> of(String thread) {
      return moves.stream()
          .filter(move -> RecordedStep.of(move.action()).thread().equals(thread))
          .collect(ImmutableList.toImmutableList());
    }
  }

  /** {@return the model} */
  public TransitionSystem system() {
    return system;
  }

  /** Returns the initial states, no two of them equal. */
  public ImmutableList<Position> initialPositions() {
    List<Position> found = new ArrayList<>();
    stepper.initialStates(
        state -> {
          Position position = position(state);
          if (found.stream().noneMatch(other -> other.values.equals(position.values))) {
            found.add(position);
          }
        });
    return ImmutableList.copyOf(found);
  }

  /** Returns the steps that can be taken from {@code from}. */
  public Choice choice(Position from) {
    List<Move> moves = new ArrayList<>();
    SuccessorsOrFailure outcome =
        SuccessorsOrFailure.of(
            stepper,
            from.slots,
            (action, state) -> {
              Move move = new Move(system.actions().get(action), position(state));
              if (moves.stream().noneMatch(other -> isSame(other, move))) {
                moves.add(move);
              }
            });
    return new Choice(ImmutableList.copyOf(moves), outcome.failure());
  }

  private static boolean isSame(Move one, Move other) {
    return one.action().index() == other.action().index() && one.to().values().equals(other.to().values());
  }

  /** Returns the first action whose steps from {@code from} cannot be computed. */
  Optional<Action> failing(Position from) {
    return system.actions().stream()
        .filter(action -> fails(from, action))
        .findFirst();
  }

  private boolean fails(Position from, Action action) {
    try {
      stepper.successors(from.slots, action.index(), (_, _) -> {});
      return false;
    } catch (EvaluationException _) {
      return true;
    }
  }

  /** Returns whether an initial state is within the state constraints. */
  public boolean isWithinConstraints(Position initial) {
    return stepper.satisfiesStateConstraints(initial.slots);
  }

  /** Returns whether a step, and the state it leads to, are within the constraints. */
  public boolean isWithinConstraints(Position from, Move move) {
    return stepper.satisfiesActionConstraints(from.slots, move.to().slots)
        && stepper.satisfiesStateConstraints(move.to().slots);
  }

  /** Returns whether the {@code invariant}-th invariant holds. */
  public boolean satisfiesInvariant(int invariant, Position position) {
    return stepper.satisfiesInvariant(invariant, position.slots);
  }

  private Position position(int[] state) {
    StateLayout layout = system.layout();
    return new Position(state.clone(), layout.keyStart(), layout.values(state));
  }
}
