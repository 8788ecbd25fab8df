package dev.heddle.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CoverageTest {
  /** Every round goes to the threads, and every state is a chunk of its own. */
  private static final Tuning EAGER = new Tuning(1, 1L << 12, 0, 16);

  private static List<String> counts(Coverage coverage) {
    return coverage.actions().stream()
        .map(count -> count.action().name() + " " + count.taken() + " " + count.fresh())
        .toList();
  }

  private static Explorer explored(ToySystem system, int workers) {
    Explorer explorer = new Explorer(system, ExplorerOptions.withWorkers(workers), EAGER);
    explorer.explore();
    return explorer;
  }

  @Test
  void countsStepsAndNewStatesByAction() {
    ToySystem system =
        new ToySystem(1)
            .initial(0)
            .action("increment", (s, to) -> to.accept(new int[] {Math.min(s[0] + 1, 3)}))
            .action("reset", (s, to) -> to.accept(new int[] {0}))
            .action("never", (s, to) -> {});
    assertThat(counts(explored(system, 1).coverage())).containsExactly("increment 4 3", "reset 4 0", "never 0 0");
  }

  @Test
  void aRoundThatIsDoneAgainIsCountedOnce() {
    // Values beyond what the store's layout holds make the round void, over and over.
    ToySystem system =
        new ToySystem(1)
            .initial(1)
            .action("double", (s, to) -> to.accept(new int[] {s[0] < 1 << 28 ? s[0] * 2 : s[0]}));
    assertThat(counts(explored(system, 1).coverage())).containsExactly("double 29 28");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void anyNumberOfWorkersCountsTheSame(int workers) {
    Explorer explorer = new Explorer(new ThpBenchSystem(2, 1), ExplorerOptions.withWorkers(workers), EAGER);
    Counts counts = explorer.explore().counts();
    Explorer alone = new Explorer(new ThpBenchSystem(2, 1), ExplorerOptions.withWorkers(1), EAGER);
    alone.explore();
    assertThat(explorer.coverage()).isEqualTo(alone.coverage());
    assertThat(explorer.coverage().actions().stream().mapToLong(Coverage.ActionCount::taken).sum())
        .isEqualTo(counts.generated() - 1);
    assertThat(explorer.coverage().actions().stream().mapToLong(Coverage.ActionCount::fresh).sum())
        .isEqualTo(counts.distinct() - 1);
  }
}
