package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Finds the comment at a label: after the code of its line, or else on the lines directly before it. */
final class LabelComments {
  private final ImmutableList<String> lines;

  LabelComments(ImmutableList<String> lines) {
    this.lines = lines;
  }

  /** Returns the comment at the label on a line counted from 0, or the empty text. */
  String at(int line) {
    Optional<String> beside = after(lines.get(line));
    if (beside.isPresent()) {
      return beside.get();
    }
    Deque<String> before = new ArrayDeque<>();
    for (int i = line - 1; i >= 0; i--) {
      Optional<String> comment = alone(lines.get(i));
      if (comment.isEmpty()) {
        break;
      }
      before.addFirst(comment.get());
    }
    return String.join(" ", before).strip();
  }

  private static Optional<String> after(String line) {
    int start = start(line);
    return start <= 0 || line.substring(0, start).isBlank() ? Optional.empty() : content(line.substring(start));
  }

  private static Optional<String> alone(String line) {
    String text = line.strip();
    return text.startsWith("\\*") || text.startsWith("(*") ? content(text) : Optional.empty();
  }

  /** Returns where the first comment of a line begins, strings skipped, or -1. */
  private static int start(String line) {
    boolean inString = false;
    for (int i = 0; i + 1 < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        inString = !inString;
      } else if (!inString && (line.startsWith("\\*", i) || line.startsWith("(*", i))) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the text of a comment; a comment that begins the algorithm, or goes on over lines, is none. */
  private static Optional<String> content(String comment) {
    if (comment.startsWith("\\*")) {
      return Optional.of(comment.substring(2).strip());
    }
    int end = comment.indexOf("*)");
    return end < 0 || comment.contains("--") && comment.contains("algorithm")
        ? Optional.empty()
        : Optional.of(comment.substring(2, end).strip());
  }
}
