package dev.heddle.cli;

import com.google.common.collect.ImmutableList;
import dev.heddle.Engine;
import dev.heddle.Heddle;
import dev.heddle.LoadedModel;
import dev.heddle.ModelRequest;
import dev.heddle.TraceRecorder;
import dev.heddle.trace.ItfWriter;
import dev.heddle.trace.RecordedState;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.WholeFile;
import dev.heddle.transition.TransitionSystem;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A model that is stepped by hand.
 *
 * @param heddle loads it again with another formula
 * @param request which model it is
 * @param model the model itself
 * @param output takes what the model prints
 */
record ExploredModel(Heddle heddle, ModelRequest request, LoadedModel model, Consumer<String> output) {
  /** Loads a model. */
  static ExploredModel of(Heddle heddle, ModelRequest request, Consumer<String> output) {
    return new ExploredModel(heddle, request, heddle.load(request, Engine.EVALUATOR, output), output);
  }

  TransitionSystem system() {
    return model.system();
  }

  /**
   * Returns the same model with a state formula as an invariant of that name.
   *
   * @throws dev.heddle.diagnostic.SpecException if it is no state formula over the module's names
   */
  TransitionSystem withInvariant(String formula) {
    ModelRequest other = new ModelRequest(request.file(), request.options().withInvariant(formula));
    return heddle.load(other, Engine.EVALUATOR, output).system();
  }

  /** Returns the record of steps, with paths relative to {@code directory}. */
  RecordedTrace recorded(ImmutableList<RecordedState> states, Path directory) {
    return new TraceRecorder("heddle", directory, Optional.empty()).record(request, model, states);
  }

  /** Writes steps as a trace. */
  void save(ImmutableList<RecordedState> states, Path file) {
    RecordedTrace trace = recorded(states, file.toAbsolutePath().getParent());
    new WholeFile().write(file, new ItfWriter().write(trace));
  }
}
