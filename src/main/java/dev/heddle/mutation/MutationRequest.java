package dev.heddle.mutation;

import com.google.common.collect.ImmutableList;
import dev.heddle.Engine;
import dev.heddle.ModelRequest;
import dev.heddle.checker.Limits;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.suite.Cell;
import dev.heddle.suite.Expectation.ExpectedVerdict;
import dev.heddle.suite.MutationPlan;
import dev.heddle.suite.Suite;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Which mutants to try, and how.
 *
 * @param file the root module
 * @param checks what each mutant is checked for; the model itself passes
 * @param lines only mutants of these stretches, if any are given
 * @param kinds only mutants of these kinds, if any are given
 * @param most at most so many mutants, spread over all
 * @param leastScore the score that is demanded
 * @param run how the checks are run
 */
public record MutationRequest(
    Path file,
    ImmutableList<Check> checks,
    ImmutableList<Lines> lines,
    ImmutableList<MutationKind> kinds,
    OptionalInt most,
    OptionalInt leastScore,
    Run run) {

  /** A check, by the name under which results speak of it. */
  public record Check(String name, ModelRequest model) {}

  /** A stretch of lines, both ends included. */
  public record Lines(int first, int last) {
    boolean contains(int line) {
      return first <= line && line <= last;
    }
  }

  /**
   * How checks are run.
   *
   * @param workers how many mutants are checked at a time
   * @param limits limits of each check
   * @param deadline when no further mutant is begun, as {@link System#nanoTime} tells the time
   */
  public record Run(Engine engine, int workers, Limits limits, OptionalLong deadline) {
    boolean isOver() {
      return deadline.isPresent() && System.nanoTime() >= deadline.getAsLong();
    }
  }

  /**
   * Returns what the {@code mutation} of a suite asks for.
   *
   * @throws ConfigurationException if the suite has none, or no cell that could notice a mutant
   */
  public static MutationRequest of(Suite suite, Run run) {
    MutationPlan plan = suite.mutation()
        .orElseThrow(
            () -> wrong(suite, "the suite has no `mutation`, which names the variant of which mutants are made"));
    List<Cell> cells =
        suite.cells().stream()
            .filter(cell -> cell.variant().name().equals(plan.variant()))
            .filter(cell -> plan.scenarios().isEmpty() || plan.scenarios().contains(cell.scenario().id()))
            .filter(cell -> cell.expectation().verdict() == ExpectedVerdict.HOLDS)
            .toList();
    if (cells.isEmpty()) {
      throw wrong(
          suite,
          "there is no cell that `" + plan.variant() + "` is expected to hold in: nothing could notice a mutant");
    }
    ImmutableList<Check> checks =
        cells.stream()
            .map(cell -> new Check(cell.scenario().id(), cell.request()))
            .collect(ImmutableList.toImmutableList());
    return new MutationRequest(
        cells.getFirst().variant().model(),
        checks,
        ImmutableList.of(),
        ImmutableList.of(),
        OptionalInt.empty(),
        plan.leastScore(),
        run);
  }

  private static ConfigurationException wrong(Suite suite, String message) {
    return new ConfigurationException(DiagnosticCode.SUITE, Span.ofFile(suite.file().toString()), message);
  }

  /** Returns this request for the mutants of certain lines and kinds, and at most so many. */
  public MutationRequest narrowed(
      ImmutableList<Lines> toLines, ImmutableList<MutationKind> toKinds, OptionalInt atMost) {
    return new MutationRequest(file, checks, toLines, toKinds, atMost, leastScore, run);
  }

  /** Returns this request with another score demanded. */
  public MutationRequest demanding(int score) {
    return new MutationRequest(file, checks, lines, kinds, most, OptionalInt.of(score), run);
  }
}
