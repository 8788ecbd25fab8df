package dev.heddle.suite;

import com.google.common.base.Preconditions;
import dev.heddle.Engine;
import dev.heddle.Minimize;
import dev.heddle.checker.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How suites are run. Nothing of it changes a result that is decided.
 *
 * @param engine how states are generated
 * @param workers the number of threads, at least one
 * @param minimize which of the shortest counterexamples is kept
 * @param limits limits of each cell; they go before those of the suite
 * @param budget limits of the run
 * @param directory the directory to which paths in traces are relative
 * @param traces the directory for which kept traces are written
 * @param cache where findings are kept from run to run, if they are
 */
public record RunOptions(
    Engine engine,
    int workers,
    Minimize minimize,
    Limits limits,
    Budget budget,
    Path directory,
    Path traces,
    Optional<Path> cache) {
  public RunOptions {
    Preconditions.checkArgument(workers > 0, "workers: %s", workers);
  }

  /**
   * Limits of a whole run.
   *
   * @param deadline when the run is to end, as {@link System#nanoTime} tells the time
   * @param bytes the memory of the states of all cells that run at a time
   */
  public record Budget(OptionalLong deadline, OptionalLong bytes) {
    /** No limits but the machine's. */
    public static final Budget NONE = new Budget(OptionalLong.empty(), OptionalLong.empty());

    /** Returns the budget of a run that begins now. */
    public static Budget fromNow(Optional<Duration> timeout, OptionalLong bytes) {
      return new Budget(
          timeout.map(time -> OptionalLong.of(System.nanoTime() + time.toNanos())).orElse(OptionalLong.empty()), bytes);
    }

    /** {@return the time that is left, zero if none is} */
    Optional<Duration> left() {
      return deadline.isEmpty()
          ? Optional.empty()
          : Optional.of(Duration.ofNanos(Math.max(0, deadline.getAsLong() - System.nanoTime())));
    }
  }

  /** Returns options with nothing limited. */
  public static RunOptions of(Engine engine, int workers, Path directory) {
    return new RunOptions(
        engine, workers, Minimize.SWITCHES, Limits.NONE, Budget.NONE, directory, directory, Optional.empty());
  }

  /** Returns these options with a cache. */
  public RunOptions withCache(Path place) {
    return new RunOptions(engine, workers, minimize, limits, budget, directory, traces, Optional.of(place));
  }

  /** Returns the limits of a cell when as many cells as {@code lanes} run at a time. */
  public Limits limitsOf(Cell cell, int lanes) {
    Limits merged = CellLimits.merge(limits, cell.expectation().limits().limits());
    OptionalLong share =
        budget.bytes().isPresent() ? OptionalLong.of(budget.bytes().getAsLong() / lanes) : OptionalLong.empty();
    return CellLimits.within(merged, budget.left(), share);
  }

  /** {@return whether the time of the run is over} */
  boolean isOver() {
    return budget.left().filter(Duration::isZero).isPresent();
  }
}
