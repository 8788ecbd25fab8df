package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tla2sany.modanalyzer.SpecObj;

/** Turns what SANY reports of a text that does not parse, or of a module that is not found, into diagnostics. */
final class ParseErrors {
  private static final Pattern HEADLINE = Pattern.compile("-{4}\\s*MODULE\\b");
  private static final Pattern ENCOUNTERED =
      Pattern.compile("Encountered \"(.*)\" at line (\\d+), column (\\d+) and token \"(.*)\"");
  private static final Pattern EXPECTING = Pattern.compile("Was expecting \"(.*)\"");
  private static final Pattern WHILE = Pattern.compile("(\\S.*) starting at line (\\d+), column (\\d+)\\.");
  private static final Pattern CONFLICT =
      Pattern.compile("Precedence conflict between ops (\\S+) in block (.*) and (\\S+?)\\.?\\s");
  private static final Pattern LEXICAL =
      Pattern.compile("Lexical error at line (\\d+), column (\\d+)\\. +Encountered: (.*), after : \"(.*)\"");
  private static final Pattern COMMENT = Pattern.compile("possibly open comment starting around line (\\d+)");
  private static final Pattern UNPARSED = Pattern.compile("Could not parse module (\\S+) from file");
  private static final Pattern NAME = Pattern.compile("File name '(.*)' does not match the name '(.*)' of");
  private static final Pattern MISSING =
      Pattern.compile("Cannot find source file for module (\\S+)( imported in module (\\w+))?");

  private final ModuleFiles files;
  private final Places places;
  private final String output;
  private final String aborts;

  ParseErrors(SpecObj spec, String output, ModuleFiles files, Places places) {
    this.files = files;
    this.places = places;
    this.output = output;
    this.aborts = String.join("\n", spec.getParseErrors().getAborts());
  }

  /** Returns the diagnostic of the one mistake at which SANY gave up. */
  Diagnostic diagnostic() {
    return noModule()
        .or(this::missing)
        .or(this::name)
        .or(this::conflict)
        .or(this::encountered)
        .or(this::lexical)
        .or(this::comment)
        .orElseGet(this::other);
  }

  private Optional<Diagnostic> missing() {
    Matcher matcher = MISSING.matcher(aborts);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String module = matcher.group(1);
    String importing = matcher.group(3) == null ? files.rootName() : matcher.group(3);
    Diagnostic diagnostic =
        Diagnostic.of(
            DiagnosticCode.MODULE_NOT_FOUND, mention(importing, module), "module `" + module + "` is not found");
    return Optional.of(
        diagnostic
            .withNote("sought in " + files.places())
            .withNote("`--library DIRECTORY` adds a directory"));
  }

  /** Returns where a module's text mentions another: as a word, after EXTENDS or INSTANCE if it is there twice. */
  private Span mention(String importing, String module) {
    ImmutableList<String> lines = files.lines(importing);
    Pattern word = Pattern.compile("(?:EXTENDS|INSTANCE|,|^)\\s*\\b(" + Pattern.quote(module) + ")\\b");
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = word.matcher(lines.get(i));
      if (matcher.find()) {
        return places.span(
            importing, new Span(importing, i + 1, matcher.start(1) + 1, i + 1, matcher.end(1)));
      }
    }
    return Span.ofFile(files.shownPath(importing));
  }

  private Optional<Diagnostic> name() {
    Matcher matcher = NAME.matcher(aborts);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String file = matcher.group(1);
    String module = matcher.group(2);
    String message = "the module is named `" + module + "`, its file `" + file + ".tla`; the names must be the same";
    return Optional.of(Diagnostic.of(DiagnosticCode.MODULE_NAME, headline(file, module), message));
  }

  private Span headline(String file, String module) {
    ImmutableList<String> lines = files.lines(file);
    for (int i = 0; i < lines.size(); i++) {
      int at = lines.get(i).indexOf("MODULE");
      int name = at < 0 ? -1 : lines.get(i).indexOf(module, at);
      if (name >= 0) {
        return new Span(files.shownPath(file), i + 1, name + 1, i + 1, name + module.length());
      }
    }
    return Span.ofFile(files.shownPath(file));
  }

  private Optional<Diagnostic> conflict() {
    Matcher matcher = CONFLICT.matcher(output);
    if (!matcher.find()) {
      return Optional.empty();
    }
    Span span = SanyMessage.parse(matcher.group(2), places).span();
    String message =
        "`" + asTyped(matcher.group(1)) + "` and `" + asTyped(matcher.group(3))
            + "` do not say which of them binds more tightly";
    return Optional.of(
        Diagnostic.of(DiagnosticCode.SYNTAX, span, message).withNote("put parentheses around one of the two"));
  }

  /** Returns what most write for an operator of several spellings, of which the parser names one. */
  private static String asTyped(String operator) {
    return switch (operator) {
      case "\\leq" -> "<=";
      case "\\geq" -> ">=";
      case "\\land" -> "/\\";
      case "\\lor" -> "\\/";
      case "\\lnot" -> "~";
      default -> operator;
    };
  }

  private Optional<Diagnostic> encountered() {
    Matcher matcher = ENCOUNTERED.matcher(output);
    if (!matcher.find()) {
      return Optional.empty();
    }
    Span span = span(matcher.group(2), matcher.group(3), matcher.group(1).length());
    Matcher expecting = EXPECTING.matcher(output);
    String wanted = expecting.find() ? "expected " + symbol(expecting.group(1)) + ", " : "";
    String message = wanted + "got " + symbol(matcher.group(1)) + " after `" + unescaped(matcher.group(4)) + "`";
    Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.SYNTAX, span, message);
    Matcher reading = WHILE.matcher(output);
    return Optional.of(
        reading.find(matcher.end())
            ? diagnostic.withNote(
                "while reading " + construct(reading.group(1)) + " that begins at "
                    + span(reading.group(2), reading.group(3), 1))
            : diagnostic);
  }

  private static String unescaped(String token) {
    return token.replace("\\'", "'").replace("\\\"", "\"");
  }

  private static String symbol(String token) {
    return switch (token) {
      case "Beginning of definition" -> "the beginning of a definition";
      case "Expression or Instance" -> "an expression";
      case "<EOF>" -> "the end of the file";
      case "==== or more Module body" -> "`====` or another definition";
      default -> token.length() > 20 || token.contains(" ") ? token : "`" + token + "`";
    };
  }

  private static String construct(String name) {
    return switch (name) {
      case "ExtendableExpr", "Expression" -> "an expression";
      case "Junction Item" -> "an item of a bulleted list";
      case "Definition" -> "a definition";
      case "IF THEN ELSE" -> "an IF";
      case "Some [] Form" -> "an expression in `[ ]`";
      case "Module definition", "Module body" -> "the module";
      default -> "a part (" + name + ")";
    };
  }

  private Optional<Diagnostic> lexical() {
    Matcher matcher = LEXICAL.matcher(output);
    if (!matcher.find()) {
      return Optional.empty();
    }
    boolean inString = matcher.group(4).startsWith("\\\"");
    String what =
        inString
            ? "the string is not closed on its line"
            : "no token begins with `" + matcher.group(4) + "`";
    return Optional.of(
        Diagnostic.of(DiagnosticCode.SYNTAX, span(matcher.group(1), matcher.group(2), 1), what));
  }

  private Optional<Diagnostic> comment() {
    Matcher matcher = COMMENT.matcher(output);
    return matcher.find()
        ? Optional.of(
            Diagnostic.of(
                DiagnosticCode.SYNTAX,
                span(matcher.group(1), "1", 1),
                "a comment that begins about here is not closed"))
        : Optional.empty();
  }

  private Optional<Diagnostic> noModule() {
    String root = files.rootName();
    boolean hasModule = files.lines(root).stream().anyMatch(line -> HEADLINE.matcher(line).find());
    return hasModule || !files.knows(root)
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(
                DiagnosticCode.SYNTAX,
                Span.ofFile(files.shownPath(root)),
                "no module here: expected `---- MODULE " + root + " ----`"));
  }

  private Diagnostic other() {
    Span span = Span.ofFile(files.shownPath(files.rootName()));
    String message = aborts.isBlank() ? "the module does not parse" : SanyMessage.parse(aborts, places).worded();
    return Diagnostic.of(DiagnosticCode.SYNTAX, span, message);
  }

  private Span span(String line, String column, int length) {
    Matcher module = UNPARSED.matcher(aborts);
    String name = module.find() ? module.group(1) : files.rootName();
    int from = Integer.parseInt(column);
    int at = Integer.parseInt(line);
    return places.span(name, new Span(name, at, from, at, from + Math.min(length, 1) - 1));
  }
}
