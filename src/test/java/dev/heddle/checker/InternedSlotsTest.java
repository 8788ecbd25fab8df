package dev.heddle.checker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.SlotForEachVariable;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.Value;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids of interned values differ from run to run; nothing that comes of a run may. */
final class InternedSlotsTest {
  private static final int TOP = 40;

  /** Two numbers, the second of them behind ids that depend on a seed. */
  private static ToySystem system(int seed) {
    return new ToySystem(2, new ScrambledLayout(seed))
        .initial(0, id(0, seed))
        .action("first", (s, to) -> step(s[0] + 1, content(s[1], seed), seed, to))
        .action("second", (s, to) -> step(s[0], content(s[1], seed) + 1, seed, to))
        .action("both", (s, to) -> step(s[0] + 2, content(s[1], seed) + 3, seed, to))
        .invariant("NotThere", s -> s[0] != 29 || content(s[1], seed) != 31);
  }

  private static void step(int first, int second, int seed, Consumer<int[]> to) {
    if (first <= TOP && second <= TOP) {
      to.accept(new int[] {first, id(second, seed)});
    }
  }

  /** A permutation of the numbers of 16 bits. */
  private static int id(int content, int seed) {
    return (content * 40_503 + seed) & 0xFFFF;
  }

  private static int content(int id, int seed) {
    int content = 0;
    while (id(content, seed) != id) {
      content++;
    }
    return content;
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "12345, 1", "4711, 2", "65535, 4"})
  void theOutcomeIsTheSameWhateverTheIds(int seed, int workers) {
    Tuning small = new Tuning(4, 1 << 12, 0, 16);
    Explorer explorer = new Explorer(system(seed), ExplorerOptions.withWorkers(workers), small);
    Explorer reference = new Explorer(system(99), ExplorerOptions.withWorkers(1), small);
    Outcome.Violated actual = (Outcome.Violated) explorer.explore();
    Outcome.Violated expected = (Outcome.Violated) reference.explore();
    assertThat(actual.counts()).isEqualTo(expected.counts());
    assertThat(actual.counterexample()).isEqualTo(expected.counterexample());
  }

  /** The second slot is interned. */
  private record ScrambledLayout(int seed) implements SlotForEachVariable {
    @Override
    public ImmutableList<String> variables() {
      return ImmutableList.of("first", "second");
    }

    @Override
    public Value value(int variable, int[] state) {
      return IntegerValue.of(variable == 0 ? state[0] : content(state[1], seed));
    }

    @Override
    public boolean isInterned(int slot) {
      return slot == 1;
    }

    @Override
    public long fingerprint(int slot, int content) {
      return slot == 1 ? content(content, seed) : content;
    }
  }
}
