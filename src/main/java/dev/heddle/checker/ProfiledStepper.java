package dev.heddle.checker;

import dev.heddle.transition.Past;
import dev.heddle.transition.Stepper;

/** Counts and times what another stepper evaluates. */
final class ProfiledStepper implements Stepper, Stepper.SuccessorSink {
  // Everything is counted; only some of it is timed, since the clock costs as much as a small action. The first
  // evaluations are all timed, so that a small model has times at all; later one of every PERIOD is, and counts for
  // all of them. What the receiver of a successor does with it is not the action's time.
  private static final long ALL_TIMED = 2048;
  private static final int PERIOD = 16;

  private final Stepper stepper;
  private final ProfiledParts parts;
  private final int actionCount;
  private final Tally tally;
  private SuccessorSink receiver = (_, _) -> {};
  private int lastAction;
  private boolean isTimed;
  private long receiverNanos;
  private final long[] counts;

  ProfiledStepper(Stepper stepper, ProfiledParts parts, int actionCount, Tally tally) {
    this.stepper = stepper;
    this.parts = parts;
    this.actionCount = actionCount;
    this.tally = tally;
    this.counts = new long[parts.count()];
  }

  @Override
  public void reachedBy(Past past) {
    stepper.reachedBy(past);
  }

  @Override
  public void initialStates(InitialSink sink) {
    receiverNanos = 0;
    tally.evaluate(parts.init());
    long start = System.nanoTime();
    stepper.initialStates(
        state -> {
          long before = System.nanoTime();
          sink.accept(state);
          receiverNanos += System.nanoTime() - before;
        });
    tally.spend(parts.init(), System.nanoTime() - start - receiverNanos);
  }

  @Override
  public void successors(int[] state, SuccessorSink sink) {
    for (int action = 0; action < actionCount; action++) {
      tally.evaluate(parts.action(action));
    }
    receiver = sink;
    lastAction = -1;
    long weight = weight(counts[parts.init()]++);
    isTimed = weight > 0;
    if (isTimed) {
      for (int action = 0; action < actionCount; action++) {
        timed(state, action, weight);
      }
    } else {
      stepper.successors(state, this);
    }
  }

  @Override
  public void successors(int[] state, int action, SuccessorSink sink) {
    tally.evaluate(parts.action(action));
    receiver = sink;
    lastAction = -1;
    isTimed = true;
    timed(state, action, 1);
  }

  private void timed(int[] state, int action, long weight) {
    receiverNanos = 0;
    long start = System.nanoTime();
    stepper.successors(state, action, this);
    tally.spend(parts.action(action), weight * (System.nanoTime() - start - receiverNanos));
  }

  @Override
  public void accept(int action, int[] successor) {
    if (action != lastAction) {
      lastAction = action;
      tally.enable(parts.action(action));
    }
    if (isTimed) {
      long before = System.nanoTime();
      receiver.accept(action, successor);
      receiverNanos += System.nanoTime() - before;
    } else {
      receiver.accept(action, successor);
    }
  }

  /** Returns for how many evaluations the time of one stands that comes after {@code count} others; 0 for none. */
  private static long weight(long count) {
    if (count < ALL_TIMED) {
      return 1;
    }
    return count % PERIOD == 0 ? PERIOD : 0;
  }

  @Override
  public boolean satisfiesInvariant(int invariant, int[] state) {
    return predicate(parts.invariant(invariant), () -> stepper.satisfiesInvariant(invariant, state));
  }

  @Override
  public boolean satisfiesInitialProperty(int property, int[] state) {
    return predicate(parts.initialProperty(property), () -> stepper.satisfiesInitialProperty(property, state));
  }

  @Override
  public boolean satisfiesActionProperty(int property, int[] from, int[] to) {
    return predicate(parts.actionProperty(property), () -> stepper.satisfiesActionProperty(property, from, to));
  }

  @Override
  public boolean satisfiesStateConstraints(int[] state) {
    return predicate(parts.stateConstraints(), () -> stepper.satisfiesStateConstraints(state));
  }

  @Override
  public boolean satisfiesActionConstraints(int[] from, int[] to) {
    return predicate(parts.actionConstraints(), () -> stepper.satisfiesActionConstraints(from, to));
  }

  private boolean predicate(int part, Evaluation evaluation) {
    tally.evaluate(part);
    long weight = weight(counts[part]++);
    if (weight == 0) {
      return evaluation.holds();
    }
    long start = System.nanoTime();
    try {
      return evaluation.holds();
    } finally {
      tally.spend(part, weight * (System.nanoTime() - start));
    }
  }

  /** The evaluation of a predicate. */
  @FunctionalInterface
  private interface Evaluation {
    boolean holds();
  }
}
