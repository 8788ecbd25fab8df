package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.Suggestion;
import dev.heddle.frontend.Configuration.Assignment;
import dev.heddle.frontend.Configuration.Text;
import dev.heddle.frontend.ConfigurationLexer.Kind;
import dev.heddle.frontend.ConfigurationLexer.Token;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Parses a TLC configuration: all of TLC's grammar, and any constant expression as a value.
 *
 * <p>After a mistake it goes on at the next keyword, so that every mistake is found.
 */
public final class ConfigurationParser {
  private final String file;
  private final String source;
  private final ImmutableList<Token> tokens;
  private final List<Diagnostic> mistakes = new ArrayList<>();
  private final Map<ConfigurationKeyword, List<Text>> names = new EnumMap<>(ConfigurationKeyword.class);
  private final List<Assignment> assignments = new ArrayList<>();
  private final List<Text> unapplied = new ArrayList<>();
  private Optional<Boolean> checkDeadlock = Optional.empty();
  private int position;

  private ConfigurationParser(String file, String source) {
    this.file = file;
    this.source = source;
    this.tokens = new ConfigurationLexer(file, source).tokens();
  }

  /**
   * Parses the text of a configuration.
   *
   * @param file the path to show in messages
   * @throws ConfigurationException with every mistake
   */
  public static Configuration parse(String file, String source) {
    return new ConfigurationParser(file, source).configuration();
  }

  /** Stops the section at hand. */
  private static final class Mistake extends Exception {
    private static final long serialVersionUID = 1L;

    Mistake() {
      super(null, null, false, false);
    }
  }

  private Configuration configuration() {
    while (position < tokens.size()) {
      Token token = tokens.get(position++);
      Optional<ConfigurationKeyword> keyword = keyword(token);
      if (keyword.isEmpty()) {
        report(
            DiagnosticCode.CONFIGURATION_KEYWORD,
            token.span(),
            "`" + token.text() + "` is no configuration keyword"
                + Suggestion.phrase(token.text(), ConfigurationKeyword.spellings()));
        skipToKeyword();
        continue;
      }
      try {
        section(keyword.get(), token);
      } catch (Mistake e) {
        skipToKeyword();
      }
    }
    if (!mistakes.isEmpty()) {
      throw new ConfigurationException(ImmutableList.copyOf(mistakes));
    }
    return result();
  }

  private Configuration result() {
    return new Configuration(
        file,
        only(ConfigurationKeyword.SPECIFICATION),
        only(ConfigurationKeyword.INIT),
        only(ConfigurationKeyword.NEXT),
        all(ConfigurationKeyword.INVARIANT),
        all(ConfigurationKeyword.PROPERTY),
        all(ConfigurationKeyword.CONSTRAINT),
        all(ConfigurationKeyword.ACTION_CONSTRAINT),
        only(ConfigurationKeyword.VIEW),
        only(ConfigurationKeyword.SYMMETRY),
        only(ConfigurationKeyword.ALIAS),
        all(ConfigurationKeyword.POSTCONDITION),
        ImmutableList.copyOf(assignments),
        checkDeadlock,
        ImmutableList.copyOf(unapplied));
  }

  private ImmutableList<Text> all(ConfigurationKeyword keyword) {
    return ImmutableList.copyOf(names.getOrDefault(keyword, List.of()));
  }

  private Optional<Text> only(ConfigurationKeyword keyword) {
    return all(keyword).stream().findFirst();
  }

  private void section(ConfigurationKeyword keyword, Token token) throws Mistake {
    switch (keyword.form()) {
      case ONE_NAME -> oneName(keyword, token);
      case NAMES -> {
        while (!atEndOfSection()) {
          names.computeIfAbsent(keyword, _ -> new ArrayList<>()).add(name());
        }
      }
      case TRUTH -> truth(token);
      case ASSIGNMENTS -> {
        while (!atEndOfSection()) {
          assignments.add(assignment());
        }
      }
      case UNAPPLIED -> {
        oneName(keyword, token);
        unapplied.add(new Text(token.text(), token.span()));
      }
      case REFUSED ->
          throw report(
              DiagnosticCode.CONFIGURATION_KEYWORD,
              token.span(),
              "`" + token.text() + "` is not supported; check instead that the invariant `~P` is violated");
    }
  }

  private void oneName(ConfigurationKeyword keyword, Token token) throws Mistake {
    if (names.containsKey(keyword)) {
      throw report(DiagnosticCode.CONFIGURATION, token.span(), "`" + token.text() + "` is given twice");
    }
    if (atEndOfSection()) {
      throw report(DiagnosticCode.CONFIGURATION, token.span(), "`" + token.text() + "` needs the name of a definition");
    }
    names.computeIfAbsent(keyword, _ -> new ArrayList<>()).add(name());
  }

  private void truth(Token token) throws Mistake {
    Optional<Token> value = peek(0).filter(t -> t.is("TRUE") || t.is("FALSE"));
    if (value.isEmpty()) {
      throw report(DiagnosticCode.CONFIGURATION, token.span(), "`" + token.text() + "` needs TRUE or FALSE");
    }
    if (checkDeadlock.isPresent()) {
      throw report(DiagnosticCode.CONFIGURATION, token.span(), "`" + token.text() + "` is given twice");
    }
    position++;
    checkDeadlock = Optional.of(value.get().is("TRUE"));
  }

  private Assignment assignment() throws Mistake {
    Text target = name();
    ImmutableList<Text> arguments = takes("(") ? arguments() : ImmutableList.of();
    if (arguments.isEmpty() && takes("<-")) {
      Optional<Text> module = module();
      return new Assignment.Replacement(target, module, name());
    }
    if (!takes("=")) {
      throw expected("`=` or `<-` after `" + target.text() + "`");
    }
    Optional<Text> module = module();
    Text value = value();
    return arguments.isEmpty()
        ? new Assignment.Value(target, module, value)
        : new Assignment.Row(target, arguments, module, value);
  }

  /** Reads the arguments of a row {@code F(1, 2) = 3}, after the opening parenthesis. */
  private ImmutableList<Text> arguments() throws Mistake {
    ImmutableList.Builder<Text> arguments = ImmutableList.builder();
    do {
      int start = position;
      int depth = 0;
      while (peek(0).isPresent() && !(depth == 0 && (at(",") || at(")")))) {
        depth += nesting(tokens.get(position++));
      }
      arguments.add(text(start));
    } while (takes(","));
    if (!takes(")")) {
      throw expected("`)`");
    }
    return arguments.build();
  }

  private Optional<Text> module() {
    // [M] before a value names a module; a record or function set would have more inside the brackets.
    boolean named = at("[") && peek(1).filter(t -> t.kind() == Kind.NAME).isPresent() && is(2, "]");
    if (!named || peek(3).isEmpty()) {
      return Optional.empty();
    }
    Token name = tokens.get(position + 1);
    position += 3;
    return Optional.of(new Text(name.text(), name.span()));
  }

  /** Reads a value: to the next assignment, the next keyword or the end. */
  private Text value() throws Mistake {
    int start = position;
    int depth = 0;
    while (position < tokens.size()
        && (position == start || depth > 0 || !(atEndOfSection() || startsAssignment()))) {
      if (keyword(tokens.get(position)).isPresent()) {
        break;
      }
      depth += nesting(tokens.get(position++));
    }
    return text(start);
  }

  private Text text(int start) throws Mistake {
    if (position == start) {
      throw expected("a value");
    }
    Token first = tokens.get(start);
    Token last = tokens.get(position - 1);
    Span span =
        new Span(
            file, first.span().line(), first.span().column(), last.span().endLine(), last.span().endColumn());
    return new Text(source.substring(first.start(), last.end()), span);
  }

  /** Returns whether an assignment begins here: a name, perhaps with arguments, before {@code =} or {@code <-}. */
  private boolean startsAssignment() {
    if (tokens.get(position).kind() != Kind.NAME) {
      return false;
    }
    int ahead = 1;
    while (is(ahead, "!") && peek(ahead + 1).isPresent()) {
      ahead += 2;
    }
    if (is(ahead, "(")) {
      int depth = 0;
      do {
        depth += nesting(tokens.get(position + ahead++));
      } while (depth > 0 && peek(ahead).isPresent());
    }
    return is(ahead, "=") || is(ahead, "<-");
  }

  private static int nesting(Token token) {
    return switch (token.kind() == Kind.SYMBOL ? token.text() : "") {
      case "(", "[", "{", "<<" -> 1;
      case ")", "]", "}", ">>" -> -1;
      default -> 0;
    };
  }

  private Text name() throws Mistake {
    int start = position;
    do {
      if (peek(0).filter(t -> t.kind() == Kind.NAME && keyword(t).isEmpty()).isEmpty()) {
        throw expected("a name");
      }
      position++;
    } while (takes("!"));
    return text(start);
  }

  private Mistake expected(String wanted) {
    Optional<Token> got = peek(0);
    Span end = tokens.isEmpty() ? Span.ofFile(file) : tokens.getLast().span();
    return report(
        DiagnosticCode.CONFIGURATION,
        got.map(Token::span).orElse(end),
        "expected " + wanted + ", got " + got.map(t -> "`" + t.text() + "`").orElse("the end of the file"));
  }

  private Mistake report(DiagnosticCode code, Span span, String message) {
    mistakes.add(Diagnostic.of(code, span, message));
    return new Mistake();
  }

  private void skipToKeyword() {
    while (!atEndOfSection()) {
      position++;
    }
  }

  private boolean atEndOfSection() {
    return position >= tokens.size() || keyword(tokens.get(position)).isPresent();
  }

  private static Optional<ConfigurationKeyword> keyword(Token token) {
    return token.kind() == Kind.NAME ? ConfigurationKeyword.of(token.text()) : Optional.empty();
  }

  private Optional<Token> peek(int ahead) {
    int index = position + ahead;
    return index < tokens.size() ? Optional.of(tokens.get(index)) : Optional.empty();
  }

  private boolean is(int ahead, String text) {
    return peek(ahead).filter(t -> t.is(text)).isPresent();
  }

  private boolean at(String text) {
    return is(0, text);
  }

  private boolean takes(String text) {
    if (!at(text)) {
      return false;
    }
    position++;
    return true;
  }
}
