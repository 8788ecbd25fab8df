package dev.heddle.store;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The fingerprints of what interned slots hold, folded to 32 bits and remembered. Not thread-safe. */
final class InternedPrints {
  /** Contents from here on are asked for each time. */
  private static final int MOST_CONTENTS = 1 << 18;

  private final SlotFingerprint fingerprint;
  private final int[] kin;
  /** By the first slot of a kin and content; 0 where it is not known. */
  private final int[][] known;

  InternedPrints(StoreShape shape) {
    this.fingerprint = shape.slotFingerprint();
    this.kin = IntStream.range(0, shape.slotCount()).map(shape.outlook()::kin).toArray();
    this.known = new int[shape.slotCount()][0];
  }

  /** Returns 32 bits that depend on what the content of a slot means and not on the run. */
  int of(int slot, int content) {
    int[] ofKin = known[kin[slot]];
    return content >= 0 && content < ofKin.length && ofKin[content] != 0 ? ofKin[content] : find(slot, content);
  }

  private int find(int slot, int content) {
    long print = fingerprint.of(slot, content);
    int folded = (int) (print ^ print >>> Integer.SIZE);
    if (content >= 0 && content < MOST_CONTENTS) {
      remember(kin[slot], content, folded);
    }
    return folded;
  }

  private void remember(int first, int content, int print) {
    if (content >= known[first].length) {
      known[first] = Arrays.copyOf(known[first], Math.max(content + 1, 2 * known[first].length));
    }
    known[first][content] = print;
  }
}
