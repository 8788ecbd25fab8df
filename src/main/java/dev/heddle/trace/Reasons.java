package dev.heddle.trace;

import dev.heddle.diagnostic.DiagnosticRenderer.SourceLines;
import dev.heddle.diagnostic.Span;
import dev.heddle.transition.Explanation;
import dev.heddle.value.Value;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a property is false, in words: one line for each part of it that decides. */
public final class Reasons {
  private static final String ALGORITHM = "--";

  private final SourceLines sources;

  /** Makes a writer of reasons that quotes the lines of {@code sources}. */
  public Reasons(SourceLines sources) {
    this.sources = sources;
  }

  /** Returns the lines, separated by line feeds. */
  public String text(Explanation explanation) {
    return Stream.concat(lines(explanation), explanation.abstraction().stream().map(Reasons::line))
        .collect(Collectors.joining("\n"));
  }

  /** Returns a line for each part that decides. */
  Stream<String> lines(Explanation explanation) {
    return explanation.reasons().stream().map(this::line);
  }

  /** Returns the values of the terms in the parts that decide. */
  static String terms(Explanation explanation) {
    Map<String, Value> terms = new LinkedHashMap<>();
    explanation.reasons().forEach(reason -> terms.putAll(reason.terms()));
    return list(terms);
  }

  /** Returns a part of a formula with its place; what is no part of the text stands where the algorithm begins. */
  String quoted(Span span) {
    Optional<String> text = text(span);
    if (text.filter(line -> line.startsWith(ALGORITHM)).isPresent()) {
      return "what the translation adds (" + place(span) + ")";
    }
    return text.map(part -> "`" + part + "` (" + place(span) + ")").orElse("the formula at " + place(span));
  }

  private String line(Explanation.Reason reason) {
    StringBuilder line = new StringBuilder();
    line.append(quoted(reason.span()));
    line.append(reason.value() ? " is TRUE" : " is FALSE");
    if (!reason.witnesses().isEmpty()) {
      line.append(" for ").append(list(reason.witnesses()));
    }
    if (!reason.terms().isEmpty()) {
      line.append(", where ").append(list(reason.terms()));
    }
    return line.toString();
  }

  private static String line(Explanation.Sides sides) {
    String before = sides.variable() + ": " + sides.before();
    return sides.before().equals(sides.after()) ? before + ", unchanged" : before + " -> " + sides.after();
  }

  private static String place(Span span) {
    return span.isKnown() ? Path.of(span.file()).getFileName() + ":" + span.line() : "no known place";
  }

  private static String list(Map<String, Value> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + " = " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Returns the text of a span that lies in one line. */
  private Optional<String> text(Span span) {
    if (!span.isKnown() || span.line() != span.endLine()) {
      return Optional.empty();
    }
    return sources
        .line(span.file(), span.line())
        .filter(line -> span.endColumn() <= line.length())
        .map(line -> line.substring(span.column() - 1, span.endColumn()).strip());
  }
}
