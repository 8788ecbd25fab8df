package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.Cancellation;
import dev.heddle.Heddle;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.suite.Expectation.ExpectedVerdict;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks of each hunk of a patch whether it is needed: turns it off alone and looks for a cell that then fails.
 *
 * <p>A hunk is a constant whose value in the patched variant is not the one in the old variant; it is turned off by
 * giving it the old value. The cells that the patched variant is expected to hold in are run, the smallest first, until
 * one fails.
 */
public final class Necessity {
  private final RunOptions options;
  private final CellRunner runner;

  /** Makes an inquiry that runs cells in the given way. */
  public Necessity(Heddle heddle, RunOptions options) {
    this.options = options;
    this.runner = new CellRunner(heddle, options);
  }

  /**
   * What became of the patch without one hunk.
   *
   * @param constant the constant that switches it
   * @param value the value that turns it off
   * @param failing the first cell that failed, if one did
   * @param cells how many cells were run
   * @param isDecided whether every cell that was run came to a verdict
   */
  public record Hunk(String constant, String value, Optional<CellResult> failing, int cells, boolean isDecided) {}

  /**
   * Turns off each hunk of {@code patched} alone, and runs those of {@code cells} that are of this variant.
   *
   * @throws dev.heddle.diagnostic.SpecException if the suite does not fit its model, or the model is wrong
   */
  public ImmutableList<Hunk> of(
      List<Cell> cells, Variant patched, Consumer<Hunk> listener, Cancellation cancellation) {
    ImmutableList.Builder<Hunk> hunks = ImmutableList.builder();
    List<Cell> own =
        cells.stream()
            .filter(cell -> cell.variant().equals(patched))
            .filter(cell -> cell.expectation().verdict() == ExpectedVerdict.HOLDS)
            .sorted(Comparator.comparingLong(cell -> cell.expectedStates().orElse(0)))
            .toList();
    if (own.isEmpty()) {
      throw new ConfigurationException(
          DiagnosticCode.USAGE,
          Span.NONE,
          "no chosen cell is expected to hold in `" + patched.name() + "`: nothing could show that a hunk is needed");
    }
    switches(own.getFirst().suite(), patched)
        .forEach(
            (constant, value) -> {
              Hunk hunk = without(own, patched, constant, value, cancellation);
              listener.accept(hunk);
              hunks.add(hunk);
            });
    return hunks.build();
  }

  /** Returns the constants that the patch changes, with their old values. */
  public static ImmutableMap<String, String> switches(Suite suite, Variant patched) {
    Map<String, String> before =
        suite.old().map(suite.variants()::get).map(Variant::constants).orElse(ImmutableMap.of());
    ImmutableMap.Builder<String, String> switches = ImmutableMap.builder();
    patched.constants().forEach(
        (name, value) -> {
          String old = before.get(name);
          if (old != null && !old.equals(value)) {
            switches.put(name, old);
          }
        });
    return switches.buildOrThrow();
  }

  private Hunk without(
      List<Cell> cells, Variant patched, String constant, String value, Cancellation cancellation) {
    Map<String, String> constants = new LinkedHashMap<>(patched.constants());
    constants.put(constant, value);
    Variant variant =
        new Variant(
            patched.name() + " without " + constant, patched.title(), patched.model(), ImmutableMap.copyOf(constants));
    boolean isDecided = true;
    int count = 0;
    for (Cell cell : cells) {
      Cell changed = new Cell(cell.suite(), cell.scenario(), variant, cell.expectation());
      CellResult result =
          runner.run(changed, new CellRunner.Share(options.workers(), 1), SuiteListener.SILENT, cancellation);
      count++;
      switch (result.verdict()) {
        case VIOLATED, DEADLOCK, ASSUMPTION, POSTCONDITION -> {
          return new Hunk(constant, value, Optional.of(result), count, true);
        }
        case HOLDS, EXPLORED -> {}
        case SIMULATED, ERROR, LIMIT, INTERRUPTED -> isDecided = false;
      }
    }
    return new Hunk(constant, value, Optional.empty(), count, isDecided);
  }
}
