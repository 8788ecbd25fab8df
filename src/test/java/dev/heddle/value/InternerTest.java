package dev.heddle.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class InternerTest {
  private static final int VALUES = 20_000;

  private static Value value(int i) {
    return TupleValue.of(IntegerValue.of(i % 100), new StringValue("s" + i / 100));
  }

  @Test
  void equalValuesHaveOneNumberAndNumbersAreDense() {
    Interner interner = new Interner();
    assertThat(interner.intern(value(7))).isZero();
    assertThat(interner.intern(value(8))).isEqualTo(1);
    assertThat(interner.intern(value(7))).isZero();
    assertThat(interner.value(1)).isEqualTo(value(8));
    assertThat(interner.size()).isEqualTo(2);
  }

  @Test
  void describedSetsAreHeldEnumerated() {
    Interner interner = new Interner();
    int id = interner.intern(TupleValue.of(IntervalValue.of(1, 3)));
    assertThat(interner.value(id)).hasToString("<<{1, 2, 3}>>");
  }

  @Test
  void fingerprintsDoNotDependOnTheOrderOfInterning() {
    Interner one = new Interner();
    Interner other = new Interner();
    int first = one.intern(value(1));
    other.intern(value(2));
    int second = other.intern(value(1));
    assertThat(one.fingerprint(first)).isEqualTo(other.fingerprint(second));
  }

  @Test
  void threadsAgreeOnEveryNumber() throws Exception {
    Interner interner = new Interner();
    int threads = 4;
    CountDownLatch start = new CountDownLatch(1);
    int[][] ids = new int[threads][VALUES];
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Future<?>[] runs = new Future<?>[threads];
      for (int t = 0; t < threads; t++) {
        int thread = t;
        runs[t] =
            pool.submit(
                () -> {
                  start.await();
                  for (int i = 0; i < VALUES; i++) {
                    int n = thread % 2 == 0 ? i : VALUES - 1 - i;
                    ids[thread][n] = interner.intern(value(n));
                  }
                  return null;
                });
      }
      start.countDown();
      for (Future<?> run : runs) {
        run.get();
      }
    }
    Set<Integer> distinct = new HashSet<>();
    for (int i = 0; i < VALUES; i++) {
      int id = ids[0][i];
      int index = i;
      assertThat(IntStream.range(0, threads)).allMatch(t -> ids[t][index] == id);
      assertThat(interner.value(id)).isEqualTo(value(i));
      distinct.add(id);
    }
    assertThat(distinct).hasSize(VALUES);
    assertThat(interner.size()).isEqualTo(VALUES);
  }
}
