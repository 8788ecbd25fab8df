package dev.heddle;

import com.google.common.collect.ImmutableMap;
import dev.heddle.checker.Counts;
import dev.heddle.checker.Outcome;
import dev.heddle.eval.Evaluator;
import dev.heddle.eval.RunContext;
import dev.heddle.ir.NamedExpr;
import dev.heddle.ir.Spec;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;

/** POSTCONDITION of a configuration: formulas evaluated once, when every state was visited. */
public record Postconditions(Spec spec, RunContext run) {
  /**
   * Returns what {@code outcome} comes to with the postconditions.
   *
   * @throws dev.heddle.diagnostic.EvaluationException if one has no value
   */
  Outcome apply(Outcome outcome) {
    if (!(outcome instanceof Outcome.Completed completed) || spec.postconditions().isEmpty()) {
      return outcome;
    }
    Evaluator evaluator = Evaluator.of(spec, run);
    ImmutableMap<Value, Value> statistics = statistics(completed);
    for (NamedExpr postcondition : spec.postconditions()) {
      if (!evaluator.holds(postcondition.expression(), statistics)) {
        return new Outcome.PostconditionFalse(
            completed.counts(), completed.elapsed(), postcondition.name(), postcondition.expression().span());
      }
    }
    return outcome;
  }

  /** Returns what {@code TLCGet} gives of a run that is over. */
  private static ImmutableMap<Value, Value> statistics(Outcome.Completed completed) {
    Counts counts = completed.counts();
    return ImmutableMap.of(
        new StringValue("generated"), IntegerValue.of(counts.generated()),
        new StringValue("distinct"), IntegerValue.of(counts.distinct()),
        new StringValue("queue"), IntegerValue.of(0),
        new StringValue("diameter"), IntegerValue.of(counts.depth()),
        new StringValue("level"), IntegerValue.of(counts.depth()),
        new StringValue("duration"), IntegerValue.of(completed.elapsed().toSeconds()));
  }
}
