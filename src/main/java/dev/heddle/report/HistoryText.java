package dev.heddle.report;

import dev.heddle.report.Table.Entry;
import dev.heddle.report.Table.Side;
import dev.heddle.suite.Standing;
import dev.heddle.suite.VariantHistory;
import dev.heddle.suite.VariantHistory.Change;
import dev.heddle.suite.VariantHistory.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Where verdicts change from variant to variant, for the console. A verdict that is another is marked. */
public final class HistoryText {
  private static final int LONGEST_PROPERTY = 60;
  private static final String MARK = ">";

  private HistoryText() {}

  /** Returns the table, which ends with a line feed. */
  public static String of(VariantHistory history, TextStyle style) {
    StringBuilder out = new StringBuilder();
    String span = history.variants().getFirst() + " to " + history.variants().getLast();
    out.append(style.paint(Hue.STRONG, "Verdicts from " + span)).append("\n\n");
    if (!history.lines().isEmpty()) {
      out.append(table(history).render(style));
    }
    boolean isOpen = history.lines().stream().anyMatch(line -> line.standings().containsValue(Standing.UNKNOWN));
    if (isOpen) {
      out.append("  ?  the run stopped before that was decided\n");
    }
    if (!history.steady().isEmpty()) {
      out.append(history.lines().isEmpty() ? "" : "\n")
          .append("  holds in every variant: ")
          .append(String.join(", ", history.steady()))
          .append('\n');
    }
    return out.toString();
  }

  private static Table table(VariantHistory history) {
    Side[] sides = new Side[history.variants().size() + 3];
    Arrays.fill(sides, Side.LEFT);
    Table table = new Table(sides);
    List<Entry> head = new ArrayList<>(List.of(new Entry("scenario", Hue.FAINT)));
    history.variants().forEach(variant -> head.add(new Entry(variant, Hue.FAINT)));
    head.add(new Entry("change", Hue.FAINT));
    head.add(new Entry("property", Hue.FAINT));
    table.add(head);
    String last = "";
    for (Line line : history.lines()) {
      table.add(row(history, line, line.scenario().equals(last) ? "" : line.scenario()));
      last = line.scenario();
    }
    return table;
  }

  private static List<Entry> row(VariantHistory history, Line line, String scenario) {
    List<Entry> row = new ArrayList<>(List.of(Entry.of(scenario)));
    for (String variant : history.variants()) {
      row.add(entry(line, variant));
    }
    row.add(Entry.of(changes(line)));
    String property = line.property().isEmpty() ? "every property" : line.property();
    row.add(Entry.of(Wrapping.shorten(property, LONGEST_PROPERTY)));
    return row;
  }

  private static Entry entry(Line line, String variant) {
    Standing standing = line.standings().get(variant);
    if (standing == null) {
      return Entry.of("");
    }
    boolean isChange = line.changes().stream().anyMatch(change -> change.seenIn().equals(variant));
    return new Entry((isChange ? MARK : "") + standing.word(), hue(standing));
  }

  private static Hue hue(Standing standing) {
    return switch (standing) {
      case HOLDS -> Hue.GOOD;
      case VIOLATED -> Hue.BAD;
      case UNKNOWN -> Hue.DOUBT;
    };
  }

  /** Returns the changes of a line, in words. */
  static String changes(Line line) {
    return line.changes().stream().map(HistoryText::change).collect(Collectors.joining("; "));
  }

  private static String change(Change change) {
    return String.join(" or ", change.variants()) + (change.now() == Standing.HOLDS ? " fixes" : " breaks");
  }
}
