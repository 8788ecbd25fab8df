package dev.heddle.value;

import com.google.common.base.Preconditions;
import dev.heddle.value.IntegerValue.SmallInteger;

/** The domain of a function with a way to find an argument, shared by functions that are made from one another. */
public final class FunctionDomain {
  private static final int LINEAR_SEARCH = 6;

  private final FiniteSetValue arguments;
  private final boolean isInterval;
  private final long low;
  /** Open addressing: the number of an argument plus 1, by hash; empty where searching one by one is faster. */
  private final int[] index;

  private FunctionDomain(FiniteSetValue arguments) {
    this.arguments = arguments;
    this.isInterval = IntervalValue.isContiguous(arguments);
    this.low = isInterval && arguments.size() > 0 ? ((SmallInteger) arguments.element(0)).value() : 0;
    this.index = isInterval || arguments.size() <= LINEAR_SEARCH ? new int[0] : index(arguments);
  }

  /** Returns a domain of the given arguments. */
  public static FunctionDomain of(FiniteSetValue arguments) {
    Preconditions.checkArgument(arguments.size() > 0, "the empty function is the empty tuple");
    return new FunctionDomain(arguments);
  }

  private static int[] index(FiniteSetValue arguments) {
    int[] table = new int[Integer.highestOneBit(arguments.size()) << 2];
    for (int i = 0; i < arguments.size(); i++) {
      int at = arguments.element(i).hashCode() & (table.length - 1);
      while (table[at] != 0) {
        at = (at + 1) & (table.length - 1);
      }
      table[at] = i + 1;
    }
    return table;
  }

  /** {@return the domain as a set} */
  public FiniteSetValue arguments() {
    return arguments;
  }

  /** {@return the number of arguments} */
  public int size() {
    return arguments.size();
  }

  /** Returns the number of {@code argument}, or -1 if it is not in the domain. */
  public int indexOf(Value argument) {
    if (isInterval) {
      return argument instanceof SmallInteger i && i.value() >= low && i.value() - low < arguments.size()
          ? (int) (i.value() - low)
          : -1;
    }
    return index.length == 0 ? search(argument) : lookUp(argument);
  }

  private int search(Value argument) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.element(i).equals(argument)) {
        return i;
      }
    }
    return -1;
  }

  private int lookUp(Value argument) {
    int at = argument.hashCode() & (index.length - 1);
    while (index[at] != 0) {
      if (arguments.element(index[at] - 1).equals(argument)) {
        return index[at] - 1;
      }
      at = (at + 1) & (index.length - 1);
    }
    return -1;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof FunctionDomain that && arguments.equals(that.arguments);
  }

  @Override
  public int hashCode() {
    return arguments.hashCode();
  }
}
