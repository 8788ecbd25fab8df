package dev.heddle.value;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterators;
import com.google.common.collect.UnmodifiableIterator;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;

/** The set {@code [a : S, b : T]}. */
public final class RecordSetValue extends DescribedSet {
  private final FieldNames names;
  private final SetValue[] sets;

  private RecordSetValue(FieldNames names, SetValue[] sets) {
    this.names = names;
    this.sets = sets;
  }

  /** Returns the set of the records whose fields lie in the given sets, at least one field. */
  public static SetValue of(Map<String, SetValue> fields) {
    FieldNames names = FieldNames.of(fields.keySet());
    SetValue[] sets = new SetValue[names.size()];
    Arrays.setAll(sets, i -> fields.get(names.name(i)));
    return new RecordSetValue(names, sets);
  }

  /** {@return the names of the fields} */
  public FieldNames names() {
    return names;
  }

  /** Returns the set in which the {@code index}-th field lies. */
  public SetValue set(int index) {
    return sets[index];
  }

  /** {@return the fields' sets in ascending order of the names} */
  public ImmutableSortedMap<String, SetValue> fields() {
    ImmutableSortedMap.Builder<String, SetValue> fields = ImmutableSortedMap.naturalOrder();
    for (int i = 0; i < sets.length; i++) {
      fields.put(names.name(i), sets[i]);
    }
    return fields.buildOrThrow();
  }

  @Override
  public boolean isFinite() {
    return ProductSetValue.isFinite(sets);
  }

  @Override
  public BigInteger cardinality() {
    return ProductSetValue.cardinality(this, sets);
  }

  @Override
  public boolean isEmpty() {
    return ProductSetValue.isEmpty(sets);
  }

  @Override
  public UnmodifiableIterator<Value> iterator() {
    if (!isFinite()) {
      throw SetEnumeration.notEnumerable(this);
    }
    UnmodifiableIterator<Value[]> choices = SetEnumeration.choices(sets);
    return Iterators.unmodifiableIterator(
        Iterators.transform(choices, values -> RecordValue.wrapping(names, values)));
  }

  @Override
  public boolean equals(Object other) {
    return (other instanceof RecordSetValue that && names.equals(that.names) && Arrays.equals(sets, that.sets))
        || super.equals(other);
  }

  @Override
  public int hashCode() {
    return isFinite() ? explicit().hashCode() : ContentHash.of(names.hashCode(), sets);
  }
}
