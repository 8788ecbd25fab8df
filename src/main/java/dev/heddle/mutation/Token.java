package dev.heddle.mutation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, number, string or symbol of TLA+ or PlusCal text, and where it stands.
 *
 * @param text the text
 * @param start its first character
 * @param end behind its last character
 */
record Token(String text, int start, int end) {
  private static final Pattern FORM =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\.)*\"|[A-Za-z0-9_!]+|:=|\\|->|\\|\\||<<|>>"
              + "|/\\\\|\\\\/|=>|<=|>=|=<(?!<)|/=|==|\\.\\.|\\\\[A-Za-z]+|\\S");

  /** Returns the tokens of {@code text} from {@code from} to {@code to}, comments left out. */
  static ImmutableList<Token> of(String text, int from, int to) {
    ImmutableList.Builder<Token> tokens = ImmutableList.builder();
    Matcher matcher = FORM.matcher(text);
    int at = from;
    while (at < to && matcher.find(at) && matcher.start() < to) {
      int comment = endOfComment(text, matcher.start());
      if (comment > 0) {
        at = comment;
      } else {
        tokens.add(new Token(matcher.group(), matcher.start(), matcher.end()));
        at = matcher.end();
      }
    }
    return tokens.build();
  }

  /** Returns the position behind the comment that begins at {@code start}, or 0 if none does. */
  static int endOfComment(String text, int start) {
    if (text.startsWith("\\*", start)) {
      int end = text.indexOf('\n', start);
      return end < 0 ? text.length() : end;
    }
    if (!text.startsWith("(*", start)) {
      return 0;
    }
    int depth = 0;
    for (int at = start; at < text.length() - 1; at++) {
      if (text.startsWith("(*", at)) {
        depth++;
        at++;
      } else if (text.startsWith("*)", at)) {
        depth--;
        at++;
        if (depth == 0) {
          return at + 1;
        }
      }
    }
    return text.length();
  }

  boolean is(String other) {
    return text.equals(other);
  }

  boolean isName() {
    return Character.isLetter(text.charAt(0)) || text.charAt(0) == '_';
  }

  boolean isNumber() {
    return text.chars().allMatch(Character::isDigit);
  }

  /** Returns what stands here with a border moved by one, or nothing if this is neither a comparison nor a number. */
  Optional<String> offByOne() {
    return switch (text) {
      case "<" -> Optional.of("<=");
      case ">" -> Optional.of(">=");
      case "<=", "=<", "\\leq" -> Optional.of("<");
      case ">=", "\\geq" -> Optional.of(">");
      default -> isNumber() ? Optional.of("(" + text + " + 1)") : Optional.empty();
    };
  }
}
