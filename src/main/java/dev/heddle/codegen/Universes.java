package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import dev.heddle.value.Value;
import dev.heddle.value.ValueOrder;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The universes of one system: equal sets of values are one universe. Used while compiling, by one thread. */
final class Universes {
  private final Words words;
  private final Map<ImmutableList<Value>, Universe> known = new HashMap<>();

  Universes(Words words) {
    this.words = words;
  }

  /** Returns the universe of these values. */
  Universe of(Collection<Value> values) {
    ImmutableList<Value> sorted = ImmutableList.sortedCopyOf(ValueOrder.INSTANCE, values);
    return known.computeIfAbsent(sorted, v -> new Universe(v, words));
  }

  /** {@return how values become words} */
  Words words() {
    return words;
  }
}
