package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.transition.Action;
import dev.heddle.transition.ActionRecord;
import dev.heddle.transition.Past;
import dev.heddle.transition.Stepper;
import dev.heddle.value.RecordValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How the states that a stepper looks at were reached, as their past tells it. Where it does not tell the actions, that
 * of a step is the first that leads from the one state to the other.
 */
final class StepHistory implements History {
  // An action may itself ask how its state was reached, so the stepper that looks for one has a history of its own, of
  // a state that is one step nearer to the beginning.
  private final InternedLayout layout;
  private final ImmutableList<Action> actions;
  private final RecordValue initial;
  private final Supplier<Stepper> steppers;
  private Past past = Past.NONE;
  private int[] current = new int[0];
  private Optional<int[]> next = Optional.empty();
  private Optional<List<int[]>> before = Optional.empty();

  /**
   * Makes one that knows of no state yet.
   *
   * @param initial the initial predicate, in the form of an action
   * @param steppers makes steppers through the same system
   */
  StepHistory(
      InternedLayout layout, ImmutableList<Action> actions, RecordValue initial, Supplier<Stepper> steppers) {
    this.layout = layout;
    this.actions = actions;
    this.initial = initial;
    this.steppers = steppers;
  }

  /** Says how the states were reached that are looked at from now on. */
  void reachedBy(Past reached) {
    past = reached;
    before = Optional.empty();
  }

  /** Says which states are looked at. */
  void at(int[] state, Optional<int[]> successor) {
    current = state;
    next = successor;
  }

  private List<int[]> before() {
    if (before.isEmpty()) {
      before = Optional.of(past.states().get());
    }
    return before.get();
  }

  private int[] successor() {
    return next.orElseThrow(
        () ->
            new EvaluationException(
                DiagnosticCode.UNSUPPORTED, "the next state is not known before all of its variables have a value"));
  }

  @Override
  public TupleValue trace(Moment moment) {
    List<int[]> states = new ArrayList<>(before());
    states.add(current);
    if (moment == Moment.NEXT) {
      states.add(successor());
    }
    List<Value> records = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      records.add(record(states, i));
    }
    return TupleValue.copyOf(records);
  }

  private Value record(List<int[]> states, int index) {
    Map<String, Value> fields = new LinkedHashMap<>();
    if (past.actions().isPresent()) {
      fields.put("_action", action(states, index));
    }
    for (int i = 0; i < layout.variables().size(); i++) {
      fields.put(layout.variables().get(i), layout.value(i, states.get(index)));
    }
    return RecordValue.of(fields);
  }

  @Override
  public RecordValue action(Moment moment) {
    List<int[]> states = new ArrayList<>(before());
    states.add(current);
    return switch (moment) {
      case CURRENT -> action(states, states.size() - 1);
      case NEXT -> {
        states.add(successor());
        yield action(states, states.size() - 1);
      }
    };
  }

  /** Returns the action of the step to the state with this index. */
  private RecordValue action(List<int[]> states, int index) {
    if (index == 0) {
      return initial;
    }
    Action action =
        past.actions().isPresent() && index <= before().size()
            ? actions.get(past.actions().get().applyAsInt(index))
            : find(states.subList(0, index), states.get(index));
    return ActionRecord.whole(action.name(), action.context(), action.span());
  }

  private Action find(List<int[]> path, int[] to) {
    int size = layout.variables().size();
    Stepper stepper = steppers.get();
    stepper.reachedBy(Past.through(() -> path.subList(0, path.size() - 1)));
    boolean[] found = new boolean[1];
    for (Action action : actions) {
      try {
        stepper.successors(
            path.getLast(),
            action.index(),
            (_, successor) -> found[0] |= Arrays.equals(successor, 0, size, to, 0, size));
      } catch (EvaluationException _) {
        // An action may fail here that is not the step's, or after it has generated the successor in question.
      }
      if (found[0]) {
        return action;
      }
    }
    throw new EvaluationException(DiagnosticCode.UNSUPPORTED, "no action of Next leads to the state that is looked at");
  }
}
