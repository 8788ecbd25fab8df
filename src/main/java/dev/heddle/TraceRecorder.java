package dev.heddle;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.SourceFiles;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.trace.AccessRecorder;
import dev.heddle.trace.CheckedModel;
import dev.heddle.trace.Counterexample;
import dev.heddle.trace.LassoReasons;
import dev.heddle.trace.Reasons;
import dev.heddle.trace.RecordedState;
import dev.heddle.trace.RecordedStep;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.Trace;
import dev.heddle.trace.TraceOrigin;
import dev.heddle.trace.Violation;
import dev.heddle.trace.ViolationKind;
import dev.heddle.trace.Waiting;
import dev.heddle.transition.Explanation;
import dev.heddle.transition.Property;
import dev.heddle.transition.TransitionSystem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Makes the record of a counterexample that a file can hold: with what was checked, and every path relative to the
 * file's directory, so that the file means the same wherever the tree lies.
 *
 * @param tool the name of the program
 * @param directory the directory of the file
 * @param created the time to note, if it is to be noted
 */
public record TraceRecorder(String tool, Path directory, Optional<Instant> created) {

  /** Returns the record of the counterexample of {@code result}, or nothing if there is none. */
  public Optional<RecordedTrace> record(CheckResult result, Optional<TraceOrigin.SuiteCell> cell) {
    return result.counterexample().map(counterexample -> record(result, counterexample, cell));
  }

  private RecordedTrace record(
      CheckResult result, Counterexample counterexample, Optional<TraceOrigin.SuiteCell> cell) {
    Violation violation = counterexample.violation();
    TraceOrigin.Finding finding =
        new TraceOrigin.Finding(
            result.verdict().word(),
            ViolationKind.of(violation),
            violation.property(),
            message(result, counterexample),
            AccessRecorder.reads(result.model().system(), counterexample),
            AccessRecorder.failing(result.model().system(), counterexample).map(RecordedStep::of));
    TraceOrigin origin =
        new TraceOrigin(
            tool,
            result.model().system().name(),
            Optional.of(checked(result.request().model(), result.model())),
            cell,
            Optional.of(finding),
            created);
    Trace trace = counterexample.trace();
    return new RecordedTrace(
            origin, trace.variables(), AccessRecorder.states(result.model().system(), trace), trace.loop())
        .relocated(path -> relative(Path.of(path)))
        .withAlias(result.model().alias().flatMap(alias -> alias.of(trace)));
  }

  /** Returns the record of steps that were taken by hand, of which nothing says that they violate anything. */
  public RecordedTrace record(ModelRequest request, LoadedModel model, ImmutableList<RecordedState> states) {
    TraceOrigin origin =
        new TraceOrigin(
            tool,
            model.system().name(),
            Optional.of(checked(request, model)),
            Optional.empty(),
            Optional.empty(),
            created);
    return new RecordedTrace(origin, model.system().layout().variables(), states, OptionalInt.empty())
        .relocated(path -> relative(Path.of(path)));
  }

  /**
   * Returns {@code trace}, which was recorded for the directory {@code before}, as recorded for this one, at the time
   * to note.
   */
  public RecordedTrace moved(RecordedTrace trace, Path before) {
    RecordedTrace moved = trace.relocated(path -> relative(before.resolve(path)));
    return new RecordedTrace(
        moved.origin().createdAt(created), moved.variables(), moved.states(), moved.loop(), moved.alias());
  }

  private static CheckedModel checked(ModelRequest request, LoadedModel model) {
    LoadOptions options = request.options();
    return new CheckedModel(
        request.file().toString(),
        model.config().map(Path::toString),
        options.constants(),
        options.specification(),
        options.init(),
        options.next(),
        options.invariants(),
        options.properties(),
        options.stateConstraints(),
        model.system().checksDeadlock());
  }

  private static String message(CheckResult result, Counterexample counterexample) {
    if (counterexample.lasso().isPresent()) {
      return LassoReasons.text(
          counterexample.trace(), counterexample.lasso().get(), new Reasons(new SourceFiles()));
    }
    return switch (counterexample.violation()) {
      case Violation.AssertionFailed failed -> assertion(result.model().system(), counterexample, failed);
      case Violation.EvaluationFailed failed -> failed.diagnostic().message();
      case Violation.PropertyFalse(var property) ->
          explanation(result, property, counterexample.trace()).map(new Reasons(new SourceFiles())::text).orElse("");
      case Violation.Deadlock _ -> waiting(result.model().system(), counterexample);
      case Violation.AssumptionFalse _ -> "";
    };
  }

  private static String assertion(
      TransitionSystem system, Counterexample counterexample, Violation.AssertionFailed failed) {
    Trace trace = counterexample.trace();
    StringBuilder message = new StringBuilder(failed.diagnostic().message());
    AccessRecorder.failing(system, counterexample).ifPresent(action -> {
      RecordedStep step = RecordedStep.of(action);
      String who = step.thread().isEmpty() ? "" : step.thread() + " in ";
      message.append("\nfails in step ").append(trace.length()).append(": ").append(who).append(step.action());
      system.explainAssertion(action.index(), trace.last().values())
          .ifPresent(why -> message.append('\n').append(new Reasons(new SourceFiles()).text(why)));
    });
    return message.toString();
  }

  private static String waiting(TransitionSystem system, Counterexample counterexample) {
    Reasons reasons = new Reasons(new SourceFiles());
    return Waiting.in(system, counterexample.trace().last().values()).stream()
        .map(waiting -> waiting.text(reasons))
        .collect(Collectors.joining("\n"));
  }

  private static Optional<Explanation> explanation(CheckResult result, Property property, Trace trace) {
    TransitionSystem system = result.model().system();
    return property instanceof Property.ActionProperty && trace.length() > 1
        ? system.explainStep(
            property, trace.states().get(trace.length() - 2).values(), trace.last().values())
        : system.explain(property, trace.last().values());
  }

  private String relative(Path path) {
    Path from = directory.toAbsolutePath().normalize();
    Path to = path.toAbsolutePath().normalize();
    Path shown = from.getRoot().equals(to.getRoot()) ? from.relativize(to) : to;
    return shown.toString().replace('\\', '/');
  }
}
