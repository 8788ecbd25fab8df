package dev.heddle.checker;

import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.store.Frontier;
import dev.heddle.store.Packer;
import dev.heddle.store.SlotRanges;
import dev.heddle.store.StateStore;
import dev.heddle.store.SuccessorBuffer;
import dev.heddle.trace.Violation;
import dev.heddle.transition.Action;
import dev.heddle.transition.Past;
import dev.heddle.transition.StateLayout;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Generates the successors of the frontier's states for one worker. Not thread-safe. */
final class Expander implements Stepper.SuccessorSink {
  // As in TLC, a successor outside the constraints counts as generated and is judged, but is neither stored nor
  // expanded, and a state all of whose successors are outside is no deadlock.
  //
  // Only the first finding of a chunk can matter, so the chunk ends with it: what it generated until then is handed
  // over, since an invariant may be violated by one of those.
  private static final int STATES_PER_BEAT = 32;

  private final StateStore store;
  private final Optional<StoredPast> past;
  private final Stepper stepper;
  private final Judge judge;
  private final BooleanSupplier goesOn;
  private final Findings findings;
  private final Packer packer;
  private final SuccessorBuffer buffer = new SuccessorBuffer();
  private final SlotRanges misfits;
  private final boolean constrained;
  private final boolean checksSteps;
  private final boolean checksDeadlock;
  private final boolean checksInvariants;
  private final Optional<StepReader> reader;
  private final StepTally tally;
  private final Concerns concerns;
  private int[] ids = new int[0];
  private int[] state = new int[0];
  private int id;
  private int chunkNumber;
  private Chunk chunk = new Chunk();
  private int sequence;
  private boolean stopped;

  Expander(Workplace workplace, Judge judge, BooleanSupplier goesOn) {
    TransitionSystem system = workplace.system();
    this.store = workplace.store();
    this.past =
        system.isSequential()
            ? Optional.of(new StoredPast(store, system.layout().slotCount()))
            : Optional.empty();
    this.judge = judge;
    this.goesOn = goesOn;
    this.findings = workplace.findings();
    this.reader = workplace.recorder().map(BehaviorRecorder::reader);
    this.stepper = workplace.stepper();
    this.tally = new StepTally(system.actions().size());
    this.packer = store.packer(system.actions().stream().map(a -> slots(a, system)).toArray(int[][]::new));
    this.misfits = new SlotRanges(system.layout().slotCount());
    this.constrained = system.hasStateConstraints() || system.hasActionConstraints();
    this.checksSteps = !system.actionProperties().isEmpty();
    this.checksDeadlock = system.checksDeadlock();
    this.checksInvariants = !system.invariants().isEmpty();
    this.concerns = new Concerns(system);
  }

  private static int[] slots(Action action, TransitionSystem system) {
    StateLayout layout = system.layout();
    int derived = layout.derivedSlots();
    int added = derived > 0 || layout.keyStart() == 0 ? derived : layout.keyStart();
    IntStream written = system.writtenSlots(action.index()).stream().filter(slot -> slot >= derived);
    return layout.keyStart() == 0
        ? written.toArray()
        : IntStream.concat(written, IntStream.range(added, layout.slotCount())).toArray();
  }

  /** {@return the successors that did not fit the store's layout since the ranges were cleared} */
  SlotRanges misfits() {
    return misfits;
  }

  /** {@return the steps that it has generated} */
  StepTally tally() {
    return tally;
  }

  /**
   * Expands {@code count} states of the frontier from {@code position} on.
   *
   * @return false if the exploration was stopped before all were expanded
   */
  boolean expand(Frontier frontier, long position, int count, int number, Chunk into) {
    chunkNumber = number;
    chunk = into;
    sequence = 0;
    stopped = false;
    packer.begin(buffer);
    reader.ifPresent(r -> r.begin(into.steps()));
    if (ids.length < count) {
      ids = new int[count];
    }
    frontier.ids(position, count, ids);
    for (int i = 0; i < count && !stopped; i++) {
      if (i % STATES_PER_BEAT == 0) {
        if (!goesOn.getAsBoolean()) {
          return false;
        }
        packer.fetch(ids, i, Math.min(STATES_PER_BEAT, count - i));
      }
      expand(ids[i], i % STATES_PER_BEAT);
    }
    buffer.arrangeInto(into.successors());
    into.generated(sequence);
    return true;
  }

  private void expand(int stateId, int place) {
    id = stateId;
    state = packer.load(stateId, place);
    int before = sequence;
    if (past.isPresent()) {
      tellPast(stateId, past.get());
    }
    try {
      stepper.successors(state, this);
      if (reader.isPresent() && !stopped) {
        reader.get().finish(stateId, state, sequence);
      }
      if (sequence == before && checksDeadlock) {
        found(sequence, Finding.Rank.EXPANSION, new Violation.Deadlock(), Optional.empty());
      }
    } catch (EvaluationException e) {
      if (!stopped) {
        found(sequence, Finding.Rank.EXPANSION, Finding.violation(e), Optional.empty());
      }
    }
  }

  private void tellPast(int stateId, StoredPast stored) {
    Past ofState = stored.after(store.predecessor(stateId));
    stepper.reachedBy(ofState);
    judge.reachedBy(ofState, stored.after(stateId));
  }

  @Override
  public void accept(int action, int[] successor) {
    if (stopped) {
      return;
    }
    int number = sequence++;
    long concerned = concerns.of(action, state, successor);
    chunk.setStep(number, action, concerned);
    tally.count(action);
    boolean admitted = !constrained || admits(successor, number);
    if (admitted && !packer.append(successor, action, buffer, number)) {
      misfits.include(successor);
    }
    if (reader.isPresent() && !stopped) {
      read(reader.get(), action, successor, admitted ? number : StepReader.NOT_ADMITTED);
    }
    if (!admitted && checksInvariants && !stopped) {
      judge
          .state(successor, concerned)
          .ifPresent(violation -> found(number, Finding.Rank.INVARIANT, violation, successor));
    }
    if (checksSteps && !stopped) {
      judge
          .step(state, successor)
          .ifPresent(violation -> found(number, Finding.Rank.ACTION_PROPERTY, violation, successor));
    }
  }

  private void read(StepReader steps, int action, int[] successor, int number) {
    try {
      steps.read(action, state, successor, number);
    } catch (EvaluationException e) {
      found(sequence - 1, Finding.Rank.TEMPORAL_ATOM, Finding.violation(e), successor);
    }
  }

  private boolean admits(int[] successor, int number) {
    try {
      return judge.admits(state, successor);
    } catch (EvaluationException e) {
      found(number, Finding.Rank.CONSTRAINT, Finding.violation(e), successor);
      return false;
    }
  }

  private void found(int number, Finding.Rank rank, Violation violation, int[] successor) {
    found(number, rank, violation, Optional.of(successor.clone()));
  }

  private void found(int number, Finding.Rank rank, Violation violation, Optional<int[]> beyond) {
    stopped = true;
    findings.offer(new Finding(chunkNumber, number, rank, violation, id, beyond));
  }
}
