package dev.heddle.eval;

import com.google.common.collect.Maps;
import dev.heddle.value.FunctionBuilder;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The numbered registers of TLCSet. All of a run see the same: a model that sets them while states are explored is
 * explored by one worker. Thread-safe.
 */
public final class RunRegisters {
  private final Map<Value, Value> values = new LinkedHashMap<>();
  private Map<Value, Value> marked = Map.of();

  /** Remembers what the registers hold. */
  public synchronized void mark() {
    if (!values.isEmpty()) {
      marked = Map.copyOf(values);
    }
  }

  /** Sets the registers to what they held when they were marked last: what was evaluated since is evaluated again. */
  public synchronized void restore() {
    values.clear();
    values.putAll(marked);
  }

  synchronized Optional<Value> value(Value register) {
    return Optional.ofNullable(values.get(register));
  }

  synchronized void set(Value register, Value value) {
    values.put(register, value);
  }

  /** {@return what each register holds for each worker, as TLCGet("all") has it: a function from numbers to tuples} */
  synchronized Value all() {
    return FunctionBuilder.of(Maps.transformValues(values, TupleValue::of));
  }
}
