package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.ir.Variable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SubstInNode;
import tla2sany.semantic.SymbolNode;

/** Imports definitions when they are first mentioned, and gives out the ids of definitions and bound names. */
final class DefinitionImporter {
  private final Places places;
  private final Bindings bindings;
  private final ExpressionImporter expressions;
  private final Map<Copy, Integer> ids = new HashMap<>();
  private final Map<Integer, Definition> definitions = new LinkedHashMap<>();
  private int definitionCount;
  private final Map<OpDeclNode, Variable> hidden = new LinkedHashMap<>();
  private int localCount;

  /** A definition under a substitution. */
  private record Copy(OpDefNode node, Substitution substitution) {}

  DefinitionImporter(Places places, Bindings bindings) {
    this.places = places;
    this.bindings = bindings;
    this.expressions = new ExpressionImporter(this, places, bindings);
  }

  /** {@return the importer of expressions} */
  ExpressionImporter expressions() {
    return expressions;
  }

  /** {@return the definitions imported so far, LET definitions aside, by id} */
  ImmutableMap<Integer, Definition> definitions() {
    return ImmutableMap.copyOf(definitions);
  }

  /** Returns the definition with this id, which has been imported. */
  Definition definition(int id) {
    return definitions.get(id);
  }

  /** Returns a name that is bound nowhere else. */
  Local freshLocal(String name) {
    return new Local(localCount++, name);
  }

  /** Returns the variable that stands for a declaration of an instantiated module where ENABLED binds it. */
  Variable hiddenVariable(OpDeclNode declaration) {
    return hidden.computeIfAbsent(
        declaration,
        node ->
            new Variable(
                bindings.variables().size() + hidden.size(), node.getName().toString(), places.span(node)));
  }

  /** Returns the id of an operator of a module, as it is under a substitution; imports it if need be. */
  int id(OpDefNode node, Substitution given) {
    Substitution substitution = concerns(given, node) ? given : Substitution.NONE;
    if (substitution.isOpen()) {
      return openCopy(node, substitution);
    }
    Copy copy = new Copy(node, substitution);
    Integer known = ids.get(copy);
    return known != null ? known : newId(copy);
  }

  private int newId(Copy copy) {
    Optional<Copy> original = original(copy);
    if (original.isPresent()) {
      int id = id(original.get().node(), original.get().substitution());
      ids.put(copy, id);
      return id;
    }
    int id = definitionCount++;
    ids.put(copy, id);
    definitions.put(id, define(copy.node(), id, new Surroundings(Scope.EMPTY, copy.substitution())));
    return id;
  }

  private int openCopy(OpDefNode node, Substitution substitution) {
    Optional<Integer> known = substitution.copy(node);
    if (known.isPresent()) {
      return known.get();
    }
    int id = definitionCount++;
    substitution.reserve(node, id);
    substitution.add(define(node, id, new Surroundings(Scope.EMPTY, substitution)));
    return id;
  }

  /** Returns an id for a definition that the caller makes: a LET definition. */
  int reserve() {
    return definitionCount++;
  }

  /** Imports a definition that has an id. */
  Definition define(OpDefNode node, int id, Surroundings surroundings) {
    Map<FormalParamNode, Local> locals = locals(node.getParams());
    Expr body = body(node, surroundings.binding(locals));
    return new Definition(
        id,
        surroundings.substitution().prefix() + node.getName(),
        parameters(node.getParams(), locals),
        body,
        surroundings.substitution().levelOf(node),
        node.getInRecursive(),
        places.span(node));
  }

  /** Returns fresh names for parameters. */
  Map<FormalParamNode, Local> locals(FormalParamNode[] parameters) {
    Map<FormalParamNode, Local> locals = new LinkedHashMap<>();
    for (FormalParamNode parameter : parameters) {
      locals.put(parameter, freshLocal(parameter.getName().toString()));
    }
    return locals;
  }

  /** Returns the parameters of a definition. */
  static ImmutableList<Definition.Parameter> parameters(
      FormalParamNode[] parameters, Map<FormalParamNode, Local> locals) {
    ImmutableList.Builder<Definition.Parameter> result = ImmutableList.builder();
    for (FormalParamNode parameter : parameters) {
      result.add(new Definition.Parameter(locals.get(parameter), parameter.getArity()));
    }
    return result.build();
  }

  private Expr body(OpDefNode node, Surroundings surroundings) {
    return node.getBody() instanceof SubstInNode instance
        ? expressions.instance(instance, surroundings, path(node))
        : expressions.expression(node.getBody(), surroundings);
  }

  /** Returns the instance path that the parser put before the name: {@code I!} of {@code I!Next}. */
  static String path(OpDefNode node) {
    String name = node.getName().toString();
    String original = node.getSource().getName().toString();
    return name.length() > original.length() && name.endsWith("!" + original)
        ? name.substring(0, name.length() - original.length())
        : "";
  }

  /** Returns what an operator of an unparameterised instance is a copy of: the module's operator, substituted. */
  private static Optional<Copy> original(Copy copy) {
    OpDefNode node = copy.node();
    OpDefNode source = node.getSource();
    if (node.getBody() instanceof SubstInNode instance
        && source != node
        && source.getBody() == instance.getBody()
        && source.getArity() == node.getArity()) {
      Surroundings surroundings = new Surroundings(Scope.EMPTY, copy.substitution());
      String prefix = copy.substitution().prefix() + path(node);
      return Optional.of(new Copy(source, Substitution.of(instance, surroundings, prefix)));
    }
    return Optional.empty();
  }

  /** Returns whether the operator mentions, itself or through others, what the substitution replaces. */
  private static boolean concerns(Substitution substitution, OpDefNode node) {
    if (substitution == Substitution.NONE) {
      return false;
    }
    if (node.getInRecursive()) {
      return true;
    }
    for (SymbolNode name : node.getAllParams()) {
      if (name instanceof OpDeclNode declaration && substitution.concerns(declaration)) {
        return true;
      }
    }
    return false;
  }
}
