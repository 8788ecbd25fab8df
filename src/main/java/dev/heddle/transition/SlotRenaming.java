package dev.heddle.transition;

/** What becomes of the slots of a state when the values in it are renamed. Not thread-safe. */
public interface SlotRenaming {
  /** Returns whether there are states whose renamed form has another content in {@code slot} than they have. */
  boolean affects(int slot);

  /** Returns what the renamed form of {@code state} has in {@code slot}. */
  int content(int[] state, int slot);
}
