package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.ir.Spec;
import dev.heddle.ir.Variable;
import dev.heddle.ir.rewrite.ConstantEvaluator;
import dev.heddle.ir.rewrite.ConstantExpressions;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;
import java.util.Optional;
import java.util.function.Function;

/** Evaluates single expressions of one specification. Thread-safe. */
public final class Evaluator implements ConstantEvaluator {
  private final ExpressionCompiler compiler;
  private final ConstantExpressions constants;
  private final RunContext run;
  private final ImmutableList<String> variables;

  private Evaluator(
      ImmutableMap<Integer, Definition> definitions, ImmutableList<Variable> variables, RunContext run) {
    this.compiler = new ExpressionCompiler(definitions, variables.size());
    this.constants = new ConstantExpressions(definitions);
    this.variables = variables.stream().map(Variable::name).collect(ImmutableList.toImmutableList());
    this.run = run;
  }

  /** Returns an evaluator of the expressions of a specification. */
  public static Evaluator of(Spec spec, RunContext run) {
    return new Evaluator(spec.definitions(), spec.variables(), run);
  }

  /** Returns an evaluator of expressions that apply the given definitions and speak of the given variables. */
  public static Evaluator of(
      ImmutableMap<Integer, Definition> definitions, ImmutableList<Variable> variables, RunContext run) {
    return new Evaluator(definitions, variables, run);
  }

  /** Compiles a formula that is enumerated: each way to make it true is told to the context that the step runs in. */
  synchronized Step enumeration(Expr formula, Scope scope, Tense tense) {
    return compiler.actions().step(formula, scope, tense, inner -> inner.context.found.getAsBoolean());
  }

  /** Compiles a formula whose value is TRUE or FALSE. */
  synchronized Formula formula(Expr expression, Scope scope) {
    return compiler.formula(expression, scope);
  }

  RunContext run() {
    return run;
  }

  /**
   * Compiles an expression.
   *
   * @param free the names that are free in it, in the order in which their values will be given
   */
  public synchronized CompiledExpression compile(Expr expression, ImmutableList<Local> free) {
    FrameLayout layout = new FrameLayout();
    Scope scope = Scope.ofModule(layout);
    for (Local local : free) {
      scope = scope.with(local);
    }
    Node node = compiler.compile(expression, scope);
    return (states, locals) -> {
      Frame frame = new Frame(new EvaluationContext(run, states), null, layout.slotCount());
      System.arraycopy(locals, 0, frame.slots, 0, locals.length);
      return node.evaluate(frame);
    };
  }

  /**
   * Returns the value of an expression that speaks of no state.
   *
   * @throws EvaluationException if it has none
   */
  public Value constant(Expr expression) {
    return compile(expression, ImmutableList.of()).evaluate(stateOf(ImmutableList.of()));
  }

  @Override
  public Optional<Value> evaluate(Expr expression) {
    synchronized (this) {
      if (!constants.isConstant(expression)) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(constant(expression));
    } catch (EvaluationException exception) {
      return Optional.empty();
    }
  }

  /**
   * Returns the value of an expression in a state.
   *
   * @param state the values of the variables, in order of declaration
   * @throws EvaluationException if it has none
   */
  public Value evaluate(Expr expression, ImmutableList<Value> state) {
    return compile(expression, ImmutableList.of()).evaluate(stateOf(state));
  }

  /**
   * Returns the value of an expression on a step.
   *
   * @param from the values of the variables before it, in order of declaration
   * @param to those after it
   * @throws EvaluationException if it has none
   */
  public Value evaluate(Expr expression, ImmutableList<Value> from, ImmutableList<Value> to) {
    return compile(expression, ImmutableList.of()).evaluate(stepOf(from, to));
  }

  /**
   * Compiles an expression for many states.
   *
   * @return a thread-safe function from the values of the variables, in order of declaration, to its value there
   */
  public Function<ImmutableList<Value>, Value> ofStates(Expr expression) {
    CompiledExpression compiled = compile(expression, ImmutableList.of());
    return state -> compiled.evaluate(stateOf(state));
  }

  /** An expression for the steps of behaviors that are known. Thread-safe. */
  @FunctionalInterface
  public interface OfBehavior {
    /**
     * Returns its value on a step.
     *
     * @param state the values of the variables in a state, in order of declaration
     * @param next those in the next
     * @param registers what TLCGet finds
     * @param history how the state was reached
     * @throws EvaluationException if it has none
     */
    Value evaluate(
        ImmutableList<Value> state,
        ImmutableList<Value> next,
        ImmutableMap<Value, Value> registers,
        History history);
  }

  /** Compiles an expression for the steps of behaviors that are known. */
  public synchronized OfBehavior ofBehavior(Expr expression) {
    FrameLayout layout = new FrameLayout();
    Node node = compiler.compile(expression, Scope.ofModule(layout));
    return (state, next, registers, history) -> {
      EvaluationContext context = new EvaluationContext(run, stepOf(state, next));
      context.known.putAll(registers);
      context.history = Optional.of(history);
      return node.evaluate(new Frame(context, null, layout.slotCount()));
    };
  }

  /** The register in which {@code CounterExample} of module TLCExt is found. */
  public static final Value COUNTER_EXAMPLE = new StringValue("CounterExample");

  /**
   * Returns whether a formula that speaks of no state is TRUE.
   *
   * @throws EvaluationException if it has no value, or another one than TRUE and FALSE
   */
  public boolean holds(Expr formula) {
    return holds(formula, ImmutableMap.of());
  }

  /**
   * Returns whether a formula that speaks of no state is TRUE.
   *
   * @param registers what TLCGet finds
   * @throws EvaluationException if it has no value, or another one than TRUE and FALSE
   */
  public boolean holds(Expr formula, ImmutableMap<Value, Value> registers) {
    FrameLayout layout = new FrameLayout();
    Formula compiled = formula(formula, Scope.ofModule(layout));
    try {
      EvaluationContext context = new EvaluationContext(run, stateOf(ImmutableList.of()));
      context.known.putAll(registers);
      return compiled.test(new Frame(context, null, layout.slotCount()));
    } catch (StackOverflowError error) {
      throw TooDeep.ofFormula(formula.span());
    }
  }

  private StateValues stepOf(ImmutableList<Value> from, ImmutableList<Value> to) {
    StateValues values = stateOf(from);
    for (int i = 0; i < to.size(); i++) {
      values.next[i] = to.get(i);
    }
    return values;
  }

  StateValues stateOf(ImmutableList<Value> state) {
    StateValues values = new StateValues(variables);
    for (int i = 0; i < state.size(); i++) {
      values.current[i] = state.get(i);
    }
    return values;
  }
}
