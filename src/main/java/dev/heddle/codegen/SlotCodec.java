package dev.heddle.codegen;

import dev.heddle.value.ApplicableValue;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.IntegerValue.SmallInteger;
import dev.heddle.value.SetValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;

/** Turns values into slots and back. Thread-safe. */
final class SlotCodec {
  private final Words words;

  SlotCodec(Words words) {
    this.words = words;
  }

  /** Writes {@code value} to the slots from {@code at}; fails with a {@link LayoutException} if it does not fit. */
  void encode(Storage storage, Value value, int[] slots, int at) {
    switch (storage) {
      case Storage.Cell cell -> slots[at] = encode(cell.encoding(), value);
      case Storage.Row row -> {
        ApplicableValue function = function(value, row.domain());
        int step = row.element().size();
        for (int i = 0; i < row.domain().size(); i++) {
          encode(row.element(), function.result(i), slots, at + i * step);
        }
      }
      case Storage.Parts parts -> {
        ApplicableValue function = function(value, parts.domain());
        int next = at;
        for (int i = 0; i < parts.elements().size(); i++) {
          encode(parts.elements().get(i), function.result(i), slots, next);
          next += parts.elements().get(i).size();
        }
      }
    }
  }

  private static ApplicableValue function(Value value, Universe domain) {
    if (value instanceof ApplicableValue function && function.size() == domain.size()) {
      for (int i = 0; i < domain.size(); i++) {
        if (!function.argument(i).equals(domain.values().get(i))) {
          throw new LayoutException(value);
        }
      }
      return function;
    }
    throw new LayoutException(value);
  }

  /** Returns the {@code int} that stands for {@code value}; fails with a {@link LayoutException} if there is none. */
  int encode(Encoding encoding, Value value) {
    return switch (encoding) {
      case Encoding.Flag _ when value instanceof BooleanValue b -> b.isTrue() ? 1 : 0;
      case Encoding.Number(Encoding.Width width) when value instanceof IntegerValue i -> number(width, i);
      case Encoding.Ordinal(Universe universe) -> ordinal(universe, value);
      case Encoding.Bits(Universe universe) when value instanceof SetValue set && set.isFinite() -> {
        int bits = 0;
        for (Value element : set) {
          bits |= 1 << ordinal(universe, element);
        }
        yield bits;
      }
      case Encoding.Sequence sequence when value instanceof TupleValue tuple -> sequence(sequence, tuple);
      case Encoding.Word _ -> words.word(value);
      case Encoding.Flag _, Encoding.Number _, Encoding.Bits _, Encoding.Sequence _ -> throw new LayoutException(value);
    };
  }

  private int number(Encoding.Width width, IntegerValue value) {
    if (width == Encoding.Width.BOUNDED && !(value instanceof SmallInteger(long number) && Words.isPlain(number))) {
      throw new LayoutException(value);
    }
    return words.number(value);
  }

  private int sequence(Encoding.Sequence encoding, TupleValue tuple) {
    int packed = 0;
    for (int i = tuple.size() - 1; i >= 0; i--) {
      packed = packed << encoding.width() | ordinal(encoding.universe(), tuple.element(i)) + 1;
    }
    return tuple.size() <= encoding.capacity() ? packed : ~words.id(tuple);
  }

  private static int ordinal(Universe universe, Value value) {
    int ordinal = universe.ordinal(value);
    if (ordinal < 0) {
      throw new LayoutException(value);
    }
    return ordinal;
  }

  /** Returns the value that lies in the slots from {@code at}. */
  Value decode(Storage storage, int[] slots, int at) {
    return switch (storage) {
      case Storage.Cell cell -> decode(cell.encoding(), slots[at]);
      case Storage.Row row -> {
        Value[] results = new Value[row.domain().size()];
        for (int i = 0; i < results.length; i++) {
          results[i] = decode(row.element(), slots, at + i * row.element().size());
        }
        yield row.domain().functions().build(results);
      }
      case Storage.Parts parts -> {
        Value[] results = new Value[parts.elements().size()];
        int next = at;
        for (int i = 0; i < results.length; i++) {
          results[i] = decode(parts.elements().get(i), slots, next);
          next += parts.elements().get(i).size();
        }
        yield parts.domain().functions().build(results);
      }
    };
  }

  /** Returns the value that {@code content} stands for. */
  Value decode(Encoding encoding, int content) {
    return switch (encoding) {
      case Encoding.Flag _ -> BooleanValue.of(content != 0);
      case Encoding.Number _ -> words.integer(content);
      case Encoding.Ordinal(Universe universe) -> universe.values().get(content);
      case Encoding.Bits(Universe universe) -> set(universe, content);
      case Encoding.Sequence sequence -> content < 0 ? words.valueOf(~content) : tuple(sequence, content);
      case Encoding.Word _ -> words.value(content);
    };
  }

  private static Value tuple(Encoding.Sequence encoding, int packed) {
    Value[] elements = new Value[Sequences.length(packed, encoding.width())];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = encoding.universe().values().get(Sequences.code(packed, i, encoding.width()) - 1);
    }
    return TupleValue.wrapping(elements);
  }

  private static Value set(Universe universe, int bits) {
    Value[] elements = new Value[Integer.bitCount(bits)];
    int count = 0;
    for (int i = 0; i < universe.size(); i++) {
      if ((bits >>> i & 1) != 0) {
        elements[count++] = universe.values().get(i);
      }
    }
    return FiniteSetValue.sorted(elements);
  }
}
