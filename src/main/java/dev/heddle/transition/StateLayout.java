package dev.heddle.transition;

import com.google.common.collect.ImmutableList;
import dev.heddle.value.Value;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * How the variables of a specification lie in the slots of a state. Thread-safe.
 *
 * <p>Two states of one run are equal exactly when their slots are, those from {@link #keyStart} on. Slots of two runs
 * cannot be compared: an interned value may have another id there. {@link #fingerprint} is the same in every run.
 */
public interface StateLayout {
  /** {@return the variables' names, in order of declaration} */
  ImmutableList<String> variables();

  /** {@return the number of slots of a state} */
  int slotCount();

  /**
   * {@return the first of the slots that tell states apart}
   *
   * <p>States that agree from this slot on count as one, of which the first that is found stands for all. Where it is
   * not 0, the slots from it on belong to no variable.
   */
  default int keyStart() {
    return 0;
  }

  /** {@return the number of slots, the first ones, whose contents follow from the others'} */
  default int derivedSlots() {
    return 0;
  }

  /** Fills the {@linkplain #derivedSlots derived} slots of a state from the others. */
  default void derive(int[] state) {}

  /** Returns the value of the {@code variable}-th variable in {@code state}. */
  Value value(int variable, int[] state);

  /** Returns the values of the variables in {@code state}, in order of declaration. */
  default ImmutableList<Value> values(int[] state) {
    return IntStream.range(0, variables().size())
        .mapToObj(variable -> value(variable, state))
        .collect(ImmutableList.toImmutableList());
  }

  /** {@return the first slot of a variable; its slots are consecutive} */
  int firstSlot(int variable);

  /** {@return the number of slots of a variable, at least one} */
  int slotCount(int variable);

  /** {@return whether the slot holds the id of an interned value rather than the value itself} */
  boolean isInterned(int slot);

  /** Returns a content than which the slot never has a greater one. */
  default int limit(int slot) {
    return Integer.MAX_VALUE;
  }

  /** Returns the greatest content, at least {@code content}, that is to be expected once that has been seen. */
  default int room(int slot, int content) {
    return content;
  }

  /**
   * Returns the first of the slots whose contents are of the same kind as this one's: what one has, all may have, and
   * it means the same.
   */
  default int kin(int slot) {
    return slot;
  }

  /**
   * Returns 64 bits that depend on what the slot means and not on the run: for a slot that is not interned, its
   * content; for an interned one, the content of the value with this id.
   */
  long fingerprint(int slot, int content);

  /**
   * Returns what {@code renaming} does to slots, or nothing if this layout may hold states whose
   * renamed form it cannot hold.
   *
   * @param renaming maps every value, one-to-one, to the value with some atoms in it replaced
   */
  default Optional<SlotRenaming> renaming(UnaryOperator<Value> renaming) {
    return Optional.empty();
  }
}
