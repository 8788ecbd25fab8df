package dev.heddle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.eval.Evaluator;
import dev.heddle.eval.RunContext;
import dev.heddle.ir.NamedExpr;
import dev.heddle.ir.Spec;
import dev.heddle.reduction.ReducedSystem;
import dev.heddle.reduction.Symmetry;
import dev.heddle.reduction.View;
import dev.heddle.transition.TransitionSystem;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the configuration says beside behavior and properties: SYMMETRY, VIEW and ALIAS of one specification.
 */
record SpecReduction(Spec spec, RunContext run) {
  /** Returns {@code system} with the states counting as one that the specification wants so. */
  TransitionSystem reduce(TransitionSystem system) {
    if (!isApplied()) {
      return system;
    }
    Evaluator evaluator = Evaluator.of(spec, run);
    Symmetry symmetry =
        spec.symmetry().map(NamedExpr::expression)
            .map(set -> Symmetry.generatedBy(evaluator.constant(set), set.span()))
            .orElse(Symmetry.NONE);
    Optional<View> view = spec.view().map(named -> evaluator.ofStates(named.expression())::apply);
    return ReducedSystem.of(system, symmetry, view);
  }

  private boolean isApplied() {
    return spec.temporalProperties().isEmpty();
  }

  /** {@return what traces show in place of the variables} */
  Optional<StateAlias> alias() {
    return spec.alias().map(named -> {
      Evaluator.OfBehavior alias = Evaluator.of(spec, run).ofBehavior(named.expression());
      return new StateAlias(
          named.name(),
          (trace, index, next) ->
              alias.evaluate(
                  trace.states().get(index).values(),
                  trace.states().get(next).values(),
                  ImmutableMap.of(new StringValue("level"), IntegerValue.of(index + 1)),
                  new TraceHistory(spec, trace, index, next)));
    });
  }

  /** {@return the VIEW, as something that traces can show in place of the variables} */
  Optional<StateAlias> view() {
    return spec.view().map(named -> {
      Function<ImmutableList<Value>, Value> view = Evaluator.of(spec, run).ofStates(named.expression());
      return new StateAlias(
          named.name(),
          (trace, index, _) ->
              RecordValue.of(Map.of(named.name(), view.apply(trace.states().get(index).values()))));
    });
  }

  /** {@return what of the configuration is not done, and why} */
  ImmutableList<Diagnostic> warnings() {
    ImmutableList.Builder<Diagnostic> warnings = ImmutableList.builder();
    if (!isApplied()) {
      String why = " is not applied: temporal properties need every state";
      spec.symmetry().ifPresent(named -> warnings.add(warning(named, "SYMMETRY", why)));
      spec.view().ifPresent(named -> warnings.add(warning(named, "VIEW", why)));
      spec.stateConstraints().forEach(named -> warnings.add(constrained(named, "CONSTRAINT")));
      spec.actionConstraints().forEach(named -> warnings.add(constrained(named, "ACTION_CONSTRAINT")));
    }
    return warnings.build();
  }

  private static Diagnostic constrained(NamedExpr named, String keyword) {
    return Diagnostic.of(
        DiagnosticCode.CONSTRAINED_LIVENESS,
        named.expression().span(),
        "temporal properties are checked of behaviors within " + keyword + " `" + named.name() + "` only");
  }

  private static Diagnostic warning(NamedExpr named, String keyword, String why) {
    return Diagnostic.of(
        DiagnosticCode.NOT_APPLIED, named.expression().span(), keyword + " `" + named.name() + "`" + why);
  }
}
