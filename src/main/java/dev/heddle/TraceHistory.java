package dev.heddle;

import dev.heddle.eval.History;
import dev.heddle.eval.SpecRecord;
import dev.heddle.ir.Spec;
import dev.heddle.trace.Trace;
import dev.heddle.trace.TraceState;
import dev.heddle.transition.ActionRecord;
import dev.heddle.value.RecordValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a state of a trace was reached: along the trace.
 *
 * @param index the current state
 * @param successor the next one: the one after it, or the one to which a lasso returns, or itself
 */
record TraceHistory(Spec spec, Trace trace, int index, int successor) implements History {
  @Override
  public TupleValue trace(Moment moment) {
    List<Value> states = new ArrayList<>();
    for (int i = 0; i <= index; i++) {
      states.add(record(i));
    }
    if (moment == Moment.NEXT) {
      states.add(record(successor));
    }
    return TupleValue.copyOf(states);
  }

  private Value record(int state) {
    Map<String, Value> fields = new LinkedHashMap<>();
    for (int i = 0; i < trace.variables().size(); i++) {
      fields.put(trace.variables().get(i), trace.states().get(state).values().get(i));
    }
    return RecordValue.of(fields);
  }

  @Override
  public RecordValue action(Moment moment) {
    TraceState state =
        trace.states().get(
            switch (moment) {
              case CURRENT -> index;
              case NEXT -> successor;
            });
    return state.action()
        .map(action -> ActionRecord.whole(action.name(), action.context(), action.span()))
        .orElseGet(() -> SpecRecord.initial(spec));
  }
}
