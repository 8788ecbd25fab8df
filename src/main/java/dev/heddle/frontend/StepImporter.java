package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Span;
import dev.heddle.frontend.LanguageImporter.Rule;
import dev.heddle.ir.Expr;
import dev.heddle.operator.BuiltIn;
import tla2sany.semantic.ASTConstants;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SubstInNode;

/** Imports the operators that speak of two states: prime, UNCHANGED, ENABLED, actions with a subscript, fairness. */
final class StepImporter {
  private final ExpressionImporter expressions;
  private final DefinitionImporter definitions;
  private final Places places;

  StepImporter(ExpressionImporter expressions, DefinitionImporter definitions, Places places) {
    this.expressions = expressions;
    this.definitions = definitions;
    this.places = places;
  }

  ImmutableMap<String, Rule> rules() {
    return ImmutableMap.<String, Rule>builder()
        .put("'", (node, s) -> new Expr.Prime(argument(node, 0, s.underPrime()), places.span(node)))
        .put("UNCHANGED", (node, s) -> unchanged(node.getArgs()[0], s, places.span(node)))
        .put("ENABLED", (node, s) -> new Expr.Enabled(argument(node, 0, underEnabled(s)), places.span(node)))
        .put("$SquareAct", this::box)
        .put("$AngleAct", (node, s) -> angle(node.getArgs()[0], node.getArgs()[1], s, places.span(node)))
        .put("$WF", (node, s) -> fairness(Expr.Strength.WEAK, node, s))
        .put("$SF", (node, s) -> fairness(Expr.Strength.STRONG, node, s))
        .buildOrThrow();
  }

  private Surroundings underEnabled(Surroundings surroundings) {
    return new Surroundings(
        surroundings.scope(), surroundings.substitution().underEnabled(definitions::hiddenVariable));
  }

  private Expr argument(OpApplNode node, int index, Surroundings surroundings) {
    return expressions.expression(node.getArgs()[index], surroundings);
  }

  private Expr box(OpApplNode node, Surroundings s) {
    Expr action = argument(node, 0, s);
    Span span = places.span(node);
    return s.distinguishPrime()
        ? new Expr.Disjunction(ImmutableList.of(action, unchanged(node.getArgs()[1], s, span)), span)
        : new Expr.Box(action, argument(node, 1, s), span);
  }

  private Expr angle(ExprOrOpArgNode action, ExprOrOpArgNode subscript, Surroundings s, Span span) {
    Expr step = expressions.expression(action, s);
    if (!s.distinguishPrime()) {
      return new Expr.Angle(step, expressions.expression(subscript, s), span);
    }
    Expr same = unchanged(subscript, s, span);
    Expr changed = new Expr.BuiltInApplication(BuiltIn.NOT, ImmutableList.of(same), span);
    return new Expr.Conjunction(ImmutableList.of(step, changed), span);
  }

  private Expr fairness(Expr.Strength strength, OpApplNode node, Surroundings s) {
    ExprOrOpArgNode action = node.getArgs()[1];
    ExprOrOpArgNode subscript = node.getArgs()[0];
    Span span = places.span(action);
    Expr.Enabled enabled = new Expr.Enabled(angle(action, subscript, underEnabled(s), span), span);
    return new Expr.Fairness(
        strength, argument(node, 0, s), argument(node, 1, s), enabled, places.span(node));
  }

  /** Where names stand for something else under a prime, {@code UNCHANGED e} is written out, by components. */
  private Expr unchanged(ExprOrOpArgNode operand, Surroundings s, Span span) {
    if (!s.distinguishPrime()) {
      return new Expr.Unchanged(expressions.expression(operand, s), span);
    }
    if (operand instanceof OpApplNode tuple && isTuple(tuple)) {
      ImmutableList.Builder<Expr> parts = ImmutableList.builder();
      for (ExprOrOpArgNode part : tuple.getArgs()) {
        parts.add(unchanged(part, s, span));
      }
      return new Expr.Conjunction(parts.build(), span);
    }
    if (operand instanceof OpApplNode name
        && name.getOperator() instanceof OpDefNode definition
        && isPlainName(definition, s)) {
      return unchanged(definition.getBody(), new Surroundings(Scope.EMPTY, s.substitution()), span);
    }
    Expr next = new Expr.Prime(expressions.expression(operand, s.underPrime()), span);
    return new Expr.BuiltInApplication(
        BuiltIn.EQUAL, ImmutableList.of(next, expressions.expression(operand, s)), span);
  }

  private static boolean isTuple(OpApplNode node) {
    return node.getOperator().getKind() == ASTConstants.BuiltInKind
        && node.getOperator().getName().toString().equals("$Tuple");
  }

  private static boolean isPlainName(OpDefNode definition, Surroundings s) {
    return definition.getKind() == ASTConstants.UserDefinedOpKind
        && definition.getArity() == 0
        && s.scope().definition(definition).isEmpty()
        && !(definition.getBody() instanceof SubstInNode);
  }
}
