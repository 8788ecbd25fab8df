package dev.heddle.value;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableSortedMap;

/** A record {@code [a |-> 1, b |-> 2]}: a function whose domain is a non-empty set of strings. */
public record RecordValue(ImmutableSortedMap<String, Value> fields) implements Value {
  public RecordValue {
    Preconditions.checkArgument(!fields.isEmpty(), "the empty function is the empty tuple");
  }
}
