package dev.heddle.checker.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the behavior graph takes while it grows, measured by what the thread allocates. */
final class GraphMemoryTest {
  private static final int NODES = 400_000;
  private static final int BYTES_PER_STEP = 16;

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  private static void grow(BehaviorGraphBuilder builder, int to, int stepsOfNode) {
    long[] steps = new long[stepsOfNode];
    while (builder.nodeCount() < to) {
      for (int i = 0; i < stepsOfNode; i++) {
        steps[i] = BehaviorGraphBuilder.step((builder.nodeCount() + i + 1) % NODES, 0);
      }
      builder.add(0, steps, 0, stepsOfNode);
    }
  }

  @Test
  void allThatIsAllocatedForAGraphThatGrowsIsSixteenBytesAStep() {
    long before = allocated();
    BehaviorGraphBuilder builder = new BehaviorGraphBuilder();
    grow(builder, NODES, 2);
    BehaviorGraph graph = builder.graph(1);
    long bytes = allocated() - before;
    assertThat(graph.stepCount()).isEqualTo(2L * NODES);
    assertThat(bytes).isLessThan(BYTES_PER_STEP * graph.stepCount()).isGreaterThan(Long.BYTES * graph.stepCount());
    assertThat(builder.bytes()).isBetween(bytes * 9 / 10, bytes * 11 / 10);
  }

  @Test
  void theLettersOfManyAtomsAreWithinSixteenBytesAStepAndCounted() {
    int stateAtoms = 200;
    int stepAtoms = 40;
    Letters letters = new Letters(Kripke.formulas(stateAtoms, stepAtoms, List.of(), List.of()));
    long before = allocated();
    BehaviorGraphBuilder builder = new BehaviorGraphBuilder();
    long[] state = new long[letters.stateWords()];
    long[] step = new long[letters.stepWords()];
    long[] steps = new long[6];
    while (builder.nodeCount() < NODES) {
      int node = builder.nodeCount();
      state[0] = node / 4;
      state[2] = node / 4 * 0x9E37_79B9L;
      for (int i = 0; i < steps.length; i++) {
        step[0] = 1L << (node + i) % stepAtoms;
        steps[i] = BehaviorGraphBuilder.step((node + i + 1) % NODES, letters.ofStep(step));
      }
      builder.add(letters.ofState(state), steps, 0, steps.length);
    }
    long bytes = allocated() - before;
    assertThat(letters.stateCount()).isEqualTo(NODES / 4);
    assertThat(letters.stepCount()).isEqualTo(stepAtoms);
    assertThat(builder.bytes() + letters.bytes())
        .isLessThan(BYTES_PER_STEP * builder.graph(1).stepCount())
        .isBetween(bytes / 2, bytes);
  }

  @Test
  void aGraphThatIsLookedAtWhileItGrowsIsNotCopied() {
    BehaviorGraphBuilder builder = new BehaviorGraphBuilder();
    grow(builder, NODES / 2, 3);
    long before = allocated();
    BehaviorGraph half = builder.graph(1);
    assertThat(allocated() - before).isLessThan(builder.bytes() / 100);
    grow(builder, NODES, 3);
    assertThat(half.nodeCount()).isEqualTo(NODES / 2);
    assertThat(half.stepCount()).isEqualTo(3L * NODES / 2);
    assertThat(builder.graph(1).step(half.stepCount())).isEqualTo(BehaviorGraphBuilder.step(NODES / 2 + 1, 0));
  }
}
