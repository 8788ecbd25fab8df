package dev.heddle.cli;

import com.google.common.collect.ImmutableList;
import dev.heddle.Cancellation;
import dev.heddle.Heddle;
import dev.heddle.comparison.Forbidden;
import dev.heddle.comparison.VariantComparison;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.report.ForbiddenText;
import dev.heddle.suite.Cell;
import dev.heddle.suite.RunOptions;
import dev.heddle.suite.Suite;
import java.time.Duration;
import java.util.List;

/** What {@code heddle verify --compare} does with the cells that were chosen. */
final class ComparedVariants {
  private final Heddle heddle;
  private final Console console;
  private final OutputOptions outputOptions;
  private final ImmutableList.Builder<Forbidden> comparisons = ImmutableList.builder();

  ComparedVariants(Heddle heddle, Console console, OutputOptions outputOptions) {
    this.heddle = heddle;
    this.console = console;
    this.outputOptions = outputOptions;
  }

  /** Compares the cells of a suite with those of its old variant, and shows what it comes to. */
  void compare(Suite suite, List<Cell> cells, RunOptions options, Cancellation cancellation) {
    ProgressLine progress = new ProgressLine(console, outputOptions.showsProgress());
    long start = System.nanoTime();
    ImmutableList<Forbidden> found =
        new VariantComparison(heddle, options)
            .of(
                suite,
                cells,
                cell -> progress.show("compare " + cell.name(), Duration.ofNanos(System.nanoTime() - start)),
                cancellation);
    progress.clear();
    if (outputOptions.format() == OutputOptions.Format.TEXT && !found.isEmpty()) {
      console.out().println(ForbiddenText.of(found, outputOptions.style(console)));
      console.out().flush();
    }
    comparisons.addAll(found);
  }

  /** {@return every comparison so far} */
  ImmutableList<Forbidden> all() {
    return comparisons.build();
  }

  /**
   * Makes sure that there is something to compare.
   *
   * @throws ConfigurationException if there is not
   */
  static void requireOld(List<Cell> cells) {
    if (cells.stream().noneMatch(ComparedVariants::isComparable)) {
      throw new ConfigurationException(
          DiagnosticCode.USAGE,
          Span.NONE,
          "nothing to compare: no chosen cell is of a variant beside `old` in a scenario that `old` has too");
    }
  }

  private static boolean isComparable(Cell cell) {
    return cell.suite().old()
        .filter(old -> !old.equals(cell.variant().name()) && cell.scenario().expectations().containsKey(old))
        .isPresent();
  }
}
