package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.SourceFiles;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.SyntaxException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Notes for syntax errors on lines that hold C: how TLA+ or PlusCal writes the same. */
final class CNotation {
  private static final Pattern STRING_OR_COMMENT = Pattern.compile("\"[^\"]*\"|\\\\\\*.*");
  private static final Pattern DEFINITION = Pattern.compile("^\\s*(?:LOCAL\\s+|LET\\s+)?\\w+(?:\\([^=]*\\))?\\s*==");

  private static final ImmutableList<Idiom> IDIOMS =
      ImmutableList.of(
          Idiom.of("//.*", "a comment is `\\* ...` or `(* ... *)`"),
          Idiom.of("(?<!=)==(?!=)", "`==` defines an operator; that two values are equal is `a = b`"),
          Idiom.of("!=", "that two values differ is `a # b` or `a /= b`"),
          Idiom.of("&&", "`and` is `/\\`"),
          Idiom.of("\\|\\|", "`or` is `\\/`"),
          Idiom.of("(?<![\\w!)\\]])!\\s*[\\w(]", "`not` is `~`"),
          Idiom.of("\\?", "`c ? a : b` is `IF c THEN a ELSE b`"),
          Idiom.of("\\w\\s*(?:\\+\\+|--)(?!-)", "to count up is an assignment: `n := n + 1`"),
          Idiom.of("[-+*/%&|^]=(?!=)", "`n += k` is `n := n + k`"),
          Idiom.of("\\w->\\w", "a field is `r.f`; what a pointer leads to is a function of it: `memory[p].f`"),
          Idiom.of("'\\w+'", "a string has double quotes: `\"a\"`"),
          Idiom.of("\\b0[xX]\\p{XDigit}+", "a hexadecimal number is `\\hff`"),
          Idiom.of("<<\\s*\\d|>>\\s*\\d", "`<< >>` encloses a tuple; a shift is `n * 2^k` or `n \\div 2^k`"),
          Idiom.of("\\b(?:break|continue)\\s*;", "to leave a loop is a `goto` to a label after it"),
          Idiom.of("\\bNULL\\b", "declare it, `CONSTANT NULL`, and let the configuration say `NULL = NULL`"),
          Idiom.of(
              "\\b(?:int|long|char|bool|unsigned|void|struct)\\s+[\\w*]",
              "a variable has no type: `variable i = 0;` before the `{` of the process or procedure"),
          Idiom.of("^\\s*(?:\\w+\\s*:)?\\s*\\w+(?:\\[[^\\]]*\\])?\\s*=(?!=)", "an assignment is `:=`"));

  private final SourceFiles source;

  private CNotation(SourceFiles source) {
    this.source = source;
  }

  /** What C writes, and what to write instead. */
  private record Idiom(Pattern sign, String instead) {
    static Idiom of(String sign, String instead) {
      return new Idiom(Pattern.compile(sign), instead);
    }
  }

  /** An idiom on a line, and how far from the error. */
  private record Sighting(Idiom idiom, int distance) {}

  /** Returns the exception with a note at each error on a line with C: of several, on what is nearest to the error. */
  static SyntaxException explained(SyntaxException exception) {
    CNotation notation = new CNotation(new SourceFiles());
    return new SyntaxException(
        exception.diagnostics().stream().map(notation::explained).collect(ImmutableList.toImmutableList()));
  }

  private Diagnostic explained(Diagnostic diagnostic) {
    return isOfNotation(diagnostic.code()) && !isExplained(diagnostic)
        ? nearest(diagnostic).map(idiom -> diagnostic.withNote(idiom.instead())).orElse(diagnostic)
        : diagnostic;
  }

  /** Returns whether the notes say what to do: which module to extend, or what the translator wants. */
  private static boolean isExplained(Diagnostic diagnostic) {
    return diagnostic.code() == DiagnosticCode.PLUSCAL && !diagnostic.notes().isEmpty()
        || diagnostic.notes().stream().anyMatch(note -> note.contains("EXTENDS"));
  }

  private static boolean isOfNotation(DiagnosticCode code) {
    return code == DiagnosticCode.SYNTAX || code == DiagnosticCode.PLUSCAL || code == DiagnosticCode.UNKNOWN_NAME;
  }

  private Optional<Idiom> nearest(Diagnostic diagnostic) {
    return IDIOMS.stream()
        .flatMap(idiom -> sightings(idiom, code(diagnostic.span(), 0), diagnostic.span()))
        .min(Comparator.comparingInt(Sighting::distance))
        .map(Sighting::idiom)
        .or(() -> atEnd(code(diagnostic.span(), 1)));
  }

  /** Returns what ends the line before the error: the parser stumbles over what follows it. */
  private static Optional<Idiom> atEnd(String line) {
    String end = line.stripTrailing();
    return IDIOMS.stream()
        .filter(idiom -> idiom.sign().matcher(end).results().anyMatch(match -> match.end() == end.length()))
        .findFirst();
  }

  /** Returns the code on a line before the one where {@code span} begins, or on that. */
  private String code(Span span, int linesBefore) {
    String line = source.line(span.file(), span.line() - linesBefore).orElse("");
    return blanked(blanked(line, STRING_OR_COMMENT), DEFINITION);
  }

  /** Returns a line with spaces for what matches, so that columns stay. */
  private static String blanked(String line, Pattern what) {
    return what.matcher(line).replaceAll(match -> " ".repeat(match.end() - match.start()));
  }

  private static Stream<Sighting> sightings(Idiom idiom, String line, Span error) {
    int from = error.column() - 1;
    int to = error.endLine() > error.line() ? line.length() : Math.max(error.column(), error.endColumn());
    return idiom.sign().matcher(line).results().map(match -> new Sighting(idiom, distance(match, from, to)));
  }

  private static int distance(MatchResult match, int from, int to) {
    return Math.max(0, Math.max(match.start() - to, from - match.end()));
  }
}
