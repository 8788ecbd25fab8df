package dev.heddle.report;

import dev.heddle.ActionCoverage;
import dev.heddle.CheckResult;
import dev.heddle.checker.Outcome;
import dev.heddle.diagnostic.PlainFormat;
import dev.heddle.diagnostic.Span;
import dev.heddle.report.Table.Entry;
import dev.heddle.report.Table.Side;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** For each action how often it was taken, as a table for the console. */
public final class CoverageText {
  private CoverageText() {}

  /** Returns the table, which ends with an empty line. */
  public static String of(CheckResult result, TextStyle style) {
    boolean tellsStates = !(result.outcome() instanceof Outcome.Simulated);
    Table table = new Table(Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT);
    Stream<String> titles = Stream.of("action", "place", "steps", tellsStates ? "new states" : "");
    table.add(titles.map(title -> new Entry(title, Hue.FAINT)).toList());
    result.actions().forEach(action -> table.add(row(action, tellsStates)));
    return style.paint(Hue.STRONG, "Coverage") + "\n\n" + table.render(style) + "\n";
  }

  private static List<Entry> row(ActionCoverage action, boolean tellsStates) {
    Hue hue = action.taken() == 0 ? Hue.DOUBT : Hue.PLAIN;
    List<Entry> row = new ArrayList<>();
    row.add(Entry.of(action.actions() == 1 ? action.title() : action.title() + " (" + action.actions() + ")"));
    row.add(Entry.of(place(action.span())));
    row.add(new Entry(number(action.taken()), hue));
    row.add(Entry.of(tellsStates ? number(action.fresh()) : ""));
    return row;
  }

  private static String place(Span span) {
    return span.isKnown() ? Path.of(span.file()).getFileName() + ":" + span.line() : "";
  }

  private static String number(long count) {
    return PlainFormat.of("%,d", count);
  }
}
