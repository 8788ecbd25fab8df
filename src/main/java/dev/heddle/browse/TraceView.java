package dev.heddle.browse;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.DiagnosticRenderer.SourceLines;
import dev.heddle.diagnostic.Span;
import dev.heddle.trace.Dependencies;
import dev.heddle.trace.Dependencies.Weight;
import dev.heddle.trace.RaceText;
import dev.heddle.trace.RecordedState;
import dev.heddle.trace.RecordedStep;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.StateDifference;
import dev.heddle.trace.StateDifference.Change;
import dev.heddle.trace.TraceOrigin;
import dev.heddle.trace.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A trace with what a browser asks of it again and again, computed once. Every text is ready to be shown. */
final class TraceView {
  private final RecordedTrace trace;
  private final SourceLines sources;
  private final Dependencies dependencies;
  private final ImmutableList<String> threads;
  private final ImmutableList<ImmutableList<Change>> changes;

  TraceView(RecordedTrace trace, SourceLines sources) {
    this.trace = trace;
    this.sources = sources;
    this.dependencies = Dependencies.of(trace);
    this.threads =
        Stream.concat(trace.states().stream().flatMap(state -> state.step().stream()), failing().stream())
            .map(RecordedStep::thread)
            .filter(thread -> !thread.isEmpty()).map(VisibleText::of).distinct()
            .collect(ImmutableList.toImmutableList());
    List<ImmutableList<Change>> all = new ArrayList<>();
    all.add(ImmutableList.of());
    for (int i = 1; i < trace.length(); i++) {
      all.add(StateDifference.ofStep(trace.variables(), trace.states().get(i - 1), trace.states().get(i)));
    }
    this.changes = ImmutableList.copyOf(all);
  }

  int last() {
    return trace.length() - 1;
  }

  RecordedTrace trace() {
    return trace;
  }

  ImmutableList<String> threads() {
    return threads;
  }

  /** Returns the number of the thread of a step, or -1. */
  int thread(int step) {
    return thread(step(step));
  }

  int thread(Optional<RecordedStep> step) {
    return step.map(RecordedStep::thread).map(VisibleText::of).map(threads::indexOf).orElse(-1);
  }

  Optional<RecordedStep> step(int step) {
    return trace.states().get(step).step();
  }

  String label(int step) {
    return step(step).map(TraceView::label).orElse(step == 0 ? "start" : "step");
  }

  static String label(RecordedStep step) {
    return VisibleText.of(step.owner().isEmpty() ? step.action() : step.owner() + "." + step.action());
  }

  String comment(int step) {
    return VisibleText.of(step(step).map(RecordedStep::description).orElse("").replaceAll("\\s+", " "));
  }

  ImmutableList<Change> changes(int step) {
    return changes.get(step);
  }

  Weight weight(int step) {
    return dependencies.weights().get(step);
  }

  /** {@return whether it is recorded what the violation depends on} */
  boolean knowsWhatMatters() {
    return dependencies.isKnown();
  }

  /** Tells whether a step takes part in a race that the violation depends on. */
  boolean isInRace(int step) {
    return weight(step) == Weight.RACE;
  }

  /** Tells whether a step stays when the others are folded. */
  boolean matters(int step) {
    return step == 0 || step == last() || weight(step).ordinal() <= Weight.DATA.ordinal();
  }

  boolean changes(int step, String variable) {
    RecordedState from = trace.states().get(Math.max(step - 1, 0));
    ImmutableList<Change> all = StateDifference.between(trace.variables(), from, trace.states().get(step));
    return all.stream().anyMatch(change -> change.place().startsWith(variable));
  }

  boolean contains(int step, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    String thread = thread(step) < 0 ? "" : threads.get(thread(step));
    StringBuilder all = new StringBuilder(thread).append(' ').append(label(step)).append(' ').append(comment(step));
    changes.get(step).forEach(change -> all.append(' ').append(change.place()).append(' ').append(change.to()));
    return all.toString().toLowerCase(Locale.ROOT).contains(wanted);
  }

  String title() {
    String steps = last() + (last() == 1 ? " step" : " steps");
    String what = trace.origin().finding()
        .map(finding -> subject(finding) + ", " + steps)
        .orElse("trace of " + steps);
    String where = trace.origin().place()
        .map(cell -> "  " + cell.suite() + " " + cell.scenario() + " " + cell.variant()).orElse("");
    return VisibleText.of(what + where);
  }

  private static String subject(TraceOrigin.Finding finding) {
    String kind = finding.kind().word();
    return finding.property().equals(kind) ? kind : kind + " " + finding.property() + ": " + finding.verdict();
  }

  ImmutableList<String> why() {
    return trace.origin().finding().map(TraceOrigin.Finding::message).orElse("").lines().map(VisibleText::of)
        .collect(ImmutableList.toImmutableList());
  }

  ImmutableList<String> between() {
    return RaceText.lines(trace, dependencies).stream().map(VisibleText::of).collect(ImmutableList.toImmutableList());
  }

  /** Returns what threads do to each other with a step. */
  ImmutableList<String> between(int step) {
    return RaceText.of(trace, dependencies, step).stream().map(VisibleText::of)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the step after the last state, where it is that step that fails. */
  Optional<RecordedStep> failing() {
    return trace.origin().finding().flatMap(TraceOrigin.Finding::failing);
  }

  Optional<Span> source(int step) {
    return step(step).map(RecordedStep::span)
        .filter(span -> span.isKnown() && sources.line(span.file(), span.line()).isPresent());
  }

  Optional<String> sourceLine(Span span, int line) {
    return sources.line(span.file(), line).map(text -> VisibleText.of(text.replace("\t", "    ")));
  }
}
