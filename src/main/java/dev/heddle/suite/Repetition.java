package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import dev.heddle.Cancellation;
import dev.heddle.Engine;
import dev.heddle.Heddle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Runs cells again and again, each time with another number of workers and on the other engine, and compares: no result
 * may depend on either.
 */
public final class Repetition {
  private final Heddle heddle;
  private final RunOptions options;

  /** Makes repetitions of runs with the given options, their cache aside. */
  public Repetition(Heddle heddle, RunOptions options) {
    this.heddle = heddle;
    this.options = options;
  }

  /**
   * What became of the further runs.
   *
   * @param times how many were made to the end
   * @param differences what came to something else, a sentence each
   */
  public record Result(int times, ImmutableList<String> differences) {}

  /** Returns how further runs, {@code times} of them, differ from {@code first}. */
  public Result of(SuiteResult first, int times, Cancellation cancellation) {
    ImmutableList.Builder<String> differences = ImmutableList.builder();
    List<Cell> cells = first.cells().stream().map(CellResult::cell).toList();
    int time = 0;
    while (time < times && !cancellation.isRequested()) {
      RunOptions other = varied(time + 1);
      SuiteResult again =
          new SuiteRunner(heddle, other).run(first.suite(), cells, SuiteListener.SILENT, cancellation);
      if (cancellation.isRequested()) {
        break;
      }
      time++;
      for (int i = 0; i < cells.size(); i++) {
        difference(first.cells().get(i), again.cells().get(i), other).ifPresent(differences::add);
      }
    }
    return new Result(time, differences.build());
  }

  private RunOptions varied(int time) {
    Engine engine = time % 2 == 0 ? options.engine() : other(options.engine());
    int workers = 1 + (options.workers() + time - 1) % (options.workers() + 1);
    return new RunOptions(
        engine,
        workers,
        options.minimize(),
        options.limits(),
        options.budget(),
        options.directory(),
        options.traces(),
        Optional.empty());
  }

  private static Engine other(Engine engine) {
    return switch (engine) {
      case COMPILED -> Engine.EVALUATOR;
      case EVALUATOR -> Engine.COMPILED;
    };
  }

  private static Optional<String> difference(CellResult first, CellResult again, RunOptions other) {
    String how = " with " + other.workers() + " workers, " + other.engine().name().toLowerCase(Locale.ROOT);
    boolean isSame =
        first.verdict() == again.verdict()
            && first.property().equals(again.property())
            && Objects.equals(first.finding().map(CellFinding::counts), again.finding().map(CellFinding::counts))
            && Objects.equals(first.finding().flatMap(CellFinding::trace), again.finding().flatMap(CellFinding::trace));
    return isSame ? Optional.empty() : Optional.of(first.cell().name() + " comes to something else" + how);
  }
}
