package dev.heddle.codegen;

import dev.heddle.transition.Stepper;

/** Runs the generated code of a system for one thread. */
final class CompiledStepper implements Stepper {
  private final CompiledSystem system;
  private final CompiledCode code;
  private final Interpreter interpreter;
  /** Asked by a sink while successors are generated, so that it needs states of its own. */
  private final Interpreter observer;

  private final Kernel kernel;
  private final int actionCount;
  private final int[] none = {};

  CompiledStepper(CompiledSystem system, SystemCode code, Interpreter interpreter, Interpreter observer) {
    this.system = system;
    this.code = code.code();
    this.interpreter = interpreter;
    this.observer = observer;
    this.kernel = system.kernel(interpreter);
    this.actionCount = system.actions().size();
  }

  @Override
  public void initialStates(InitialSink sink) {
    interpreter.initialStates(sink);
  }

  @Override
  public void successors(int[] state, SuccessorSink sink) {
    int[] next = kernel.begin(state, sink);
    try {
      code.successors(kernel, state, next);
    } catch (EscapeException e) {
      int escaped = kernel.action();
      interpreter.successors(state, escaped, kernel.emitted(), sink);
      for (int action = escaped + 1; action < actionCount; action++) {
        successors(state, action, sink);
      }
    }
  }

  @Override
  public void successors(int[] state, int action, SuccessorSink sink) {
    int[] next = kernel.begin(state, sink);
    try {
      code.successors(kernel, state, next, action);
    } catch (EscapeException e) {
      interpreter.successors(state, action, kernel.emitted(), sink);
    }
  }

  @Override
  public boolean satisfiesInvariant(int invariant, int[] state) {
    int predicate = system.predicates().invariant(invariant);
    if (system.isCompiled(predicate)) {
      try {
        return code.holds(kernel, state, none, predicate);
      } catch (EscapeException e) {
        return observer.stepper().satisfiesInvariant(invariant, observer.first(state));
      }
    }
    return observer.stepper().satisfiesInvariant(invariant, observer.first(state));
  }

  @Override
  public boolean satisfiesInitialProperty(int property, int[] state) {
    return observer.stepper().satisfiesInitialProperty(property, observer.first(state));
  }

  @Override
  public boolean satisfiesActionProperty(int property, int[] from, int[] to) {
    int predicate = system.predicates().actionProperty(property);
    if (system.isCompiled(predicate)) {
      try {
        return code.holds(kernel, from, to, predicate);
      } catch (EscapeException e) {
        return observer.stepper().satisfiesActionProperty(property, observer.first(from), observer.second(to));
      }
    }
    return observer.stepper().satisfiesActionProperty(property, observer.first(from), observer.second(to));
  }

  @Override
  public boolean satisfiesCover(int cover, int[] state) {
    int predicate = system.predicates().cover(cover);
    if (system.isCompiled(predicate)) {
      try {
        return code.holds(kernel, state, none, predicate);
      } catch (EscapeException e) {
        return observer.stepper().satisfiesCover(cover, observer.first(state));
      }
    }
    return observer.stepper().satisfiesCover(cover, observer.first(state));
  }

  @Override
  public boolean satisfiesGuard(int guard, int[] state) {
    return system.mayBeMet(guard, state) && observer.stepper().satisfiesGuard(guard, observer.first(state));
  }

  @Override
  public boolean satisfiesStateAtom(int atom, int[] state) {
    int predicate = system.predicates().stateAtom(atom);
    if (system.isCompiled(predicate)) {
      try {
        return code.holds(kernel, state, none, predicate);
      } catch (EscapeException e) {
        return observer.stepper().satisfiesStateAtom(atom, observer.first(state));
      }
    }
    return observer.stepper().satisfiesStateAtom(atom, observer.first(state));
  }

  @Override
  public boolean satisfiesStepAtom(int atom, int[] from, int[] to) {
    int predicate = system.predicates().stepAtom(atom);
    if (system.isCompiled(predicate)) {
      try {
        return code.holds(kernel, from, to, predicate);
      } catch (EscapeException e) {
        return observer.stepper().satisfiesStepAtom(atom, observer.first(from), observer.second(to));
      }
    }
    return observer.stepper().satisfiesStepAtom(atom, observer.first(from), observer.second(to));
  }

  @Override
  public boolean satisfiesStateConstraints(int[] state) {
    Predicates predicates = system.predicates();
    for (int i = 0; i < predicates.stateConstraintCount(); i++) {
      if (!system.isCompiled(predicates.stateConstraint(i))) {
        return observer.stepper().satisfiesStateConstraints(observer.first(state));
      }
    }
    try {
      for (int i = 0; i < predicates.stateConstraintCount(); i++) {
        if (!code.holds(kernel, state, none, predicates.stateConstraint(i))) {
          return false;
        }
      }
      return true;
    } catch (EscapeException e) {
      return observer.stepper().satisfiesStateConstraints(observer.first(state));
    }
  }

  @Override
  public boolean satisfiesActionConstraints(int[] from, int[] to) {
    Predicates predicates = system.predicates();
    for (int i = 0; i < predicates.actionConstraintCount(); i++) {
      if (!system.isCompiled(predicates.actionConstraint(i))) {
        return observer.stepper().satisfiesActionConstraints(observer.first(from), observer.second(to));
      }
    }
    try {
      for (int i = 0; i < predicates.actionConstraintCount(); i++) {
        if (!code.holds(kernel, from, to, predicates.actionConstraint(i))) {
          return false;
        }
      }
      return true;
    } catch (EscapeException e) {
      return observer.stepper().satisfiesActionConstraints(observer.first(from), observer.second(to));
    }
  }
}
