package dev.heddle.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines. */
final class Wrapping {
  private static final int LEAST = 20;

  private Wrapping() {}

  /** Breaks {@code text} at spaces into lines of at most {@code width} columns; a longer word stays whole. */
  static List<String> wrap(String text, int width) {
    int limit = Math.max(width, LEAST);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > limit) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Returns {@code text} with spaces behind it up to {@code width} columns. */
  static String pad(String text, int width) {
    return text.length() >= width ? text : text + " ".repeat(width - text.length());
  }

  /** Returns {@code text} cut to {@code width} columns, the cut marked. */
  static String shorten(String text, int width) {
    return text.length() <= width ? text : text.substring(0, Math.max(width - 1, 0)) + "…";
  }
}
