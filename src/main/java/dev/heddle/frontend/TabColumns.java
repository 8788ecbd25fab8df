package dev.heddle.frontend;

import dev.heddle.diagnostic.Span;
import java.util.List;

/** Columns of the parser and the translator, where a tab goes to the next multiple of 8, as columns of characters. */
final class TabColumns {
  private static final int TAB_STOP = 8;

  private TabColumns() {}

  /** Returns a span of the file with these lines, its columns counted in characters. */
  static Span inCharacters(Span span, List<String> lines) {
    int column = column(span.line(), span.column(), lines);
    int endColumn = column(span.endLine(), span.endColumn(), lines);
    return column == span.column() && endColumn == span.endColumn()
        ? span
        : new Span(span.file(), span.line(), column, span.endLine(), endColumn);
  }

  private static int column(int line, int column, List<String> lines) {
    String text = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    if (text.indexOf('\t') < 0) {
      return column;
    }
    int expanded = 0;
    for (int i = 0; i < text.length(); i++) {
      expanded = text.charAt(i) == '\t' ? (expanded / TAB_STOP + 1) * TAB_STOP : expanded + 1;
      if (expanded >= column) {
        return i + 1;
      }
    }
    return text.length() + column - expanded;
  }
}
