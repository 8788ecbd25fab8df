package dev.heddle.transition;

/** What becomes of the slots of a state when the values in it are renamed. Thread-safe. */
public interface SlotRenaming {
  /** Returns whether there are states whose renamed form has another content in {@code slot} than they have. */
  boolean affects(int slot);

  /** Returns the slot whose content the renamed form has in {@code slot}, renamed. No two slots have the same. */
  int source(int slot);

  /** Returns what the renamed form has in {@code slot} if its source has {@code content}. */
  int renamed(int slot, int content);
}
