package dev.heddle.report;

import com.google.common.collect.ImmutableList;
import dev.heddle.comparison.Forbidden;
import dev.heddle.comparison.Step;
import dev.heddle.comparison.StepPair;
import dev.heddle.report.Table.Entry;
import dev.heddle.report.Table.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a variant forbids that the old one does not, for the console. Long lists are folded. */
public final class ForbiddenText {
  private static final int LONGEST_LIST = 16;
  private static final int LONGEST_ROW = 5;
  private static final int LONGEST_COMMENT = 50;

  private ForbiddenText() {}

  /** Returns a paragraph for each comparison, each ending with a line feed. */
  public static String of(List<Forbidden> comparisons, TextStyle style) {
    return comparisons.stream().map(each -> of(each, style)).collect(Collectors.joining("\n"));
  }

  private static String of(Forbidden forbidden, TextStyle style) {
    StringBuilder out = new StringBuilder();
    String finding = forbidden.gaps().isEmpty() ? "No longer possible in " : "Not seen in ";
    out.append(style.paint(Hue.STRONG, finding + forbidden.variant() + ", " + forbidden.scenario())).append('\n');
    forbidden.gaps().forEach(
        gap -> out.append("  ").append(style.paint(Hue.DOUBT, "partial")).append(": ").append(gap).append('\n'));
    if (forbidden.isNothing()) {
      out.append("  nothing that ").append(forbidden.old()).append(" can reach\n");
    }
    steps(out, "no process comes to", forbidden.unreached(), style);
    steps(out, "never taken", forbidden.untaken(), style);
    pairs(out, forbidden, style);
    steps(out, "not in the text of " + forbidden.variant(), forbidden.absent(), style);
    deadlocks(out, forbidden, style);
    return out.toString();
  }

  private static void steps(StringBuilder out, String heading, List<Step> steps, TextStyle style) {
    if (steps.isEmpty()) {
      return;
    }
    out.append("  ").append(heading).append(":\n");
    Table table = new Table(Side.LEFT, Side.LEFT, Side.LEFT);
    folded(steps).forEach(step -> table.add(List.of(Entry.of(""), Entry.of(name(step)), comment(step))));
    out.append(table.render(style));
    rest(out, steps.size());
  }

  private static void pairs(StringBuilder out, Forbidden forbidden, TextStyle style) {
    Forbidden.PairCounts pairs = forbidden.pairs();
    if (pairs.left() == pairs.before()) {
      return;
    }
    out.append("  two processes at a time: ").append(pairs.left()).append(" of ")
        .append(VerdictLine.count(pairs.before(), "pair")).append(" of labels left");
    if (forbidden.apart().isEmpty()) {
      out.append('\n');
      return;
    }
    out.append("; not any more\n");
    Map<Step, List<Step>> partners = new LinkedHashMap<>();
    for (StepPair pair : forbidden.apart()) {
      partners.computeIfAbsent(pair.one(), _ -> new ArrayList<>()).add(pair.other());
    }
    Table table = new Table(Side.LEFT, Side.LEFT, Side.LEFT, Side.LEFT);
    folded(List.copyOf(partners.keySet()))
        .forEach(
            one ->
                table.add(
                    List.of(
                        Entry.of(""), Entry.of(name(one)), comment(one), Entry.of("and " + names(partners.get(one))))));
    out.append(table.render(style));
    rest(out, partners.size());
  }

  private static void deadlocks(StringBuilder out, Forbidden forbidden, TextStyle style) {
    if (forbidden.deadlocks().isEmpty()) {
      return;
    }
    out.append("  ").append(style.paint(Hue.BAD, "new deadlocks")).append(", with processes at:\n");
    for (ImmutableList<String> deadlock : folded(forbidden.deadlocks())) {
      Map<String, Long> counts =
          deadlock.stream().collect(Collectors.groupingBy(label -> label, TreeMap::new, Collectors.counting()));
      String text =
          counts.entrySet().stream()
              .map(entry -> entry.getKey() + (entry.getValue() == 1 ? "" : " (" + entry.getValue() + ")"))
              .collect(Collectors.joining(", "));
      out.append("    ").append(text.isEmpty() ? "a state without successor" : text).append('\n');
    }
    rest(out, forbidden.deadlocks().size());
  }

  private static String name(Step step) {
    return step.owner().isEmpty() ? step.name() : step.owner() + " at " + step.name();
  }

  private static Entry comment(Step step) {
    return new Entry(Wrapping.shorten(step.description(), LONGEST_COMMENT), Hue.FAINT);
  }

  private static String names(List<Step> steps) {
    Map<String, List<Step>> byOwner = new LinkedHashMap<>();
    steps.stream().limit(LONGEST_ROW).forEach(
        step -> byOwner.computeIfAbsent(step.owner(), _ -> new ArrayList<>()).add(step));
    String names =
        byOwner.entrySet().stream()
            .map(
                entry ->
                    (entry.getKey() + " at ")
                        + entry.getValue().stream().map(Step::name).collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "));
    return steps.size() <= LONGEST_ROW ? names : names + ", " + (steps.size() - LONGEST_ROW) + " more";
  }

  private static <T> List<T> folded(List<T> list) {
    return list.subList(0, Math.min(list.size(), LONGEST_LIST));
  }

  private static void rest(StringBuilder out, int size) {
    if (size > LONGEST_LIST) {
      out.append("    and ").append(size - LONGEST_LIST).append(" more\n");
    }
  }
}
