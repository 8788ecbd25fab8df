package dev.heddle.frontend;

import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Level;
import dev.heddle.ir.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tla2sany.semantic.ASTConstants;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.LevelNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.Subst;
import tla2sany.semantic.SubstInNode;
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
  static final Substitution NONE = new Substitution("", ImmutableMap.of(), false, Tenses.SAME);

  private final String prefix;
  private final ImmutableMap<OpDeclNode, Replacement> replacements;
  private final boolean isOpen;
  private final Tenses tenses;
  private final Map<OpDefNode, Integer> copies = new LinkedHashMap<>();
  private final List<Definition> copied = new ArrayList<>();

  private Substitution(
      String prefix, ImmutableMap<OpDeclNode, Replacement> replacements, boolean isOpen, Tenses tenses) {
    this.prefix = prefix;
    this.replacements = replacements;
    this.isOpen = isOpen;
    this.tenses = tenses;
  }

  /**
   * Where a variable stands for different things in the two states of a step.
   *
   * @param hidden the variables that stand for nothing but themselves
   * @param primed what holds under a prime, if something else does
   */
  private record Tenses(ImmutableMap<OpDeclNode, Variable> hidden, Optional<Substitution> primed) {
    static final Tenses SAME = new Tenses(ImmutableMap.of(), Optional.empty());
  }

  /**
   * What stands in place of one declaration.
   *
   * @param node an expression or operator of the instantiating module
   * @param surroundings what its names stand for
   * @param level its level
   */
  record Replacement(ExprOrOpArgNode node, Surroundings surroundings, Level level) {
    Replacement underPrime() {
      Surroundings primed = surroundings.underPrime();
      return primed == surroundings ? this : new Replacement(node, primed, level);
    }
  }

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
    return new Substitution(prefix, replacements.buildOrThrow(), open, Tenses.SAME);
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

  /** {@return what stands in place of each variable, by its name with the path; not those that keep their names} */
  ImmutableMap<String, Replacement> variables() {
    ImmutableMap.Builder<String, Replacement> variables = ImmutableMap.builder();
    replacements.forEach(
        (declaration, replacement) -> {
          boolean keepsItsName =
              replacement.node() instanceof OpApplNode name && name.getOperator().getName() == declaration.getName();
          if (declaration.getKind() == ASTConstants.VariableDeclKind && !keepsItsName) {
            variables.put(prefix + declaration.getName(), replacement);
          }
        });
    return variables.buildOrThrow();
  }

  /** Returns the variable that a declaration stands for, if it is not replaced because it is bound by ENABLED. */
  Optional<Variable> hidden(OpDeclNode declaration) {
    return Optional.ofNullable(tenses.hidden().get(declaration));
  }

  /**
   * Returns the substitution of an action under ENABLED.
   *
   * @param variables gives the hidden variable for a declaration
   */
  Substitution underEnabled(Function<OpDeclNode, Variable> variables) {
    // ENABLED A means that there are values of the primed variables with which A is true. Those are bound, so that a
    // substitution does not replace them: in an instance with v <- f(x), ENABLED (v' = 1) is true, whatever the values
    // of f are. Only where v is replaced by a variable of its own is it the same to replace v'.
    if (isOpen || isRenaming()) {
      return this;
    }
    ImmutableMap.Builder<OpDeclNode, Replacement> constants = ImmutableMap.builder();
    ImmutableMap.Builder<OpDeclNode, Variable> hidden = ImmutableMap.builder();
    replacements.forEach(
        (declaration, replacement) -> {
          if (declaration.getKind() == ASTConstants.VariableDeclKind) {
            hidden.put(declaration, variables.apply(declaration));
          } else {
            constants.put(declaration, replacement);
          }
        });
    Substitution primed =
        new Substitution(
            prefix, constants.buildOrThrow(), false, new Tenses(hidden.buildOrThrow(), Optional.empty()));
    return new Substitution(prefix, replacements, false, new Tenses(ImmutableMap.of(), Optional.of(primed)));
  }

  /** Returns whether each variable is replaced by a variable of the root module, no two by the same one. */
  private boolean isRenaming() {
    Set<SymbolNode> taken = new HashSet<>();
    return replacements.entrySet().stream()
        .filter(entry -> entry.getKey().getKind() == ASTConstants.VariableDeclKind)
        .allMatch(
            entry ->
                entry.getValue().node() instanceof OpApplNode name
                    && name.getOperator() instanceof OpDeclNode variable
                    && entry.getValue().surroundings().substitution().replacement(variable).isEmpty()
                    && taken.add(variable));
  }

  /** Returns what holds under a prime. */
  Substitution underPrime() {
    if (tenses.primed().isPresent() || isOpen) {
      return tenses.primed().orElse(this);
    }
    Map<OpDeclNode, Replacement> primed = new LinkedHashMap<>();
    replacements.forEach((declaration, replacement) -> primed.put(declaration, replacement.underPrime()));
    return primed.equals(replacements) ? this : new Substitution(prefix, ImmutableMap.copyOf(primed), false, tenses);
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

  /** Returns whether a declaration stands for something else than in its own module. */
  boolean concerns(OpDeclNode declaration) {
    return replacements.containsKey(declaration) || tenses.hidden().containsKey(declaration);
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
            && replacements.equals(that.replacements)
            && tenses.equals(that.tenses);
  }

  @Override
  public int hashCode() {
    return isOpen ? System.identityHashCode(this) : Objects.hash(prefix, replacements, tenses);
  }
}
