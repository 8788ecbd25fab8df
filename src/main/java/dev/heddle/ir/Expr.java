package dev.heddle.ir;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;
import dev.heddle.operator.BuiltIn;
import dev.heddle.operator.NativeOperator;
import dev.heddle.value.Value;
import java.util.Optional;

/** An expression, a formula included. Every node says which TLA+ text it stands for. */
public sealed interface Expr {
  /** {@return where it stands in the source} */
  Span span();

  // Leaves and applications.

  /** A number, a string, TRUE, FALSE, or a constant's value from the configuration. */
  record Literal(Value value, Span span) implements Expr {}

  /** A VARIABLE in the current state. */
  record StateVariable(Variable variable, Span span) implements Expr {}

  /** A parameter or bound name. */
  record LocalReference(Local local, Span span) implements Expr {}

  /** {@code Op(a, b)} or {@code Op} for the definition with this id. */
  record OperatorApplication(int definition, ImmutableList<Argument> arguments, Span span) implements Expr {}

  /** {@code F(a)} where {@code F} is an operator parameter. */
  record ParameterApplication(Local operator, ImmutableList<Argument> arguments, Span span) implements Expr {}

  /** A strict operator applied to the values of its arguments. */
  record BuiltInApplication(BuiltIn operator, ImmutableList<Expr> arguments, Span span) implements Expr {}

  /** An operator of a module that is computed natively: it may take operators. */
  record NativeApplication(NativeOperator operator, ImmutableList<Argument> arguments, Span span) implements Expr {}

  // Logic and branching: arguments are evaluated left to right and only as far as needed.

  /** {@code a /\ b}, or a bulleted list. */
  record Conjunction(ImmutableList<Expr> conjuncts, Span span) implements Expr {}

  /** {@code a \/ b}, or a bulleted list. */
  record Disjunction(ImmutableList<Expr> disjuncts, Span span) implements Expr {}

  /** {@code a => b}. */
  record Implication(Expr antecedent, Expr consequent, Span span) implements Expr {}

  /** {@code IF test THEN a ELSE b}. */
  record Conditional(Expr test, Expr then, Expr otherwise, Span span) implements Expr {}

  /** {@code CASE p -> a [] q -> b [] OTHER -> c}. */
  record Case(ImmutableList<Arm> arms, Optional<Expr> other, Span span) implements Expr {}

  /** One {@code p -> a} of a CASE. */
  record Arm(Expr guard, Expr result) {}

  /** {@code LET defs IN body}. */
  record Let(ImmutableList<Definition> definitions, Expr body, Span span) implements Expr {}

  // Binding.

  /** {@code \A x \in S, y \in T : p}. */
  record ForAll(ImmutableList<Bound> bounds, Expr body, Span span) implements Expr {}

  /** {@code \E x \in S, y \in T : p}. */
  record Exists(ImmutableList<Bound> bounds, Expr body, Span span) implements Expr {}

  /** {@code CHOOSE x \in S : p}. */
  record Choose(Bound bound, Expr predicate, Span span) implements Expr {}

  /** {@code \A x : p}, {@code \E x : p} or {@code CHOOSE x : p}, which no explicit-state checker can evaluate. */
  record Unbounded(String quantifier, ImmutableList<Local> locals, Expr body, Span span) implements Expr {}

  // Sets, functions, records, tuples.

  /** <code>{a, b}</code>. */
  record SetLiteral(ImmutableList<Expr> elements, Span span) implements Expr {}

  /** <code>{x \in S : p}</code>. */
  record SetFilter(Bound bound, Expr predicate, Span span) implements Expr {}

  /** <code>{e : x \in S, y \in T}</code>. */
  record SetMap(Expr element, ImmutableList<Bound> bounds, Span span) implements Expr {}

  /** {@code <<a, b>>}. */
  record TupleLiteral(ImmutableList<Expr> elements, Span span) implements Expr {}

  /** {@code [a |-> e, b |-> f]}. */
  record RecordLiteral(ImmutableList<Field> fields, Span span) implements Expr {}

  /** {@code [a : S, b : T]}. */
  record RecordSet(ImmutableList<Field> fields, Span span) implements Expr {}

  /** A field of a record literal or record set. */
  record Field(String name, Expr value) {}

  /** {@code [x \in S, y \in T |-> e]}. */
  record FunctionLiteral(ImmutableList<Bound> bounds, Expr body, Span span) implements Expr {}

  /** {@code f[x \in S] == e} where {@code e} may apply {@code f} itself, bound to {@code self}. */
  record RecursiveFunction(Local self, ImmutableList<Bound> bounds, Expr body, Span span) implements Expr {}

  /** {@code f[e]}, {@code r.a} (with a string), and {@code f[a, b]} (with a tuple). */
  record FunctionApplication(Expr function, Expr argument, Span span) implements Expr {}

  /** {@code [f EXCEPT ![a].b = e, ...]}, applied left to right. */
  record Except(Expr function, ImmutableList<Update> updates, Span span) implements Expr {}

  /**
   * One update of an EXCEPT.
   *
   * @param path the arguments, outermost first; a field is a string literal
   * @param old what {@code @} in the value is bound to
   * @param value the new value
   */
  record Update(ImmutableList<Expr> path, Local old, Expr value) {}

  // Two states.

  /** {@code e'}. */
  record Prime(Expr operand, Span span) implements Expr {}

  /** {@code UNCHANGED e}. */
  record Unchanged(Expr operand, Span span) implements Expr {}

  /** {@code ENABLED A}. */
  record Enabled(Expr action, Span span) implements Expr {}

  /** {@code [A]_v}. */
  record Box(Expr action, Expr subscript, Span span) implements Expr {}

  /** {@code <<A>>_v}. */
  record Angle(Expr action, Expr subscript, Span span) implements Expr {}

  /** {@code A \cdot B}. */
  record Composition(Expr first, Expr second, Span span) implements Expr {}

  // Behaviors.

  /** {@code []F}. */
  record Always(Expr operand, Span span) implements Expr {}

  /** {@code <>F}. */
  record Eventually(Expr operand, Span span) implements Expr {}

  /** {@code F ~> G}. */
  record LeadsTo(Expr cause, Expr effect, Span span) implements Expr {}

  /**
   * {@code WF_v(A)} or {@code SF_v(A)}.
   *
   * @param enabled {@code ENABLED <<A>>_v}
   */
  record Fairness(Strength strength, Expr subscript, Expr action, Enabled enabled, Span span) implements Expr {}

  /** Weak or strong fairness. */
  enum Strength {
    WEAK,
    STRONG
  }

  /** {@code F -+-> G}, {@code \AA x : F}, {@code \EE x : F}: parsed, and refused where their value is asked for. */
  record UnsupportedTemporal(String operator, Span span) implements Expr {}

  // Operators of modules that have an effect or depend on the run.

  /** An operator such as {@code Assert}, {@code PrintT} or {@code TLCGet}, evaluated with the run's context. */
  record Effect(EffectOperator operator, ImmutableList<Argument> arguments, Span span) implements Expr {}
}
