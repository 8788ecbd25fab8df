package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import dev.heddle.codegen.Shape.Constants;
import dev.heddle.codegen.Shape.FunctionOn;
import dev.heddle.codegen.Shape.RecordOf;
import dev.heddle.codegen.Shape.TupleOf;
import dev.heddle.value.IntegerValue.SmallInteger;
import java.util.List;

/** What is known of each slot of a layout: what its content stands for, how great it can be, which slots are alike. */
final class SlotKinds {
  private final Encoding[] encodings;
  private final int[] limits;
  private final int[] kin;

  private SlotKinds(int slotCount) {
    this.encodings = new Encoding[slotCount];
    this.limits = new int[slotCount];
    this.kin = new int[slotCount];
  }

  /** Returns the kinds of the slots in which values of the given shapes lie, one after the other. */
  static SlotKinds of(List<Shape> shapes, List<Storage> storages) {
    SlotKinds kinds = new SlotKinds(storages.stream().mapToInt(Storage::size).sum());
    int at = 0;
    for (int i = 0; i < storages.size(); i++) {
      kinds.describe(shapes.get(i), storages.get(i), at, at);
      at += storages.get(i).size();
    }
    return kinds;
  }

  /** Describes the slots from {@code at}, which are like those from {@code first}. */
  private void describe(Shape shape, Storage storage, int at, int first) {
    switch (storage) {
      case Storage.Cell(Encoding encoding) -> {
        encodings[at] = encoding;
        limits[at] = limit(encoding, shape);
        kin[at] = first;
      }
      case Storage.Row(Universe domain, Storage element) -> {
        for (int i = 0; i < domain.size(); i++) {
          describe(((FunctionOn) shape).element(), element, at + i * element.size(), first);
        }
      }
      case Storage.Parts parts -> {
        ImmutableList<Shape> shapes = parts(shape);
        for (int i = 0; i < shapes.size(); i++) {
          describe(shapes.get(i), parts.elements().get(i), at + parts.offset(i), first + parts.offset(i));
        }
      }
    }
  }

  private static ImmutableList<Shape> parts(Shape shape) {
    return switch (shape) {
      case RecordOf r -> r.fields().values().asList();
      case TupleOf t -> t.elements();
      default -> throw new IllegalArgumentException("not stored in parts: " + shape);
    };
  }

  private static int limit(Encoding encoding, Shape shape) {
    return switch (encoding) {
      case Encoding.Flag _ -> 1;
      case Encoding.Ordinal(Universe universe) -> universe.size() - 1;
      case Encoding.Bits(Universe universe) when universe.size() < Integer.SIZE - 1 -> (1 << universe.size()) - 1;
      case Encoding.Number _ when shape instanceof Constants c ->
          c.values().stream()
              .mapToInt(value -> value instanceof SmallInteger(long number) ? (int) number : Integer.MAX_VALUE)
              .max()
              .orElse(Integer.MAX_VALUE);
      case Encoding.Bits _, Encoding.Number _, Encoding.Sequence _, Encoding.Word _ -> Integer.MAX_VALUE;
    };
  }

  /** Returns what the content of a slot stands for. */
  Encoding encoding(int slot) {
    return encodings[slot];
  }

  /** Returns a content than which the slot never has a greater one. */
  int limit(int slot) {
    return limits[slot];
  }

  /** Returns the first of the slots that hold the same part of the results of one function. */
  int kin(int slot) {
    return kin[slot];
  }
}
