package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.transition.Action;
import dev.heddle.transition.Past;
import dev.heddle.transition.Stepper;
import dev.heddle.value.Interner;
import dev.heddle.value.TlaPrinter;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Steps through a specification by the reference engine. */
final class EvaluatedStepper implements Stepper {
  private final CompiledSpec spec;
  private final ImmutableList<Action> actions;
  private final ImmutableList<String> variables;
  private final Interner interner;
  private final StateValues values;
  private final EvaluationContext context;
  /** States and context of predicates, apart from those of enumeration: a sink may ask while states are generated. */
  private final StateValues observed;

  private final EvaluationContext observation;
  /** The frame of each action that was asked for. */
  private final Frame[] frames;

  private final int[] successor;
  private final BooleanSupplier emission = this::emit;
  /** The state, the action and the sink of the enumeration under way. */
  private int[] from;

  private int action;
  private SuccessorSink sink;

  /** How the states of enumeration and those of predicates were reached. */
  private final StepHistory history;

  private final StepHistory observedHistory;

  EvaluatedStepper(
      CompiledSpec spec, InternedLayout layout, ImmutableList<Action> actions, RunContext run, Histories histories) {
    this.spec = spec;
    this.actions = actions;
    this.variables = layout.variables();
    this.interner = layout.interner();
    this.values = new StateValues(variables);
    this.context = new EvaluationContext(run, values);
    this.observed = new StateValues(variables);
    this.observation = new EvaluationContext(run, observed);
    this.frames = new Frame[actions.size()];
    this.successor = new int[variables.size()];
    this.history = histories.create();
    this.observedHistory = histories.create();
  }

  /** Makes histories that know of no state yet. */
  @FunctionalInterface
  interface Histories {
    StepHistory create();
  }

  @Override
  public void reachedBy(Past past) {
    history.reachedBy(past);
    observedHistory.reachedBy(past);
    context.history = Optional.of(history);
    observation.history = Optional.of(observedHistory);
  }

  @Override
  public void initialStates(InitialSink sink) {
    Arrays.fill(values.current, null);
    context.target = values.current;
    context.isInitial = true;
    context.assigned();
    context.found =
        () -> {
          requireAssigned(values.current, "the initial predicate leaves ", "");
          for (int i = 0; i < successor.length; i++) {
            successor[i] = interner.intern(values.current[i]);
          }
          sink.accept(successor);
          return false;
        };
    CompiledSpec.Enumeration init = spec.init().get();
    try {
      init.step().run(init.frame(context));
    } catch (EvaluationException exception) {
      throw exception.at(init.span());
    } catch (StackOverflowError error) {
      throw TooDeep.ofFormula(init.span());
    } finally {
      context.isInitial = false;
    }
  }

  @Override
  public void successors(int[] state, SuccessorSink receiver) {
    begin(state, receiver);
    for (int i = 0; i < frames.length; i++) {
      enumerate(i);
    }
  }

  @Override
  public void successors(int[] state, int onlyAction, SuccessorSink receiver) {
    begin(state, receiver);
    enumerate(onlyAction);
  }

  private void begin(int[] state, SuccessorSink receiver) {
    from = state;
    sink = receiver;
    history.at(state, Optional.empty());
    decode(state, values.current);
    values.clearNext();
    context.target = values.next;
    context.found = emission;
  }

  private void decode(int[] state, Value[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = interner.value(state[i]);
    }
  }

  private void enumerate(int index) {
    action = index;
    try {
      CompiledSpec.Enumeration enumeration = spec.actions().get(action).get();
      if (frames[action] == null) {
        frames[action] = enumeration.frame(context);
      }
      enumeration.step().run(frames[action]);
    } catch (EvaluationException exception) {
      throw exception.at(actions.get(action).span()).withNote("in action `" + title(actions.get(action)) + "`");
    } catch (StackOverflowError error) {
      throw TooDeep.ofFormula(actions.get(action).span());
    }
  }

  /** Hands on the successor that is complete; goes on with the enumeration. */
  private boolean emit() {
    for (int i = 0; i < successor.length; i++) {
      Value value = values.next[i];
      if (value == null) {
        requireAssigned(values.next, "action `" + title(actions.get(action)) + "` leaves ", "'");
      }
      successor[i] = value == values.current[i] ? from[i] : interner.intern(value);
    }
    sink.accept(action, successor);
    return false;
  }

  private void requireAssigned(Value[] assigned, String subject, String prime) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < assigned.length; i++) {
      if (assigned[i] == null) {
        missing.add(variables.get(i));
      }
    }
    if (!missing.isEmpty()) {
      String names = missing.stream().map(name -> "`" + name + prime + "`").collect(Collectors.joining(", "));
      String first = missing.getFirst();
      String advice = prime.isEmpty() ? "`" + first + " = ...`" : "`" + first + "' = ...` or `UNCHANGED " + first + "`";
      throw new EvaluationException(DiagnosticCode.UNASSIGNED_VARIABLE, subject + names + " without a value")
          .withNote("every variable needs a value: add " + advice);
    }
  }

  private static String title(Action action) {
    String context =
        action.context().entrySet().stream()
            .map(entry -> entry.getKey() + " = " + TlaPrinter.print(entry.getValue()))
            .collect(Collectors.joining(", "));
    return context.isEmpty() ? action.name() : action.name() + "(" + context + ")";
  }

  @Override
  public boolean satisfiesInvariant(int invariant, int[] state) {
    return holds(spec.invariants().get(invariant), state);
  }

  @Override
  public boolean satisfiesCover(int cover, int[] state) {
    return holds(spec.covers().get(cover), state);
  }

  @Override
  public boolean satisfiesGuard(int guard, int[] state) {
    return holds(spec.guards().get().get(guard), state);
  }

  @Override
  public boolean satisfiesInitialProperty(int property, int[] state) {
    return holds(spec.initialProperties().get(property), state);
  }

  @Override
  public boolean satisfiesActionProperty(int property, int[] from, int[] to) {
    return holds(spec.actionProperties().get(property), from, to);
  }

  @Override
  public boolean satisfiesStateAtom(int atom, int[] state) {
    return holds(spec.stateAtoms().get(atom), state);
  }

  @Override
  public boolean satisfiesStepAtom(int atom, int[] from, int[] to) {
    return holds(spec.stepAtoms().get(atom), from, to);
  }

  @Override
  public boolean satisfiesStateConstraints(int[] state) {
    for (Supplier<CompiledSpec.Predicate> constraint : spec.stateConstraints()) {
      if (!holds(constraint, state)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean satisfiesActionConstraints(int[] from, int[] to) {
    for (Supplier<CompiledSpec.Predicate> constraint : spec.actionConstraints()) {
      if (!holds(constraint, from, to)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Supplier<CompiledSpec.Predicate> predicate, int[] state) {
    decode(state, observed.current);
    observed.clearNext();
    observedHistory.at(state, Optional.empty());
    return test(predicate.get());
  }

  private boolean holds(Supplier<CompiledSpec.Predicate> predicate, int[] from, int[] to) {
    decode(from, observed.current);
    decode(to, observed.next);
    observedHistory.at(from, Optional.of(to));
    return test(predicate.get());
  }

  private boolean test(CompiledSpec.Predicate predicate) {
    try {
      return predicate.test(observation);
    } catch (StackOverflowError error) {
      throw TooDeep.ofFormula(predicate.span());
    }
  }
}
