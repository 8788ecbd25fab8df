package dev.heddle.trace;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import dev.heddle.value.Value;

/**
 * What ALIAS shows in place of the variables: columns of a trace.
 *
 * @param names the names of the columns; one that is also a variable's shows that variable
 * @param rows the values of each state, in the order of the names
 */
public record AliasColumns(ImmutableList<String> names, ImmutableList<ImmutableList<Value>> rows) {
  public AliasColumns {
    for (ImmutableList<Value> row : rows) {
      Preconditions.checkArgument(row.size() == names.size(), "a value for every column");
    }
  }
}
