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
  private final SlotKinds kinds;
  private final Words words;
  private final SlotCodec codec;

  SlotLayout(ImmutableList<Variable> variables, ImmutableList<Shape> shapes, Universes universes) {
    this.names = variables.stream().map(Variable::name).collect(ImmutableList.toImmutableList());
    this.storages = shapes.stream().map(s -> Storage.of(s, universes)).collect(ImmutableList.toImmutableList());
    this.words = universes.words();
    this.codec = new SlotCodec(words);
    this.firstSlots = new int[storages.size() + 1];
    for (int i = 0; i < storages.size(); i++) {
      firstSlots[i + 1] = firstSlots[i] + storages.get(i).size();
    }
    this.kinds = SlotKinds.of(shapes, storages);
  }

  /** Returns how a variable lies in its slots. */
  Storage storage(int variable) {
    return storages.get(variable);
  }

  /** Returns what the content of a slot stands for. */
  Encoding encoding(int slot) {
    return kinds.encoding(slot);
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
    return kinds.encoding(slot) instanceof Encoding.Word;
  }

  @Override
  public int limit(int slot) {
    return kinds.limit(slot);
  }

  @Override
  public int room(int slot, int content) {
    return switch (kinds.encoding(slot)) {
      case Encoding.Sequence sequence when content >= 0 -> Sequences.longest(content, sequence.width());
      case Encoding.Sequence _, Encoding.Word _ -> content;
      case Encoding.Flag _, Encoding.Number _, Encoding.Ordinal _, Encoding.Bits _ ->
          kinds.limit(slot) < Integer.MAX_VALUE ? Math.max(content, kinds.limit(slot)) : content;
    };
  }

  @Override
  public int kin(int slot) {
    return kinds.kin(slot);
  }

  @Override
  public long fingerprint(int slot, int content) {
    if (isInterned(slot)) {
      return words.fingerprint(content);
    }
    return switch (kinds.encoding(slot)) {
      case Encoding.Number _ -> words.integerFingerprint(content);
      case Encoding.Sequence _ -> words.sequenceFingerprint(content);
      case Encoding.Flag _, Encoding.Ordinal _, Encoding.Bits _, Encoding.Word _ -> Words.mix(content);
    };
  }

  @Override
  public Optional<SlotRenaming> renaming(UnaryOperator<Value> renaming) {
    return RenamedSlots.of(renaming, this, words);
  }
}
