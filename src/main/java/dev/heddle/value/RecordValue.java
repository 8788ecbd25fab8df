package dev.heddle.value;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.Map;

/** A record {@code [a |-> 1, b |-> 2]}: a function whose domain is a non-empty set of strings. */
public final class RecordValue implements ApplicableValue {
  private final FieldNames names;
  private final Value[] values;
  private int hash;

  private RecordValue(FieldNames names, Value[] values) {
    this.names = names;
    this.values = values;
  }

  /** Returns the record with the given fields, at least one. */
  public static RecordValue of(Map<String, ? extends Value> fields) {
    FieldNames names = FieldNames.of(fields.keySet());
    Value[] values = new Value[names.size()];
    Arrays.setAll(values, i -> fields.get(names.name(i)));
    return new RecordValue(names, values);
  }

  /** Returns the record that takes over {@code values}, in the order of {@code names}; nobody changes it afterwards. */
  public static RecordValue wrapping(FieldNames names, Value[] values) {
    Preconditions.checkArgument(names.size() == values.length, "as many values as names");
    return new RecordValue(names, values);
  }

  /** {@return the names of its fields} */
  public FieldNames names() {
    return names;
  }

  /** {@return a copy of the fields, in ascending order of their names} */
  public ImmutableSortedMap<String, Value> fields() {
    ImmutableSortedMap.Builder<String, Value> fields = ImmutableSortedMap.naturalOrder();
    for (int i = 0; i < values.length; i++) {
      fields.put(names.name(i), values[i]);
    }
    return fields.buildOrThrow();
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public Value argument(int index) {
    return names.value(index);
  }

  @Override
  public Value result(int index) {
    return values[index];
  }

  @Override
  public int indexOf(Value argument) {
    return argument instanceof StringValue s ? names.indexOf(s.text()) : -1;
  }

  @Override
  public RecordValue with(int index, Value result) {
    if (values[index] == result) {
      return this;
    }
    Value[] changed = values.clone();
    changed[index] = result;
    return new RecordValue(names, changed);
  }

  @Override
  public SetValue domain() {
    return names.asSet();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof RecordValue that
            && hashCode() == that.hashCode()
            && names.equals(that.names)
            && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = ContentHash.of(names.hashCode(), values);
    }
    return hash;
  }

  @Override
  public String toString() {
    return TlaPrinter.print(this);
  }
}
