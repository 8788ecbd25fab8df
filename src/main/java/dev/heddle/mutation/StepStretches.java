package dev.heddle.mutation;

import com.google.common.collect.ImmutableSet;
import dev.heddle.mutation.AlgorithmParser.Body;
import dev.heddle.mutation.Mutant.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which stretch of an algorithm's text belongs to which step. What stands in a macro belongs to the steps that use it,
 * which are not told apart; nor are two steps of the same label.
 */
final class StepStretches {
  private final List<Stretch> stretches = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> ambiguous = new HashSet<>();

  /** The text from the first statement with a label to the last before the next label of the same list. */
  private record Stretch(String label, int start, int end) {
    boolean contains(Edit edit) {
      return start <= edit.start() && edit.end() <= end;
    }
  }

  StepStretches(List<Body> bodies) {
    bodies.stream().filter(body -> !body.isMacro()).forEach(body -> add(body.statements()));
  }

  private void add(List<Statement> list) {
    String label = "";
    int start = 0;
    int end = 0;
    for (Statement statement : list) {
      if (statement.isLabelled()) {
        close(label, start, end);
        label = statement.label();
        start = statement.start();
      }
      end = statement.end();
      statement.blocks().forEach(this::add);
    }
    close(label, start, end);
  }

  private void close(String label, int start, int end) {
    if (!label.isEmpty()) {
      stretches.add(new Stretch(label, start, end));
      if (!seen.add(label)) {
        ambiguous.add(label);
      }
    }
  }

  /** Returns the labels of the steps that the edits are in; none if one of them is in no step that is known. */
  ImmutableSet<String> labels(List<Edit> edits) {
    ImmutableSet.Builder<String> labels = ImmutableSet.builder();
    for (Edit edit : edits) {
      Optional<Stretch> innermost =
          stretches.stream()
              .filter(stretch -> stretch.contains(edit))
              .min(Comparator.comparingInt(stretch -> stretch.end() - stretch.start()));
      if (innermost.isEmpty() || ambiguous.contains(innermost.get().label())) {
        return ImmutableSet.of();
      }
      labels.add(innermost.get().label());
    }
    return labels.build();
  }
}
