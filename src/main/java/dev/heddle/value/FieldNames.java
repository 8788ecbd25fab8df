package dev.heddle.value;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Pattern;

/** The field names of a record, shared by the records that are made by updating one another. */
public final class FieldNames {
  private static final Pattern IDENTIFIER = Pattern.compile("(?![WS]F_)_*[A-Za-z][A-Za-z0-9_]*");
  private static final ImmutableSet<String> RESERVED =
      ImmutableSet.of(
          "ASSUME", "ASSUMPTION", "AXIOM", "CASE", "CHOOSE", "CONSTANT", "CONSTANTS", "DOMAIN", "ELSE", "ENABLED",
          "EXCEPT", "EXTENDS", "IF", "IN", "INSTANCE", "LAMBDA", "LET", "LOCAL", "MODULE", "OTHER", "RECURSIVE",
          "SUBSET", "THEN", "THEOREM", "UNCHANGED", "UNION", "VARIABLE", "VARIABLES", "WITH");

  private static final int LINEAR_SEARCH = 8;

  private final String[] names;
  private final StringValue[] values;
  private final int hash;

  private FieldNames(String[] names) {
    this.names = names;
    this.values = Arrays.stream(names).map(StringValue::new).toArray(StringValue[]::new);
    this.hash = ContentHash.of(ContentHash.RECORD, values);
  }

  /** Returns the names in ascending order; at least one, without duplicates. */
  public static FieldNames of(Collection<String> names) {
    String[] sorted = names.stream().sorted().distinct().toArray(String[]::new);
    Preconditions.checkArgument(sorted.length == names.size(), "a field twice: %s", names);
    Preconditions.checkArgument(sorted.length > 0, "the empty function is the empty tuple");
    return new FieldNames(sorted);
  }

  /** {@return whether each can be written as a field: a function on strings may be a record without that} */
  boolean areIdentifiers() {
    return Arrays.stream(names).allMatch(FieldNames::isIdentifier);
  }

  /** Returns whether {@code name} can be written as a field. */
  public static boolean isIdentifier(String name) {
    return IDENTIFIER.matcher(name).matches() && !RESERVED.contains(name);
  }

  /** {@return the number of fields} */
  public int size() {
    return names.length;
  }

  /** Returns the {@code index}-th name in ascending order. */
  public String name(int index) {
    return names[index];
  }

  /** {@return the names in ascending order} */
  public ImmutableList<String> names() {
    return ImmutableList.copyOf(names);
  }

  /** Returns the position of {@code name}, or -1. */
  public int indexOf(String name) {
    if (names.length > LINEAR_SEARCH) {
      return Math.max(-1, Arrays.binarySearch(names, name));
    }
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  StringValue value(int index) {
    return values[index];
  }

  SetValue asSet() {
    return FiniteSetValue.sorted(values.clone());
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof FieldNames that && Arrays.equals(names, that.names);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
