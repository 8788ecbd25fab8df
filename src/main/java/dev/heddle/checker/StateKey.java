package dev.heddle.checker;

import java.util.Arrays;

/** A state as the key of a map. The array must not change meanwhile. */
final class StateKey {
  private final int[] state;
  private final int hash;

  StateKey(int[] state) {
    this.state = state;
    this.hash = Arrays.hashCode(state);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StateKey key && hash == key.hash && Arrays.equals(state, key.state);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
