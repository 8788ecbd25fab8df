package dev.heddle.codegen;

import dev.heddle.transition.SlotRenaming;
import dev.heddle.value.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The renaming of values as a table of slots. */
final class RenamedSlots implements SlotRenaming {
  // The renamed form of a function f is the function that has at the new name of x the new name of f[x]. So a slot of
  // the form is read from one slot of the state, and its content translated: an ordinal and the bits of a set by a
  // table, a word by a table that fills as words come up. Where a universe does not have the new name of each of its
  // values, the renamed form has no place in the layout.
  //
  // This is asked for every successor that is generated, so what can be is a table of all contents: of ordinals, and of
  // sets of a few values. The rest is translated by a call.
  private static final int MOST_TABULATED_BITS = 10;

  private final UnaryOperator<Value> renaming;
  private final Words words;
  private final int[] source;
  /** By slot: what becomes of each content; {@link #same} where it stays, {@link #ofWords} where it is a word. */
  private final int[][] tables;

  private final int[] same = {};
  private final int[] ofWords = {};
  /** How contents are translated of which there is no table. */
  private final IntUnaryOperator[] translations;

  private int[] images = new int[0];

  private RenamedSlots(UnaryOperator<Value> renaming, Words words, int slotCount) {
    this.renaming = renaming;
    this.words = words;
    this.source = new int[slotCount];
    this.tables = new int[slotCount][];
    this.translations = new IntUnaryOperator[slotCount];
  }

  /** Returns the table for a layout, or nothing if a universe of the layout is not closed under the renaming. */
  static Optional<SlotRenaming> of(UnaryOperator<Value> renaming, SlotLayout layout, Words words) {
    RenamedSlots slots = new RenamedSlots(renaming, words, layout.slotCount());
    for (int variable = 0; variable < layout.variables().size(); variable++) {
      int first = layout.firstSlot(variable);
      if (!slots.place(layout.storage(variable), first, first)) {
        return Optional.empty();
      }
    }
    return Optional.of(slots);
  }

  /** Says where the slots of a storage at {@code to} come from; returns false if a universe is not closed. */
  private boolean place(Storage storage, int from, int to) {
    return switch (storage) {
      case Storage.Cell(Encoding encoding) -> placeCell(encoding, from, to);
      case Storage.Row(Universe domain, Storage element) -> {
        Optional<int[]> places = newOrdinals(domain);
        boolean isPlaced = places.isPresent();
        for (int i = 0; i < domain.size() && isPlaced; i++) {
          int place = places.get()[i];
          isPlaced = place(element, from + i * element.size(), to + place * element.size());
        }
        yield isPlaced;
      }
      case Storage.Parts parts -> {
        boolean isPlaced = parts.domain().values().stream().allMatch(v -> renaming.apply(v).equals(v));
        for (int i = 0; i < parts.elements().size() && isPlaced; i++) {
          isPlaced = place(parts.elements().get(i), from + parts.offset(i), to + parts.offset(i));
        }
        yield isPlaced;
      }
    };
  }

  private boolean placeCell(Encoding encoding, int from, int to) {
    source[to] = from;
    return switch (encoding) {
      case Encoding.Flag _, Encoding.Number _ -> {
        tables[to] = same;
        yield true;
      }
      case Encoding.Word _ -> {
        tables[to] = ofWords;
        yield true;
      }
      case Encoding.Sequence sequence ->
          translate(
              sequence.universe(), to, places -> translations[to] = content -> renamed(sequence, places, content));
      case Encoding.Ordinal(Universe universe) -> translate(universe, to, places -> tables[to] = places);
      case Encoding.Bits(Universe universe) -> translate(universe, to, places -> translateBits(to, places));
    };
  }

  private void translateBits(int to, int[] places) {
    if (places.length <= MOST_TABULATED_BITS) {
      tables[to] = IntStream.range(0, 1 << places.length).map(bits -> Checks.bits(bits, places)).toArray();
    } else {
      translations[to] = bits -> Checks.bits(bits, places);
    }
  }

  private boolean translate(Universe universe, int to, Consumer<int[]> byPlaces) {
    Optional<int[]> places = newOrdinals(universe);
    if (places.isPresent() && Arrays.equals(places.get(), identity(universe))) {
      tables[to] = same;
    } else {
      places.ifPresent(byPlaces);
    }
    return places.isPresent();
  }

  /** Returns the number of the new name of each value of a universe, if the universe has them all. */
  private Optional<int[]> newOrdinals(Universe universe) {
    int[] ordinals = universe.values().stream().mapToInt(v -> universe.ordinal(renaming.apply(v))).toArray();
    return Arrays.stream(ordinals).allMatch(ordinal -> ordinal >= 0) ? Optional.of(ordinals) : Optional.empty();
  }

  private static int[] identity(Universe universe) {
    return IntStream.range(0, universe.size()).toArray();
  }

  /** Returns what stands for the new name of a sequence: it is as long, so it is interned exactly if the old one is. */
  private int renamed(Encoding.Sequence encoding, int[] table, int content) {
    if (content < 0) {
      return ~(image(~content << 1 | 1) >>> 1);
    }
    int renamed = 0;
    for (int i = Sequences.length(content, encoding.width()) - 1; i >= 0; i--) {
      renamed = renamed << encoding.width() | table[Sequences.code(content, i, encoding.width()) - 1] + 1;
    }
    return renamed;
  }

  /** Returns the word of the new name of the value with this word. */
  private int image(int word) {
    int[] known = images;
    int id = word >>> 1;
    if ((word & 1) == 0) {
      return word;
    }
    return id < known.length && known[id] != 0 ? known[id] : find(word);
  }

  /** Finds an image and remembers it. What threads that do so at once forget of each other's is found again. */
  private int find(int word) {
    int image = words.word(renaming.apply(words.value(word)));
    int id = word >>> 1;
    int[] known = images;
    if (id >= known.length) {
      known = Arrays.copyOf(known, Math.max(id + 1, 2 * known.length));
    }
    known[id] = image;
    images = known;
    return image;
  }

  @Override
  public boolean affects(int slot) {
    return source[slot] != slot || tables[slot] != same;
  }

  @Override
  public int source(int slot) {
    return source[slot];
  }

  @Override
  public int renamed(int slot, int content) {
    int[] table = tables[slot];
    if (table == same) {
      return content;
    }
    if (table == ofWords) {
      return image(content);
    }
    return table == null ? translations[slot].applyAsInt(content) : table[content];
  }
}
