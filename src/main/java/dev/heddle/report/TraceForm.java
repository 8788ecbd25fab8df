package dev.heddle.report;

import com.google.common.collect.ImmutableList;
import dev.heddle.operator.Json;
import dev.heddle.trace.CounterexampleValue;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.value.RecordValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms of TLC's {@code -dumpTrace} that are text. */
public enum TraceForm {
  /** States and steps as JSON. */
  JSON("json"),
  /** A module that defines CounterExample. */
  TLA("tla"),
  /** A module that defines Trace, the sequence of states. */
  PLAIN("tlcplain"),
  /** A module whose one behavior is the trace; its configuration stands beside it. */
  SPECIFICATION("tlcTESpec"),
  /** A graph for Graphviz. */
  DOT("dot");

  private final String word;

  TraceForm(String word) {
    this.word = word;
  }

  /** {@return TLC's word for it} */
  public String word() {
    return word;
  }

  /** {@return the words for all of them} */
  public static String words() {
    return Arrays.stream(values()).map(TraceForm::word).collect(Collectors.joining(", "));
  }

  /** Returns the form for which TLC has this word, in any case. */
  public static Optional<TraceForm> of(String word) {
    return Arrays.stream(values())
        .filter(form -> form.word.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** Returns the trace in this form; a module gets the given name. */
  public String text(RecordedTrace trace, String name) {
    return switch (this) {
      case JSON -> json(trace);
      case TLA -> module(name, "CounterExample", CounterexampleValue.of(trace));
      case PLAIN -> module(name, "Trace", CounterexampleValue.states(trace));
      case SPECIFICATION -> TraceModule.of(trace, name);
      case DOT -> TraceGraph.dot(trace);
    };
  }

  private static String json(RecordedTrace trace) {
    List<StringValue> variables = trace.asShown().variables().stream().map(StringValue::new).toList();
    Value document =
        RecordValue.of(
            Map.of("counterexample", CounterexampleValue.of(trace), "vars", TupleValue.copyOf(variables)));
    return Json.text(document).text() + "\n";
  }

  private static String module(String name, String definition, Value value) {
    return String.join(
        "\n",
        ImmutableList.of("---- MODULE " + name + " ----", "LOCAL INSTANCE TLC", "", definition + " ==", "  " + value,
            "====", ""));
  }
}
