package dev.heddle;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.transition.ControlState;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words for actions and labels that are never taken: one for those of a process or procedure, and one for many. */
final class IdleActions {
  // A model of many procedures, of which a configuration uses some, would else be warned of a hundred times.
  private static final int MOST_APART = 3;

  private final ImmutableList<ActionCoverage> all;
  private final ImmutableList<ActionCoverage> idle;
  private final String where;

  /**
   * Makes words.
   *
   * @param all the actions of the text
   * @param where in what some of them were not taken
   */
  IdleActions(ImmutableList<ActionCoverage> all, String where) {
    this.all = all;
    this.idle =
        all.stream()
            .filter(action -> action.taken() == 0 && !isTerminating(action))
            .collect(ImmutableList.toImmutableList());
    this.where = where;
  }

  /** Tells the disjunct that PlusCal's translation adds, which no algorithm that goes on forever takes. */
  private boolean isTerminating(ActionCoverage action) {
    return action.label().isEmpty()
        && action.name().equals(ControlState.TERMINATING)
        && all.stream().anyMatch(other -> other.label().isPresent());
  }

  /** What is said together. */
  private record Group(Span span, String words) {}

  List<Diagnostic> warnings() {
    List<Group> groups = groups();
    if (groups.size() <= MOST_APART) {
      return groups.stream()
          .map(group -> Diagnostic.of(DiagnosticCode.NEVER_TAKEN, group.span(), group.words() + " in " + where))
          .toList();
    }
    String what = idle.size() + " of " + all.size() + " actions and labels are never taken in " + where;
    Diagnostic together = Diagnostic.of(DiagnosticCode.NEVER_TAKEN, groups.getFirst().span(), what);
    for (Group group : groups) {
      together = together.withNote(place(group.span()) + ": " + group.words());
    }
    return List.of(together);
  }

  /** {@return the warnings, one for each action or label} */
  List<Diagnostic> warningsApart() {
    return idle.stream()
        .map(action -> group(List.of(action)))
        .map(group -> Diagnostic.of(DiagnosticCode.NEVER_TAKEN, group.span(), group.words() + " in " + where))
        .toList();
  }

  private List<Group> groups() {
    Map<String, List<ActionCoverage>> byOwner =
        idle.stream().collect(Collectors.groupingBy(IdleActions::key, LinkedHashMap::new, Collectors.toList()));
    return byOwner.values().stream().map(this::group).toList();
  }

  private static String key(ActionCoverage action) {
    return action.label().map(label -> label.owner()).orElse("action " + action.name() + action.span());
  }

  private Group group(List<ActionCoverage> actions) {
    ActionCoverage first = actions.getFirst();
    return new Group(
        first.span(),
        first.label().map(label -> ofLabels(label.owner(), actions))
            .orElse("action `" + first.name() + "` is never enabled"));
  }

  private String ofLabels(String owner, List<ActionCoverage> labels) {
    long count = all.stream().filter(action -> key(action).equals(owner)).count();
    if (labels.size() == count && count > 1) {
      return "`" + owner + "` is never entered";
    }
    String names = labels.stream().map(label -> "`" + label.name() + "`").collect(Collectors.joining(", "));
    String of = names + " of `" + owner + "`";
    return labels.size() == 1 ? "label " + of + " is never executed" : "labels " + of + " are never executed";
  }

  /** Returns a place as it stands in a note. */
  static String place(Span span) {
    return span.isKnown() ? Path.of(span.file()).getFileName() + ":" + span.line() : span.toString();
  }
}
