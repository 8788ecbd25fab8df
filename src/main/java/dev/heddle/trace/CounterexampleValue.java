package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;
import dev.heddle.transition.ActionRecord;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
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
        .map(step -> ActionRecord.brief(step.action(), step.context(), step.span()))
        .orElseGet(() -> ActionRecord.brief("Initial predicate", Map.of(), Span.NONE));
  }
}
