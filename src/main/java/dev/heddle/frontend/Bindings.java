package dev.heddle.frontend;

import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Variable;
import dev.heddle.value.Value;
import java.util.Optional;
import java.util.function.Function;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;

/**
 * What the declarations of the root module stand for, and which definitions the configuration replaces.
 *
 * @param variables the variables, in order of declaration
 * @param constants the constants' meanings
 * @param replaced definitions that the configuration replaces by others
 * @param fixed definitions that the configuration replaces by values
 * @param names finds a definition of the root module by its name
 */
record Bindings(
    ImmutableMap<OpDeclNode, Variable> variables,
    ImmutableMap<OpDeclNode, Meaning> constants,
    ImmutableMap<OpDefNode, OpDefNode> replaced,
    ImmutableMap<OpDefNode, Value> fixed,
    Function<String, Optional<OpDefNode>> names) {

  /** What a constant stands for. */
  sealed interface Meaning {
    /** A value. */
    record Fixed(Value value) implements Meaning {}

    /** An operator of the root module. */
    record Operator(OpDefNode node) implements Meaning {}

    /** An operator given by a table of arguments and results. */
    record Table(String name, int arity, ImmutableMap<Value, Value> rows) implements Meaning {}
  }

  /** Returns the value that the configuration puts in place of {@code node}, if it does. */
  Optional<Value> fixedValue(OpDefNode node) {
    Value direct = fixed.get(node);
    return Optional.ofNullable(direct != null ? direct : fixed.get(node.getSource()));
  }

  /** Returns the definition that the configuration puts in place of {@code node}, if it does. */
  Optional<OpDefNode> replacement(OpDefNode node) {
    OpDefNode direct = replaced.get(node);
    return Optional.ofNullable(direct != null ? direct : replaced.get(node.getSource()));
  }
}
