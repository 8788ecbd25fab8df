package dev.heddle.codegen;

import dev.heddle.codegen.Shape.Constants;
import dev.heddle.codegen.Shape.Integers;
import dev.heddle.codegen.Shape.Nothing;
import dev.heddle.codegen.Shape.SequenceOf;
import dev.heddle.codegen.Shape.SetOf;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.IntegerValue.SmallInteger;
import java.util.List;

/** How one {@code int} stands for a value, in a slot or on the operand stack. */
sealed interface Encoding {
  Encoding FLAG = new Flag();
  Encoding BOUNDED = new Number(Width.BOUNDED);
  Encoding NUMBER = new Number(Width.UNBOUNDED);
  Encoding WORD = new Word();

  /** The largest universe of a set that is held as bits. */
  int MAX_BITS = 32;

  /** The most bits of an element of a sequence that is held as it is: at least six of them are. */
  int MAX_ELEMENT_BITS = 5;

  /** 0 for FALSE, 1 for TRUE. */
  record Flag() implements Encoding {}

  /** The integer itself; a slot of unbounded ones may hold the id of a larger one, see {@link Words#number}. */
  record Number(Width width) implements Encoding {}

  /** Whether the integers that can occur are known to be small. */
  enum Width {
    BOUNDED,
    UNBOUNDED
  }

  /** The number of the value in a universe. */
  record Ordinal(Universe universe) implements Encoding {}

  /** A set: a bit for each value of a universe. */
  record Bits(Universe universe) implements Encoding {}

  /**
   * A sequence of elements of a universe. A short one is held as it is: the number of each element plus one, the first
   * element in the lowest bits; so the empty one is 0, and {@code Tail} and {@code Append} are shifts. One that is
   * longer than the bits of an {@code int} allow is interned and held as the complement of its id, a negative number.
   * Either way, two sequences are equal exactly when their {@code int}s are.
   */
  record Sequence(Universe universe) implements Encoding {
    /** {@return the bits of an element} */
    int width() {
      return Sequences.width(universe.size());
    }

    /** {@return the length of the longest sequence that is held as it is} */
    int capacity() {
      return Sequences.BITS / width();
    }
  }

  /** Any value by its {@linkplain Words word}. */
  record Word() implements Encoding {}

  /** Returns the densest encoding of the values of a shape. */
  static Encoding of(Shape shape, Universes universes) {
    return switch (shape) {
      case Constants c when c.values().stream().allMatch(BooleanValue.class::isInstance) -> FLAG;
      case Constants c when c.values().stream()
          .allMatch(v -> v instanceof SmallInteger(long number) && Words.isPlain(number)) -> BOUNDED;
      case Constants c -> new Ordinal(universes.of(c.values()));
      case Integers i -> i.others().isEmpty() ? NUMBER : WORD;
      case SetOf(Constants c) when c.values().size() <= MAX_BITS -> new Bits(universes.of(c.values()));
      case SetOf(Nothing _) -> new Bits(universes.of(List.of()));
      case SequenceOf(Constants c) when Sequences.width(c.values().size()) <= MAX_ELEMENT_BITS ->
          new Sequence(universes.of(c.values()));
      case SequenceOf(Nothing _) -> new Sequence(universes.of(List.of()));
      default -> WORD;
    };
  }
}
