package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;
import java.util.Optional;

/** Splits a configuration, or an expression, into tokens; comments vanish. */
final class ConfigurationLexer {
  private static final ImmutableList<String> SYMBOLS =
      ImmutableList.of("|->", "<<", ">>", "<-", "->", "..", "/\\", "\\/", "==", "<=", ">=", "=>", "/=", ":>", "@@");

  private final String file;
  private final String source;
  private int position;
  private int line = 1;
  private int lineStart;

  ConfigurationLexer(String file, String source) {
    this.file = file;
    this.source = source;
  }

  /** What a token is. */
  enum Kind {
    NAME,
    NUMBER,
    STRING,
    SYMBOL
  }

  /**
   * A token.
   *
   * @param start the offset of its first character
   * @param end the offset after its last character
   */
  record Token(Kind kind, String text, int start, int end, Span span) {
    /** Returns whether it is this symbol or this name. */
    boolean is(String wanted) {
      return kind != Kind.STRING && text.equals(wanted);
    }
  }

  /** Returns the tokens of the whole source. */
  ImmutableList<Token> tokens() {
    ImmutableList.Builder<Token> tokens = ImmutableList.builder();
    for (Optional<Token> token = next(); token.isPresent(); token = next()) {
      tokens.add(token.get());
    }
    return tokens.build();
  }

  private Optional<Token> next() {
    skipBlanks();
    if (position >= source.length()) {
      return Optional.empty();
    }
    int start = position;
    Kind kind = kindAt(start);
    int end =
        switch (kind) {
          case NAME, NUMBER -> endOfWord(start);
          case STRING -> endOfString(start);
          case SYMBOL -> start + symbolLength(start);
        };
    int column = start - lineStart + 1;
    Span span = new Span(file, line, column, line, column + end - start - 1);
    position = end;
    return Optional.of(new Token(kind, source.substring(start, end), start, end, span));
  }

  private Kind kindAt(int at) {
    char first = source.charAt(at);
    if (first == '"') {
      return Kind.STRING;
    }
    if (!isWordCharacter(first)) {
      return Kind.SYMBOL;
    }
    int end = endOfWord(at);
    return source.substring(at, end).chars().allMatch(Character::isDigit) ? Kind.NUMBER : Kind.NAME;
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private int endOfWord(int start) {
    int end = start;
    while (end < source.length() && isWordCharacter(source.charAt(end))) {
      end++;
    }
    return end;
  }

  private int endOfString(int start) {
    int end = start + 1;
    while (end < source.length() && source.charAt(end) != '"' && source.charAt(end) != '\n') {
      end += source.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, source.length());
  }

  private int symbolLength(int start) {
    for (String symbol : SYMBOLS) {
      if (source.startsWith(symbol, start)) {
        return symbol.length();
      }
    }
    int end = start + 1;
    if (source.charAt(start) == '\\') {
      while (end < source.length() && Character.isLetter(source.charAt(end))) {
        end++;
      }
    }
    return end - start;
  }

  private void skipBlanks() {
    while (position < source.length()) {
      if (source.startsWith("\\*", position)) {
        skipLine();
      } else if (source.startsWith("(*", position)) {
        skipComment();
      } else if (Character.isWhitespace(source.charAt(position))) {
        advance();
      } else {
        return;
      }
    }
  }

  private void skipLine() {
    while (position < source.length() && source.charAt(position) != '\n') {
      position++;
    }
  }

  private void skipComment() {
    int depth = 0;
    do {
      if (source.startsWith("(*", position)) {
        depth++;
        position += 2;
      } else if (source.startsWith("*)", position)) {
        depth--;
        position += 2;
      } else {
        advance();
      }
    } while (depth > 0 && position < source.length());
  }

  private void advance() {
    if (source.charAt(position++) == '\n') {
      line++;
      lineStart = position;
    }
  }
}
