package dev.heddle.checker;

import com.google.common.base.Verify;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.store.Frontier;
import dev.heddle.store.Packer;
import dev.heddle.store.SlotRanges;
import dev.heddle.store.StateId;
import dev.heddle.store.SuccessorBuffer;
import dev.heddle.trace.Violation;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import java.util.Arrays;
import java.util.Optional;

/** Generates, judges and stores the initial states. Used once. */
final class InitialStates implements Stepper.InitialSink {
  private static final int BATCH = 1 << 14;
  private static final int STATES_PER_BEAT = 64;

  private final TransitionSystem system;
  private final Crew crew;
  private final Round round;
  private final Judge judge;
  private final Packer packer;
  private final SuccessorBuffer buffer = new SuccessorBuffer();
  private final Chunk chunk = new Chunk();
  private final Frontier level = new Frontier();
  private final int slotCount;
  private int[] slots = new int[0];
  private int[] sequences = new int[0];
  private int waiting;
  private int sequence;
  private long generated;
  private boolean stopped;
  private boolean interrupted;

  InitialStates(TransitionSystem system, Crew crew, Round round) {
    this.system = system;
    this.crew = crew;
    this.round = round;
    this.judge = new Judge(system, crew.workplace()::stepper);
    this.packer = crew.store().packer();
    this.slotCount = system.layout().slotCount();
  }

  /** {@return how many initial states were generated, duplicates included} */
  long generated() {
    return generated;
  }

  /** {@return those that were stored, in the order in which they were generated} */
  Frontier level() {
    return level;
  }

  /** {@return whether the exploration was stopped before all initial states were stored} */
  boolean isInterrupted() {
    return interrupted;
  }

  /**
   * Stores the initial states.
   *
   * @return the first violation among them
   * @throws EvaluationException if Init has no value, or no state satisfies it
   */
  Optional<Finding> run() {
    try {
      crew.workplace().stepper().initialStates(this);
      flush();
    } catch (EvaluationException e) {
      if (!stopped) {
        flush();
      }
      if (crew.findings().first().isEmpty()) {
        throw e;
      }
    }
    if (generated == 0 && !interrupted) {
      throw none();
    }
    return crew.findings().first();
  }

  /** Returns what is wrong where there is no initial state. */
  static EvaluationException none() {
    return new EvaluationException(DiagnosticCode.EMPTY_INIT, "no state satisfies the initial predicate");
  }

  @Override
  public void accept(int[] state) {
    if (stopped || !goesOn()) {
      return;
    }
    generated++;
    int number = sequence++;
    if (admits(state, number)) {
      keep(state, number);
    } else if (!stopped) {
      judge.initialState(state).ifPresent(violation -> found(number, Finding.Rank.INVARIANT, violation, state));
    }
  }

  private boolean goesOn() {
    if (generated % STATES_PER_BEAT == 0 && !crew.pulse().beat(0)) {
      stopped = true;
      interrupted = true;
    }
    return !interrupted;
  }

  private boolean admits(int[] state, int number) {
    try {
      return judge.admits(state);
    } catch (EvaluationException e) {
      found(number, Finding.Rank.CONSTRAINT, Finding.violation(e), state);
      return false;
    }
  }

  private void found(int number, Finding.Rank rank, Violation violation, int[] state) {
    stopped = true;
    crew.findings().offer(new Finding(0, number, rank, violation, StateId.NONE, Optional.of(state.clone())));
  }

  private void keep(int[] state, int number) {
    if (waiting == sequences.length) {
      int wider = Math.clamp(waiting * 2L, 16, BATCH);
      slots = Arrays.copyOf(slots, wider * slotCount);
      sequences = Arrays.copyOf(sequences, wider);
    }
    System.arraycopy(state, 0, slots, waiting * slotCount, slotCount);
    sequences[waiting++] = number;
    if (waiting == BATCH) {
      flush();
    }
  }

  /** Stores the states that wait. */
  private void flush() {
    if (!pack()) {
      // All of them count: the bits to spare, which some of them use, may lie elsewhere in the next layout.
      SlotRanges needed = new SlotRanges(slotCount);
      for (int i = 0; i < waiting; i++) {
        needed.include(state(i));
      }
      crew.layOut(needed);
      Verify.verify(pack(), "a widened layout does not hold what it was widened for");
    }
    buffer.arrangeInto(chunk.successors());
    chunk.generated(sequence);
    interrupted |= !round.admitInitial(chunk);
    chunk.addNewTo(level);
    stopped |= interrupted || crew.findings().first().isPresent();
    waiting = 0;
    sequence = 0;
  }

  private boolean pack() {
    packer.begin(buffer);
    boolean fits = true;
    for (int i = 0; i < waiting; i++) {
      fits &= packer.appendInitial(state(i), buffer, sequences[i]);
    }
    return fits;
  }

  private int[] state(int index) {
    return Arrays.copyOfRange(slots, index * slotCount, (index + 1) * slotCount);
  }
}
