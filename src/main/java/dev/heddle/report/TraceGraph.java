package dev.heddle.report;

import dev.heddle.trace.Dependencies;
import dev.heddle.trace.RecordedStep;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.StateDifference;
import dev.heddle.trace.StateDifference.Change;
import java.util.List;
import java.util.stream.Collectors;

/** A trace as a graph: its states, its steps as edges and, dotted, which step reads what another thread wrote. */
public final class TraceGraph {
  private TraceGraph() {}

  /** Returns the graph in the language of Graphviz. */
  public static String dot(RecordedTrace trace) {
    return graph(trace).dot();
  }

  /** Returns the graph as GraphML. */
  public static String graphml(RecordedTrace trace) {
    return graph(trace).graphml();
  }

  private static LabelledGraph graph(RecordedTrace trace) {
    LabelledGraph graph = new LabelledGraph("trace");
    for (int i = 0; i < trace.length(); i++) {
      graph.state(i, stateText(trace, i));
    }
    for (int i = 1; i < trace.length(); i++) {
      graph.step(i - 1, i, stepText(trace, i), trace.states().get(i).step().map(RecordedStep::thread).orElse(""));
    }
    trace.loop().ifPresent(loop -> graph.step(trace.length() - 1, loop, "", ""));
    for (Dependencies.Read read : Dependencies.of(trace).crossings()) {
      graph.relation(read.writer(), read.reader(), read.place());
    }
    return graph;
  }

  private static String stateText(RecordedTrace trace, int index) {
    if (index == 0) {
      return "0";
    }
    List<Change> changes =
        StateDifference.ofStep(trace.variables(), trace.states().get(index - 1), trace.states().get(index));
    return index + changes.stream()
        .map(change -> "\n" + change.place() + " = " + Wrapping.shorten(change.to().toString(), 60))
        .collect(Collectors.joining());
  }

  private static String stepText(RecordedTrace trace, int index) {
    return trace.states().get(index).step()
        .map(step -> (step.thread().isEmpty() ? "" : step.thread() + ": ") + step.action())
        .orElse("");
  }
}
