package dev.heddle.report;

import java.util.ArrayList;
import java.util.List;

/** Text in columns, each as wide as its widest entry. */
final class Table {
  private static final String GAP = "  ";

  /** On which side of its column an entry stands. */
  enum Side {
    LEFT,
    RIGHT
  }

  /** An entry and its colour. */
  record Entry(String text, Hue hue) {
    static Entry of(String text) {
      return new Entry(text, Hue.PLAIN);
    }
  }

  private final List<Side> sides;
  private final List<List<Entry>> rows = new ArrayList<>();

  Table(Side... sides) {
    this.sides = List.of(sides);
  }

  void add(List<Entry> row) {
    rows.add(row);
  }

  String render(TextStyle style) {
    int[] widths = new int[sides.size()];
    for (List<Entry> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).text().length());
      }
    }
    StringBuilder out = new StringBuilder();
    for (List<Entry> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(GAP).append(cell(row.get(i), widths[i], sides.get(i), style));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private static String cell(Entry entry, int width, Side side, TextStyle style) {
    String shown = style.paint(entry.hue(), entry.text());
    String fill = " ".repeat(width - entry.text().length());
    return switch (side) {
      case LEFT -> shown + fill;
      case RIGHT -> fill + shown;
    };
  }
}
