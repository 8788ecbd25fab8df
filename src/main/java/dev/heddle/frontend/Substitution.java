package dev.heddle.frontend;

import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.LevelNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SubstInNode;
import tla2sany.semantic.Subst;
import tla2sany.semantic.SymbolNode;

/** What INSTANCE ... WITH puts in place of the constants and variables of the module that it instantiates. */
final class Substitution {
  // The parser represents an operator of an instance by a definition whose body is the original body inside a
  // "substitution" node; operators that the original body uses are the module's own and know nothing of it. So the
  // substitution travels with the importer, and an operator is copied once for each substitution under which it is met.
  //
  // A substitution is closed if nothing it puts in place mentions a bound name. Copies under a closed one are ordinary
  // definitions, shared by all uses: two closed substitutions with the same content are equal. A substitution that
  // mentions a bound name, as in J(x) == INSTANCE M WITH v <- x, is open: its copies mention that name too, and
  // become LET definitions at the place of the instance's operator, where the name is bound.

  /** Nothing is substituted: the root module and what it extends. */
  static final Substitution NONE = new Substitution("", ImmutableMap.of(), false);

  private final String prefix;
  private final ImmutableMap<OpDeclNode, Replacement> replacements;
  private final boolean isOpen;
  private final Map<OpDefNode, Integer> copies = new LinkedHashMap<>();
  private final List<Definition> copied = new ArrayList<>();

  private Substitution(String prefix, ImmutableMap<OpDeclNode, Replacement> replacements, boolean isOpen) {
    this.prefix = prefix;
    this.replacements = replacements;
    this.isOpen = isOpen;
  }

  /**
   * What stands in place of one declaration.
   *
   * @param node an expression or operator of the instantiating module
   * @param surroundings what its names stand for
   * @param level its level
   */
  record Replacement(ExprOrOpArgNode node, Surroundings surroundings, Level level) {}

  /** Returns the substitution of {@code node}, met in {@code surroundings}; {@code prefix} is the instance's path. */
  static Substitution of(SubstInNode node, Surroundings surroundings, String prefix) {
    boolean open = false;
    for (Subst subst : node.getSubsts()) {
      open |= isOpen(subst.getExpr(), surroundings);
    }
    Surroundings kept = open ? surroundings : new Surroundings(Scope.EMPTY, surroundings.substitution());
    ImmutableMap.Builder<OpDeclNode, Replacement> replacements = ImmutableMap.builder();
    for (Subst subst : node.getSubsts()) {
      Level level = surroundings.substitution().levelOf(subst.getExpr());
      replacements.put(subst.getOp(), new Replacement(subst.getExpr(), kept, level));
    }
    return new Substitution(prefix, replacements.buildOrThrow(), open);
  }

  private static boolean isOpen(ExprOrOpArgNode node, Surroundings surroundings) {
    for (SymbolNode name : node.getAllParams()) {
      if (name instanceof FormalParamNode) {
        return true;
      }
      if (name instanceof OpDeclNode && surroundings.substitution().isOpen) {
        return true;
      }
    }
    return false;
  }

  /** {@return the path of the instance, such as {@code I!}, empty for the root module} */
  String prefix() {
    return prefix;
  }

  /** {@return whether something that is put in place mentions a bound name} */
  boolean isOpen() {
    return isOpen;
  }

  /** Returns what stands in place of {@code declaration}, if something does. */
  Optional<Replacement> replacement(OpDeclNode declaration) {
    return Optional.ofNullable(replacements.get(declaration));
  }

  /** Returns the level of {@code node} after substitution. */
  Level levelOf(LevelNode node) {
    int level = node.getLevel();
    for (SymbolNode name : node.getAllParams()) {
      if (name instanceof OpDeclNode declaration && replacements.containsKey(declaration)) {
        level = Math.max(level, replacements.get(declaration).level().ordinal());
      }
    }
    return Level.values()[level];
  }

  /** Returns the id of the copy of {@code node} under this open substitution, if there is one. */
  Optional<Integer> copy(OpDefNode node) {
    return Optional.ofNullable(copies.get(node));
  }

  /** Notes that the copy of {@code node} has this id; its definition follows with {@link #add}. */
  void reserve(OpDefNode node, int id) {
    copies.put(node, id);
  }

  /** Adds a copy, after those that it uses, recursion aside. */
  void add(Definition definition) {
    copied.add(definition);
  }

  /** {@return the copies, to be defined by a LET} */
  List<Definition> copied() {
    return copied;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Substitution that
            && !isOpen
            && !that.isOpen
            && prefix.equals(that.prefix)
            && replacements.equals(that.replacements);
  }

  @Override
  public int hashCode() {
    return isOpen ? System.identityHashCode(this) : Objects.hash(prefix, replacements);
  }
}
