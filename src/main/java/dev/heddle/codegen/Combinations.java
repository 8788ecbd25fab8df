package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.heddle.codegen.Shape.Constants;
import dev.heddle.value.Value;
import java.util.List;
import java.util.Optional;

/** All choices of one value for each of several shapes. */
final class Combinations {
  private Combinations() {}

  /** Returns the choices, if each shape is a set of constants and they are not too many to be told apart. */
  static Optional<ImmutableList<ImmutableList<Value>>> of(List<Shape> shapes) {
    long count = 1;
    for (Shape shape : shapes) {
      if (!(shape instanceof Constants c)) {
        return Optional.empty();
      }
      count *= c.values().size();
      if (count > ShapeJoin.MAX_CONSTANTS) {
        return Optional.empty();
      }
    }
    List<List<Value>> axes = Lists.transform(shapes, s -> ((Constants) s).values().asList());
    return Optional.of(
        Lists.cartesianProduct(axes).stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList()));
  }
}
