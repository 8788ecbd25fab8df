package dev.heddle.report;

import com.google.common.collect.ImmutableList;
import dev.heddle.report.Table.Entry;
import dev.heddle.report.Table.Side;
import dev.heddle.suite.CellResult;
import dev.heddle.suite.Necessity.Hunk;
import java.util.List;

/** Which hunks of a patch are needed, for the console. */
final class NecessityText {
  private static final int LONGEST_PROPERTY = 60;

  private NecessityText() {}

  /** Returns the table, which ends with a line feed. */
  static String of(Inquiry.Needs needs, TextStyle style) {
    List<Hunk> hunks = needs.hunks();
    Table table = new Table(Side.LEFT, Side.LEFT, Side.LEFT, Side.RIGHT, Side.LEFT);
    table.add(
        ImmutableList.of("hunk", "without it", "scenario", "trace", "property").stream()
            .map(text -> new Entry(text, Hue.FAINT))
            .toList());
    hunks.forEach(hunk -> table.add(row(hunk)));
    return style.paint(Hue.STRONG, "The hunks of " + needs.variant()) + "\n\n" + table.render(style);
  }

  private static List<Entry> row(Hunk hunk) {
    if (hunk.failing().isPresent()) {
      CellResult cell = hunk.failing().get();
      return ImmutableList.of(
          Entry.of(hunk.constant()),
          new Entry(cell.verdict().word(), Hue.GOOD),
          Entry.of(cell.cell().scenario().id()),
          Entry.of(cell.finding().map(found -> Integer.toString(found.traceLength())).orElse("")),
          Entry.of(Wrapping.shorten(cell.property().orElse("deadlock"), LONGEST_PROPERTY)));
    }
    String fate = hunk.isDecided() ? "no property fails" : "not decided";
    return ImmutableList.of(
        Entry.of(hunk.constant()),
        new Entry(fate, Hue.DOUBT),
        Entry.of("all " + VerdictLine.count(hunk.cells(), "cell")),
        Entry.of(""),
        Entry.of(""));
  }
}
