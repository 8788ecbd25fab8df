package dev.heddle.store;

/** The first slots of a state, if they need not be stored because they follow from the others. Thread-safe. */
public interface DerivedSlots {
  /** There are none. */
  DerivedSlots NONE =
      new DerivedSlots() {
        @Override
        public int count() {
          return 0;
        }

        @Override
        public void fill(int[] state) {}
      };

  /** {@return how many there are} */
  int count();

  /** Fills them from the others. */
  void fill(int[] state);
}
