package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.PlusCalLabel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the labels of an algorithm: in the translation, where each is a definition that begins with a test of pc. */
final class PlusCalLabels {
  // acquire(self) == /\ pc[self] = "acquire"      a label; the place of the test is that of the whole step
  // thread(self) == acquire(self) \/ read(self)   the process or procedure that owns labels
  // The translator's own names are used, so labels that it added or renamed need no treatment of their own.

  private final PlusCalTranslation translation;
  private final Map<String, Span> labels = new LinkedHashMap<>();
  private final Map<String, String> owners = new LinkedHashMap<>();

  private PlusCalLabels(PlusCalTranslation translation) {
    this.translation = translation;
  }

  /** Returns the labels by the name of the action that the translation gives them. */
  static ImmutableMap<String, PlusCalLabel> of(PlusCalTranslation translation) {
    return new PlusCalLabels(translation).find();
  }

  private ImmutableMap<String, PlusCalLabel> find() {
    ImmutableList<String> lines = translation.translation();
    for (int i = 0; i < lines.size(); i++) {
      int sign = lines.get(i).indexOf(" == ");
      if (sign > 0 && !Character.isWhitespace(lines.get(i).charAt(0))) {
        findLabel(lines.get(i), i, sign);
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      int sign = lines.get(i).indexOf(" == ");
      if (sign > 0 && !Character.isWhitespace(lines.get(i).charAt(0))) {
        findOwner(lines, i, sign);
      }
    }
    LabelComments comments = new LabelComments(translation.text().lines());
    ImmutableMap.Builder<String, PlusCalLabel> result = ImmutableMap.builder();
    labels.forEach(
        (name, span) ->
            result.put(
                name,
                new PlusCalLabel(
                    name,
                    owners.getOrDefault(name, translation.text().algorithmName()),
                    comments.at(span.line() - 1),
                    span)));
    return result.buildOrThrow();
  }

  private void findLabel(String line, int index, int sign) {
    String name = nameBefore(line, sign);
    for (String test : ImmutableList.of("pc = \"" + name + "\"", "pc[self] = \"" + name + "\"")) {
      int at = line.indexOf(test, sign);
      if (at > 0) {
        Optional<Span> step = translation.inAlgorithm(index, at + 1, at + test.length());
        step.ifPresent(span -> labels.put(name, span));
      }
    }
  }

  private void findOwner(ImmutableList<String> lines, int index, int sign) {
    StringBuilder body = new StringBuilder(lines.get(index).substring(sign + 4));
    for (int i = index + 1; i < lines.size() && !lines.get(i).isBlank(); i++) {
      body.append(' ').append(lines.get(i));
    }
    String owner = nameBefore(lines.get(index), sign);
    if (owner.equals("Next")) {
      return;
    }
    for (String disjunct : body.toString().split("\\\\/")) {
      String action = disjunct.strip().replace("(self)", "");
      if (!labels.containsKey(action)) {
        return;
      }
    }
    for (String disjunct : body.toString().split("\\\\/")) {
      owners.put(disjunct.strip().replace("(self)", ""), owner);
    }
  }

  private static String nameBefore(String line, int sign) {
    int parenthesis = line.indexOf('(');
    return line.substring(0, parenthesis > 0 && parenthesis < sign ? parenthesis : sign);
  }
}
