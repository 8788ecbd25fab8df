package dev.heddle;

import com.google.common.collect.ImmutableList;
import dev.heddle.checker.Coverage;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.PlainFormat;
import dev.heddle.transition.Cover;
import dev.heddle.transition.Fairness;
import dev.heddle.transition.Guard;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What an exploration that violates nothing leaves in doubt: what never happened, and what so was never checked. */
final class CoverageWarnings {
  private static final Words OF_ALL = new Words("any state", "whenever it is evaluated");

  private static final int MOST_APART = 3;
  private static final Grouping TOGETHER = new Grouping(IdleActions::warnings, CoverageWarnings::together);
  private static final Grouping APART = new Grouping(IdleActions::warningsApart, warnings -> warnings);

  private final Words words;

  private CoverageWarnings(Words words) {
    this.words = words;
  }

  /**
   * How it is said.
   *
   * @param where in what nothing of the kind happened, such as {@code any of the 17 states}
   * @param whenever how often a condition was evaluated
   */
  private record Words(String where, String whenever) {}

  /** Whether warnings of one kind are said one by one. */
  private record Grouping(
      Function<IdleActions, List<Diagnostic>> idle, UnaryOperator<List<Diagnostic>> settled) {}

  /** Returns the warnings of a search that visited every state. */
  static ImmutableList<Diagnostic> ofSearch(LoadedModel model, Coverage coverage, long states) {
    String where = states == 1 ? "the only state" : PlainFormat.of("any of the %,d states", states);
    return of(model, coverage, states, new Words(where, OF_ALL.whenever()), TOGETHER);
  }

  /** Returns the warnings of a simulation of so many behaviors. */
  static ImmutableList<Diagnostic> ofSimulation(LoadedModel model, Coverage coverage, long behaviors) {
    String watched =
        behaviors <= Coverage.WATCHED_WALKS ? "" : " in the first " + Coverage.WATCHED_WALKS + " behaviors";
    Words words = new Words("any of the behaviors that were simulated", OF_ALL.whenever() + watched);
    return of(model, coverage, behaviors, words, TOGETHER);
  }

  /**
   * Returns the warnings of a search that visited every state with one for each action or label, so that those of
   * several searches can be compared.
   */
  static ImmutableList<Diagnostic> apart(LoadedModel model, Coverage coverage, long states) {
    return of(model, coverage, states, OF_ALL, APART);
  }

  private static ImmutableList<Diagnostic> of(
      LoadedModel model,
      Coverage coverage,
      long states,
      Words words,
      Grouping grouping) {
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
    CoverageWarnings warnings = new CoverageWarnings(words);
    return ImmutableList.<Diagnostic>builder()
        .addAll(grouping.idle().apply(new IdleActions(actions, words.where())))
        .addAll(coverage.unmet().stream().map(warnings::ofCover).toList())
        .addAll(coverage.idle().stream().map(warnings::ofFairness).toList())
        .addAll(grouping.settled().apply(coverage.settled().stream().map(g -> warnings.ofGuard(g, coverage)).toList()))
        .build();
  }

  private static ImmutableList<Diagnostic> nothing(LoadedModel model, String message) {
    return ImmutableList.of(Diagnostic.of(DiagnosticCode.NOTHING_HAPPENS, model.init(), message));
  }

  private Diagnostic ofCover(Cover cover) {
    String message =
        switch (cover.part()) {
          case IMPLICATION -> "the left side of `=>` is never true in " + words.where();
          case LEADS_TO -> "the left side of `~>` is never true in " + words.where();
          case THEN -> "this condition is FALSE " + words.whenever() + ": what follows THEN is never looked at";
          case ELSE -> "this condition is TRUE " + words.whenever() + ": what follows ELSE is never looked at";
          case CASE -> "this case never applies in " + words.where();
          case ALTERNATIVE ->
              "this alternative is TRUE " + words.whenever() + ": those after it are never looked at";
          case QUANTIFIER -> "there is nothing to quantify over in " + words.where();
        };
    String kind =
        switch (cover.kind()) {
          case INVARIANT -> "invariant";
          case PROPERTY -> "property";
        };
    return Diagnostic.of(
        DiagnosticCode.VACUOUS,
        cover.span(),
        kind + " `" + cover.property() + "` says less than it seems: " + message);
  }

  private Diagnostic ofFairness(Fairness condition) {
    return Diagnostic.of(
        DiagnosticCode.VACUOUS,
        condition.span(),
        condition.strength().symbol() + " demands nothing here: the action is never enabled in " + words.where());
  }

  private Diagnostic ofGuard(Guard guard, Coverage coverage) {
    String action = coverage.actions().get(guard.action()).action().name();
    String consequence =
        switch (guard.role()) {
          case GUARD ->
              switch (guard.answer()) {
                case TRUE -> "it never holds `" + action + "` back";
                case FALSE -> "`" + action + "` never gets beyond it";
              };
          case TEST ->
              switch (guard.answer()) {
                case TRUE -> "what follows ELSE is never done";
                case FALSE -> "what follows THEN is never done";
              };
          case CASE ->
              switch (guard.answer()) {
                case TRUE -> "the cases after it never apply";
                case FALSE -> "this case never applies";
              };
        };
    String message = "this condition is " + guard.answer() + " " + words.whenever() + ": " + consequence;
    return Diagnostic.of(DiagnosticCode.SETTLED, guard.span(), message);
  }

  /** Makes one of many: who checks one scenario of a large model does not want a page of them. */
  private static List<Diagnostic> together(List<Diagnostic> settled) {
    if (settled.size() <= MOST_APART) {
      return settled;
    }
    String message = settled.size() + " conditions in actions have the same value whenever they are evaluated";
    Diagnostic all = Diagnostic.of(DiagnosticCode.SETTLED, settled.getFirst().span(), message);
    for (Diagnostic one : settled) {
      all = all.withNote(IdleActions.place(one.span()) + ": " + one.message().replaceFirst("^this condition is ", ""));
    }
    return List.of(all);
  }
}
