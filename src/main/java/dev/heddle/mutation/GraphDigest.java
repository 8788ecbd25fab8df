package dev.heddle.mutation;

import com.google.common.primitives.ImmutableIntArray;
import dev.heddle.checker.Counts;
import dev.heddle.transition.ForwardingStepper;
import dev.heddle.transition.ForwardingSystem;
import dev.heddle.transition.StateLayout;
import dev.heddle.transition.Stepper;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.Interner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * A 64-bit digest of the state graph of a system, taken while the system is explored.
 *
 * <p>It is the sum, modulo 2^64, of a hash of each initial state and of each pair of a state and its successor, so that
 * the order of exploration has no part in it. The hash of a state is made of the contents of its variables' values, and
 * so does not depend on how an engine lays a state out. Two graphs of the same digest and the same {@link Counts} are
 * taken for equal; that they are not has a probability of about 2^-64.
 */
final class GraphDigest {
  private final Interner interner = new Interner();
  private final LongAdder sum = new LongAdder();

  /** {@return the digest of what was explored so far} */
  long value() {
    return sum.sum();
  }

  /** Returns a system that is {@code system} and adds to this digest what is explored of it. */
  TransitionSystem watching(TransitionSystem system) {
    return new WatchedSystem(system);
  }

  /** A system that is explored for the digest. */
  private final class WatchedSystem implements ForwardingSystem {
    private final TransitionSystem system;

    WatchedSystem(TransitionSystem system) {
      this.system = system;
    }

    @Override
    public TransitionSystem system() {
      return system;
    }

    @Override
    public Stepper stepper() {
      return new WatchingStepper(system.stepper(), new StateHash(system.layout()));
    }
  }

  /** Steps through a system and adds up what it meets. */
  private final class WatchingStepper implements ForwardingStepper {
    private final Stepper stepper;
    private final StateHash hash;

    WatchingStepper(Stepper stepper, StateHash hash) {
      this.stepper = stepper;
      this.hash = hash;
    }

    @Override
    public Stepper stepper() {
      return stepper;
    }

    @Override
    public void initialStates(InitialSink sink) {
      stepper.initialStates(
          state -> {
            sum.add(mix(1, hash.of(state)));
            sink.accept(state);
          });
    }

    @Override
    public void successors(int[] state, SuccessorSink sink) {
      long from = hash.of(state);
      stepper.successors(
          state,
          (action, successor) -> {
            sum.add(mix(from, hash.of(successor)));
            sink.accept(action, successor);
          });
    }
  }

  /** Hashes states; what the slots of a variable mean is found out once for each content. Not thread-safe. */
  private final class StateHash {
    private final StateLayout layout;
    private final List<Map<ImmutableIntArray, Long>> known = new ArrayList<>();

    StateHash(StateLayout layout) {
      this.layout = layout;
      layout.variables().forEach(_ -> known.add(new HashMap<>()));
    }

    long of(int[] state) {
      long result = 0;
      for (int variable = 0; variable < known.size(); variable++) {
        int index = variable;
        ImmutableIntArray slots =
            ImmutableIntArray.copyOf(state)
                .subArray(layout.firstSlot(variable), layout.firstSlot(variable) + layout.slotCount(variable));
        long content =
            known.get(variable)
                .computeIfAbsent(
                    slots.trimmed(), _ -> interner.fingerprint(interner.intern(layout.value(index, state))));
        result = mix(result, content);
      }
      return result;
    }
  }

  /** Joins two hashes; the order matters. The constants are those of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mix(long a, long b) {
    long z = Long.rotateLeft(a, 23) * 0x9e3779b97f4a7c15L + b;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
