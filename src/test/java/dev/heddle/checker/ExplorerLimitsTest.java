package dev.heddle.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExplorerLimitsTest {
  /** Four counters without end. */
  private static ToySystem endless() {
    return new ToySystem(4)
        .initial(0, 0, 0, 0)
        .action("a", (s, to) -> to.accept(new int[] {s[0] + 1, s[1], s[2], s[3]}))
        .action("b", (s, to) -> to.accept(new int[] {s[0], s[1] + 1, s[2], s[3]}))
        .action("c", (s, to) -> to.accept(new int[] {s[0], s[1], s[2] + 1, s[3]}))
        .action("d", (s, to) -> to.accept(new int[] {s[0], s[1], s[2], s[3] + 1}));
  }

  private static Outcome.LimitReached limited(Limits limits, int workers) {
    ExplorerOptions options = new ExplorerOptions(workers, limits, ProgressListener.SILENT);
    return (Outcome.LimitReached) new Explorer(endless(), options).explore();
  }

  private static void fail() {
    throw new IllegalStateException("bug");
  }

  private static Limits states(long count) {
    return new Limits(OptionalLong.of(count), OptionalInt.empty(), Optional.empty(), OptionalLong.empty());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void aLimitOfStatesIsPassedByTheSameForAnyNumberOfWorkers(int workers) {
    Outcome.LimitReached outcome = limited(states(1000), workers);
    assertThat(outcome.limit()).isEqualTo("states");
    assertThat(outcome.counts()).isEqualTo(limited(states(1000), 1).counts());
    assertThat(outcome.counts().distinct()).isBetween(1001L, 1100L);
  }

  @Test
  void aLimitOfAsManyStatesAsThereAreIsNotReached() {
    ToySystem system =
        new ToySystem(1).initial(0).action("up", (s, to) -> to.accept(new int[] {Math.min(s[0] + 1, 9)}));
    Outcome ten = new Explorer(system, new ExplorerOptions(1, states(10), ProgressListener.SILENT)).explore();
    Outcome nine = new Explorer(system, new ExplorerOptions(1, states(9), ProgressListener.SILENT)).explore();
    assertThat(ten).isInstanceOf(Outcome.Completed.class);
    assertThat(nine).isInstanceOf(Outcome.LimitReached.class);
  }

  @Test
  void aLimitOfDepthEndsBeforeThatLevelIsExpanded() {
    Limits limits = new Limits(OptionalLong.empty(), OptionalInt.of(3), Optional.empty(), OptionalLong.empty());
    Outcome.LimitReached outcome = limited(limits, 1);
    assertThat(outcome.limit()).isEqualTo("depth");
    assertThat(outcome.counts()).isEqualTo(new Counts(1 + 4 + 16, 1 + 4 + 10, 3));
  }

  @Test
  void aLimitOfTimeEndsAnEndlessSearch() {
    Limits limits =
        new Limits(OptionalLong.empty(), OptionalInt.empty(), Optional.of(Duration.ofMillis(50)), OptionalLong.empty());
    assertThat(limited(limits, 2).limit()).isEqualTo("time");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void aLimitOfMemoryEndsTheSearchWithItsCounts(int workers) {
    Limits limits =
        new Limits(OptionalLong.empty(), OptionalInt.empty(), Optional.empty(), OptionalLong.of(4L << 20));
    Outcome.LimitReached outcome = limited(limits, workers);
    assertThat(outcome.limit()).isEqualTo("memory");
    assertThat(outcome.counts().distinct()).isGreaterThan(50_000);
  }

  @Test
  void aSearchThatIsCancelledFromItsListenerIsInterrupted() {
    AtomicReference<Explorer> explorer = new AtomicReference<>();
    AtomicReference<ProgressListener.Progress> heard = new AtomicReference<>();
    ProgressListener listener =
        progress -> {
          heard.set(progress);
          explorer.get().cancel();
        };
    Limits limits =
        new Limits(OptionalLong.empty(), OptionalInt.empty(), Optional.of(Duration.ofMinutes(5)), OptionalLong.empty());
    explorer.set(new Explorer(endless(), new ExplorerOptions(2, limits, listener)));
    assertThat(explorer.get().explore()).isInstanceOf(Outcome.Interrupted.class);
    assertThat(heard.get().frontier()).isPositive();
    assertThat(heard.get().storeBytes()).isPositive();
  }

  @Test
  void aSearchIsInterruptedInTheMiddleOfARound() {
    AtomicReference<Explorer> explorer = new AtomicReference<>();
    ToySystem system =
        endless()
            .invariant(
                "Cancelling",
                s -> {
                  if (s[0] == 5) {
                    explorer.get().cancel();
                  }
                  return true;
                });
    explorer.set(new Explorer(system, ExplorerOptions.withWorkers(1)));
    Outcome outcome = explorer.get().explore();
    assertThat(outcome).isInstanceOf(Outcome.Interrupted.class);
    assertThat(outcome.counts().depth()).isEqualTo(5);
  }

  @Test
  void aSearchThatIsCancelledBeforehandIsInterrupted() {
    Explorer explorer = new Explorer(endless(), ExplorerOptions.withWorkers(2));
    explorer.cancel();
    assertThat(explorer.explore()).isInstanceOf(Outcome.Interrupted.class);
  }

  @Test
  void aBugInAnEngineReachesTheCaller() {
    ToySystem broken = new ToySystem(1).initial(0).action("bug", (_, _) -> fail());
    Explorer explorer = new Explorer(broken, ExplorerOptions.withWorkers(2), new Tuning(1, 1 << 12, 0, 16));
    assertThatThrownBy(explorer::explore).hasMessage("bug");
  }
}
