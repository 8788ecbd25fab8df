package dev.heddle.checker;

import java.util.ArrayList;
import java.util.List;

/** The states of a behavior so far, in arrays that are used again for the next one. Not thread-safe. */
final class StatePath {
  private final List<int[]> states = new ArrayList<>();
  private int length;

  /** Forgets all states. */
  void clear() {
    length = 0;
  }

  /** Appends a copy of a state. */
  void append(int[] state) {
    if (length == states.size()) {
      states.add(state.clone());
    } else {
      System.arraycopy(state, 0, states.get(length), 0, state.length);
    }
    length++;
  }

  /** {@return the number of states} */
  int length() {
    return length;
  }

  /** {@return the last state; it changes when the path does} */
  int[] last() {
    return states.get(length - 1);
  }

  /** {@return copies of all states} */
  List<int[]> copy() {
    List<int[]> copy = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      copy.add(states.get(i).clone());
    }
    return copy;
  }
}
