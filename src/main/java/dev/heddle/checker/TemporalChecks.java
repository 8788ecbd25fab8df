package dev.heddle.checker;

import dev.heddle.checker.liveness.Lasso;
import dev.heddle.checker.liveness.LivenessChecker;
import dev.heddle.checker.liveness.TooManyEventualitiesException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.UnsupportedException;
import dev.heddle.trace.Counterexample;
import dev.heddle.trace.Violation;
import dev.heddle.transition.Property;
import dev.heddle.transition.TransitionSystem;
import java.util.Optional;

/**
 * Checks the temporal properties on the graph that a search records: a few times while it grows, and when it is
 * complete. Every method may throw {@link java.util.concurrent.CancellationException} where the search is asked to
 * stop.
 */
final class TemporalChecks {
  // A behavior of a part of the graph is one of the system, so what is violated there is violated. The part is looked
  // at whenever it has doubled, which at most doubles the work. It has doubled after a level or it has not, whatever
  // the number of workers.
  private final TransitionSystem system;
  private final Crew crew;
  private final StopSignal stop;
  private long nextSize;

  TemporalChecks(TransitionSystem system, Crew crew, Tuning tuning, StopSignal stop) {
    this.system = system;
    this.crew = crew;
    this.stop = stop;
    this.nextSize = tuning.firstGraph();
  }

  /** Returns a violation in the graph so far, if it is time to look for one and there is one. */
  Optional<Counterexample> whileGrowing(int initialCount) {
    Optional<BehaviorRecorder> grown = crew.recorder().filter(recorder -> recorder.stateCount() >= nextSize);
    if (grown.isEmpty()) {
      return Optional.empty();
    }
    nextSize = 2L * grown.get().stateCount();
    return violation(grown.get().preview(initialCount, stop));
  }

  /** Returns a violation in the complete graph, if there is one. Called once. */
  Optional<Counterexample> atTheEnd(int initialCount) {
    return crew.recorder().flatMap(recorder -> violation(recorder.checker(initialCount, stop)));
  }

  private Optional<Counterexample> violation(LivenessChecker checker) {
    return violation(system, checker)
        .map(found -> new TraceBuilder(system, crew.store()).counterexample(found.lasso(), found.violation()));
  }

  /** A lasso and what it violates. */
  record ViolatingLasso(Lasso lasso, Violation violation) {}

  /** Returns a lasso for the first of the temporal properties that the checker finds violated. */
  static Optional<ViolatingLasso> violation(TransitionSystem system, LivenessChecker checker) {
    for (int i = 0; i < system.livenessProperties().size(); i++) {
      Property.LivenessProperty property = system.livenessProperties().get(i);
      Optional<Lasso> lasso = violation(checker, i, property);
      if (lasso.isPresent()) {
        return Optional.of(new ViolatingLasso(lasso.get(), new Violation.PropertyFalse(property)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Lasso> violation(LivenessChecker checker, int index, Property.LivenessProperty property) {
    try {
      return checker.violation(index);
    } catch (TooManyEventualitiesException e) {
      throw new UnsupportedException(
          DiagnosticCode.UNSUPPORTED,
          property.span(),
          "`" + property.name() + "` has too many `<>`: " + e.getMessage());
    }
  }
}
