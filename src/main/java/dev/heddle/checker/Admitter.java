package dev.heddle.checker;

import dev.heddle.store.ArrangedSuccessors;
import dev.heddle.store.StateStore;
import dev.heddle.trace.Violation;
import dev.heddle.transition.Past;
import dev.heddle.transition.TransitionSystem;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Inserts the successors of a round, partition by partition, and judges those that are new. Not thread-safe. */
final class Admitter {
  /** Which properties new states are judged by. */
  enum Kind {
    INITIAL,
    SUCCESSOR
  }

  private final StateStore store;
  private final Optional<StoredPast> past;
  private final Judge judge;
  private final BooleanSupplier goesOn;
  private final Findings findings;
  private final boolean checksInvariants;
  private final boolean checksInitial;
  private final int[] state;
  private final long[] freshByAction;
  private int[] added = new int[0];

  Admitter(Workplace workplace, Judge judge, BooleanSupplier goesOn) {
    TransitionSystem system = workplace.system();
    this.store = workplace.store();
    this.past =
        system.isSequential()
            ? Optional.of(new StoredPast(store, system.layout().slotCount()))
            : Optional.empty();
    this.judge = judge;
    this.goesOn = goesOn;
    this.findings = workplace.findings();
    this.checksInvariants = !system.invariants().isEmpty();
    this.checksInitial = checksInvariants || !system.initialProperties().isEmpty();
    this.state = new int[system.layout().slotCount()];
    this.freshByAction = new long[system.actions().size()];
  }

  /**
   * Inserts what {@code chunks} hold for {@code partition}, in their order.
   *
   * @return false if the exploration was stopped before all was inserted and judged
   */
  boolean admit(int partition, List<Chunk> chunks, Kind kind) {
    // The first finding of a partition is the only one that can be the round's: later ones are not looked for.
    boolean judging = kind == Kind.INITIAL ? checksInitial : checksInvariants;
    for (int number = 0; number < chunks.size(); number++) {
      ArrangedSuccessors run = chunks.get(number).successors();
      int count = run.count(partition);
      if (count > 0) {
        if (!goesOn.getAsBoolean()) {
          return false;
        }
        if (added.length < count) {
          added = new int[count * 2];
        }
        int fresh = store.insert(partition, run, added);
        note(chunks.get(number), partition, fresh, kind);
        judging = judging && isSound(partition, chunks.get(number), number, fresh, kind);
      }
    }
    return true;
  }

  /** Returns to how many new states the steps by an action have led. */
  long fresh(int action) {
    return freshByAction[action];
  }

  private void note(Chunk chunk, int partition, int fresh, Kind kind) {
    for (int i = 0; i < fresh; i++) {
      int sequence = chunk.successors().sequence(added[i]);
      chunk.added(sequence, store.idFromEnd(partition, fresh - i));
      if (kind == Kind.SUCCESSOR) {
        freshByAction[chunk.action(sequence)]++;
      }
    }
  }

  private boolean isSound(int partition, Chunk chunk, int number, int fresh, Kind kind) {
    ArrangedSuccessors run = chunk.successors();
    for (int i = 0; i < fresh; i++) {
      int sequence = run.sequence(added[i]);
      int id = store.idFromEnd(partition, fresh - i);
      if (past.isPresent()) {
        Past ofState = past.get().after(store.predecessor(id));
        judge.reachedBy(ofState, ofState);
      }
      Optional<Violation> violation =
          switch (kind) {
            case INITIAL -> judge.initialState(unpacked(run, added[i]));
            case SUCCESSOR -> successor(run, added[i], chunk.concerns(sequence));
          };
      if (violation.isPresent()) {
        Finding.Rank rank = Finding.Rank.INVARIANT;
        findings.offer(new Finding(number, sequence, rank, violation.get(), id, Optional.empty()));
        return false;
      }
    }
    return true;
  }

  private Optional<Violation> successor(ArrangedSuccessors run, int record, long concerns) {
    return concerns == 0 ? Optional.empty() : judge.state(unpacked(run, record), concerns);
  }

  private int[] unpacked(ArrangedSuccessors run, int record) {
    store.unpack(run, record, state);
    return state;
  }
}
