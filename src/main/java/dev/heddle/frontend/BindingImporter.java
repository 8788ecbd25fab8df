package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Bound;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import java.util.LinkedHashMap;
import java.util.Map;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.OpApplNode;

/** Imports the constructs that bind names: quantifiers, CHOOSE, set and function constructors. */
final class BindingImporter {
  private final ExpressionImporter expressions;
  private final DefinitionImporter definitions;
  private final Places places;

  BindingImporter(ExpressionImporter expressions, DefinitionImporter definitions, Places places) {
    this.expressions = expressions;
    this.definitions = definitions;
    this.places = places;
  }

  /** {@return the rules, by the parser's names of the operators} */
  ImmutableMap<String, LanguageImporter.Rule> rules() {
    return ImmutableMap.<String, LanguageImporter.Rule>builder()
        .put("$BoundedForall", overSets((bounds, body, node) -> new Expr.ForAll(bounds, body, places.span(node))))
        .put("$BoundedExists", overSets((bounds, body, node) -> new Expr.Exists(bounds, body, places.span(node))))
        .put(
            "$BoundedChoose",
            overSets((bounds, body, node) -> new Expr.Choose(bounds.getFirst(), body, places.span(node))))
        .put(
            "$SubsetOf",
            overSets((bounds, body, node) -> new Expr.SetFilter(bounds.getFirst(), body, places.span(node))))
        .put("$SetOfAll", overSets((bounds, body, node) -> new Expr.SetMap(body, bounds, places.span(node))))
        .put("$FcnConstructor", overSets(this::function))
        .put("$NonRecursiveFcnSpec", overSets(this::function))
        .put("$RecursiveFcnSpec", this::recursiveFunction)
        .put("$UnboundedForall", unbounded("\\A"))
        .put("$UnboundedExists", unbounded("\\E"))
        .put("$UnboundedChoose", unbounded("CHOOSE"))
        .buildOrThrow();
  }

  /** Makes the expression of bounds and a body in which their names are bound. */
  @FunctionalInterface
  private interface Quantified {
    Expr make(ImmutableList<Bound> bounds, Expr body, OpApplNode node);
  }

  private LanguageImporter.Rule overSets(Quantified quantified) {
    return (node, surroundings) -> {
      Map<FormalParamNode, Local> names = new LinkedHashMap<>();
      ImmutableList<Bound> bounds = bounds(node, surroundings, names);
      return quantified.make(bounds, body(node, surroundings.binding(names)), node);
    };
  }

  private Expr function(ImmutableList<Bound> bounds, Expr body, OpApplNode node) {
    return new Expr.FunctionLiteral(bounds, body, places.span(node));
  }

  private Expr recursiveFunction(OpApplNode node, Surroundings surroundings) {
    FormalParamNode function = node.getUnbdedQuantSymbols()[0];
    Local self = definitions.freshLocal(function.getName().toString());
    Map<FormalParamNode, Local> names = new LinkedHashMap<>();
    ImmutableList<Bound> bounds = bounds(node, surroundings, names);
    names.put(function, self);
    return new Expr.RecursiveFunction(self, bounds, body(node, surroundings.binding(names)), places.span(node));
  }

  private LanguageImporter.Rule unbounded(String quantifier) {
    return (node, surroundings) -> {
      Map<FormalParamNode, Local> names = definitions.locals(node.getUnbdedQuantSymbols());
      Expr body = body(node, surroundings.binding(names));
      return new Expr.Unbounded(quantifier, ImmutableList.copyOf(names.values()), body, places.span(node));
    };
  }

  private Expr body(OpApplNode node, Surroundings surroundings) {
    return expressions.expression(node.getArgs()[0], surroundings);
  }

  /** Returns the bounds, whose sets do not see the names, and adds the names. */
  private ImmutableList<Bound> bounds(OpApplNode node, Surroundings surroundings, Map<FormalParamNode, Local> names) {
    ImmutableList.Builder<Bound> bounds = ImmutableList.builder();
    FormalParamNode[][] lists = node.getBdedQuantSymbolLists();
    for (int i = 0; i < lists.length; i++) {
      Map<FormalParamNode, Local> locals = definitions.locals(lists[i]);
      names.putAll(locals);
      Expr set = expressions.expression(node.getBdedQuantBounds()[i], surroundings);
      bounds.add(new Bound(ImmutableList.copyOf(locals.values()), node.isBdedQuantATuple()[i], set));
    }
    return bounds.build();
  }
}
