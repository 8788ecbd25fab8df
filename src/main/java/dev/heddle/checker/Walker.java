package dev.heddle.checker;

import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.trace.Violation;
import dev.heddle.transition.Past;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Follows behaviors for one worker, choosing each step at random. Not thread-safe. */
final class Walker implements Stepper.SuccessorSink {
  // Without guidance, actions are tried in random order until one leads on, and one of its successors is taken: so any
  // enabled action is as likely as any other, and no more of them are tried than needed. With guidance, all successors
  // of all actions are weighed. Every successor that is generated is judged, not only the one that is taken, as TLC
  // does. A step that changes nothing is never taken: it leads to nothing new, and an algorithm that has ended could
  // take it forever. As in an exhaustive search, a successor outside the constraints is judged and not taken, and a
  // state all of whose successors are outside is no deadlock.
  /** Sets the seeds of successive walks far apart: 2^64 divided by the golden ratio. */
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final int STEPS_PER_BEAT = 16;
  private static final int NO_ACTION = -1;

  private final SimulationWork work;
  private final Stepper stepper;
  private final Judge judge;
  private final Optional<Rarity> rarity;
  private final Optional<WalkLassos> lassos;
  private final StatePath path = new StatePath();
  private final List<Integer> actions = new ArrayList<>();
  private final int[] order;
  private final SparseCounts taken;
  private final int[] chosen;
  private SplittableRandom random = new SplittableRandom(0);
  private int chosenAction;
  private double totalWeight;
  private int lastAction;
  private int generatedAction;
  private long generated;
  private boolean watched;
  private Optional<Discovery> discovery = Optional.empty();

  Walker(SimulationWork work) {
    TransitionSystem system = work.system();
    this.work = work;
    this.stepper = system.stepper();
    this.judge = new Judge(system);
    this.rarity = work.seen().map(seen -> new Rarity(system.layout(), seen));
    this.lassos = work.letters().map(letters -> new WalkLassos(system, judge, letters, work.stop()));
    this.order = new int[system.actions().size()];
    this.taken = new SparseCounts(order.length);
    this.chosen = new int[system.layout().slotCount()];
  }

  /**
   * Follows one behavior.
   *
   * @param number its number, from 1, which with the seed decides on every choice
   * @param goesOn asked now and then whether to go on
   */
  Walk walk(long number, BooleanSupplier goesOn) {
    begin(number);
    Walk.End end = Walk.End.DEPTH;
    for (int step = 0; step < work.walks().depth() && end == Walk.End.DEPTH; step++) {
      if (step % STEPS_PER_BEAT == 0 && !goesOn.getAsBoolean()) {
        end = Walk.End.STOPPED;
      } else if (!step()) {
        end = Walk.End.REST;
      }
    }
    end = concluded(end);
    return new Walk(
        number,
        end,
        path.length() - 1,
        generated,
        discovery,
        taken.snapshot(),
        rarity.map(Rarity::snapshot).orElse(SparseCounts.Snapshot.EMPTY));
  }

  /** Looks for a lasso if nothing else is violated. */
  private Walk.End concluded(Walk.End end) {
    if (discovery.isEmpty() && end != Walk.End.STOPPED && lassos.isPresent()) {
      try {
        discovery = lassos.get().violation(path.copy());
      } catch (CancellationException _) {
        return Walk.End.STOPPED;
      }
    }
    return discovery.isPresent() ? Walk.End.VIOLATION : end;
  }

  private void begin(long number) {
    random = new SplittableRandom(work.walks().seed() + number * GOLDEN);
    path.clear();
    actions.clear();
    path.append(work.initial().get(random.nextInt(work.initial().size())));
    watched = number < Coverage.WATCHED_WALKS;
    look(path.last());
    Arrays.setAll(order, i -> i);
    taken.clear();
    rarity.ifPresent(Rarity::begin);
    lastAction = NO_ACTION;
    generated = 0;
    discovery = Optional.empty();
  }

  /** Says how the last state of the path was reached, and the successors of it that are generated. */
  private void tellPast() {
    int length = path.length();
    Past ofState = new Past(() -> path.copy().subList(0, length - 1), Optional.of(this::action));
    stepper.reachedBy(ofState);
    judge.reachedBy(ofState, new Past(path::copy, Optional.of(this::action)));
  }

  /** Returns the action of the step to the state with this index, the one after the path included. */
  private int action(int index) {
    return index <= actions.size() ? actions.get(index - 1) : generatedAction;
  }

  /** Takes a step; returns false if there is none to take, or something is violated. */
  private boolean step() {
    totalWeight = 0;
    work.levels().accept(path.length());
    long before = generated;
    if (work.system().isSequential()) {
      tellPast();
    }
    try {
      if (rarity.isPresent()) {
        stepper.successors(path.last(), this);
      } else {
        tryActions();
      }
    } catch (EvaluationException e) {
      found(Finding.violation(e));
    }
    if (generated == before && work.system().checksDeadlock()) {
      found(new Violation.Deadlock());
    }
    if (totalWeight == 0 || discovery.isPresent()) {
      return false;
    }
    rarity.ifPresent(r -> r.see(lastAction, chosenAction, path.last(), chosen));
    path.append(chosen);
    actions.add(chosenAction);
    look(chosen);
    lastAction = chosenAction;
    return true;
  }

  private void look(int[] state) {
    work.covers().look(stepper, state);
    if (watched) {
      work.guards().look(stepper, state);
    }
  }

  private void tryActions() {
    for (int left = order.length; left > 0 && totalWeight == 0 && discovery.isEmpty(); left--) {
      int pick = random.nextInt(left);
      int action = order[pick];
      order[pick] = order[left - 1];
      order[left - 1] = action;
      stepper.successors(path.last(), action, this);
    }
  }

  @Override
  public void accept(int action, int[] successor) {
    if (discovery.isPresent()) {
      return;
    }
    generated++;
    generatedAction = action;
    taken.count(action);
    int[] from = path.last();
    if (isAllowed(from, successor) && !Arrays.equals(from, successor)) {
      double weight = rarity.isPresent() ? rarity.get().weight(lastAction, action, from, successor) : 1;
      totalWeight += weight;
      if (weight == totalWeight || random.nextDouble() * totalWeight < weight) {
        System.arraycopy(successor, 0, chosen, 0, chosen.length);
        chosenAction = action;
      }
    }
  }

  /** Judges a step; returns whether it is within the constraints. */
  private boolean isAllowed(int[] from, int[] to) {
    boolean admitted = false;
    try {
      admitted = judge.admits(from, to);
    } catch (EvaluationException e) {
      found(Finding.violation(e), Discovery.Target.STATE, to);
      return false;
    }
    Optional<Violation> ofState = judge.state(to);
    ofState.ifPresent(violation -> found(violation, Discovery.Target.STATE, to));
    if (ofState.isEmpty()) {
      judge.step(from, to).ifPresent(violation -> found(violation, Discovery.Target.STEP, to));
    }
    return admitted && discovery.isEmpty();
  }

  private void found(Violation violation, Discovery.Target target, int[] beyond) {
    List<int[]> states = path.copy();
    states.add(beyond.clone());
    discovery = Optional.of(new Discovery(violation, states, target));
  }

  private void found(Violation violation) {
    if (discovery.isEmpty()) {
      discovery = Optional.of(new Discovery(violation, path.copy(), Discovery.Target.STATE_WITHIN));
    }
  }
}
