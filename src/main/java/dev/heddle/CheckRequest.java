package dev.heddle;

import com.google.common.base.Preconditions;
import dev.heddle.checker.Limits;
import dev.heddle.checker.Profiling;
import dev.heddle.checker.Strategy;
import java.nio.file.Path;

/**
 * A check to run.
 *
 * @param model the model and what to check of it
 * @param engine how states are generated; the result is the same
 * @param workers the number of threads, at least one; the result is the same
 * @param limits where an exhaustive search stops undecided
 * @param strategy how states are come by
 */
public record CheckRequest(ModelRequest model, Engine engine, int workers, Limits limits, Strategy strategy) {
  public CheckRequest {
    Preconditions.checkArgument(workers > 0, "workers: %s", workers);
  }

  /** Makes a request for an exhaustive search. */
  public CheckRequest(ModelRequest model, Engine engine, int workers, Limits limits) {
    this(model, engine, workers, limits, new Strategy.Exhaustive(Profiling.OFF));
  }

  /** Returns the request to check the model in {@code file} as the configuration beside it says, on one thread. */
  public static CheckRequest of(Path file) {
    return of(ModelRequest.of(file));
  }

  /** Returns the request to check {@code model} on one thread, without limits. */
  public static CheckRequest of(ModelRequest model) {
    return new CheckRequest(model, Engine.COMPILED, 1, Limits.NONE);
  }

  /** Returns this request with another model. */
  public CheckRequest withModel(ModelRequest other) {
    return new CheckRequest(other, engine, workers, limits, strategy);
  }

  /** Returns this request with {@code count} threads. */
  public CheckRequest withWorkers(int count) {
    return new CheckRequest(model, engine, count, limits, strategy);
  }

  /** Returns this request for an exhaustive search, with or without a profile. */
  public CheckRequest withProfiling(Profiling profiling) {
    return withStrategy(new Strategy.Exhaustive(profiling));
  }

  /** Returns this request with another way to come by states. */
  public CheckRequest withStrategy(Strategy other) {
    return new CheckRequest(model, engine, workers, limits, other);
  }
}
