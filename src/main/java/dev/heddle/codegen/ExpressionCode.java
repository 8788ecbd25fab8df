package dev.heddle.codegen;

import dev.heddle.ir.Expr;
import dev.heddle.value.Value;
import java.lang.classfile.Label;
import java.util.Optional;

/** Generates the code of expressions: the one place that knows which class does which kind of expression. */
final class ExpressionCode {
  private final CodeContext context;
  private final ConversionCode conversion;
  private final ConditionCode conditions;
  private final ArithmeticCode arithmetic;
  private final SetCode sets;
  private final MembershipCode membership;
  private final FilterCode filters;
  private final FunctionCode functions;
  private final QuantifierCode quantifiers;
  private final SequenceCode sequences;
  private final SiteCode sites;
  private final ComparisonCode comparisons;
  private final StoreCode stores;
  private final EnabledCode enabled;

  ExpressionCode(CodeContext context) {
    this.context = context;
    this.conversion = new ConversionCode(context);
    this.conditions = new ConditionCode(this);
    this.arithmetic = new ArithmeticCode(this);
    this.sets = new SetCode(this);
    this.membership = new MembershipCode(this);
    this.filters = new FilterCode(this);
    this.functions = new FunctionCode(this);
    this.quantifiers = new QuantifierCode(this);
    this.sequences = new SequenceCode(this);
    this.sites = new SiteCode(this);
    this.comparisons = new ComparisonCode(this);
    this.stores = new StoreCode(this);
    this.enabled = new EnabledCode(this);
  }

  CodeContext context() {
    return context;
  }

  ConversionCode conversion() {
    return conversion;
  }

  ComparisonCode comparisons() {
    return comparisons;
  }

  SetCode sets() {
    return sets;
  }

  MembershipCode membership() {
    return membership;
  }

  FunctionCode functions() {
    return functions;
  }

  SequenceCode sequences() {
    return sequences;
  }

  QuantifierCode quantifiers() {
    return quantifiers;
  }

  StoreCode stores() {
    return stores;
  }

  EnabledCode enabled() {
    return enabled;
  }

  SiteCode sites() {
    return sites;
  }

  Shape shape(Expr expression, Scope scope) {
    return context.shapes().of(expression, scope);
  }

  Optional<Value> constant(Expr expression, Scope scope) {
    return context.folding().constant(expression, scope);
  }

  /** Returns the encoding in which the value of an expression comes without a conversion. */
  Encoding natural(Expr expression, Scope scope) {
    return switch (expression) {
      case Expr.LocalReference e when scope.binding(e.local()).orElse(null) instanceof Binding.Held held ->
          held.encoding();
      case Expr.LocalReference e when scope.binding(e.local()).orElse(null) instanceof Binding.Delayed delayed ->
          natural(delayed.expression(), delayed.scope());
      default ->
          functions.storage(expression, scope).orElse(null) instanceof Storage.Cell(Encoding encoding)
              ? encoding
              : Encoding.of(shape(expression, scope), context.universes());
    };
  }

  /** Branches on a formula. */
  void jump(Expr formula, Scope scope, Branch to, MethodCode m) {
    conditions.jump(formula, scope, to, m);
  }

  /** Pushes the value of an expression in the given encoding. */
  void push(Expr expression, Scope scope, Encoding want, MethodCode m) {
    Optional<Value> constant = constant(expression, scope);
    if (constant.isPresent()) {
      conversion.push(constant.get(), want, m);
      return;
    }
    switch (expression) {
      case Expr.Literal e -> conversion.push(e.value(), want, m);
      case Expr.StateVariable _, Expr.FunctionApplication _ -> functions.push(expression, scope, want, m);
      case Expr.Prime e -> pushPrimed(e, scope, want, m);
      case Expr.LocalReference e -> pushLocal(e, scope, want, m);
      case Expr.OperatorApplication e -> pushApplication(e, scope, want, m);
      case Expr.ParameterApplication e ->
          context.inlining().open(e, scope).ifPresentOrElse(
              body -> push(body.expression(), body.scope(), want, m),
              () -> sites.pushEvaluated(e, scope, want, m));
      case Expr.Let e -> {
        Scope.Scoped body = context.inlining().open(e, scope);
        push(body.expression(), body.scope(), want, m);
      }
      case Expr.Conditional e -> pushConditional(e, scope, want, m);
      case Expr.Case e -> pushCase(e, scope, want, m);
      case Expr.BuiltInApplication e -> pushBuiltIn(e, scope, want, m);
      case Expr.Conjunction _, Expr.Disjunction _, Expr.Implication _, Expr.ForAll _, Expr.Exists _,
          Expr.Unchanged _, Expr.Box _, Expr.Angle _ -> pushFlag(expression, scope, want, m);
      case Expr.SetLiteral e -> sets.pushLiteral(e, scope, want, m);
      case Expr.SetFilter e -> filters.push(e, scope, want, m);
      case Expr.TupleLiteral e -> sequences.pushTuple(e, scope, want, m);
      case Expr.RecordLiteral e -> sites.pushRecord(e, scope, want, m);
      case Expr.Except e -> sites.pushExcept(e, scope, want, m);
      case Expr.Enabled e when enabled.isPossible(e, m) -> pushFlag(e, scope, want, m);
      case Expr.Choose _, Expr.Unbounded _, Expr.SetMap _, Expr.RecordSet _, Expr.FunctionLiteral _,
          Expr.RecursiveFunction _, Expr.NativeApplication _, Expr.Effect _, Expr.Enabled _ ->
          sites.pushEvaluated(expression, scope, want, m);
      case Expr.Composition _, Expr.Always _, Expr.Eventually _, Expr.LeadsTo _, Expr.Fairness _,
          Expr.UnsupportedTemporal _ ->
          throw new NotCompilableException("an action or temporal operator inside an expression");
    }
  }

  private void pushPrimed(Expr.Prime prime, Scope scope, Encoding want, MethodCode m) {
    int before = m.read(MethodCode.NEXT);
    push(prime.operand(), scope, want, m);
    m.read(before);
  }

  private void pushLocal(Expr.LocalReference reference, Scope scope, Encoding want, MethodCode m) {
    switch (scope.binding(reference.local()).orElse(null)) {
      case Binding.Held held -> {
        m.code().iload(held.slot());
        conversion.convert(held.encoding(), want, m);
      }
      case Binding.Delayed delayed -> pushDelayed(delayed, want, m);
      case Binding.Located located -> functions.pushPlace(located.place(), want, m);
      case null, default -> throw new NotCompilableException("the name `" + reference.local().name() + "`");
    }
  }

  /** Pushes the value of a delayed expression, which is computed where it is first needed on a path. */
  private void pushDelayed(Binding.Delayed delayed, Encoding want, MethodCode m) {
    if (isCheap(delayed.expression()) || functions.storage(delayed.expression(), delayed.scope()).isPresent()) {
      push(delayed.expression(), delayed.scope(), want, m);
      return;
    }
    Optional<Binding.Held> known = m.held(delayed);
    if (known.isEmpty()) {
      Encoding natural = natural(delayed.expression(), delayed.scope());
      push(delayed.expression(), delayed.scope(), natural, m);
      Binding.Held held =
          new Binding.Held(m.newInt(), natural, shape(delayed.expression(), delayed.scope()));
      m.code().istore(held.slot());
      m.hold(delayed, held);
      known = Optional.of(held);
    }
    m.code().iload(known.get().slot());
    conversion.convert(known.get().encoding(), want, m);
  }

  private static boolean isCheap(Expr expression) {
    return expression instanceof Expr.Literal
        || expression instanceof Expr.LocalReference
        || expression instanceof Expr.StateVariable;
  }

  private void pushApplication(Expr.OperatorApplication application, Scope scope, Encoding want, MethodCode m) {
    Optional<Binding.Delayed> value = context.inlining().localValue(application, scope);
    if (value.isPresent()) {
      pushDelayed(value.get(), want, m);
      return;
    }
    context.inlining().open(application, scope).ifPresentOrElse(
        body -> push(body.expression(), body.scope(), want, m),
        () -> sites.pushEvaluated(application, scope, want, m));
  }

  private void pushConditional(Expr.Conditional conditional, Scope scope, Encoding want, MethodCode m) {
    Label otherwise = m.label();
    Label end = m.label();
    MethodCode.State state = m.state();
    jump(conditional.test(), scope, Branch.onFalse(otherwise), m);
    push(conditional.then(), scope, want, m);
    m.code().goto_(end);
    m.restore(state);
    m.bind(otherwise);
    push(conditional.otherwise(), scope, want, m);
    m.restore(state);
    m.bind(end);
  }

  private void pushCase(Expr.Case expression, Scope scope, Encoding want, MethodCode m) {
    Label end = m.label();
    MethodCode.State state = m.state();
    for (Expr.Arm arm : expression.arms()) {
      Label next = m.label();
      jump(arm.guard(), scope, Branch.onFalse(next), m);
      push(arm.result(), scope, want, m);
      m.code().goto_(end);
      m.bind(next);
      m.restore(state);
    }
    if (expression.other().isPresent()) {
      push(expression.other().get(), scope, want, m);
    } else {
      m.check("escape", 0);
    }
    m.restore(state);
    m.bind(end);
  }

  private void pushFlag(Expr formula, Scope scope, Encoding want, MethodCode m) {
    Label isTrue = m.label();
    Label end = m.label();
    MethodCode.State state = m.state();
    jump(formula, scope, Branch.onTrue(isTrue), m);
    m.push(0);
    m.code().goto_(end);
    m.bind(isTrue);
    m.push(1);
    m.bind(end);
    m.restore(state);
    conversion.convert(Encoding.FLAG, want, m);
  }

  private void pushBuiltIn(Expr.BuiltInApplication application, Scope scope, Encoding want, MethodCode m) {
    switch (application.operator()) {
      case NOT, EQUIVALENT, EQUAL, NOT_EQUAL, IN, NOT_IN, SUBSET_OF, LESS, LESS_OR_EQUAL, GREATER,
          GREATER_OR_EQUAL, IS_FINITE_SET -> pushFlag(application, scope, want, m);
      case PLUS, MINUS, NEGATE, TIMES, POWER, DIVIDE, MODULO -> arithmetic.push(application, scope, want, m);
      case UNION_OF_TWO, INTERSECTION, DIFFERENCE, CARDINALITY -> sets.push(application, scope, want, m);
      case LEN, HEAD, TAIL, APPEND, CONCATENATE -> sequences.push(application, scope, want, m);
      case TLC_EVAL -> push(application.arguments().getFirst(), scope, want, m);
      default -> sites.pushStrict(application, scope, want, m);
    }
  }
}
