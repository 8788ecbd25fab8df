package dev.heddle.reduction;

import dev.heddle.transition.SlotRenaming;
import dev.heddle.transition.StateLayout;
import java.util.Arrays;

/** The fingerprints that a content of a slot has in the permuted forms of a state, remembered. Not thread-safe. */
final class FormPrints {
  /** Contents from here on are not remembered: they are large numbers, or sets of many possible elements. */
  private static final int MOST_CONTENTS = 1 << 17;

  /** How many fingerprints are remembered at most. */
  private static final int MOST_PRINTS = 1 << 22;

  private final StateLayout states;
  private final SlotRenaming[] forms;
  private final int[][] targets;
  private final int[] kin;
  /** By the first slot of a kin and content. */
  private final long[][][] known;

  private int remembered;

  /**
   * Makes an instance.
   *
   * @param targets for each form and slot, where the form has what the state has in the slot
   */
  FormPrints(StateLayout states, SlotRenaming[] forms, int[][] targets) {
    this.states = states;
    this.forms = forms;
    this.targets = targets;
    this.kin = new int[states.slotCount()];
    Arrays.setAll(kin, states::kin);
    this.known = new long[states.slotCount()][0][];
  }

  /** Returns the fingerprints of a content in the state, the first one, and its forms; not to be changed. */
  long[] of(int slot, int content) {
    long[][] ofKin = known[kin[slot]];
    if (content >= 0 && content < ofKin.length && ofKin[content] != null) {
      return ofKin[content];
    }
    return find(slot, content);
  }

  private long[] find(int slot, int content) {
    long[] prints = new long[1 + forms.length];
    prints[0] = states.fingerprint(slot, content);
    for (int form = 0; form < forms.length; form++) {
      int target = targets[form][slot];
      prints[1 + form] = states.fingerprint(target, forms[form].renamed(target, content));
    }
    if (content >= 0 && content < MOST_CONTENTS && remembered < MOST_PRINTS) {
      remember(kin[slot], content, prints);
    }
    return prints;
  }

  private void remember(int first, int content, long[] prints) {
    if (content >= known[first].length) {
      known[first] = Arrays.copyOf(known[first], Math.max(content + 1, 2 * known[first].length));
    }
    known[first][content] = prints;
    remembered += prints.length;
  }
}
