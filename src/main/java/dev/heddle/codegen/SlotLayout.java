package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import dev.heddle.ir.Variable;
import dev.heddle.transition.SlotRenaming;
import dev.heddle.transition.StateLayout;
import dev.heddle.value.Value;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The layout of a compiled system: each variable in as many slots as its shape asks for. */
final class SlotLayout implements StateLayout {
  private final ImmutableList<String> names;
  private final ImmutableList<Storage> storages;
  private final int[] firstSlots;
  private final Encoding[] encodings;
  private final boolean[] interned;
  private final Words words;
  private final SlotCodec codec;

  SlotLayout(ImmutableList<Variable> variables, ImmutableList<Storage> storages, Words words) {
    this.names = variables.stream().map(Variable::name).collect(ImmutableList.toImmutableList());
    this.storages = storages;
    this.words = words;
    this.codec = new SlotCodec(words);
    this.firstSlots = new int[storages.size() + 1];
    for (int i = 0; i < storages.size(); i++) {
      firstSlots[i + 1] = firstSlots[i] + storages.get(i).size();
    }
    this.encodings = new Encoding[slotCount()];
    for (int i = 0; i < storages.size(); i++) {
      describe(storages.get(i), firstSlots[i]);
    }
    this.interned = new boolean[encodings.length];
    for (int slot = 0; slot < encodings.length; slot++) {
      interned[slot] = encodings[slot] instanceof Encoding.Word;
    }
  }

  private int describe(Storage storage, int at) {
    int next = at;
    switch (storage) {
      case Storage.Cell cell -> encodings[next++] = cell.encoding();
      case Storage.Row row -> {
        for (int i = 0; i < row.domain().size(); i++) {
          next = describe(row.element(), next);
        }
      }
      case Storage.Parts parts -> {
        for (Storage element : parts.elements()) {
          next = describe(element, next);
        }
      }
    }
    return next;
  }

  /** Returns how a variable lies in its slots. */
  Storage storage(int variable) {
    return storages.get(variable);
  }

  /** Returns what the content of a slot stands for. */
  Encoding encoding(int slot) {
    return encodings[slot];
  }

  /** {@return what turns values into slots and back} */
  SlotCodec codec() {
    return codec;
  }

  /** Writes the value of a variable to its slots in {@code state}. */
  void put(int variable, Value value, int[] state) {
    codec.encode(storages.get(variable), value, state, firstSlots[variable]);
  }

  @Override
  public ImmutableList<String> variables() {
    return names;
  }

  @Override
  public int slotCount() {
    return firstSlots[storages.size()];
  }

  @Override
  public Value value(int variable, int[] state) {
    return codec.decode(storages.get(variable), state, firstSlots[variable]);
  }

  @Override
  public int firstSlot(int variable) {
    return firstSlots[variable];
  }

  @Override
  public int slotCount(int variable) {
    return storages.get(variable).size();
  }

  @Override
  public boolean isInterned(int slot) {
    return interned[slot];
  }

  @Override
  public long fingerprint(int slot, int content) {
    if (interned[slot]) {
      return words.fingerprint(content);
    }
    return encodings[slot] instanceof Encoding.Number ? words.integerFingerprint(content) : Words.mix(content);
  }

  @Override
  public Optional<SlotRenaming> renaming(UnaryOperator<Value> renaming) {
    return RenamedSlots.of(renaming, this, words);
  }
}
