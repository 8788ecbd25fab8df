package dev.heddle.comparison;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.transition.Action;
import dev.heddle.transition.ControlState;
import dev.heddle.transition.ForwardingStepper;
import dev.heddle.transition.ForwardingSystem;
import dev.heddle.transition.StateLayout;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * A system whose exploration is noted in a {@link Reach}. Where a step fails, the other steps from the same state are
 * taken all the same, so that a failing assertion ends the behaviors that meet it and not the exploration.
 */
final class WatchedSystem implements ForwardingSystem {
  private final TransitionSystem system;
  private final Reach reach;

  WatchedSystem(TransitionSystem system, Reach reach) {
    this.system = system;
    this.reach = reach;
  }

  @Override
  public TransitionSystem system() {
    return system;
  }

  @Override
  public Stepper stepper() {
    return new WatchingStepper(system, reach);
  }

  /** Steps through the system and notes what is new to it. */
  private static final class WatchingStepper implements ForwardingStepper {
    private final Stepper stepper;
    private final Reach reach;
    private final StateLayout layout;
    private final ImmutableList<Action> actions;
    private final int pc;
    private final Set<ImmutableIntArray> known = new HashSet<>();
    private final BitSet taken = new BitSet();
    private boolean isEnd;

    WatchingStepper(TransitionSystem system, Reach reach) {
      this.stepper = system.stepper();
      this.reach = reach;
      this.layout = system.layout();
      this.actions = system.actions();
      this.pc = layout.variables().indexOf(ControlState.PROGRAM_COUNTER);
    }

    @Override
    public Stepper stepper() {
      return stepper;
    }

    @Override
    public void successors(int[] state, SuccessorSink sink) {
      stand(state);
      isEnd = true;
      SuccessorSink watching =
          (action, successor) -> {
            isEnd = false;
            take(action);
            sink.accept(action, successor);
          };
      try {
        stepper.successors(state, watching);
      } catch (EvaluationException _) {
        oneByOne(state, watching);
      }
      if (isEnd) {
        end(state);
      }
    }

    /** Takes the steps of each action by itself; what an action has led to already is led to once more. */
    private void oneByOne(int[] state, SuccessorSink sink) {
      reach.fail();
      for (Action action : actions) {
        try {
          stepper.successors(state, action.index(), sink);
        } catch (EvaluationException _) {
          isEnd = false;
        }
      }
    }

    private void take(int action) {
      if (!taken.get(action)) {
        taken.set(action);
        reach.take(actions.get(action).name());
      }
    }

    private void stand(int[] state) {
      if (pc < 0) {
        return;
      }
      int first = layout.firstSlot(pc);
      if (known.add(ImmutableIntArray.copyOf(state).subArray(first, first + layout.slotCount(pc)).trimmed())) {
        reach.stand(layout.value(pc, state));
      }
    }

    private void end(int[] state) {
      if (pc < 0) {
        reach.end();
      } else {
        reach.end(layout.value(pc, state));
      }
    }
  }
}
