package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.eval.CompiledExpression;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.ir.rewrite.FreeVariables;
import dev.heddle.operator.BuiltIn;
import dev.heddle.operator.Operators;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Generates what is computed on values rather than on their encodings: operators on interned values, and expressions
 * that the evaluator has. Either is a {@link Site}, so that a result that was had before costs a look-up.
 */
final class SiteCode {
  private static final MethodTypeDesc ARGUMENT =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int);
  private static final MethodTypeDesc APPLY_IN_STATES =
      MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int, MethodCode.INTS, MethodCode.INTS);

  private final ExpressionCode expressions;
  private final TableCode tables;

  SiteCode(ExpressionCode expressions) {
    this.expressions = expressions;
    this.tables = new TableCode(expressions);
  }

  /** Returns the site of a strict operator. */
  int strict(BuiltIn operator, int arguments) {
    return expressions.context().site(
        List.of("strict", operator, arguments),
        () -> Site.of(arguments, (kernel, key) ->
            kernel.word(Operators.apply(operator, kernel.values(key, arguments)))));
  }

  /** Pushes the result of a strict operator. */
  void pushStrict(Expr.BuiltInApplication e, Scope scope, Encoding want, MethodCode m) {
    if (tables.push(operation(e), scope, want, m)) {
      return;
    }
    pushSite(strict(e.operator(), e.arguments().size()), e.arguments(), scope, m);
    expressions.conversion().convert(Encoding.WORD, want, m);
  }

  /** Branches on the formula with a strict operator. */
  void jumpStrict(Expr.BuiltInApplication e, Scope scope, Branch to, MethodCode m) {
    if (tables.push(operation(e), scope, Encoding.FLAG, m)) {
      to.takeOnFlag(m);
      return;
    }
    pushSite(strict(e.operator(), e.arguments().size()), e.arguments(), scope, m);
    m.push(expressions.context().words().word(BooleanValue.TRUE));
    to.takeIfSame(m);
  }

  private static TableCode.Operation operation(Expr.BuiltInApplication e) {
    return new TableCode.Operation(e.operator(), e.arguments(), values -> Operators.apply(e.operator(), values));
  }

  /** Pushes the result of an operation, which is a table where its arguments have few values. */
  void push(TableCode.Operation operation, Scope scope, Encoding want, MethodCode m) {
    if (tables.push(operation, scope, want, m)) {
      return;
    }
    int count = operation.arguments().size();
    int site = expressions.context().site(
        List.of("operation", operation.key(), count),
        () -> Site.of(count, (kernel, key) -> kernel.word(operation.make().apply(kernel.values(key, count)))));
    pushSite(site, operation.arguments(), scope, m);
    expressions.conversion().convert(Encoding.WORD, want, m);
  }

  /** Pushes the result of a site that depends on the values of the arguments alone. */
  void pushSite(int site, List<Expr> arguments, Scope scope, MethodCode m) {
    int[] locals = new int[arguments.size()];
    for (int i = 0; i < locals.length; i++) {
      expressions.push(arguments.get(i), scope, Encoding.WORD, m);
      locals[i] = m.newHidden();
      m.code().istore(locals[i]);
    }
    pushSite(site, locals, m);
  }

  private void pushSite(int site, int[] locals, MethodCode m) {
    if (locals.length <= 2) {
      m.pushKernel();
      m.push(site);
      for (int local : locals) {
        m.code().iload(local);
      }
      m.kernel("apply", MethodCode.ints(1 + locals.length));
      return;
    }
    pushArguments(site, locals, m);
    m.pushKernel();
    m.push(site);
    m.kernel("apply", MethodCode.ints(1));
  }

  private static void pushArguments(int site, int[] locals, MethodCode m) {
    for (int i = 0; i < locals.length; i++) {
      m.pushKernel();
      m.push(site);
      m.push(i);
      m.code().iload(locals[i]);
      m.kernel("argument", ARGUMENT);
    }
  }

  /** Pushes a tuple. */
  void pushTuple(Expr.TupleLiteral e, Scope scope, Encoding want, MethodCode m) {
    push(new TableCode.Operation("tuple", e.elements(), TupleValue::wrapping), scope, want, m);
  }

  /** Pushes a set. */
  void pushSet(Expr.SetLiteral e, Scope scope, Encoding want, MethodCode m) {
    push(new TableCode.Operation("set", e.elements(), FiniteSetValue::unsorted), scope, want, m);
  }

  /** Pushes a record. */
  void pushRecord(Expr.RecordLiteral e, Scope scope, Encoding want, MethodCode m) {
    ImmutableList<String> names =
        e.fields().stream().map(Expr.Field::name).collect(ImmutableList.toImmutableList());
    ImmutableList<Expr> values =
        e.fields().stream().map(Expr.Field::value).collect(ImmutableList.toImmutableList());
    push(new TableCode.Operation(names, values, v -> record(names, v)), scope, want, m);
  }

  private static Value record(ImmutableList<String> names, Value[] values) {
    Map<String, Value> fields = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      fields.put(names.get(i), values[i]);
    }
    return RecordValue.of(fields);
  }

  /** Pushes an updated function: the evaluator makes it. */
  void pushExcept(Expr.Except e, Scope scope, Encoding want, MethodCode m) {
    pushEvaluated(e, scope, want, m);
  }

  // Expressions that the evaluator has.

  /** Pushes the value of an expression that the evaluator computes. */
  void pushEvaluated(Expr expression, Scope scope, Encoding want, MethodCode m) {
    ClosedExpression closed = ClosedExpression.of(expression, scope);
    int[] locals = new int[closed.captures().size()];
    int i = 0;
    for (Binding capture : closed.captures().values()) {
      pushCapture(capture, m);
      locals[i] = m.newHidden();
      m.code().istore(locals[i++]);
    }
    boolean isPrimed = m.array() == MethodCode.NEXT;
    Expr inState =
        isPrimed ? new Expr.Prime(closed.expression(), expression.span()) : closed.expression();
    FreeVariables variables = FreeVariables.of(inState, expressions.context().definitions());
    variables.primed().forEach(v -> expressions.functions().requireAssigned(v, MethodCode.NEXT, m));
    variables.unchanged().forEach(v -> expressions.functions().requireAssigned(v, MethodCode.NEXT, m));
    if (Impurity.isIn(inState, expressions.context().definitions())) {
      throw new NotCompilableException("an expression that prints, or depends on the run");
    }
    int site = expressions.context().site(evaluated(inState, closed.captures(), variables));
    pushArguments(site, locals, m);
    m.pushKernel();
    m.push(site);
    m.code().aload(MethodCode.CURRENT).aload(MethodCode.NEXT);
    m.kernel("apply", APPLY_IN_STATES);
    expressions.conversion().convert(Encoding.WORD, want, m);
  }

  private void pushCapture(Binding capture, MethodCode m) {
    switch (capture) {
      case Binding.Held held -> {
        m.code().iload(held.slot());
        expressions.conversion().convert(held.encoding(), Encoding.WORD, m);
      }
      case Binding.Located located -> expressions.functions().pushPlace(located.place(), Encoding.WORD, m);
      case Binding.Shaped _, Binding.Delayed _, Binding.Operator _, Binding.Local _ ->
          throw new NotCompilableException("a name that no code holds");
    }
  }

  private Site evaluated(Expr expression, ImmutableMap<Local, Binding> captures, FreeVariables variables) {
    int count = captures.size();
    CompiledExpression compiled =
        expressions.context().evaluator().compile(expression, captures.keySet().asList());
    List<Integer> next = new ArrayList<>(variables.primed());
    variables.unchanged().stream().filter(v -> !next.contains(v)).forEach(next::add);
    List<Integer> current = new ArrayList<>(variables.reads());
    variables.unchanged().stream().filter(v -> !current.contains(v)).forEach(current::add);
    return Site.of(count, slots(current), slots(next), (kernel, key) ->
        kernel.word(compiled.evaluate(kernel, kernel.values(key, count))));
  }

  private ImmutableList<Integer> slots(List<Integer> variables) {
    SlotLayout layout = expressions.context().layout();
    ImmutableList.Builder<Integer> slots = ImmutableList.builder();
    for (int variable : variables) {
      for (int i = 0; i < layout.slotCount(variable); i++) {
        slots.add(layout.firstSlot(variable) + i);
      }
    }
    return slots.build();
  }
}
