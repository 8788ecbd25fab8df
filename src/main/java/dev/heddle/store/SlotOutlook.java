package dev.heddle.store;

/** What is known beforehand of the contents that slots will have, so that a layout has room for them in time. */
public interface SlotOutlook {
  /** Nothing is known. */
  SlotOutlook NONE =
      new SlotOutlook() {
        @Override
        public int limit(int slot) {
          return Integer.MAX_VALUE;
        }

        @Override
        public int room(int slot, int content) {
          return content;
        }

        @Override
        public int kin(int slot) {
          return slot;
        }
      };

  /** Returns a content than which the slot never has a greater one. */
  int limit(int slot);

  /** Returns the greatest content, at least {@code content}, that is to be expected once that has been seen. */
  int room(int slot, int content);

  /**
   * Returns the first of the slots whose contents are of the same kind as this one's: what one has, all may have, and
   * it means the same.
   */
  int kin(int slot);
}
