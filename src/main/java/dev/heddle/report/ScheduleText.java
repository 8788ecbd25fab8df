package dev.heddle.report;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;
import dev.heddle.trace.Reasons;
import dev.heddle.trace.RecordedState;
import dev.heddle.trace.RecordedStep;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.ScheduleRun;
import dev.heddle.trace.ScheduleRun.Outcome;
import dev.heddle.trace.ScheduleRun.Stop;
import dev.heddle.trace.StateDifference;
import dev.heddle.trace.StateDifference.Change;
import dev.heddle.trace.TraceOrigin;
import dev.heddle.trace.Waiting;
import dev.heddle.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A trace beside its schedule on another variant, for the console: the steps that do something else there, the first
 * step that cannot be taken there, and what becomes of the rest.
 */
public final class ScheduleText {
  private static final String INDENT = "  ";

  private final RecordedTrace trace;
  private final ScheduleRun run;
  private final Sides sides;
  private final TextStyle style;
  private final Reasons reasons;
  private final StringBuilder out = new StringBuilder();

  /** The names of the two variants. */
  public record Sides(String here, String there) {
    private int width() {
      return Math.max(here.length(), there.length());
    }
  }

  private ScheduleText(RecordedTrace trace, ScheduleRun run, Sides sides, TextStyle style, Reasons reasons) {
    this.trace = trace;
    this.run = run;
    this.sides = sides;
    this.style = style;
    this.reasons = reasons;
  }

  /** Returns the text, which ends with a line feed; its last line says what it comes to. */
  public static String of(RecordedTrace trace, ScheduleRun run, Sides sides, TextStyle style, Reasons reasons) {
    return new ScheduleText(trace, run, sides, style, reasons).render();
  }

  private String render() {
    trace.origin().place().ifPresent(cell ->
        out.append(style.paint(Hue.STRONG, cell.scenario() + ": the trace of " + sides.here() + " on " + sides.there()))
            .append('\n'));
    otherEffects();
    switch (run.end()) {
      case ScheduleRun.End.OtherStep(var instead) -> otherStep(instead);
      case ScheduleRun.End.Blocked(var waits) -> blocked(waits);
      case ScheduleRun.End.Failed(var message) -> {
        step("cannot be taken");
        side(sides.there(), message, List.of());
      }
      case ScheduleRun.End.Complete _, ScheduleRun.End.NotInitial _ -> {}
    }
    if (!run.stops().isEmpty()) {
      stops();
    }
    return out.append('\n').append(verdict()).append('\n').toString();
  }

  /** Shows the steps that both take and that change something else on the other side. */
  private void otherEffects() {
    for (int i = 1; i < run.step(); i++) {
      List<String> here = changes(i);
      List<String> there = changes(run.states().get(i - 1), run.states().get(i));
      if (!here.equals(there)) {
        heading("Step " + i + ", " + who(trace.states().get(i).step()) + ": the same step with another effect");
        side(sides.here(), source(trace.states().get(i).step()), with(read(i, Change::from), here));
        side(sides.there(), "", with(read(i, Change::to), there));
      }
    }
  }

  /** Returns what a step reads that the other side has otherwise. */
  private List<String> read(int step, Function<Change, Value> value) {
    String text = run.readOtherwise(trace, step).stream()
        .map(change -> change.place() + " = " + value.apply(change))
        .collect(Collectors.joining(", "));
    return text.isEmpty() ? List.of() : List.of("reads " + text);
  }

  private static List<String> with(List<String> first, List<String> then) {
    return ImmutableList.<String>builder().addAll(first).addAll(then.isEmpty() ? List.of("no change") : then).build();
  }

  private void otherStep(ImmutableList<RecordedState> instead) {
    step("another step");
    for (RecordedState other : instead) {
      side(sides.there(), source(other.step()), changes(run.states().getLast(), other));
    }
  }

  private void blocked(ImmutableList<Waiting> waits) {
    step("blocked");
    if (waits.isEmpty()) {
      side(sides.there(), "the thread can take no step", List.of());
    }
    for (Waiting waiting : waits) {
      side(sides.there(), source(Optional.of(waiting.step())), waiting.text(reasons).lines().toList());
    }
  }

  private void step(String what) {
    Optional<RecordedStep> recorded = trace.states().get(run.step()).step();
    heading("Step " + run.step() + ", " + who(recorded) + ": " + what);
    side(sides.here(), source(recorded), changes(run.step()));
  }

  private void heading(String text) {
    out.append('\n').append(style.paint(Hue.STRONG, text)).append('\n');
  }

  private void side(String name, String source, List<String> lines) {
    List<String> all = new ArrayList<>();
    if (!source.isEmpty()) {
      all.add(source);
    }
    all.addAll(lines.isEmpty() && source.isEmpty() ? List.of("no change") : lines);
    String start = INDENT + Wrapping.pad(name, sides.width()) + INDENT;
    boolean first = true;
    for (String line : all) {
      for (String part : Wrapping.wrap(line, style.width() - start.length() - INDENT.length())) {
        out.append(first ? INDENT + style.paint(Hue.NAME, Wrapping.pad(name, sides.width())) + INDENT
            : " ".repeat(start.length()));
        out.append(part.stripTrailing()).append('\n');
        first = false;
      }
    }
  }

  private static String who(Optional<RecordedStep> step) {
    return step.map(RecordedStep::thread).filter(thread -> !thread.isEmpty()).orElse("the model");
  }

  private static String source(Optional<RecordedStep> step) {
    return step
        .map(s -> place(s.span()) + StepColumns.label(s) + (s.description().isEmpty() ? "" : ": " + s.description()))
        .orElse("");
  }

  private static String place(Span span) {
    return span.isKnown() ? Path.of(span.file()).getFileName() + ":" + span.line() + " " : "";
  }

  private List<String> changes(int index) {
    return texts(
        StateDifference.ofStep(trace.variables(), trace.states().get(index - 1), trace.states().get(index)));
  }

  private List<String> changes(RecordedState from, RecordedState to) {
    return texts(StateDifference.ofStep(run.variables(), from, to));
  }

  private static List<String> texts(List<Change> changes) {
    String text = String.join(", ", changes.stream().map(TraceText::text).toList());
    return text.isEmpty() ? List.of() : List.of(text);
  }

  private void stops() {
    Optional<RecordedStep> stopped = trace.states().get(run.step()).step();
    heading("Wherever " + who(stopped) + " is stopped in between, the others running as in the trace");
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (Stop stop : run.stops()) {
      String place = stop.before().isEmpty() ? "its end" : stop.before();
      places.computeIfAbsent(text(stop.outcome()), _ -> new ArrayList<>()).add(place);
    }
    places.forEach((outcome, stops) -> {
      out.append(INDENT).append("before ").append(String.join("\n" + INDENT + INDENT,
          Wrapping.wrap(String.join(", ", stops), style.width() - 12))).append('\n');
      for (String line : outcome.lines().toList()) {
        out.append(INDENT).append(INDENT).append(String.join("\n" + INDENT + INDENT + INDENT,
            Wrapping.wrap(line, style.width() - 12))).append('\n');
      }
    });
  }

  private String text(Outcome outcome) {
    return switch (outcome) {
      case Outcome.RanThrough _ -> "they run through" + trace.origin().finding()
          .map(finding -> ", and " + finding.property() + " is true on the way").orElse("");
      case Outcome.Violated _ -> "they run into the violation";
      case Outcome.Failed(var message) -> "they run into: " + message;
      case Outcome.Blocked(var _, var waits) ->
          String.join("\n", waits.stream().map(waiting -> waiting.text(reasons)).toList());
    };
  }

  private String verdict() {
    String steps = VerdictLine.count(trace.length() - 1, "step");
    boolean failing = trace.origin().finding().flatMap(TraceOrigin.Finding::failing).isPresent();
    return switch (run.end()) {
      case ScheduleRun.End.Complete(var judgement) ->
          switch (judgement) {
            case VIOLATED -> "the same: all " + steps + ", and " + (failing
                ? "the next step fails there too" : "the last state violates the property there too");
            case HOLDS -> "in step: all " + steps + ", and " + (failing
                ? "the next step does not fail there" : "the last state does not violate the property there");
            case UNKNOWN -> "in step: all " + steps;
          };
      case ScheduleRun.End.NotInitial _ -> "differs: no initial state there is like the trace's";
      case ScheduleRun.End.OtherStep _, ScheduleRun.End.Blocked _, ScheduleRun.End.Failed _ ->
          "differs: step " + run.step() + " of " + (trace.length() - 1) + " is not taken on " + sides.there();
    };
  }
}
