package dev.heddle.frontend;

import com.google.common.collect.ImmutableTable;
import dev.heddle.operator.NativeOperator;
import java.util.Optional;
import tla2sany.semantic.OpDefNode;

/** Which definitions stand for native operators: those of modules that are not files of the user. */
final class NativeOperators {
  private static final ImmutableTable<String, String, NativeOperator> BY_MODULE = byModule();

  private final Places places;

  NativeOperators(Places places) {
    this.places = places;
  }

  private static ImmutableTable<String, String, NativeOperator> byModule() {
    ImmutableTable.Builder<String, String, NativeOperator> table = ImmutableTable.builder();
    for (NativeOperator operator : NativeOperator.values()) {
      table.put(operator.module(), operator.symbol(), operator);
    }
    return table.buildOrThrow();
  }

  /** Returns the native operator that {@code node} stands for. */
  Optional<NativeOperator> find(OpDefNode node) {
    OpDefNode source = node.getSource();
    if (source.getOriginallyDefinedInModuleNode() == null) {
      return Optional.empty();
    }
    String module = source.getOriginallyDefinedInModuleNode().getName().toString();
    return places.isUsers(module)
        ? Optional.empty()
        : Optional.ofNullable(BY_MODULE.get(module, source.getName().toString()));
  }
}
