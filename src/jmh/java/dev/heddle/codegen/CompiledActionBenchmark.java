package dev.heddle.codegen;

import dev.heddle.eval.RunContext;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.transition.Stepper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Generating all successors of a state by compiled actions, a time per state that is expanded; with {@code -prof gc}
 * also the bytes per state. The states are the first of a breadth-first search, and every value has been interned.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CompiledActionBenchmark {
  private static final int STATES = 1000;

  /** A model: words alone, or sets of records too. */
  @Param({"ThpBench", "Tpc"})
  String model;

  private final List<int[]> states = new ArrayList<>();
  private Stepper stepper;

  /** Compiles the model and collects states of it. */
  @Setup(Level.Trial)
  public void explore() {
    Path module = Path.of("src/test/resources/codegen", model + ".tla");
    CompiledSystem system =
        CompiledSystem.of(new SpecLoader().load(module, LoadOptions.DEFAULT).spec(), RunContext.silent());
    stepper = system.stepper();
    Set<List<Integer>> known = new HashSet<>();
    stepper.initialStates(state -> add(state, known));
    for (int i = 0; states.size() < STATES; i++) {
      stepper.successors(states.get(i), (_, successor) -> add(successor, known));
    }
  }

  private void add(int[] state, Set<List<Integer>> known) {
    if (states.size() < STATES && known.add(Arrays.stream(state).boxed().toList())) {
      states.add(state.clone());
    }
  }

  /** Expands every state once. */
  @Benchmark
  @OperationsPerInvocation(STATES)
  public void successors(Blackhole sink) {
    Stepper.SuccessorSink consumer =
        (action, successor) -> {
          sink.consume(action);
          sink.consume(successor);
        };
    for (int[] state : states) {
      stepper.successors(state, consumer);
    }
  }
}
