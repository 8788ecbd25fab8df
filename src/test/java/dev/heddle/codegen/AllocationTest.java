package dev.heddle.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.heddle.eval.RunContext;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.transition.Stepper;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compiled code allocates nothing for a transition once the values that it meets are known, or little. */
final class AllocationTest {
  private static final int STATES = 2000;

  @ParameterizedTest
  @CsvSource({"ThpBench, 1", "Ring, 1", "Tpc, 1"})
  void generatingSuccessorsAllocatesNoMoreThan(String model, double bytes) {
    Path module = Path.of("src/test/resources/codegen", model + ".tla");
    CompiledSystem system =
        CompiledSystem.of(new SpecLoader().load(module, LoadOptions.DEFAULT).spec(), RunContext.silent());
    Stepper stepper = system.stepper();
    List<int[]> states = states(stepper);
    long[] transitions = {0};
    Stepper.SuccessorSink counter = (_, _) -> transitions[0]++;
    Runnable expandAll = () -> {
      for (int i = 0; i < states.size(); i++) {
        stepper.successors(states.get(i), counter);
      }
    };
    expandAll.run();
    transitions[0] = 0;
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    expandAll.run();
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(transitions[0]).isGreaterThan(STATES);
    assertThat((double) allocated / transitions[0]).isLessThan(bytes);
  }

  private static List<int[]> states(Stepper stepper) {
    List<int[]> states = new ArrayList<>();
    Set<List<Integer>> known = new HashSet<>();
    stepper.initialStates(state -> add(state, known, states));
    for (int i = 0; i < states.size() && states.size() < STATES; i++) {
      stepper.successors(states.get(i), (_, successor) -> add(successor, known, states));
    }
    return states;
  }

  private static void add(int[] state, Set<List<Integer>> known, List<int[]> states) {
    if (known.add(java.util.Arrays.stream(state).boxed().toList())) {
      states.add(state.clone());
    }
  }
}
