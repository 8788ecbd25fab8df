package dev.heddle.report;

import dev.heddle.trace.Dependencies;
import dev.heddle.trace.RecordedStep;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.StateDifference;
import dev.heddle.trace.VisibleText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A trace as a log for ShiViz: two lines a step, the thread with its vector clock, and what it does. A clock joins that
 * of another thread where a step reads what a step of that thread wrote.
 */
public final class TraceShiViz {
  private TraceShiViz() {}

  /** Returns the log. ShiViz reads it with the pattern {@code (?<host>\S*) (?<clock>{.*})\n(?<event>.*)}. */
  public static String of(RecordedTrace trace) {
    List<Dependencies.Read> reads = Dependencies.of(trace).reads();
    Map<Integer, Map<String, Integer>> clocks = new LinkedHashMap<>();
    Map<String, Map<String, Integer>> current = new LinkedHashMap<>();
    StringBuilder out = new StringBuilder();
    for (int i = 1; i < trace.length(); i++) {
      int step = i;
      String host = host(trace, i);
      Map<String, Integer> clock = new TreeMap<>(current.getOrDefault(host, Map.of()));
      reads.stream()
          .filter(read -> read.reader() == step && read.crosses())
          .forEach(read -> clocks.get(read.writer()).forEach((name, time) -> clock.merge(name, time, Math::max)));
      clock.merge(host, 1, Integer::sum);
      current.put(host, clock);
      clocks.put(i, clock);
      out.append(host).append(' ').append(text(clock)).append('\n').append(event(trace, i)).append('\n');
    }
    return out.toString();
  }

  private static String host(RecordedTrace trace, int step) {
    String thread = trace.states().get(step).step().map(RecordedStep::thread).orElse("");
    String name = VisibleText.of(thread).replaceAll("[\\s\"\\\\{}]", "");
    return name.isEmpty() ? "model" : name;
  }

  private static String text(Map<String, Integer> clock) {
    return clock.entrySet().stream()
        .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String event(RecordedTrace trace, int index) {
    String label = trace.states().get(index).step()
        .map(step -> StepColumns.label(step) + (step.description().isEmpty() ? "" : ": " + step.description()))
        .orElse("step");
    String changes =
        StateDifference.ofStep(trace.variables(), trace.states().get(index - 1), trace.states().get(index)).stream()
            .map(TraceText::text)
            .collect(Collectors.joining(", "));
    return VisibleText.of(label + (changes.isEmpty() ? "" : " [" + changes + "]"));
  }
}
