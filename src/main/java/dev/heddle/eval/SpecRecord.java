package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.NamedExpr;
import dev.heddle.ir.Spec;
import dev.heddle.transition.Action;
import dev.heddle.transition.ActionRecord;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A specification as {@code TLCGet("spec")} has it: names and places of its parts. */
public final class SpecRecord {
  private static final String UNNAMED = "UnnamedAction";

  private SpecRecord() {}

  /** Returns the record of a specification with the given actions. */
  public static RecordValue of(Spec spec, ImmutableList<Action> actions) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("inits", FiniteSetValue.of(initial(spec)));
    fields.put(
        "actions",
        set(actions.stream().map(a -> ActionRecord.whole(a.name(), a.context(), a.span())).toList()));
    fields.put("invariants", named(spec.invariants(), spec));
    fields.put("impliedinits", named(spec.initialProperties(), spec));
    fields.put("impliedactions", named(spec.actionProperties(), spec));
    fields.put("impliedtemporals", named(spec.temporalProperties(), spec));
    fields.put("temporals", set(spec.fairness().stream().map(formula -> unnamed(formula, spec)).toList()));
    fields.put("constraints", named(spec.stateConstraints(), spec));
    fields.put("actionconstraints", named(spec.actionConstraints(), spec));
    fields.put(
        "variables",
        set(spec.variables().stream().map(v -> ActionRecord.whole(v.name(), Map.of(), v.span())).toList()));
    return RecordValue.of(fields);
  }

  /** Returns the initial predicate of a specification, in the form of an action. */
  public static RecordValue initial(Spec spec) {
    return unnamed(spec.init(), spec);
  }

  private static Value named(ImmutableList<NamedExpr> formulas, Spec spec) {
    return set(
        formulas.stream()
            .map(formula -> ActionRecord.whole(formula.name(), Map.of(), text(formula.expression(), spec)))
            .toList());
  }

  private static RecordValue unnamed(Expr formula, Spec spec) {
    String name = definition(formula, spec).map(Definition::name).orElse(UNNAMED);
    return ActionRecord.whole(name, Map.of(), text(formula, spec));
  }

  private static Span text(Expr formula, Spec spec) {
    return definition(formula, spec).map(definition -> definition.body().span()).orElse(formula.span());
  }

  private static Optional<Definition> definition(Expr formula, Spec spec) {
    return formula instanceof Expr.OperatorApplication application
        ? Optional.ofNullable(spec.definitions().get(application.definition()))
        : Optional.empty();
  }

  private static Value set(List<RecordValue> records) {
    return FiniteSetValue.copyOf(records);
  }
}
