package dev.heddle;

import com.google.common.collect.ImmutableList;
import dev.heddle.checker.Coverage;
import dev.heddle.diagnostic.Span;
import dev.heddle.transition.Action;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How often what is one action in the text was taken, by whichever process.
 *
 * @param name its name
 * @param label its PlusCal label, if it is one
 * @param span its PlusCal lines, or its text
 * @param actions into how many actions it is split: one for each process, say
 * @param taken steps generated
 * @param fresh new states among those that they led to; 0 in a simulation, which does not tell
 */
public record ActionCoverage(
    String name, Optional<Action.Label> label, Span span, int actions, long taken, long fresh) {

  /** Returns what an exploration took of each, in the order of Next. */
  static ImmutableList<ActionCoverage> of(Coverage coverage) {
    Map<Origin, List<Coverage.ActionCount>> byOrigin =
        coverage.actions().stream()
            .collect(
                Collectors.groupingBy(count -> Origin.of(count.action()), LinkedHashMap::new, Collectors.toList()));
    return byOrigin.entrySet().stream()
        .map(entry -> sum(entry.getKey(), entry.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Where actions come from that are one in the text. */
  private record Origin(String name, Span span) {
    static Origin of(Action action) {
      return new Origin(action.name(), action.label().map(Action.Label::lines).orElse(action.span()));
    }
  }

  private static ActionCoverage sum(Origin origin, List<Coverage.ActionCount> counts) {
    return new ActionCoverage(
        origin.name(),
        counts.getFirst().action().label(),
        origin.span(),
        counts.size(),
        counts.stream().mapToLong(Coverage.ActionCount::taken).sum(),
        counts.stream().mapToLong(Coverage.ActionCount::fresh).sum());
  }

  /** {@return how a reader knows it: with the PlusCal process or procedure} */
  public String title() {
    return label.map(of -> of.owner() + "." + name).orElse(name);
  }
}
