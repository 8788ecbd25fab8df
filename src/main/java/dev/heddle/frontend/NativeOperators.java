package dev.heddle.frontend;

import com.google.common.collect.ImmutableTable;
import dev.heddle.ir.EffectOperator;
import dev.heddle.operator.NativeOperator;
import java.util.Optional;
import tla2sany.semantic.OpDefNode;

/** Which definitions stand for native operators or have effects: those of modules that are not files of the user. */
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
    return module(node).map(module -> BY_MODULE.get(module, node.getSource().getName().toString()));
  }

  /** Returns the operator with an effect that {@code node} stands for; a copy of module TLC has them, too. */
  Optional<EffectOperator> withEffect(OpDefNode node) {
    return StandardOperators.withEffect(node).filter(_ -> isOf("TLC", node) || module(node).isPresent());
  }

  private static boolean isOf(String module, OpDefNode node) {
    return node.getSource().getOriginallyDefinedInModuleNode().getName().toString().equals(module);
  }

  /** Returns the module that defines the operator, if that is no file of the user. */
  private Optional<String> module(OpDefNode node) {
    return Optional.ofNullable(node.getSource().getOriginallyDefinedInModuleNode())
        .map(module -> module.getName().toString())
        .filter(module -> !places.isUsers(module));
  }
}
