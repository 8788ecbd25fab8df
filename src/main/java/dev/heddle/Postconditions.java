package dev.heddle;

import com.google.common.collect.ImmutableMap;
import dev.heddle.checker.Counts;
import dev.heddle.checker.Outcome;
import dev.heddle.diagnostic.AssumptionException;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.eval.Evaluator;
import dev.heddle.eval.RunContext;
import dev.heddle.ir.Expr;
import dev.heddle.ir.NamedExpr;
import dev.heddle.ir.Spec;
import dev.heddle.trace.CounterexampleValue;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.TraceOrigin;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;
import java.time.Duration;

/**
 * POSTCONDITION of a configuration: formulas evaluated once, when every state was visited or a property is violated. In
 * the latter case they change nothing.
 */
public record Postconditions(Spec spec, RunContext run) {
  /**
   * Returns what {@code outcome} comes to with the postconditions.
   *
   * @throws AssumptionException if one has no value
   */
  Outcome apply(Outcome outcome) {
    if (spec.postconditions().isEmpty()) {
      return outcome;
    }
    return switch (outcome) {
      case Outcome.Completed completed -> conclude(completed);
      case Outcome.Violated violated -> {
        evaluate(violated);
        yield violated;
      }
      case Outcome.Simulated _, Outcome.PostconditionFalse _, Outcome.AssumptionsFailed _, Outcome.LimitReached _,
          Outcome.Interrupted _ -> outcome;
    };
  }

  /** Evaluates the postconditions for what they print and write of the counterexample: the verdict stands. */
  private void evaluate(Outcome.Violated violated) {
    RecordedTrace trace = RecordedTrace.of(violated.counterexample().trace(), TraceOrigin.UNKNOWN);
    ImmutableMap<Value, Value> known =
        ImmutableMap.<Value, Value>builder()
            .putAll(registers(violated.counts(), violated.elapsed()))
            .put(Evaluator.COUNTER_EXAMPLE, CounterexampleValue.of(trace))
            .buildOrThrow();
    Evaluator evaluator = Evaluator.of(spec, run);
    for (NamedExpr postcondition : spec.postconditions()) {
      try {
        evaluator.holds(postcondition.expression(), known);
      } catch (EvaluationException e) {
        run.output().accept("POSTCONDITION " + postcondition.name() + ": " + e.getMessage());
      }
    }
  }

  private Outcome conclude(Outcome.Completed completed) {
    Evaluator evaluator = Evaluator.of(spec, run);
    ImmutableMap<Value, Value> statistics = registers(completed.counts(), completed.elapsed());
    for (NamedExpr postcondition : spec.postconditions()) {
      if (!holds(postcondition.expression(), evaluator, statistics)) {
        return new Outcome.PostconditionFalse(
            completed.counts(), completed.elapsed(), postcondition.name(), postcondition.expression().span());
      }
    }
    return completed;
  }

  private static boolean holds(Expr postcondition, Evaluator evaluator, ImmutableMap<Value, Value> statistics) {
    try {
      return evaluator.holds(postcondition, statistics);
    } catch (EvaluationException failure) {
      throw AssumptionException.of(failure.at(postcondition.span()));
    }
  }

  /** Returns what {@code TLCGet} gives of a run that is over. */
  private static ImmutableMap<Value, Value> registers(Counts counts, Duration elapsed) {
    return ImmutableMap.of(
        new StringValue("generated"), IntegerValue.of(counts.generated()),
        new StringValue("distinct"), IntegerValue.of(counts.distinct()),
        new StringValue("queue"), IntegerValue.of(0),
        new StringValue("diameter"), IntegerValue.of(counts.depth()),
        new StringValue("level"), IntegerValue.of(counts.depth()),
        new StringValue("duration"), IntegerValue.of(elapsed.toSeconds()));
  }
}
