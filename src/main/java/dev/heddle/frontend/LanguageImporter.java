package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.UnsupportedException;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.operator.BuiltIn;
import dev.heddle.value.BooleanValue;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.StringNode;

/** Imports applications of the operators of the language itself: logic, sets, functions, records, steps, time. */
final class LanguageImporter {
  private final ExpressionImporter expressions;
  private final DefinitionImporter definitions;
  private final Places places;
  private final BindingImporter binding;
  private final ImmutableMap<String, Rule> rules;

  /** Imports an application of one operator. */
  @FunctionalInterface
  interface Rule {
    /** Returns what {@code node} stands for. */
    Expr apply(OpApplNode node, Surroundings surroundings);
  }

  LanguageImporter(ExpressionImporter expressions, DefinitionImporter definitions, Places places) {
    this.expressions = expressions;
    this.definitions = definitions;
    this.places = places;
    this.binding = new BindingImporter(expressions, definitions, places);
    this.rules =
        ImmutableMap.<String, Rule>builder()
            .putAll(logic())
            .putAll(data())
            .putAll(binding.rules())
            .putAll(steps())
            .putAll(time())
            .buildOrThrow();
  }

  private ImmutableMap<String, Rule> logic() {
    return ImmutableMap.<String, Rule>builder()
        .put("TRUE", (node, _) -> new Expr.Literal(BooleanValue.TRUE, places.span(node)))
        .put("FALSE", (node, _) -> new Expr.Literal(BooleanValue.FALSE, places.span(node)))
        .put("\\land", (node, s) -> new Expr.Conjunction(chain(node, s), places.span(node)))
        .put("$ConjList", (node, s) -> new Expr.Conjunction(arguments(node, s), places.span(node)))
        .put("\\lor", (node, s) -> new Expr.Disjunction(chain(node, s), places.span(node)))
        .put("$DisjList", (node, s) -> new Expr.Disjunction(arguments(node, s), places.span(node)))
        .put("=>", binary(span -> (a, b) -> new Expr.Implication(a, b, span)))
        .put("$IfThenElse", this::conditional)
        .put("$Case", this::caseOf)
        .put("$Nop", (node, s) -> argument(node, 0, s))
        .buildOrThrow();
  }

  private ImmutableMap<String, Rule> data() {
    return ImmutableMap.<String, Rule>builder()
        .put("$SetEnumerate", (node, s) -> new Expr.SetLiteral(arguments(node, s), places.span(node)))
        .put("$Tuple", (node, s) -> new Expr.TupleLiteral(arguments(node, s), places.span(node)))
        .put("$RcdConstructor", (node, s) -> new Expr.RecordLiteral(fields(node, s), places.span(node)))
        .put("$SetOfRcds", (node, s) -> new Expr.RecordSet(fields(node, s), places.span(node)))
        .put("$FcnApply", binary(span -> (f, a) -> new Expr.FunctionApplication(f, a, span)))
        .put("$RcdSelect", binary(span -> (r, a) -> new Expr.FunctionApplication(r, a, span)))
        .put("$Except", this::except)
        .buildOrThrow();
  }

  private ImmutableMap<String, Rule> steps() {
    StepImporter steps = new StepImporter(expressions, definitions, places);
    return ImmutableMap.<String, Rule>builder()
        .putAll(steps.rules())
        .put("\\cdot", binary(span -> (a, b) -> new Expr.Composition(a, b, span)))
        .buildOrThrow();
  }

  private ImmutableMap<String, Rule> time() {
    return ImmutableMap.<String, Rule>builder()
        .put("[]", unary(span -> a -> new Expr.Always(a, span)))
        .put("<>", unary(span -> a -> new Expr.Eventually(a, span)))
        .put("~>", binary(span -> (a, b) -> new Expr.LeadsTo(a, b, span)))
        .put("-+->", (node, _) -> new Expr.UnsupportedTemporal("-+->", places.span(node)))
        .put("$TemporalForall", (node, _) -> new Expr.UnsupportedTemporal("\\AA", places.span(node)))
        .put("$TemporalExists", (node, _) -> new Expr.UnsupportedTemporal("\\EE", places.span(node)))
        .buildOrThrow();
  }

  /** Returns what an application of one of the language's operators stands for. */
  Expr application(OpApplNode node, Surroundings surroundings) {
    String name = node.getOperator().getName().toString();
    Optional<BuiltIn> strict = StandardOperators.ofTheLanguage(name);
    if (strict.isPresent()) {
      return new Expr.BuiltInApplication(strict.get(), arguments(node, surroundings), places.span(node));
    }
    Rule rule = rules.get(name);
    if (rule == null) {
      throw unsupported("`" + name + "`", places.span(node));
    }
    return rule.apply(node, surroundings);
  }

  /** Returns one of the language's operators as an argument of another operator. */
  Argument operator(OpDefNode node, Span span) {
    String name = node.getName().toString();
    Optional<BuiltIn> strict = StandardOperators.ofTheLanguage(name);
    if (strict.isPresent()) {
      return new Argument.BuiltInOperator(strict.get(), span);
    }
    return switch (name) {
      case "\\land" -> lambdaOfTwo((a, b) -> new Expr.Conjunction(ImmutableList.of(a, b), span), span);
      case "\\lor" -> lambdaOfTwo((a, b) -> new Expr.Disjunction(ImmutableList.of(a, b), span), span);
      case "=>" -> lambdaOfTwo((a, b) -> new Expr.Implication(a, b, span), span);
      default -> throw unsupported("`" + name + "` as an argument", span);
    };
  }

  private Argument lambdaOfTwo(BinaryOperator<Expr> body, Span span) {
    Local a = definitions.freshLocal("a");
    Local b = definitions.freshLocal("b");
    return new Argument.Lambda(
        ImmutableList.of(new Definition.Parameter(a, 0), new Definition.Parameter(b, 0)),
        body.apply(new Expr.LocalReference(a, span), new Expr.LocalReference(b, span)),
        span);
  }

  /** Returns an operator of a module as an argument of another operator: a LAMBDA that applies it. */
  Argument lambda(int arity, Function<ImmutableList<Argument>, Expr> application, Span span) {
    ImmutableList.Builder<Definition.Parameter> parameters = ImmutableList.builder();
    ImmutableList.Builder<Argument> arguments = ImmutableList.builder();
    for (int i = 0; i < arity; i++) {
      Local local = definitions.freshLocal("a" + i);
      parameters.add(new Definition.Parameter(local, 0));
      arguments.add(new Argument.Value(new Expr.LocalReference(local, span)));
    }
    return new Argument.Lambda(parameters.build(), application.apply(arguments.build()), span);
  }

  private Rule unary(Function<Span, UnaryOperator<Expr>> make) {
    return (node, surroundings) -> make.apply(places.span(node)).apply(argument(node, 0, surroundings));
  }

  private Rule binary(Function<Span, BinaryOperator<Expr>> make) {
    return (node, surroundings) ->
        make.apply(places.span(node)).apply(argument(node, 0, surroundings), argument(node, 1, surroundings));
  }

  private Expr argument(OpApplNode node, int index, Surroundings surroundings) {
    return expressions.expression(node.getArgs()[index], surroundings);
  }

  private ImmutableList<Expr> arguments(OpApplNode node, Surroundings surroundings) {
    ImmutableList.Builder<Expr> result = ImmutableList.builder();
    for (ExprOrOpArgNode argument : node.getArgs()) {
      result.add(expressions.expression(argument, surroundings));
    }
    return result.build();
  }

  /** Returns the operands of {@code a /\ b /\ c}, which the parser nests to the left. */
  private ImmutableList<Expr> chain(OpApplNode node, Surroundings surroundings) {
    ImmutableList.Builder<Expr> operands = ImmutableList.builder();
    if (node.getArgs()[0] instanceof OpApplNode left && left.getOperator() == node.getOperator()) {
      operands.addAll(chain(left, surroundings));
    } else {
      operands.add(argument(node, 0, surroundings));
    }
    return operands.add(argument(node, 1, surroundings)).build();
  }

  private Expr conditional(OpApplNode node, Surroundings surroundings) {
    return new Expr.Conditional(
        argument(node, 0, surroundings),
        argument(node, 1, surroundings),
        argument(node, 2, surroundings),
        places.span(node));
  }

  private Expr caseOf(OpApplNode node, Surroundings surroundings) {
    ImmutableList.Builder<Expr.Arm> arms = ImmutableList.builder();
    Optional<Expr> other = Optional.empty();
    for (ExprOrOpArgNode argument : node.getArgs()) {
      OpApplNode arm = (OpApplNode) argument;
      Expr result = argument(arm, 1, surroundings);
      if (arm.getArgs()[0] == null) {
        other = Optional.of(result);
      } else {
        arms.add(new Expr.Arm(argument(arm, 0, surroundings), result));
      }
    }
    return new Expr.Case(arms.build(), other, places.span(node));
  }

  private ImmutableList<Expr.Field> fields(OpApplNode node, Surroundings surroundings) {
    ImmutableList.Builder<Expr.Field> fields = ImmutableList.builder();
    for (ExprOrOpArgNode argument : node.getArgs()) {
      OpApplNode field = (OpApplNode) argument;
      String name = ((StringNode) field.getArgs()[0]).getRep().toString();
      fields.add(new Expr.Field(name, argument(field, 1, surroundings)));
    }
    return fields.build();
  }

  private Expr except(OpApplNode node, Surroundings surroundings) {
    ImmutableList.Builder<Expr.Update> updates = ImmutableList.builder();
    for (int i = 1; i < node.getArgs().length; i++) {
      OpApplNode component = (OpApplNode) node.getArgs()[i];
      Local old = definitions.freshLocal("@");
      ImmutableList<Expr> path = arguments((OpApplNode) component.getArgs()[0], surroundings);
      Expr value = argument(component, 1, surroundings.binding(ImmutableMap.of(component, old)));
      updates.add(new Expr.Update(path, old, value));
    }
    return new Expr.Except(argument(node, 0, surroundings), updates.build(), places.span(node));
  }

  private static UnsupportedException unsupported(String what, Span span) {
    return new UnsupportedException(DiagnosticCode.UNSUPPORTED, span, what + " cannot be evaluated");
  }
}
