package dev.heddle.checker;

import dev.heddle.store.StateId;
import dev.heddle.store.StateStore;
import dev.heddle.transition.Past;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The pasts of states as the predecessors in the store tell them. */
record StoredPast(StateStore store, int slotCount) {
  /** Returns the past of a state whose predecessor has the given id; {@link StateId#NONE} for an initial one. */
  Past after(int predecessor) {
    return Past.through(() -> upTo(predecessor));
  }

  /** Returns the states on the way to the one with this id, itself included. */
  List<int[]> upTo(int last) {
    Deque<int[]> path = new ArrayDeque<>();
    for (int id = last; id != StateId.NONE; id = store.predecessor(id)) {
      int[] state = new int[slotCount];
      store.read(id, state);
      path.addFirst(state);
    }
    return new ArrayList<>(path);
  }
}
