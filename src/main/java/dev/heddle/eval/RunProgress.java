package dev.heddle.eval;

import dev.heddle.value.IntegerValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How far a run has come, for the named registers of TLCGet. The search tells it, the specification asks. Thread-safe.
 */
public final class RunProgress {
  private static final int UNKNOWN = -1;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  /** The revision of TLC whose operators are known, since specifications ask for one that is recent enough. */
  private static final RecordValue REVISION =
      RecordValue.of(
          Map.of(
              "timestamp", IntegerValue.of(1_767_225_600),
              "date", new StringValue("2026-01-01T00:00:00.0Z"),
              "count", IntegerValue.of(0),
              "tag", new StringValue("heddle")));

  private final long start = System.nanoTime();
  private volatile int level = UNKNOWN;
  private final ThreadLocal<Integer> walkLevel = new ThreadLocal<>();
  private volatile RecordValue configuration = RecordValue.of(Map.of("mode", new StringValue("bfs")));
  private volatile long generated;
  private volatile long distinct;
  private volatile long queue;
  private volatile Optional<Supplier<RecordValue>> specification = Optional.empty();
  private volatile Runnable exit = () -> {};

  /** Says that the states with the given number of states on a shortest way to them are expanded; 0 for Init. */
  public void atLevel(int expanded) {
    level = expanded;
  }

  /** Says that the behavior which the calling thread follows has so many states, and is taken a step further. */
  public void atLevelOfWalk(int states) {
    walkLevel.set(states);
  }

  /** Says how the run is made. */
  public void configured(RecordValue settings) {
    configuration = settings;
  }

  /** Says what the specification consists of; asked only where a formula asks. */
  public void specified(Supplier<RecordValue> parts) {
    specification = Optional.of(parts);
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
   * Returns the value of a named register, if there is one of this name. The level is that of the states that are
   * expanded, also where a constraint or an invariant looks at their successors, as in TLC.
   */
  Optional<Value> register(String name) {
    return level == UNKNOWN ? Optional.empty() : find(name);
  }

  private Optional<Value> find(String name) {
    return switch (name) {
      case "level" -> Optional.of(IntegerValue.of(Optional.ofNullable(walkLevel.get()).orElse(level)));
      case "diameter" -> Optional.of(IntegerValue.of(level));
      case "generated" -> Optional.of(IntegerValue.of(generated));
      case "distinct" -> Optional.of(IntegerValue.of(distinct));
      case "queue" -> Optional.of(IntegerValue.of(queue));
      case "duration" -> Optional.of(IntegerValue.of((System.nanoTime() - start) / NANOS_PER_SECOND));
      case "stats" -> Optional.of(record("generated", "distinct", "queue", "duration", "diameter", "level"));
      case "config" -> Optional.of(configuration);
      case "spec" -> specification.map(Supplier::get);
      case "revision" -> Optional.of(REVISION);
      default -> Optional.empty();
    };
  }

  private Value record(String... names) {
    Map<String, Value> fields = new LinkedHashMap<>();
    for (String name : names) {
      fields.put(name, find(name).orElseThrow());
    }
    return RecordValue.of(fields);
  }
}
