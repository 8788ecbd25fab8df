package dev.heddle.frontend;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** The text of a module file, as far as PlusCal is concerned. Lines are counted from 0. */
final class PlusCalText {
  private static final Splitter LINES = Splitter.on('\n');
  private static final CharMatcher CARRIAGE_RETURN = CharMatcher.is('\r');
  private static final CharMatcher NOT_IN_A_WORD =
      CharMatcher.forPredicate(c -> !Character.isLetterOrDigit(c) && c != '_');
  private static final String ALGORITHM = "--algorithm";
  private static final String FAIR = "--fair";
  private static final String LINE_COMMENT = "\\*";

  private final ImmutableList<String> lines;
  private final int algorithm;
  private final int begin;
  private final int end;

  private PlusCalText(ImmutableList<String> lines) {
    this.lines = lines;
    this.algorithm = algorithmLine();
    this.begin = marker("BEGIN", 0);
    this.end = begin < 0 ? -1 : marker("END", begin + 1);
  }

  /** Returns the text if it holds an algorithm. */
  static Optional<PlusCalText> of(String text) {
    if (!text.contains(ALGORITHM) && !text.contains(FAIR)) {
      return Optional.empty();
    }
    PlusCalText parsed = new PlusCalText(linesOf(text));
    return parsed.algorithm < 0 ? Optional.empty() : Optional.of(parsed);
  }

  /** Returns the lines of a text. */
  static ImmutableList<String> linesOf(String text) {
    return LINES.splitToStream(text).map(CARRIAGE_RETURN::trimTrailingFrom).collect(ImmutableList.toImmutableList());
  }

  /** {@return the lines} */
  ImmutableList<String> lines() {
    return lines;
  }

  /** {@return the line on which the algorithm begins} */
  int algorithm() {
    return algorithm;
  }

  /** {@return the name of the algorithm} */
  String algorithmName() {
    String line = lines.get(algorithm);
    String rest = line.substring(line.lastIndexOf("algorithm") + "algorithm".length()).strip();
    String name = rest.isEmpty() && algorithm + 1 < lines.size() ? lines.get(algorithm + 1).strip() : rest;
    int end = NOT_IN_A_WORD.indexIn(name);
    return end < 0 ? name : name.substring(0, end);
  }

  /** {@return the line that begins the translation, or -1} */
  int begin() {
    return begin;
  }

  /** {@return the line that ends the translation, or -1} */
  int end() {
    return end;
  }

  /** {@return whether there is a translation with something in it} */
  boolean hasTranslation() {
    return end > begin && begin >= 0 && lines.subList(begin + 1, end).stream().anyMatch(PlusCalText::saysSomething);
  }

  private static boolean saysSomething(String line) {
    return !line.isBlank() && !line.strip().startsWith(LINE_COMMENT);
  }

  /** Returns the first line with {@code --algorithm} and a name, or -1: prose about algorithms names none. */
  private int algorithmLine() {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int plain = line.indexOf(ALGORITHM);
      int fair = line.indexOf(FAIR);
      if (plain >= 0 && nameFollows(line.substring(plain + ALGORITHM.length()), i)
          || fair >= 0 && line.substring(fair + FAIR.length()).strip().startsWith("algorithm")) {
        return i;
      }
    }
    return -1;
  }

  private boolean nameFollows(String rest, int line) {
    String name = rest.isBlank() && line + 1 < lines.size() ? " " + lines.get(line + 1).strip() : rest;
    return name.length() > 1 && Character.isWhitespace(name.charAt(0)) && Character.isLetter(name.strip().charAt(0));
  }

  private int marker(String word, int from) {
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i);
      int at = line.indexOf(word);
      if (at >= 0 && line.substring(at + word.length()).stripLeading().startsWith("TRANSLATION")
          && line.substring(0, at).contains(LINE_COMMENT)) {
        return i;
      }
    }
    return -1;
  }
}
