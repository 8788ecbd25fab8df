package dev.heddle.value;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Interning pairs of an integer and a string, a time per value; with {@code -prof gc} also the bytes per value. The
 * values are made beforehand and are not counted, and they keep their hash codes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InternerBenchmark {
  private static final int BATCH = 1 << 16;
  private static final int STRINGS = 1 << 8;

  private final Interner full = new Interner();
  private Value[] values;

  /** Fills an interner with values, and makes values that are equal to them and not the same. */
  @Setup(Level.Trial)
  public void fill() {
    internAll(full, batch());
    values = batch();
  }

  private static Value[] batch() {
    return IntStream.range(0, BATCH)
        .mapToObj(i -> TupleValue.of(IntegerValue.of(i / STRINGS), new StringValue("s" + i % STRINGS)))
        .toArray(Value[]::new);
  }

  private static int internAll(Interner interner, Value[] batch) {
    int ids = 0;
    for (Value value : batch) {
      ids += interner.intern(value);
    }
    return ids;
  }

  /** Interns values that have a number. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int known() {
    return internAll(full, values);
  }

  /** Interns values that have none, from an empty interner on, so its growth is included. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int fresh() {
    return internAll(new Interner(), values);
  }
}
