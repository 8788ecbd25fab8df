package dev.heddle.diagnostic;

import java.util.Locale;
import java.util.Optional;

/** Finds the name that a mistyped name was meant to be. */
public final class Suggestion {
  private Suggestion() {}

  /**
   * Returns the candidate that is closest to {@code name}, if one is close enough to be a slip: at most one edit for
   * every three characters, where capitals alone count as half a slip. Of equally close candidates it is the first.
   */
  public static Optional<String> closest(String name, Iterable<String> candidates) {
    int least = Math.max(2, 2 * (name.length() / 3) + 1);
    Optional<String> best = Optional.empty();
    for (String candidate : candidates) {
      int distance = candidate.equalsIgnoreCase(name) ? 1 : 2 * distance(lower(name), lower(candidate));
      if (distance < least && !candidate.equals(name)) {
        least = distance;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  /** Returns {@code "; did you mean `x`?"} with the closest candidate, or nothing. */
  public static String phrase(String name, Iterable<String> candidates) {
    return closest(name, candidates).map(candidate -> "; did you mean `" + candidate + "`?").orElse("");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Returns the number of insertions, deletions, replacements and swaps of neighbours between two words. */
  private static int distance(String a, String b) {
    // Optimal string alignment: the table of prefixes, three rows of it.
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(last[j - 1] + cost, 1 + Math.min(last[j], row[j - 1]));
        boolean swapped =
            i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
