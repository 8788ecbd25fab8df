package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Expr;
import dev.heddle.ir.PlusCalLabel;
import dev.heddle.ir.Spec;
import dev.heddle.ir.SplitAction;
import dev.heddle.ir.rewrite.ConstantEvaluator;
import dev.heddle.ir.rewrite.FreeVariables;
import dev.heddle.ir.rewrite.SplitNextIntoActions;
import dev.heddle.transition.Action;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The actions of a specification, for the engine and for the waist.
 *
 * @param split what each action does
 * @param actions what is told of each, at the same positions
 */
public record ActionTable(ImmutableList<SplitAction> split, ImmutableList<Action> actions) {
  /** Splits the next-state relation of a specification. */
  public static ActionTable of(Spec spec, ConstantEvaluator constants) {
    ImmutableList<SplitAction> split = SplitNextIntoActions.apply(spec.next(), spec.definitions(), constants);
    Map<Expr, FreeVariables> ofTexts = new IdentityHashMap<>();
    ImmutableList.Builder<Action> actions = ImmutableList.builder();
    for (int i = 0; i < split.size(); i++) {
      actions.add(action(i, split.get(i), variables(split.get(i), spec, ofTexts), spec));
    }
    return new ActionTable(split, actions.build());
  }

  /** Returns the variables of an action; one text with other constants, such as other processes, has the same. */
  private static FreeVariables variables(SplitAction action, Spec spec, Map<Expr, FreeVariables> ofTexts) {
    boolean hasConstantsOnly = action.bindings().values().stream().allMatch(Expr.Literal.class::isInstance);
    return hasConstantsOnly
        ? ofTexts.computeIfAbsent(action.template(), text -> FreeVariables.of(text, spec.definitions()))
        : FreeVariables.of(action.body(), spec.definitions());
  }

  private static Action action(int index, SplitAction split, FreeVariables variables, Spec spec) {
    return new Action(
        index,
        split.name(),
        split.context(),
        label(spec.labels(), split.name()),
        variables.reads(),
        variables.primed(),
        split.span());
  }

  private static Optional<Action.Label> label(ImmutableMap<String, PlusCalLabel> labels, String name) {
    return Optional.ofNullable(labels.get(name))
        .map(label -> new Action.Label(label.owner(), label.description(), label.span()));
  }
}
