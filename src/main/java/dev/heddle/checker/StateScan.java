package dev.heddle.checker;

import dev.heddle.store.StateStore;
import dev.heddle.transition.Stepper;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Shows every stored state to somebody, in any order and on several threads. */
final class StateScan {
  private static final long FEW_STATES = 10_000;

  private StateScan() {}

  /**
   * Shows states as long as {@code goesOn}.
   *
   * @param steppers makes a stepper for the calling thread
   */
  static void run(
      Crew crew, Supplier<Stepper> steppers, BooleanSupplier goesOn, BiConsumer<Stepper, int[]> viewer) {
    StateStore store = crew.store();
    AtomicInteger next = new AtomicInteger();
    IntConsumer scan =
        _ -> {
          Stepper stepper = steppers.get();
          for (int p = next.getAndIncrement();
              p < store.partitionCount() && goesOn.getAsBoolean();
              p = next.getAndIncrement()) {
            store.forEach(
                p,
                state -> {
                  viewer.accept(stepper, state);
                  return goesOn.getAsBoolean();
                });
          }
        };
    if (store.size() < FEW_STATES) {
      scan.accept(0);
    } else {
      crew.everyone(scan);
    }
  }
}
