package dev.heddle.report;

import com.google.common.collect.ImmutableList;
import dev.heddle.checker.Profile;
import dev.heddle.checker.Profile.ActionProfile;
import dev.heddle.checker.Profile.PredicateProfile;
import dev.heddle.diagnostic.PlainFormat;
import dev.heddle.diagnostic.Span;
import dev.heddle.report.Table.Entry;
import dev.heddle.report.Table.Side;
import dev.heddle.trace.Violation;
import dev.heddle.trace.ViolationKind;
import dev.heddle.transition.Action;
import dev.heddle.transition.Execution;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A profile for the console: two tables, what took longest first. */
final class ProfileText {
  private static final double PERCENT = 100;

  private final double totalNanos;

  private ProfileText(Profile profile) {
    long actions = profile.actions().stream().mapToLong(action -> action.time().toNanos()).sum();
    long predicates = profile.predicates().stream().mapToLong(predicate -> predicate.time().toNanos()).sum();
    this.totalNanos = Math.max(1, actions + predicates + profile.init().time().toNanos());
  }

  /** Returns the text, which ends with a line feed. */
  static String of(Profile profile, TextStyle style) {
    ProfileText text = new ProfileText(profile);
    StringBuilder out = new StringBuilder(style.paint(Hue.STRONG, "Profile")).append("\n\n");
    out.append(text.actions(profile).render(style));
    if (!profile.predicates().isEmpty()) {
      out.append('\n').append(text.predicates(profile).render(style));
    }
    return out.toString();
  }

  private Table actions(Profile profile) {
    Table table = new Table(
        Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.LEFT);
    table.add(head("action", "place", "evaluated", "enabled", "successors", "new", "time", ""));
    profile.actions().stream()
        .collect(Collectors.groupingBy(ProfileText::origin, LinkedHashMap::new, ImmutableList.toImmutableList()))
        .entrySet().stream()
        .map(entry -> group(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Group::time).reversed())
        .forEach(group -> table.add(row(group)));
    Profile.InitProfile init = profile.init();
    table.add(plain(
        "initial states", "", "1", init.generated() > 0 ? "1" : "0", number(init.generated()),
        number(init.newStates()), share(init.time()), ""));
    return table;
  }

  private List<Entry> row(Group group) {
    String name = group.count() == 1 ? group.title() : group.title() + " (" + group.count() + ")";
    return plain(
        name, place(group.place()), number(group.evaluated()), number(group.enabled()), number(group.successors()),
        number(group.newStates()), share(group.time()), group.execution());
  }

  private Table predicates(Profile profile) {
    Table table = new Table(Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT, Side.LEFT);
    table.add(head("property or constraint", "place", "evaluated", "time", ""));
    profile.predicates().stream()
        .sorted(Comparator.comparing(PredicateProfile::time).reversed())
        .forEach(predicate -> table.add(plain(
            title(predicate.subject()),
            span(predicate.subject()).map(ProfileText::place).orElse(""),
            number(predicate.evaluated()),
            share(predicate.time()),
            execution(predicate.execution()))));
    return table;
  }

  /** Where actions come from that share a row: those of different processes do. */
  private record Origin(String name, Span span) {}

  private static Origin origin(ActionProfile profile) {
    return new Origin(profile.action().name(), span(profile.action()));
  }

  /** The actions of a row. */
  private record Group(
      String title, Span place, int count, long evaluated, long enabled, long successors, long newStates, Duration time,
      String execution) {}

  private static Group group(Origin origin, ImmutableList<ActionProfile> actions) {
    return new Group(
        title(actions.getFirst().action()),
        origin.span(),
        actions.size(),
        actions.stream().mapToLong(ActionProfile::evaluated).sum(),
        actions.stream().mapToLong(ActionProfile::enabled).sum(),
        actions.stream().mapToLong(ActionProfile::successors).sum(),
        actions.stream().mapToLong(ActionProfile::newStates).sum(),
        actions.stream().map(ActionProfile::time).reduce(Duration.ZERO, Duration::plus),
        actions.stream()
            .map(action -> execution(action.execution()))
            .distinct()
            .collect(Collectors.joining("; ")));
  }

  /** {@return the place of an action: its PlusCal lines, if it has any} */
  static Span span(Action action) {
    return action.label().map(Action.Label::lines).orElse(action.span());
  }

  private static String title(Action action) {
    return action.label().map(label -> label.owner() + "." + action.name()).orElse(action.name());
  }

  static Optional<Span> span(Profile.Subject subject) {
    return switch (subject) {
      case Profile.Subject.OfProperty(var property) -> Optional.of(property.span());
      case Profile.Subject.StateConstraints _, Profile.Subject.ActionConstraints _ -> Optional.empty();
    };
  }

  static String title(Profile.Subject subject) {
    return switch (subject) {
      case Profile.Subject.OfProperty(var property) ->
          ViolationKind.of(new Violation.PropertyFalse(property)).word() + " " + property.name();
      case Profile.Subject.StateConstraints _ -> "state constraints";
      case Profile.Subject.ActionConstraints _ -> "action constraints";
    };
  }

  private static String execution(Execution execution) {
    return switch (execution) {
      case Execution.Compiled _ -> "compiled";
      case Execution.Evaluated(String reason) -> reason.isEmpty() ? "evaluated" : "evaluated: " + reason;
    };
  }

  private static String place(Span span) {
    return span.isKnown() ? Path.of(span.file()).getFileName() + ":" + span.line() : "";
  }

  private String share(Duration time) {
    return PlainFormat.of("%.1f %%", PERCENT * time.toNanos() / totalNanos);
  }

  private static String number(long count) {
    return PlainFormat.of("%,d", count);
  }

  private static List<Entry> head(String... texts) {
    return ImmutableList.copyOf(texts).stream().map(text -> new Entry(text, Hue.FAINT)).toList();
  }

  private static List<Entry> plain(String... texts) {
    return ImmutableList.copyOf(texts).stream().map(Entry::of).toList();
  }
}
