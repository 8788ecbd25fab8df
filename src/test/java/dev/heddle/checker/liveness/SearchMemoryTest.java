package dev.heddle.checker.liveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.Temporal;
import dev.heddle.transition.TemporalFormulas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What searches ask for before they take it. */
final class SearchMemoryTest {
  private static final int NODES = 20_000;
  private static final int ATOMS = 6;

  private final AtomicLong most = new AtomicLong();

  private boolean note(long bytes) {
    most.accumulateAndGet(bytes, Math::max);
    return true;
  }

  /** Returns a ring of states, one in {@code ATOMS} of which satisfies a given atom. */
  private static BehaviorGraph ring(Letters letters) {
    BehaviorGraphBuilder builder = new BehaviorGraphBuilder();
    int step = letters.ofStep(new long[letters.stepWords()]);
    for (int node = 0; node < NODES; node++) {
      int state = letters.ofState(new long[] {1L << letters.stateBit(node % ATOMS)});
      builder.add(state, new long[] {BehaviorGraphBuilder.step((node + 1) % NODES, step)}, 0, 1);
    }
    return builder.graph(1);
  }

  private static Temporal eventually(int atom) {
    return new Temporal.Eventually(new Temporal.StateAtom(atom));
  }

  private static LivenessChecker checker(LongPredicate grants, Temporal... properties) {
    TemporalFormulas formulas = Kripke.formulas(ATOMS, 0, List.of(), List.of(properties));
    Letters letters = new Letters(formulas);
    return new LivenessChecker(formulas, ring(letters), letters, () -> false, grants);
  }

  /** Not all of the first atoms come to be true. Violated; the automaton remembers which were. */
  private static Temporal notAll(int atoms) {
    return new Temporal.Or(
        IntStream.range(0, atoms)
            .<Temporal>mapToObj(atom -> new Temporal.Not(eventually(atom)))
            .collect(ImmutableList.toImmutableList()));
  }

  @Test
  void aLargerProductTakesMore() {
    checker(this::note, notAll(1)).violation();
    long few = most.getAndSet(0);
    checker(this::note, notAll(5)).violation();
    assertThat(most.get()).isGreaterThan(few + 3 * NODES / Byte.SIZE);
  }

  @Test
  void aLassoTakesMoreThanToFindThatThereIsNone() {
    Temporal holds = new Temporal.Always(new Temporal.StateAtom(0));
    checker(this::note, Temporal.or(new Temporal.Not(holds), new Temporal.Always(eventually(0)))).violation();
    long without = most.getAndSet(0);
    checker(this::note, new Temporal.Always(eventually(0))).violation();
    assertThat(most.get()).isGreaterThan(without + NODES);
  }

  @Test
  void whatASearchAskedForIsEnoughAndLessIsNot() {
    Temporal property = notAll(4);
    checker(this::note, property).violation();
    long enough = most.get();
    assertThat(checker(bytes -> bytes <= enough, property).violation()).isPresent();
    assertThatThrownBy(() -> checker(bytes -> bytes < enough, property).violation())
        .isInstanceOf(GraphFullException.class);
  }

  @Test
  void whatIsEnoughForOneSearchAfterTheOtherIsEnoughForManyAtOnce() {
    Temporal[] properties =
        IntStream.range(1, ATOMS).mapToObj(atom -> Temporal.or(notAll(3), eventually(atom))).toArray(Temporal[]::new);
    Optional<LivenessChecker.Violation> alone = checker(this::note, properties).violation();
    long enough = most.get();
    assertThat(checker(bytes -> bytes <= enough, properties).violation(SearchMemoryTest::together)).isEqualTo(alone);
  }

  private static void together(Runnable work) {
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<?>> ends = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        ends.add(threads.submit(work));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
