package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.ir.Variable;
import dev.heddle.operator.BuiltIn;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.Value;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Generates the code that enumerates the successors by an action. */
final class ActionCode {
  // The formula is taken from left to right with the rest of it at hand, as TLC does: a test that fails goes on to the
  // next alternative; `x' = e` for a variable without a next value stores into the next state; a disjunction, a \E or
  // `x' \in S` does all that follows once per alternative; at the end a successor is handed over.
  //
  // The next state is one array. Where nothing has been assigned on the way it equals the current state, so UNCHANGED
  // costs nothing and EXCEPT writes one slot. Each alternative puts back what it may have written when it is done; an
  // alternative that fails before it has written leaves without.

  private static final MethodTypeDesc EMIT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
  private static final MethodTypeDesc FIND = MethodTypeDesc.of(ConstantDescs.CD_void);
  private static final MethodTypeDesc COPY =
      MethodTypeDesc.of(
          ConstantDescs.CD_void,
          ConstantDescs.CD_Object,
          ConstantDescs.CD_int,
          ConstantDescs.CD_Object,
          ConstantDescs.CD_int,
          ConstantDescs.CD_int);
  private static final int MAX_COPIED_SINGLY = 6;
  private static final int MAX_EMISSIONS = 200;

  /** The name that stands for the element chosen by {@code x' \in S}. */
  private static final Local CHOSEN = new Local(-1, "element");

  private static final int MAX_INSTANCES = 7;
  private static final Expr TRUE = new Expr.Literal(BooleanValue.TRUE, Span.NONE);

  /** Marks the end of a branch after which the code goes on where the branches meet. */
  private static final Work JOIN = new Work(null, null, null);

  private final ExpressionCode expressions;
  private final ActionForms forms;
  private final WaysCode ways;
  private final Ending ending;
  private int emissions;

  /** What is done with a successor. */
  private enum Ending {
    HANDED_OVER,
    NOTED
  }

  private ActionCode(ExpressionCode expressions, Ending ending) {
    this.expressions = expressions;
    this.ending = ending;
    this.forms = new ActionForms(expressions.context().inlining(), expressions.comparisons());
    this.ways = new WaysCode(expressions, forms);
  }

  /** Returns what generates the successors of a state, and hands them over. */
  static ActionCode ofAction(ExpressionCode expressions) {
    return new ActionCode(expressions, Ending.HANDED_OVER);
  }

  /** Returns what generates the successors of a state to note that there are some; they need not be whole. */
  static ActionCode ofEnabled(ExpressionCode expressions) {
    return new ActionCode(expressions, Ending.NOTED);
  }

  /** Whether other parts held before. TLC only tests a later part once all variables have a next value. */
  private enum Entry {
    FIRST,
    LATER
  }

  /** What is still to be done of a formula. */
  private record Work(Expr expression, Scope scope, Work rest, Entry entry) {
    Work(Expr expression, Scope scope, Work rest) {
      this(expression, scope, rest, Entry.FIRST);
    }
  }

  /** Where an alternative goes when it fails: without having written, or after. */
  private record Exit(Label clean, Label dirty) {
    Label from(MethodCode m) {
      return m.written().isEmpty() ? clean : dirty;
    }
  }

  /** Generates the body of a method; where it is that of an action, its first {@code int} is the action's index. */
  void generate(Expr formula, Scope scope, MethodCode m) {
    emissions = 0;
    generateMethod(new Work(formula, scope, null), m);
  }

  private void generateMethod(Work work, MethodCode m) {
    Label clean = m.label();
    alternative(work, clean, m);
    m.bind(clean);
    m.code().return_();
  }

  /** Does the work and puts back what it wrote; falls through, or goes to {@code clean} if nothing was written. */
  private void alternative(Work work, Label clean, MethodCode m) {
    Writes before = m.written().copy();
    m.written().clear();
    MethodCode.State state = m.state();
    Label dirty = m.label();
    run(work, new Exit(clean, dirty), m);
    m.restore(state);
    m.bind(dirty);
    putBack(m);
    m.written().set(before);
  }

  private void putBack(MethodCode m) {
    for (Place.Origin origin : m.written().chosen()) {
      MethodCode.State state = m.state();
      Place function = Place.fixed(MethodCode.NEXT, origin.row(), origin.offset());
      Place place = expressions.functions().part(function, origin.argument(), origin.scope(), m);
      Place there = new Place(MethodCode.CURRENT, place.storage(), place.offset(), place.index(), place.origin());
      expressions.stores().copy(there, place, m);
      m.restore(state);
    }
    BitSet written = m.written().fixed();
    for (int from = written.nextSetBit(0); from >= 0; ) {
      int to = written.nextClearBit(from);
      if (to - from <= MAX_COPIED_SINGLY) {
        for (int slot = from; slot < to; slot++) {
          m.code().aload(MethodCode.NEXT).loadConstant(slot);
          m.code().aload(MethodCode.CURRENT).loadConstant(slot).iaload().iastore();
        }
      } else {
        m.code().aload(MethodCode.CURRENT).loadConstant(from).aload(MethodCode.NEXT).loadConstant(from);
        m.code().loadConstant(to - from);
        m.code().invokestatic(java.lang.constant.ClassDesc.of("java.lang.System"), "arraycopy", COPY);
      }
      from = written.nextSetBit(to);
    }
  }

  private void run(Work work, Exit exit, MethodCode m) {
    if (work == JOIN) {
      return;
    }
    if (work == null) {
      finish(m);
      return;
    }
    Expr expression = work.expression();
    if (isFalse(expression, work.scope())) {
      m.code().goto_(exit.from(m));
      return;
    }
    boolean isTest = work.entry() == Entry.LATER && isComplete(m);
    if (isTest || !forms.isEnumerated(expression, work.scope())) {
      expressions.jump(expression, work.scope(), Branch.onFalse(exit.from(m)), m);
      run(work.rest(), exit, m);
      return;
    }
    if (!forms.isAction(expression, work.scope())) {
      repeat(work, m);
      return;
    }
    switch (expression) {
      case Expr.Conjunction e -> run(prepend(e.conjuncts(), work), exit, m);
      case Expr.Disjunction e -> runAlternatives(e.disjuncts(), work, m);
      case Expr.Conditional e -> runConditional(e, work, exit, m);
      case Expr.Case e -> runCase(e, work, exit, m);
      case Expr.Exists e -> {
        MethodCode.State state = m.state();
        expressions.quantifiers().loop(e.bounds(), work.scope(), m,
            (inner, next) -> alternative(new Work(e.body(), inner, work.rest()), next, m));
        m.restore(state);
      }
      case Expr.ForAll e -> run(instances(e, work), exit, m);
      case Expr.Implication e -> runConditional(
          new Expr.Conditional(e.antecedent(), e.consequent(), TRUE, e.span()), work, exit, m);
      case Expr.Let _, Expr.OperatorApplication _ -> {
        Scope.Scoped body = forms.open(expression, work.scope())
            .orElseThrow(() -> new NotCompilableException("a recursive or unknown action"));
        run(new Work(body.expression(), body.scope(), work.rest()), exit, m);
      }
      case Expr.BuiltInApplication e -> runBuiltIn(e, work, exit, m);
      case Expr.Unchanged e -> runUnchanged(e, work, exit, m);
      case Expr.Angle e -> run(prepend(ComparisonCode.conjuncts(e), work), exit, m);
      default -> {
        expressions.jump(expression, work.scope(), Branch.onFalse(exit.from(m)), m);
        run(work.rest(), exit, m);
      }
    }
  }

  private boolean isFalse(Expr formula, Scope scope) {
    return expressions.constant(formula, scope).filter(BooleanValue.FALSE::equals).isPresent();
  }

  /** A test that may hold in several ways: what follows happens once for each. */
  private void repeat(Work work, MethodCode m) {
    MethodCode.State state = m.state();
    ways.push(work.expression(), work.scope(), m);
    int count = m.newHidden();
    m.code().istore(count);
    Label next = m.label();
    Label end = m.label();
    m.bind(next);
    m.code().iload(count).ifle(end).iinc(count, -1);
    alternative(new Work(TRUE, work.scope(), work.rest()), next, m);
    m.code().goto_(next);
    m.bind(end);
    m.restore(state);
  }

  /** All instances of the body must hold together. */
  private Work instances(Expr.ForAll e, Work work) {
    if (e.bounds().size() != 1 || e.bounds().getFirst().locals().size() != 1) {
      throw new NotCompilableException("an action under a \\A of several names");
    }
    Optional<SetValue> set = expressions.constant(e.bounds().getFirst().set(), work.scope())
        .filter(SetValue.class::isInstance)
        .map(SetValue.class::cast)
        .filter(s -> s.hasAtMost(MAX_INSTANCES));
    if (set.isEmpty()) {
      throw new NotCompilableException("an action under a \\A over a set that is large or not constant");
    }
    Work result = work.rest();
    List<Value> elements = set.get().explicit().elements();
    for (int i = elements.size() - 1; i >= 0; i--) {
      Binding bound = new Binding.Delayed(new Expr.Literal(elements.get(i), e.span()), work.scope());
      Scope inner = work.scope().with(e.bounds().getFirst().locals().getFirst(), bound);
      result = new Work(e.body(), inner, result, entry(i));
    }
    return result;
  }

  private static Work prepend(ImmutableList<Expr> parts, Work work) {
    Work result = work.rest();
    for (int i = parts.size() - 1; i >= 0; i--) {
      result = new Work(parts.get(i), work.scope(), result, entry(i));
    }
    return result;
  }

  private static Entry entry(int index) {
    return index == 0 ? Entry.FIRST : Entry.LATER;
  }

  private boolean isComplete(MethodCode m) {
    return m.assigned().cardinality() == expressions.context().layout().variables().size();
  }

  private void finish(MethodCode m) {
    if (++emissions > MAX_EMISSIONS) {
      throw new NotCompilableException("too many alternatives");
    }
    m.pushKernel();
    switch (ending) {
      case HANDED_OVER -> {
        if (!isComplete(m)) {
          throw new NotCompilableException("a variable that is left without a next value");
        }
        m.code().iload(MethodCode.FIRST_FREE);
        m.kernel("emit", EMIT);
      }
      case NOTED -> m.kernel("find", FIND);
    }
  }

  // Branches.

  private void runAlternatives(ImmutableList<Expr> disjuncts, Work work, MethodCode m) {
    for (Expr disjunct : disjuncts) {
      MethodCode.State state = m.state();
      Label clean = m.label();
      branch(new Work(disjunct, work.scope(), work.rest()), clean, m);
      m.bind(clean);
      m.restore(state);
    }
  }

  /** An alternative; a large one gets a method of its own. */
  private void branch(Work work, Label clean, MethodCode m) {
    if (expressions.context().weight().isLarge(work.expression(), work.scope()) && m.written().isEmpty()) {
      m.callOutlined(ConstantDescs.CD_void, inner -> generateMethod(work, inner));
    } else {
      alternative(work, clean, m);
    }
  }

  private void runConditional(Expr.Conditional e, Work work, Exit exit, MethodCode m) {
    Optional<BitSet> assigned = forms.assignedBy(e, work.scope(), m.assigned());
    Label otherwise = m.label();
    Label end = m.label();
    MethodCode.State state = m.state();
    expressions.jump(e.test(), work.scope(), Branch.onFalse(otherwise), m);
    Work rest = assigned.isPresent() ? JOIN : work.rest();
    run(new Work(e.then(), work.scope(), rest), exit, m);
    m.code().goto_(end);
    m.restore(state);
    m.bind(otherwise);
    run(new Work(e.otherwise(), work.scope(), rest), exit, m);
    m.restore(state);
    m.bind(end);
    if (assigned.isPresent()) {
      m.assigned().or(assigned.get());
      run(work.rest(), exit, m);
    }
  }

  private void runCase(Expr.Case e, Work work, Exit exit, MethodCode m) {
    Label end = m.label();
    MethodCode.State state = m.state();
    for (Expr.Arm arm : e.arms()) {
      Label next = m.label();
      expressions.jump(arm.guard(), work.scope(), Branch.onFalse(next), m);
      run(new Work(arm.result(), work.scope(), work.rest()), exit, m);
      m.code().goto_(end);
      m.bind(next);
      m.restore(state);
    }
    if (e.other().isPresent()) {
      run(new Work(e.other().get(), work.scope(), work.rest()), exit, m);
    } else {
      m.escape();
    }
    m.restore(state);
    m.bind(end);
  }

  // Assignments.

  private void runBuiltIn(Expr.BuiltInApplication e, Work work, Exit exit, MethodCode m) {
    Optional<Variable> variable =
        e.operator() == BuiltIn.EQUAL || e.operator() == BuiltIn.IN
            ? forms.primed(e.arguments().getFirst(), work.scope()).filter(v -> !m.assigned().get(v.index()))
            : Optional.empty();
    if (variable.isEmpty()) {
      expressions.jump(e, work.scope(), Branch.onFalse(exit.from(m)), m);
      run(work.rest(), exit, m);
    } else if (e.operator() == BuiltIn.EQUAL) {
      assign(variable.get().index(), e.arguments().get(1), work.scope(), m);
      run(work.rest(), exit, m);
    } else {
      chooseElement(variable.get().index(), e.arguments().get(1), work, m);
    }
  }

  private void assign(int variable, Expr value, Scope scope, MethodCode m) {
    SlotLayout layout = expressions.context().layout();
    Place target = Place.fixed(MethodCode.NEXT, layout.storage(variable), layout.firstSlot(variable));
    m.assign(variable);
    expressions.stores().store(value, scope, target, m);
    m.assigned().set(variable);
  }

  /** {@code x' \in S}. */
  private void chooseElement(int variable, Expr set, Work work, MethodCode m) {
    MethodCode.State state = m.state();
    expressions.quantifiers().loop(set, work.scope(), m, (binding, next) -> {
      Scope inner = work.scope().with(CHOSEN, binding);
      Expr chosen = new Expr.LocalReference(CHOSEN, set.span());
      Expr assignment = new Expr.BuiltInApplication(
          BuiltIn.EQUAL,
          ImmutableList.of(new Expr.Prime(variable(variable, set), set.span()), chosen),
          set.span());
      alternative(new Work(assignment, inner, work.rest()), next, m);
    });
    m.restore(state);
  }

  private Expr variable(int index, Expr at) {
    String name = expressions.context().layout().variables().get(index);
    return new Expr.StateVariable(new Variable(index, name, at.span()), at.span());
  }

  private void runUnchanged(Expr.Unchanged e, Work work, Exit exit, MethodCode m) {
    List<Scope.Scoped> parts = new ArrayList<>();
    expressions.comparisons().split(e.operand(), work.scope(), parts);
    for (Scope.Scoped part : parts) {
      if (part.expression() instanceof Expr.StateVariable v && !m.assigned().get(v.variable().index())) {
        m.assigned().set(v.variable().index());
      } else {
        Expr same = new Expr.Unchanged(part.expression(), e.span());
        expressions.jump(same, part.scope(), Branch.onFalse(exit.from(m)), m);
      }
    }
    run(work.rest(), exit, m);
  }
}
