package dev.heddle.reduction;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.SlotRenaming;
import dev.heddle.transition.StateLayout;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Computes the keys of {@link LeastSlots}. Not thread-safe. */
final class SlotKeys implements StateKeys {
  // Any choice among the forms of a state will do as long as it depends on the set of its forms alone: then states have
  // the same key exactly if one is a form of the other. Here it is the form with the least hash, where the hash is the
  // sum, over the slots, of the content's fingerprint times a random odd key of the slot. Of forms with the same hash,
  // which are equal but for collisions, it is the one that is less in the first slot in which they differ.
  //
  // Such a sum follows from a state's to its successor's by adding the differences of the slots that a step changes,
  // for all forms at once. So a form is never made but for the one that becomes the key, and the cost of a successor
  // is a few multiplications for each form, not a walk through its slots. What a content contributes to the hash of
  // each form is remembered (FormPrints).
  private static final long SEED = 0x73796D6D6574L;

  private final StateLayout states;
  private final SlotRenaming[] forms;
  /** The slots in which forms may differ from the state. */
  private final int[] affected;

  /** By slot and form: the key of the slot in which the form has what the state has in this one; null if the same. */
  private final long[][] weights;

  private final FormPrints prints;
  private final long[] hashesOfOrigin;
  private final long[] hashes;
  private int[] origin;

  /**
   * Makes an instance.
   *
   * @param forms give the permuted forms of a state, itself left out
   */
  SlotKeys(StateLayout states, ImmutableList<SlotRenaming> forms) {
    this.states = states;
    this.forms = forms.toArray(SlotRenaming[]::new);
    this.affected =
        IntStream.range(0, states.slotCount())
            .filter(slot -> forms.stream().anyMatch(form -> form.affects(slot)))
            .toArray();
    int[][] targets = forms.stream().map(form -> targets(form, states.slotCount())).toArray(int[][]::new);
    this.weights = weights(targets);
    this.prints = new FormPrints(states, this.forms, targets);
    this.hashesOfOrigin = new long[1 + this.forms.length];
    this.hashes = new long[1 + this.forms.length];
    this.origin = new int[states.slotCount()];
  }

  private static int[] targets(SlotRenaming form, int slotCount) {
    int[] targets = new int[slotCount];
    for (int slot = 0; slot < slotCount; slot++) {
      targets[form.source(slot)] = slot;
    }
    return targets;
  }

  private long[][] weights(int[][] targets) {
    long[] keys = new SplittableRandom(SEED).longs(states.slotCount()).map(key -> key | 1).toArray();
    long[][] weights = new long[states.slotCount()][];
    for (int slot : affected) {
      weights[slot] = new long[1 + targets.length];
      weights[slot][0] = keys[slot];
      for (int form = 0; form < targets.length; form++) {
        weights[slot][1 + form] = keys[targets[form][slot]];
      }
    }
    return weights;
  }

  @Override
  public void write(int[] state, int at) {
    hash(state, hashes);
    write(state, at, least(state));
  }

  @Override
  public void begin(int[] state) {
    origin = state;
    hash(state, hashesOfOrigin);
  }

  private void hash(int[] state, long[] sums) {
    Arrays.fill(sums, 0);
    for (int slot : affected) {
      long[] weight = weights[slot];
      long[] print = prints.of(slot, state[slot]);
      for (int form = 0; form < sums.length; form++) {
        sums[form] += weight[form] * print[form];
      }
    }
  }

  @Override
  public void write(int[] state, int at, int[] slots) {
    System.arraycopy(hashesOfOrigin, 0, hashes, 0, hashes.length);
    for (int slot : slots) {
      long[] weight = weights[slot];
      if (state[slot] != origin[slot] && weight != null) {
        long[] before = prints.of(slot, origin[slot]);
        long[] after = prints.of(slot, state[slot]);
        for (int form = 0; form < weight.length; form++) {
          hashes[form] += weight[form] * (after[form] - before[form]);
        }
      }
    }
    write(state, at, least(state));
  }

  /** Returns the form that becomes the key: the state itself is 0. */
  private int least(int[] state) {
    int least = 0;
    for (int form = 1; form < hashes.length; form++) {
      if (hashes[form] < hashes[least] || hashes[form] == hashes[least] && isLess(form, least, state)) {
        least = form;
      }
    }
    return least;
  }

  private boolean isLess(int form, int other, int[] state) {
    for (int slot : affected) {
      int order = Integer.compare(content(form, slot, state), content(other, slot, state));
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }

  private int content(int form, int slot, int[] state) {
    if (form == 0) {
      return state[slot];
    }
    SlotRenaming renaming = forms[form - 1];
    return renaming.renamed(slot, state[renaming.source(slot)]);
  }

  private void write(int[] state, int at, int form) {
    int key = at + 1;
    state[at] = form;
    System.arraycopy(state, 0, state, key, states.slotCount());
    if (form > 0) {
      SlotRenaming renaming = forms[form - 1];
      for (int slot : affected) {
        state[key + slot] = renaming.renamed(slot, state[renaming.source(slot)]);
      }
    }
  }
}
