package dev.heddle.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heddle.diagnostic.DiagnosticRenderer.SourceLines;
import dev.heddle.diagnostic.Span;
import dev.heddle.trace.Dependencies;
import dev.heddle.trace.RaceText;
import dev.heddle.trace.RecordedState;
import dev.heddle.trace.RecordedStep;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.StateDifference;
import dev.heddle.trace.StateDifference.Change;
import dev.heddle.trace.TraceOrigin;
import dev.heddle.trace.VisibleText;
import dev.heddle.value.Value;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the script of a {@link TracePage} shows: every text ready to be shown, every value once. */
final class TracePageContent {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MOST_LINES = 4_000;
  private static final int MARGIN = 60;

  private final RecordedTrace trace;
  private final SourceLines sources;
  private final Dependencies dependencies;
  private final Map<String, Integer> values = new LinkedHashMap<>();
  private final Map<String, Integer> files = new LinkedHashMap<>();
  private final Map<String, Integer> threads = new LinkedHashMap<>();

  TracePageContent(RecordedTrace trace, SourceLines sources) {
    this.trace = trace;
    this.sources = sources;
    this.dependencies = Dependencies.of(trace);
  }

  ObjectNode build() {
    ObjectNode page = NODES.objectNode();
    page.put("title", VisibleText.of(TraceText.title(trace)));
    page.put("subtitle", VisibleText.of(subtitle()));
    page.put("start", trace.length() - 1);
    page.put("recorded", dependencies.isKnown());
    trace.loop().ifPresent(loop -> page.put("loop", loop));
    trace.origin().finding().map(TraceOrigin.Finding::message).orElse("").lines()
        .map(VisibleText::of).forEach(page.putArray("why")::add);
    RaceText.lines(trace, dependencies).stream().map(VisibleText::of).forEach(page.putArray("between")::add);
    trace.variables().stream().map(VisibleText::of).forEach(page.putArray("variables")::add);
    ArrayNode steps = page.putArray("steps");
    ArrayNode states = page.putArray("states");
    for (int i = 0; i < trace.length(); i++) {
      steps.add(step(i));
      ArrayNode state = states.addArray();
      trace.states().get(i).values().forEach(value -> state.add(index(value)));
    }
    page.set("arrows", arrows());
    threads.keySet().forEach(page.putArray("threads")::add);
    values.keySet().forEach(page.putArray("values")::add);
    ArrayNode texts = page.putArray("sources");
    files.keySet().forEach(file -> texts.add(source(file)));
    return page;
  }

  private String subtitle() {
    return trace.origin().place()
        .map(cell -> cell.suite() + ", scenario " + cell.scenario() + ", variant " + cell.variant())
        .orElse(trace.origin().module());
  }

  private int index(Value value) {
    return values.computeIfAbsent(VisibleText.of(value.toString()), _ -> values.size());
  }

  private ObjectNode step(int index) {
    RecordedState state = trace.states().get(index);
    ObjectNode node = NODES.objectNode();
    Optional<RecordedStep> step = state.step();
    String thread = step.map(RecordedStep::thread).orElse("");
    node.put("thread", thread.isEmpty() ? -1 : threads.computeIfAbsent(VisibleText.of(thread), _ -> threads.size()));
    node.put("label", step.map(StepColumns::label).map(VisibleText::of).orElse(index == 0 ? "start" : "step"));
    node.put("text", VisibleText.of(step.map(RecordedStep::description).orElse("")));
    node.put("weight", dependencies.weights().get(index).ordinal());
    ArrayNode changes = node.putArray("changes");
    if (index > 0) {
      for (Change change
          : StateDifference.ofStep(trace.variables(), trace.states().get(index - 1), state)) {
        changes.addArray().add(VisibleText.of(change.place())).add(index(change.from())).add(index(change.to()));
      }
    }
    step.map(RecordedStep::span).filter(this::isReadable).ifPresent(span ->
        node.putArray("source").add(files.computeIfAbsent(span.file(), _ -> files.size()))
            .add(span.line()).add(span.endLine()));
    return node;
  }

  private boolean isReadable(Span span) {
    return span.isKnown() && sources.line(span.file(), span.line()).isPresent();
  }

  /** Returns the reads across threads: all where the violation depends on none, each pair of steps once. */
  private ArrayNode arrows() {
    ArrayNode arrows = NODES.arrayNode();
    Set<String> known = new LinkedHashSet<>();
    for (Dependencies.Read read : dependencies.crossings()) {
      if (known.add(read.writer() + " " + read.reader())) {
        arrows.addObject().put("from", read.writer()).put("to", read.reader())
            .put("place", VisibleText.of(read.place())).put("lock", dependencies.isHandOver(trace, read));
      }
    }
    return arrows;
  }

  /** Returns the lines of a file; of a long one those near the trace's steps. */
  private ObjectNode source(String file) {
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (RecordedState state : trace.states()) {
      Span span = state.step().map(RecordedStep::span).orElse(Span.NONE);
      if (span.file().equals(file)) {
        first = Math.min(first, Math.max(span.line() - MARGIN, 1));
        last = Math.max(last, span.endLine() + MARGIN);
      }
    }
    ObjectNode node = NODES.objectNode();
    node.put("name", VisibleText.of(String.valueOf(Path.of(file).getFileName()))).put("first", first);
    ArrayNode lines = node.putArray("lines");
    for (int i = first; i <= Math.min(last, first + MOST_LINES) && sources.line(file, i).isPresent(); i++) {
      lines.add(VisibleText.of(sources.line(file, i).orElseThrow().replace("\t", "    ")));
    }
    return node;
  }
}
