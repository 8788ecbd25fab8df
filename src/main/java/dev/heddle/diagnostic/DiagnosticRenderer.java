package dev.heddle.diagnostic;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * Writes diagnostics for people:
 *
 * <pre>{@code
 * Thp.tla:14:9: error[E0302]: applied a function to 5, which is not in its domain 0..3
 *    14 | Init == x = f[5]
 *       |             ^^^^
 *   in `Init`, applied at Thp.tla:20:9
 * }</pre>
 */
public final class DiagnosticRenderer {
  private static final int TAB_STOP = 8;
  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String RED = "\u001b[1;31m";
  private static final String YELLOW = "\u001b[1;33m";
  private static final String DIM = "\u001b[2m";

  private final SourceLines sources;
  private final Coloring coloring;

  /** Makes a renderer that reads source lines from {@code sources}. */
  public DiagnosticRenderer(SourceLines sources, Coloring coloring) {
    this.sources = sources;
    this.coloring = coloring;
  }

  /** Where the lines of source files come from. */
  @FunctionalInterface
  public interface SourceLines {
    /** Returns a line of a file, counted from 1, without its end; or nothing where it cannot be had. */
    Optional<String> line(String file, int line);
  }

  /** Whether ANSI escape sequences are written. */
  public enum Coloring {
    PLAIN,
    ANSI
  }

  /** Returns the diagnostics one after the other, each ended by a line break. */
  public String render(ImmutableList<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    diagnostics.forEach(diagnostic -> append(diagnostic, out));
    return out.toString();
  }

  /** Returns one diagnostic, ended by a line break. */
  public String render(Diagnostic diagnostic) {
    return render(ImmutableList.of(diagnostic));
  }

  private void append(Diagnostic diagnostic, StringBuilder out) {
    Span span = diagnostic.span();
    if (span.isKnown()) {
      out.append(styled(BOLD, span + ":")).append(' ');
    }
    String kind = diagnostic.code().severity().label() + "[" + diagnostic.code().number() + "]";
    out.append(styled(color(diagnostic), kind)).append(": ").append(diagnostic.message()).append('\n');
    if (span.isKnown()) {
      sources.line(span.file(), span.line()).ifPresent(line -> appendSource(line, diagnostic, out));
    }
    for (String note : diagnostic.notes()) {
      out.append("  ").append(note.replace("\n", "\n  ")).append('\n');
    }
  }

  private void appendSource(String line, Diagnostic diagnostic, StringBuilder out) {
    Span span = diagnostic.span();
    int start = Math.min(span.column() - 1, line.length());
    int end = span.endLine() > span.line() ? line.stripTrailing().length() : Math.min(span.endColumn(), line.length());
    String before = expanded(line.substring(0, start), 0);
    String marked = expanded(line.substring(start, Math.max(start, end)), before.length());
    String number = PlainFormat.of("%5d", span.line());
    out.append(styled(DIM, number + " |")).append(' ').append(expanded(line, 0).stripTrailing()).append('\n');
    out.append(styled(DIM, " ".repeat(number.length()) + " |")).append(' ').append(" ".repeat(before.length()));
    out.append(styled(color(diagnostic), "^".repeat(Math.max(1, marked.length())))).append('\n');
  }

  /** Returns the text with tabs as blanks, as if {@code column} columns stood before it. */
  private static String expanded(String text, int column) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\t') {
        out.append(" ".repeat(TAB_STOP - (column + out.length()) % TAB_STOP));
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private static String color(Diagnostic diagnostic) {
    return switch (diagnostic.code().severity()) {
      case ERROR -> RED;
      case WARNING -> YELLOW;
    };
  }

  private String styled(String style, String text) {
    return switch (coloring) {
      case PLAIN -> text;
      case ANSI -> style + text + RESET;
    };
  }
}
