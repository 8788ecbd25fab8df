package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import dev.heddle.diagnostic.Span;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A trace as a value of TLA+, as {@code CounterExample} of module TLCExt has it: a record of a set of numbered states
 * and a set of steps, a step being a numbered state, an action and the numbered state after it. A lasso has a step from
 * its last state to the one to which it returns.
 */
public final class CounterexampleValue {
  private CounterexampleValue() {}

  /** Returns the value for a trace. */
  public static RecordValue of(RecordedTrace shown) {
    RecordedTrace trace = shown.asShown();
    List<Value> states = new ArrayList<>();
    for (int i = 0; i < trace.length(); i++) {
      states.add(TupleValue.of(IntegerValue.of(i + 1), state(trace, i)));
    }
    List<Value> steps = new ArrayList<>();
    for (int i = 1; i < trace.length(); i++) {
      steps.add(TupleValue.of(states.get(i - 1), action(trace.states().get(i)), states.get(i)));
    }
    trace.loop().ifPresent(loop -> steps.add(
        TupleValue.of(states.getLast(), action(trace.states().get(loop)), states.get(loop))));
    return RecordValue.of(Map.of("state", FiniteSetValue.copyOf(states), "action", FiniteSetValue.copyOf(steps)));
  }

  /** {@return the value where there is no counterexample} */
  public static RecordValue ofNone() {
    return RecordValue.of(Map.of("state", FiniteSetValue.of(), "action", FiniteSetValue.of()));
  }

  /** Returns the states of a trace as a sequence of records. */
  public static TupleValue states(RecordedTrace shown) {
    RecordedTrace trace = shown.asShown();
    List<Value> states = new ArrayList<>();
    for (int i = 0; i < trace.length(); i++) {
      states.add(state(trace, i));
    }
    return TupleValue.copyOf(states);
  }

  private static Value state(RecordedTrace trace, int index) {
    ImmutableList<Value> values = trace.states().get(index).values();
    Map<String, Value> fields = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      fields.put(trace.variables().get(i), values.get(i));
    }
    return RecordValue.of(fields);
  }

  private static Value action(RecordedState to) {
    return to.step()
        .map(step -> action(step.action(), step.context(), step.span()))
        .orElseGet(() -> action("Initial predicate", Map.of(), Span.NONE));
  }

  /** Returns an action as {@code TLCGet("action")} gives it: name, place, the quantified names with their values. */
  public static RecordValue action(String name, Map<String, Value> context, Span span) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("name", new StringValue(name));
    fields.put("location", location(span));
    if (!context.isEmpty()) {
      fields.put("context", RecordValue.of(context));
      fields.put(
          "parameters", TupleValue.copyOf(context.keySet().stream().map(StringValue::new).toList()));
    }
    return RecordValue.of(fields);
  }

  private static Value location(Span span) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("beginLine", IntegerValue.of(span.line()));
    fields.put("beginColumn", IntegerValue.of(span.column()));
    fields.put("endLine", IntegerValue.of(span.endLine()));
    fields.put("endColumn", IntegerValue.of(span.endColumn()));
    fields.put("module", new StringValue(MoreFiles.getNameWithoutExtension(Path.of(span.file()))));
    return RecordValue.of(fields);
  }
}
