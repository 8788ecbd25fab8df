package dev.heddle.report;

import com.google.common.collect.ImmutableList;
import dev.heddle.comparison.Forbidden;
import dev.heddle.mutation.MutationResult;
import dev.heddle.suite.Necessity.Hunk;
import dev.heddle.suite.VariantHistory;
import java.util.Optional;

/** What a run of suites was asked beside the verdicts of its cells, with the answer. */
public sealed interface Inquiry {
  /** What a variant forbids that the old one does not. */
  record Forbids(Forbidden forbidden) implements Inquiry {
    @Override
    public String suite() {
      return forbidden.suite();
    }
  }

  /** Which hunks of a variant are needed. */
  record Needs(String suite, String variant, ImmutableList<Hunk> hunks) implements Inquiry {}

  /** Where verdicts change from variant to variant. */
  record Changes(VariantHistory history) implements Inquiry {
    @Override
    public String suite() {
      return history.suite();
    }
  }

  /** Whether the properties notice mistakes. */
  record Strength(String suite, MutationResult result) implements Inquiry {}

  /**
   * Whether running the cells again comes to the same.
   *
   * @param wanted how many further runs were asked for
   * @param done how many there were
   * @param differences what came to something else, a sentence each
   */
  record Repeated(String suite, int wanted, int done, ImmutableList<String> differences) implements Inquiry {}

  /** {@return the name of the suite that it is about} */
  String suite();

  /** {@return what it is about, in one line} */
  default String title() {
    return switch (this) {
      case Forbids(Forbidden forbidden) ->
          "what " + forbidden.variant() + " forbids, " + forbidden.scenario();
      case Needs needs -> "the hunks of " + needs.variant();
      case Changes(VariantHistory history) ->
          "verdicts from " + history.variants().getFirst() + " to " + history.variants().getLast();
      case Strength _ -> "mutants";
      case Repeated _ -> "repetition";
    };
  }

  /** {@return why the gate fails for it, if it does} */
  default Optional<String> problem() {
    return switch (this) {
      case Forbids _, Changes _ -> Optional.empty();
      case Needs needs -> {
        long open = needs.hunks().stream().filter(hunk -> !hunk.isDecided()).count();
        yield open == 0 ? Optional.empty() : Optional.of(VerdictLine.count(open, "hunk") + " not decided");
      }
      case Strength(_, MutationResult result) ->
          result.isEnough() ? Optional.empty() : Optional.of(MutationText.verdict(result));
      case Repeated repeated -> {
        if (!repeated.differences().isEmpty()) {
          yield Optional.of(String.join("; ", repeated.differences()));
        }
        yield repeated.done() == repeated.wanted()
            ? Optional.empty()
            : Optional.of("repeated " + repeated.done() + " of " + repeated.wanted() + " times");
      }
    };
  }

  /** Returns the answer as text that ends with a line feed. */
  default String text(TextStyle style) {
    return switch (this) {
      case Forbids(Forbidden forbidden) -> ForbiddenText.of(ImmutableList.of(forbidden), style);
      case Needs needs -> NecessityText.of(needs, style);
      case Changes(VariantHistory history) -> HistoryText.of(history, style);
      case Strength(_, MutationResult result) -> MutationText.of(result, style);
      case Repeated repeated ->
          style.paint(Hue.STRONG, "Repeated " + VerdictLine.count(repeated.done(), "time"))
              + "\n"
              + (repeated.differences().isEmpty()
                  ? "  every result is the same\n"
                  : "  " + String.join("\n  ", repeated.differences()) + "\n");
    };
  }
}
