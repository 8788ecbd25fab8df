package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import dev.heddle.Cancellation;
import dev.heddle.CheckListener;
import dev.heddle.CheckRequest;
import dev.heddle.CheckResult;
import dev.heddle.Heddle;
import dev.heddle.LoadedModel;
import dev.heddle.ModelRequest;
import dev.heddle.TraceRecorder;
import dev.heddle.checker.Limits;
import dev.heddle.diagnostic.SpecException;
import dev.heddle.suite.CellFinding.Provenance;
import dev.heddle.suite.Expectation.ExpectedVerdict;
import dev.heddle.trace.RecordedState;
import dev.heddle.trace.RecordedStep;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.Replay;
import dev.heddle.trace.TraceOrigin;
import dev.heddle.trace.TraceReplay;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Answers what a model comes to: from the cache, by the counterexample of last time, or by exploring. Thread-safe.
 *
 * <p>A counterexample of last time is tried where a cell is to hold and the model has changed: if it still ends in its
 * violation, the cell fails without an exploration. It never makes a cell pass.
 */
final class Answers {
  private final Heddle heddle;
  private final RunOptions options;
  private final TraceRecorder recorder;
  private final Optional<ResultCache> cache;

  Answers(Heddle heddle, RunOptions options) {
    this.heddle = heddle;
    this.options = options;
    this.recorder = new TraceRecorder("heddle", options.directory(), Optional.empty());
    this.cache =
        options.cache()
            .map(place -> new ResultCache(place, options.directory(), options.traces(), EngineVersion.ofThis()));
  }

  /**
   * Returns what the check of {@code request}, which is of {@code cell}, comes to.
   *
   * @throws SpecException if the model or the request is wrong
   */
  CellFinding find(CheckRequest request, Cell cell, CheckListener listener, Cancellation cancellation) {
    if (cache.isEmpty()) {
      return explore(request, cell, listener, cancellation);
    }
    String question = question(request);
    Optional<ResultCache.Entry> entry = cache.get().find(question);
    if (entry.isPresent() && entry.get().isCurrent()) {
      return entry.get().finding();
    }
    if (entry.isPresent() && cell.expectation().verdict() == ExpectedVerdict.HOLDS) {
      Optional<CellFinding> replayed = replay(request.model(), entry.get().finding());
      if (replayed.isPresent()) {
        return replayed.get();
      }
    }
    return explore(request, cell, listener, cancellation);
  }

  private CellFinding explore(
      CheckRequest request, Cell cell, CheckListener listener, Cancellation cancellation) {
    CheckResult result = options.minimize().apply(heddle.check(request, listener, cancellation), _ -> {});
    CellFinding finding = CellFinding.of(result, recorder, cell.place());
    cache.ifPresent(kept -> kept.keep(question(request), finding, result.model().files()));
    return finding;
  }

  private Optional<CellFinding> replay(ModelRequest request, CellFinding before) {
    if (before.trace().isEmpty() || before.trace().get().loop().isPresent()) {
      return Optional.empty();
    }
    RecordedTrace trace = before.trace().get();
    long start = System.nanoTime();
    LoadedModel model = heddle.load(request, options.engine(), _ -> {});
    try {
      Replay replay = TraceReplay.run(model.system(), trace, "the counterexample of last time");
      if (!replay.isReproduced()) {
        return Optional.empty();
      }
      RecordedTrace now = recorder.moved(withSteps(trace, replay), Path.of(""));
      return Optional.of(
          new CellFinding(
              before.verdict(),
              before.property(),
              before.kind(),
              Optional.empty(),
              before.counts(),
              Optional.of(FoundTrace.of(now)),
              model.warnings(),
              Duration.ofNanos(System.nanoTime() - start),
              Provenance.REPLAYED));
    } catch (SpecException _) {
      // The trace is of another model by now; the exploration will say what is wrong, if something is.
      return Optional.empty();
    }
  }

  /** Returns {@code trace} with the steps as the model has them now: their lines may have moved. */
  private RecordedTrace withSteps(RecordedTrace trace, Replay replay) {
    ImmutableList.Builder<RecordedState> states = ImmutableList.builder();
    for (int i = 0; i < trace.length(); i++) {
      RecordedState state = trace.states().get(i);
      states.add(i == 0 ? state : new RecordedState(Optional.of(step(replay, i)), state.values()));
    }
    TraceOrigin origin = trace.origin().relocated(path -> options.directory().resolve(path).toString());
    return new RecordedTrace(origin, trace.variables(), states.build(), trace.loop());
  }

  private static RecordedStep step(Replay replay, int index) {
    return RecordedStep.of(replay.steps().get(index - 1));
  }

  /** Returns all that the answer depends on beside the content of files, the program and the machine. */
  private String question(CheckRequest request) {
    Limits limits = request.limits();
    Path base = options.directory().toAbsolutePath().normalize();
    Path model = base.relativize(request.model().file().toAbsolutePath().normalize());
    return String.join(
        "\n",
        model.toString(),
        request.model().options().toString(),
        request.engine().name(),
        request.strategy().toString(),
        options.minimize().name(),
        limits.maxStates().toString(),
        limits.maxDepth().toString());
  }
}
