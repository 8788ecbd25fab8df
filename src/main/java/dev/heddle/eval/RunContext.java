package dev.heddle.eval;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What the evaluations of one run share. Thread-safe if its parts are.
 *
 * @param output takes what Print and PrintT print, line by line
 * @param clock the time in seconds, for JavaTime
 * @param seed from which random elements are taken
 * @param progress how far the run has come, for TLCGet
 * @param registers what TLCSet has set
 */
public record RunContext(
    Consumer<String> output, LongSupplier clock, long seed, RunProgress progress, RunRegisters registers) {
  private static final long MILLISECONDS = 1000;

  /** Returns a run that prints nothing and takes the system's time. */
  public static RunContext silent() {
    return printingTo(line -> {});
  }

  /** Returns this run with another seed. */
  public RunContext withSeed(long other) {
    return new RunContext(output, clock, other, progress, registers);
  }

  /** Returns a run with the given output and the system's time. */
  public static RunContext printingTo(Consumer<String> output) {
    return printingTo(output, new RunProgress());
  }

  /** Returns a run with the given output and the system's time, which tells {@code progress} how far it has come. */
  public static RunContext printingTo(Consumer<String> output, RunProgress progress) {
    return new RunContext(output, () -> System.currentTimeMillis() / MILLISECONDS, 0, progress, new RunRegisters());
  }
}
