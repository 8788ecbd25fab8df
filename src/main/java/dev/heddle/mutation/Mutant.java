package dev.heddle.mutation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A model with one mistake.
 *
 * @param kind what was done to it
 * @param line the first line that differs, from 1
 * @param labels the labels of the steps that differ; none where that is not known
 * @param before the changed stretch as it was, in one line
 * @param after the same as it is now
 * @param text the text of the module
 */
public record Mutant(
    MutationKind kind, int line, ImmutableSet<String> labels, String before, String after, String text) {

  /** A stretch of text and what takes its place. */
  record Edit(int start, int end, String replacement) {}

  /** Returns the mutant of {@code original} with the given edits, which do not overlap. */
  static Mutant of(MutationKind kind, String original, List<Edit> edits) {
    List<Edit> sorted = edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList();
    int start = sorted.getFirst().start();
    int end = sorted.getLast().end();
    String changed = apply(original.substring(start, end), start, sorted);
    String text = original.substring(0, start) + changed + original.substring(end);
    int line = 1 + (int) original.substring(0, start).chars().filter(c -> c == '\n').count();
    int from = original.lastIndexOf('\n', Math.max(start - 1, 0)) + 1;
    int to = original.indexOf('\n', end);
    int last = to < 0 ? original.length() : to;
    return new Mutant(
        kind,
        line,
        ImmutableSet.of(),
        oneLine(original.substring(from, last)),
        oneLine(original.substring(from, start) + changed + original.substring(end, last)),
        text);
  }

  static Mutant of(MutationKind kind, String original, int start, int end, String replacement) {
    return of(kind, original, ImmutableList.of(new Edit(start, end, replacement)));
  }

  /** Returns this mutant as one of the steps {@code labels}. */
  Mutant of(Set<String> labels) {
    return new Mutant(kind, line, ImmutableSet.copyOf(labels), before, after, text);
  }

  private static String apply(String stretch, int offset, List<Edit> edits) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Edit edit : edits) {
      out.append(stretch, at, edit.start() - offset).append(edit.replacement());
      at = edit.end() - offset;
    }
    return out.append(stretch.substring(at)).toString();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
