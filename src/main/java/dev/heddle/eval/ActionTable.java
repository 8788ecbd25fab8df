package dev.heddle.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.PlusCalLabel;
import dev.heddle.ir.Spec;
import dev.heddle.ir.SplitAction;
import dev.heddle.ir.rewrite.ConstantEvaluator;
import dev.heddle.ir.rewrite.FreeVariables;
import dev.heddle.ir.rewrite.SplitNextIntoActions;
import dev.heddle.transition.Action;
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
    ImmutableList.Builder<Action> actions = ImmutableList.builder();
    for (int i = 0; i < split.size(); i++) {
      actions.add(action(i, split.get(i), spec));
    }
    return new ActionTable(split, actions.build());
  }

  private static Action action(int index, SplitAction split, Spec spec) {
    FreeVariables variables = FreeVariables.of(split.body(), spec.definitions());
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
