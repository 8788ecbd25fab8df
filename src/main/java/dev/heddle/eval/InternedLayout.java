package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.SlotForEachVariable;
import dev.heddle.transition.SlotRenaming;
import dev.heddle.value.Interner;
import dev.heddle.value.Value;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The layout that serves every specification: one slot per variable, each the id of an interned value. */
public final class InternedLayout implements SlotForEachVariable {
  private final ImmutableList<String> variables;
  private final Interner interner;

  /** Makes a layout of the given variables over {@code interner}. */
  public InternedLayout(ImmutableList<String> variables, Interner interner) {
    this.variables = variables;
    this.interner = interner;
  }

  /** {@return where the values of the slots lie} */
  Interner interner() {
    return interner;
  }

  @Override
  public ImmutableList<String> variables() {
    return variables;
  }

  @Override
  public Value value(int variable, int[] state) {
    return interner.value(state[variable]);
  }

  @Override
  public boolean isInterned(int slot) {
    return true;
  }

  @Override
  public long fingerprint(int slot, int content) {
    return interner.fingerprint(content);
  }

  @Override
  public Optional<SlotRenaming> renaming(UnaryOperator<Value> renaming) {
    return Optional.of(new RenamedValues(interner, renaming));
  }
}
