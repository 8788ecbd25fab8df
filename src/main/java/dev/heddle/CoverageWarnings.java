package dev.heddle;

import com.google.common.collect.ImmutableList;
import dev.heddle.checker.Coverage;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.transition.Cover;
import java.util.List;
import java.util.function.Function;

/** What an exploration that violates nothing leaves in doubt: what never happened, and what so was never checked. */
final class CoverageWarnings {
  private final String where;

  private CoverageWarnings(String where) {
    this.where = where;
  }

  /**
   * Returns the warnings.
   *
   * @param states how many states were visited, or behaviors followed
   * @param where in what nothing of the kind happened, such as {@code any of the 17 states}
   */
  static ImmutableList<Diagnostic> of(LoadedModel model, Coverage coverage, long states, String where) {
    return of(model, coverage, states, where, IdleActions::warnings);
  }

  /** Returns the warnings with one for each action or label, so that those of several explorations can be compared. */
  static ImmutableList<Diagnostic> apart(LoadedModel model, Coverage coverage, long states) {
    return of(model, coverage, states, "any state", IdleActions::warningsApart);
  }

  private static ImmutableList<Diagnostic> of(
      LoadedModel model,
      Coverage coverage,
      long states,
      String where,
      Function<IdleActions, List<Diagnostic>> idle) {
    if (model.system().layout().variables().isEmpty()) {
      return ImmutableList.of();
    }
    if (states == 0) {
      return nothing(model, "no initial state is within the constraints: there is nothing to check");
    }
    ImmutableList<ActionCoverage> actions = ActionCoverage.of(coverage);
    if (actions.stream().allMatch(action -> action.taken() == 0)) {
      return nothing(model, "no action is ever enabled: there are initial states only");
    }
    CoverageWarnings warnings = new CoverageWarnings(where);
    return ImmutableList.<Diagnostic>builder()
        .addAll(idle.apply(new IdleActions(actions, where)))
        .addAll(coverage.unmet().stream().map(warnings::ofCover).toList())
        .build();
  }

  private static ImmutableList<Diagnostic> nothing(LoadedModel model, String message) {
    return ImmutableList.of(Diagnostic.of(DiagnosticCode.NOTHING_HAPPENS, model.init(), message));
  }

  private Diagnostic ofCover(Cover cover) {
    String message =
        switch (cover.part()) {
          case IMPLICATION -> "the left side of `=>` is never true in " + where;
          case QUANTIFIER -> "there is nothing to quantify over in " + where;
        };
    return Diagnostic.of(
        DiagnosticCode.VACUOUS,
        cover.span(),
        "invariant `" + cover.invariant() + "` says less than it seems: " + message);
  }
}
