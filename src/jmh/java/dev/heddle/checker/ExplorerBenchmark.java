package dev.heddle.checker;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole exploration with successors written by hand. With three users it visits 20,937,134 states, with two 212,151.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class ExplorerBenchmark {
  @Param({"2", "3"})
  int users;

  @Param({"1", "2"})
  int workers;

  /** Explores. */
  @Benchmark
  public Outcome explore() {
    return new Explorer(new ThpBenchSystem(2, users), ExplorerOptions.withWorkers(workers)).explore();
  }
}
