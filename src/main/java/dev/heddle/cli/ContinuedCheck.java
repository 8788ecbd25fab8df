package dev.heddle.cli;

import com.google.common.collect.ImmutableList;
import dev.heddle.CheckRequest;
import dev.heddle.CheckResult;
import dev.heddle.ModelRequest;
import dev.heddle.checker.Outcome;
import dev.heddle.trace.Violation;
import dev.heddle.transition.Property;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A check that goes on when a property is violated: it is run again without that property, until nothing that could be
 * left out is violated. So the counterexample to each property is as short as any, and the last run visits every state
 * if one can.
 */
final class ContinuedCheck {
  private ContinuedCheck() {}

  /** Returns the results of the runs, the last one without a violated property that can be left out. */
  static ImmutableList<CheckResult> run(CheckRequest request, Function<CheckRequest, CheckResult> check) {
    List<CheckResult> results = new ArrayList<>();
    Set<String> violated = new LinkedHashSet<>();
    Optional<CheckRequest> next = Optional.of(request);
    while (next.isPresent()) {
      CheckResult result = check.apply(next.get());
      results.add(result);
      next =
          violated(result)
              .filter(violated::add)
              .map(_ -> request.withModel(without(request.model(), violated)));
    }
    return ImmutableList.copyOf(results);
  }

  private static Optional<String> violated(CheckResult result) {
    return result.outcome() instanceof Outcome.Violated(var _, var _, var counterexample)
            && counterexample.violation() instanceof Violation.PropertyFalse(Property property)
        ? Optional.of(property.name())
        : Optional.empty();
  }

  private static ModelRequest without(ModelRequest model, Set<String> violated) {
    return new ModelRequest(model.file(), model.options().without(violated));
  }
}
