package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import dev.heddle.codegen.Shape.FunctionOn;
import dev.heddle.codegen.Shape.RecordOf;
import dev.heddle.codegen.Shape.TupleOf;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;

/** How a value lies in consecutive slots. */
sealed interface Storage {
  /** The most slots that one variable is given; beyond, its value is interned. */
  int MAX_SLOTS = 1024;

  /** {@return the number of slots} */
  int size();

  /** One slot. */
  record Cell(Encoding encoding) implements Storage {
    @Override
    public int size() {
      return 1;
    }
  }

  /** A function on a universe: the results in the order of the arguments, all stored alike. */
  record Row(Universe domain, Storage element) implements Storage {
    @Override
    public int size() {
      return domain.size() * element.size();
    }
  }

  /** A function on a universe whose results are stored each in its own way: a record or a tuple. */
  record Parts(Universe domain, ImmutableList<Storage> elements) implements Storage {
    @Override
    public int size() {
      return offset(elements.size());
    }

    /** Returns the first slot of the {@code index}-th result. */
    int offset(int index) {
      int slots = 0;
      for (int i = 0; i < index; i++) {
        slots += elements.get(i).size();
      }
      return slots;
    }
  }

  /** Returns the storage of a variable of the given shape. */
  static Storage of(Shape shape, Universes universes) {
    Storage structured = structured(shape, universes);
    return structured.size() <= MAX_SLOTS ? structured : new Cell(Encoding.WORD);
  }

  private static Storage structured(Shape shape, Universes universes) {
    return switch (shape) {
      case FunctionOn f -> row(f, universes);
      case RecordOf r ->
          parts(
              r.fields().keySet().stream().<Value>map(StringValue::new).collect(ImmutableList.toImmutableList()),
              r.fields().values().asList(),
              universes);
      case TupleOf t when !t.elements().isEmpty() -> parts(ShapeJoin.domain(t), t.elements(), universes);
      default -> new Cell(Encoding.of(shape, universes));
    };
  }

  private static Storage row(FunctionOn function, Universes universes) {
    Storage element = of(function.element(), universes);
    long size = (long) function.domain().size() * element.size();
    return size <= MAX_SLOTS ? new Row(universes.of(function.domain()), element) : new Cell(Encoding.WORD);
  }

  private static Storage parts(ImmutableList<Value> domain, ImmutableList<Shape> shapes, Universes universes) {
    ImmutableList<Storage> elements =
        shapes.stream().map(s -> of(s, universes)).collect(ImmutableList.toImmutableList());
    return new Parts(universes.of(domain), elements);
  }
}
