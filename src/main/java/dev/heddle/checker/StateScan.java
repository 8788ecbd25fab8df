package dev.heddle.checker;

import dev.heddle.transition.Stepper;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Shows every stored state to somebody, in any order and on several threads. */
final class StateScan {
  private StateScan() {}

  /**
   * Shows states as long as {@code goesOn}.
   *
   * @param steppers makes a stepper for the calling thread
   */
  static void run(
      Crew crew, Supplier<Stepper> steppers, BooleanSupplier goesOn, BiConsumer<Stepper, int[]> viewer) {
    Stepper[] own = new Stepper[crew.size()];
    crew.dealPartitions(
        (worker, partition) -> {
          if (!goesOn.getAsBoolean()) {
            return false;
          }
          if (own[worker] == null) {
            own[worker] = steppers.get();
          }
          crew.store()
              .forEach(
                  partition,
                  state -> {
                    viewer.accept(own[worker], state);
                    return goesOn.getAsBoolean();
                  });
          return true;
        });
  }
}
