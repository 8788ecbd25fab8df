package dev.heddle.diagnostic;

/**
 * A stretch of source text, both ends included, lines and columns counted from 1.
 *
 * @param file the path of the file as the user would write it; empty for {@link #NONE}
 * @param line the first line
 * @param column the first column of the first line
 * @param endLine the last line
 * @param endColumn the last column of the last line
 */
public record Span(String file, int line, int column, int endLine, int endColumn) {
  /** The place of what stands in no file, such as a value made by the checker. */
  public static final Span NONE = new Span("", 0, 0, 0, 0);

  /** Returns the span of one position. */
  public static Span at(String file, int line, int column) {
    return new Span(file, line, column, line, column);
  }

  /** Returns the beginning of {@code file}. */
  public static Span ofFile(String file) {
    return at(file, 1, 1);
  }

  /** {@return whether this span is a place in a file} */
  public boolean isKnown() {
    return !file.isEmpty();
  }

  /** Returns {@code file:line:column}, the form that editors and CI turn into a link. */
  @Override
  public String toString() {
    return isKnown() ? file + ":" + line + ":" + column : "(no place)";
  }
}
