package dev.heddle.eval;

import dev.heddle.value.IntegerValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far a run has come, for the named registers of TLCGet. The search tells it, the specification asks. Thread-safe.
 */
public final class RunProgress {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final long start = System.nanoTime();
  private volatile int level;
  private volatile long generated;
  private volatile long distinct;
  private volatile long queue;
  private volatile Runnable exit = () -> {};

  /** Says that the states with the given number of states on a shortest way to them are expanded; 0 for Init. */
  public void atLevel(int expanded) {
    level = expanded;
  }

  /** Says how many states were generated and found, and how many of these wait to be expanded. */
  public void counted(long generatedStates, long distinctStates, long waitingStates) {
    generated = generatedStates;
    distinct = distinctStates;
    queue = waitingStates;
  }

  /** Says how to end the run when the specification asks for it. */
  public void onExit(Runnable action) {
    exit = action;
  }

  /** Ends the run as soon as may be. */
  void requestExit() {
    exit.run();
  }

  /**
   * Returns the value of a named register, if there is one of this name.
   *
   * @param ahead 1 where a successor is looked at rather than the state that is expanded, else 0
   */
  Optional<Value> register(String name, int ahead) {
    return switch (name) {
      case "level" -> Optional.of(IntegerValue.of((long) level + ahead));
      case "diameter" -> Optional.of(IntegerValue.of(level));
      case "generated" -> Optional.of(IntegerValue.of(generated));
      case "distinct" -> Optional.of(IntegerValue.of(distinct));
      case "queue" -> Optional.of(IntegerValue.of(queue));
      case "duration" -> Optional.of(IntegerValue.of((System.nanoTime() - start) / NANOS_PER_SECOND));
      case "stats" -> Optional.of(record(ahead, "generated", "distinct", "queue", "duration", "diameter", "level"));
      case "config" -> Optional.of(RecordValue.of(Map.of("mode", new StringValue("bfs"))));
      default -> Optional.empty();
    };
  }

  private Value record(int ahead, String... names) {
    Map<String, Value> fields = new LinkedHashMap<>();
    for (String name : names) {
      fields.put(name, register(name, ahead).orElseThrow());
    }
    return RecordValue.of(fields);
  }
}
