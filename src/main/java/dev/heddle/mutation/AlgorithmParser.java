package dev.heddle.mutation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.mutation.Statement.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the statements of a PlusCal algorithm, in either syntax, and where they stand. The translator has accepted the
 * text; this needs to know no more of it than where a statement begins and ends.
 */
final class AlgorithmParser {
  private static final Pattern BEGIN = Pattern.compile("--\\s*(fair\\s+)?algorithm\\b");
  private static final ImmutableSet<String> UNITS = ImmutableSet.of("macro", "procedure", "process");
  private static final ImmutableSet<String> ENDS = ImmutableSet.of("end", "else", "elsif", "or", "}");

  /** The statements of a macro, a procedure, a process or the algorithm itself. */
  record Body(boolean isMacro, String name, ImmutableList<Statement> statements) {}

  private final List<Token> tokens;
  private final boolean hasBraces;
  private final Set<String> claims = new LinkedHashSet<>();
  private int at;

  private AlgorithmParser(List<Token> tokens, boolean hasBraces) {
    this.tokens = tokens;
    this.hasBraces = hasBraces;
  }

  /** Returns the bodies of the algorithm in {@code text}; none if there is no algorithm. */
  static ImmutableList<Body> parse(String text) {
    List<Token> tokens = tokens(text);
    return tokens.isEmpty()
        ? ImmutableList.of()
        : new AlgorithmParser(tokens, tokens.size() > 1 && tokens.get(1).is("{")).bodies();
  }

  /** Returns the tokens of the algorithm in {@code text}, from its name on; none if there is no algorithm. */
  static List<Token> tokens(String text) {
    Matcher begin = BEGIN.matcher(text);
    if (!begin.find()) {
      return ImmutableList.of();
    }
    int comment = text.lastIndexOf("(*", begin.start());
    int end = comment < 0 ? text.length() : Token.endOfComment(text, comment) - 2;
    return Token.of(text, begin.end(), end);
  }

  private ImmutableList<Body> bodies() {
    ImmutableList.Builder<Body> bodies = ImmutableList.builder();
    at = 2;
    while (at < tokens.size()) {
      Token token = tokens.get(at);
      if (token.is("define")) {
        skipDefinitions();
      } else if (UNITS.contains(token.text())) {
        unit(token).ifPresent(bodies::add);
      } else if (isBodyStart()) {
        at++;
        bodies.add(new Body(false, "", list()));
      } else {
        at++;
      }
    }
    return bodies.build();
  }

  private void skipDefinitions() {
    if (hasBraces) {
      at = matching(at + 1) + 1;
    } else {
      while (at < tokens.size() && !(tokens.get(at).is("end") && tokens.get(at + 1).is("define"))) {
        at++;
      }
      at += 2;
    }
  }

  private Optional<Body> unit(Token keyword) {
    boolean isMacro = keyword.is("macro");
    String name = tokens.get(at + 1).is("(") ? tokens.get(at + 2).text() : tokens.get(at + 1).text();
    at++;
    if (tokens.get(at).isName() && tokens.get(at + 1).is("(")) {
      at = matching(at + 1) + 1;
    } else if (tokens.get(at).is("(")) {
      at = matching(at) + 1;
    }
    while (at < tokens.size() && !isBodyStart()) {
      at++;
    }
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    at++;
    ImmutableList<Statement> statements = list();
    if (isMacro && !statements.isEmpty() && statements.stream().allMatch(Statement::isClaim)) {
      claims.add(name);
    }
    return Optional.of(new Body(isMacro, name, statements));
  }

  /** A body begins with {@code begin}, or with a brace that no expression can have where it stands. */
  private boolean isBodyStart() {
    if (!hasBraces) {
      return tokens.get(at).is("begin");
    }
    String before = tokens.get(at - 1).text();
    return tokens.get(at).is("{") && (before.equals(";") || before.equals(")") || before.equals("}"));
  }

  private ImmutableList<Statement> list() {
    ImmutableList.Builder<Statement> statements = ImmutableList.builder();
    while (at < tokens.size() && !ENDS.contains(tokens.get(at).text())) {
      if (tokens.get(at).is(";")) {
        at++;
      } else {
        statements.add(statement());
      }
    }
    if (at < tokens.size() && tokens.get(at).is("}")) {
      at++;
    }
    return statements.build();
  }

  private Statement statement() {
    String label = "";
    if (tokens.get(at).isName() && tokens.get(at + 1).is(":")) {
      label = tokens.get(at).text();
      at += 2;
      if (tokens.get(at).is("+") || tokens.get(at).is("-")) {
        at++;
      }
    }
    return switch (tokens.get(at).text()) {
      case "if" -> conditional(label);
      case "while" -> compound(Kind.WHILE, label, "do");
      case "with" -> compound(Kind.WITH, label, "do");
      case "either" -> either(label);
      case "{" -> {
        int start = tokens.get(at++).start();
        ImmutableList<Statement> inside = list();
        yield new Statement(Kind.BLOCK, label, start, end(), ImmutableList.of(), ImmutableList.of(inside));
      }
      default -> simple(label);
    };
  }

  private Statement conditional(String label) {
    int start = tokens.get(at).start();
    ImmutableList<Token> condition = condition("then");
    List<ImmutableList<Statement>> blocks = new ArrayList<>(List.of(block()));
    if (hasBraces && tokens.get(at).is(";") && tokens.get(at + 1).is("else")) {
      at++;
    }
    if (tokens.get(at).is("elsif")) {
      blocks.add(ImmutableList.of(conditional("")));
      return new Statement(Kind.IF, label, start, end(), condition, ImmutableList.copyOf(blocks));
    }
    if (tokens.get(at).is("else")) {
      at++;
      blocks.add(block());
    }
    closed();
    return new Statement(Kind.IF, label, start, end(), condition, ImmutableList.copyOf(blocks));
  }

  private Statement compound(Kind kind, String label, String keyword) {
    int start = tokens.get(at).start();
    ImmutableList<Token> condition = condition(keyword);
    ImmutableList<Statement> block = block();
    closed();
    return new Statement(kind, label, start, end(), condition, ImmutableList.of(block));
  }

  private Statement either(String label) {
    int start = tokens.get(at++).start();
    ImmutableList.Builder<ImmutableList<Statement>> blocks = ImmutableList.builder();
    blocks.add(block());
    while (at < tokens.size() && tokens.get(at).is("or")) {
      at++;
      blocks.add(block());
    }
    closed();
    return new Statement(Kind.EITHER, label, start, end(), ImmutableList.of(), blocks.build());
  }

  private ImmutableList<Token> condition(String keyword) {
    int first = at + 1;
    if (hasBraces) {
      int last = matching(first);
      at = last + 1;
      return ImmutableList.copyOf(tokens.subList(first + 1, last));
    }
    at = first;
    while (!tokens.get(at).is(keyword)) {
      at++;
    }
    return ImmutableList.copyOf(tokens.subList(first, at++));
  }

  private ImmutableList<Statement> block() {
    return hasBraces ? ImmutableList.of(statement()) : list();
  }

  /** In the syntax with words, takes {@code end if} and its like. */
  private void closed() {
    if (!hasBraces && at < tokens.size() && tokens.get(at).is("end")) {
      at += 2;
    }
  }

  private int end() {
    return tokens.get(at - 1).end();
  }

  private Statement simple(String label) {
    int first = at;
    while (at < tokens.size() && !isEndOfSimple(tokens.get(at))) {
      boolean isOpening = "({[".contains(tokens.get(at).text()) || tokens.get(at).is("<<");
      at = isOpening ? matching(at) + 1 : at + 1;
    }
    if (at == first) {
      at++;
    }
    ImmutableList<Token> own = ImmutableList.copyOf(tokens.subList(first, at));
    return new Statement(kind(own), label, own.getFirst().start(), end(), own, ImmutableList.of());
  }

  private boolean isEndOfSimple(Token token) {
    return token.is(";") || token.is("}") || !hasBraces && ENDS.contains(token.text());
  }

  private Kind kind(List<Token> own) {
    if (own.stream().anyMatch(token -> token.is("Assert"))) {
      return Kind.CLAIM;
    }
    return switch (own.getFirst().text()) {
      case "await", "when" -> Kind.AWAIT;
      case "goto" -> Kind.GOTO;
      case "return" -> Kind.RETURN;
      case "call" -> Kind.CALL;
      case "skip" -> Kind.SKIP;
      case "assert", "print" -> Kind.CLAIM;
      default -> {
        if (own.stream().anyMatch(token -> token.is(":="))) {
          yield Kind.ASSIGNMENT;
        }
        yield claims.contains(own.getFirst().text()) ? Kind.CLAIM : Kind.MACRO;
      }
    };
  }

  /** Returns the position of the bracket that closes the one at {@code open}. */
  private int matching(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      switch (tokens.get(i).text()) {
        case "(", "[", "{", "<<" -> depth++;
        case ")", "]", "}", ">>" -> depth--;
        default -> {}
      }
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size() - 1;
  }
}
