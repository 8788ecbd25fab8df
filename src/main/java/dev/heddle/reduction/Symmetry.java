package dev.heddle.reduction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.value.FunctionValue;
import dev.heddle.value.ModelValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.TlaPrinter;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A group of permutations, under which a specification is taken to be symmetric.
 *
 * @param permutations its elements, the identity left out
 */
public record Symmetry(ImmutableList<Permutation> permutations) {
  /** The symmetry of a specification without any. */
  public static final Symmetry NONE = new Symmetry(ImmutableList.of());

  /**
   * Returns the group that a SYMMETRY set generates.
   *
   * @param generators the set's value
   * @param span its text
   * @throws ConfigurationException if it is not a set of permutations of model values
   */
  public static Symmetry generatedBy(Value generators, Span span) {
    if (!(generators instanceof SetValue set) || !set.isFinite()) {
      throw mistake(span, generators, "not a finite set");
    }
    ImmutableList<Permutation> given =
        set.explicit().elements().stream()
            .map(element -> permutation(element, span))
            .collect(ImmutableList.toImmutableList());
    Set<Permutation> group = new LinkedHashSet<>();
    Deque<Permutation> fresh = new ArrayDeque<>();
    group.add(Permutation.IDENTITY);
    fresh.add(Permutation.IDENTITY);
    while (!fresh.isEmpty()) {
      Permutation last = fresh.remove();
      for (Permutation generator : given) {
        Permutation product = generator.after(last);
        if (group.add(product)) {
          fresh.add(product);
        }
      }
    }
    group.remove(Permutation.IDENTITY);
    return new Symmetry(ImmutableList.copyOf(group));
  }

  private static Permutation permutation(Value element, Span span) {
    if (element.equals(TupleValue.EMPTY)) {
      return Permutation.IDENTITY;
    }
    if (!(element instanceof FunctionValue function)) {
      throw mistake(span, element, "not a permutation of model values");
    }
    ImmutableMap.Builder<ModelValue, ModelValue> images = ImmutableMap.builder();
    for (int i = 0; i < function.size(); i++) {
      if (!(function.argument(i) instanceof ModelValue from) || !(function.result(i) instanceof ModelValue to)) {
        throw mistake(span, element, "not a permutation of model values");
      }
      if (!from.equals(to)) {
        images.put(from, to);
      }
    }
    Permutation permutation = new Permutation(images.buildOrThrow());
    if (!new HashSet<>(permutation.images().values()).equals(permutation.images().keySet())) {
      throw mistake(span, element, "not one-to-one");
    }
    return permutation;
  }

  private static ConfigurationException mistake(Span span, Value value, String what) {
    return new ConfigurationException(
        DiagnosticCode.CONFIGURATION,
        span,
        "SYMMETRY takes a set of permutations of model values, and `" + TlaPrinter.print(value) + "` is " + what);
  }
}
