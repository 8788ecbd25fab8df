package dev.heddle.checker.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.transition.Temporal;
import dev.heddle.transition.TemporalFormulas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches for violations of several properties at once, on graphs that are large enough for it. */
final class ParallelSearchesTest {
  private static final int NODES = 20_000;
  private static final int CYCLE = 40;
  private static final int STATE_ATOMS = 6;
  private static final int THREADS = 4;

  /** Returns a line of states with cycles of steps back and forth; from the last state there are none. */
  private static BehaviorGraph graph(Random random, Letters letters) {
    BehaviorGraphBuilder builder = new BehaviorGraphBuilder();
    int step = letters.ofStep(new long[letters.stepWords()]);
    for (int node = 0; node < NODES; node++) {
      int state = letters.ofState(new long[] {(long) random.nextInt(1 << STATE_ATOMS) << letters.stateBit(0)});
      boolean isLast = node == NODES - 1;
      boolean turns = !isLast && node >= CYCLE && random.nextInt(3) == 0;
      long[] steps = {
        BehaviorGraphBuilder.step(isLast ? node : node + 1, step),
        BehaviorGraphBuilder.step(turns ? node - random.nextInt(CYCLE) - 1 : node, step)
      };
      builder.add(state, steps, 0, isLast ? 0 : turns ? 2 : 1);
    }
    return builder.graph(1);
  }

  private static Temporal atom(int index) {
    return new Temporal.StateAtom(index % STATE_ATOMS);
  }

  /** Returns a property that is violated if some state, or some cycle, is without an atom. */
  private static Temporal property(Random random) {
    int atom = random.nextInt(STATE_ATOMS);
    Temporal some = Temporal.or(atom(atom), Temporal.or(atom(atom + 1), atom(atom + 2)));
    return switch (random.nextInt(4)) {
      case 0 -> new Temporal.Always(new Temporal.Eventually(some));
      case 1 -> Temporal.leadsTo(atom(atom + 3), Temporal.and(some, atom(atom + 4)));
      case 2 -> Temporal.or(
          new Temporal.Eventually(new Temporal.Always(atom(atom))), new Temporal.Always(new Temporal.Eventually(some)));
      default -> new Temporal.Eventually(Temporal.or(some, new Temporal.Not(some)));
    };
  }

  private static LivenessChecker checker(long seed) {
    Random random = new Random(seed);
    List<Temporal> properties = IntStream.range(0, 5).mapToObj(_ -> property(random)).toList();
    TemporalFormulas formulas = Kripke.formulas(STATE_ATOMS, 0, List.of(), properties);
    Letters letters = new Letters(formulas);
    return new LivenessChecker(formulas, graph(random, letters), letters, () -> false);
  }

  /** Has threads do some work at once; none begins before all are there. */
  private static void together(Runnable work, AtomicInteger times) {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        ends.add(
            threads.submit(
                () -> {
                  start.await();
                  work.run();
                  return times.incrementAndGet();
                }));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void searchesSideBySideFindWhatOneThreadFinds(long seed) {
    Optional<LivenessChecker.Violation> alone = checker(seed).violation();
    AtomicInteger threads = new AtomicInteger();
    Optional<LivenessChecker.Violation> together = checker(seed).violation(work -> together(work, threads));
    assertThat(threads).as("threads that took part").hasValue(THREADS);
    assertThat(together).isEqualTo(alone);
  }
}
