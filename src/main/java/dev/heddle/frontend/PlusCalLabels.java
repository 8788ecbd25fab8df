package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
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

  private static final String SIGN = " == ";
  private static final ImmutableSet<String> WITHOUT_STEP =
      ImmutableSet.of("vars", "ProcSet", "Init", "Terminating", "Spec", "Termination");

  private final PlusCalTranslation translation;
  private final ImmutableList<String> lines;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, Span> labels = new LinkedHashMap<>();
  private final Map<String, String> owners = new LinkedHashMap<>();

  private PlusCalLabels(PlusCalTranslation translation) {
    this.translation = translation;
    this.lines = translation.translation();
  }

  /** Returns the labels by the name of the action that the translation gives them. */
  static ImmutableMap<String, PlusCalLabel> of(PlusCalTranslation translation) {
    return new PlusCalLabels(translation).find();
  }

  private ImmutableMap<String, PlusCalLabel> find() {
    forEachDefinition(this::findLabel);
    forEachDefinition(this::findOwner);
    if (labels.isEmpty()) {
      forEachDefinition(this::findOnlyLabel);
    }
    LabelComments comments = new LabelComments(translation.text().lines());
    ImmutableMap.Builder<String, PlusCalLabel> result = ImmutableMap.builder();
    labels.forEach(
        (action, step) -> {
          Span span = fromLabel(step, action);
          String owner = owners.getOrDefault(action, translation.text().algorithmName());
          String name = names.getOrDefault(action, action);
          result.put(action, new PlusCalLabel(name, owner, comments.at(span.line() - 1), span));
        });
    return result.buildOrThrow();
  }

  /** Takes the line on which a definition begins, and where its sign is. */
  @FunctionalInterface
  private interface Definition {
    void at(int line, int sign);
  }

  private void forEachDefinition(Definition definition) {
    for (int i = 0; i < lines.size(); i++) {
      int sign = lines.get(i).indexOf(SIGN);
      if (sign > 0 && !Character.isWhitespace(lines.get(i).charAt(0))) {
        definition.at(i, sign);
      }
    }
  }

  private void findLabel(int index, int sign) {
    String line = lines.get(index);
    String name = nameBefore(line, sign);
    int test = line.startsWith("/\\ pc", sign + SIGN.length()) ? sign + SIGN.length() + 3 : -1;
    String value = " = \"" + name + "\"";
    int end = test < 0 ? -1 : line.indexOf(value, test);
    if (end >= 0) {
      step(index, test, end + value.length()).ifPresent(span -> labels.put(name, span));
    }
  }

  /** Takes the one label of a process that needs no pc, since it does the same step for ever. */
  private void findOnlyLabel(int index, int sign) {
    String action = nameBefore(lines.get(index), sign);
    if (WITHOUT_STEP.contains(action)) {
      return;
    }
    step(index, sign + SIGN.length(), lines.get(index).length())
        .ifPresent(
            span -> {
              labels.put(action, span);
              names.put(action, wordAt(span).orElse(action));
              owners.put(action, action.equals("Next") ? translation.text().algorithmName() : action);
            });
  }

  /** Returns the place of a step from its label on: the translator leaves the label out if a macro comes first. */
  private Span fromLabel(Span step, String action) {
    ImmutableList<String> source = translation.text().lines();
    for (int i = step.line() - 1; i >= translation.text().algorithm(); i--) {
      for (String name : names.containsKey(action) ? ImmutableList.of(names.get(action)) : spellings(action)) {
        int column = labelColumn(source.get(i), name);
        if (column >= 0) {
          return new Span(step.file(), i + 1, column + 1, step.endLine(), step.endColumn());
        }
      }
    }
    return step;
  }

  /** Returns how a label may stand in the text: one that two processes have gets a suffix {@code _} in one of them. */
  private static ImmutableList<String> spellings(String action) {
    ImmutableList.Builder<String> spellings = ImmutableList.<String>builder().add(action);
    for (int at = action.lastIndexOf('_'); at > 0; at = action.lastIndexOf('_', at - 1)) {
      spellings.add(action.substring(0, at));
    }
    return spellings.build();
  }

  private static int labelColumn(String line, String name) {
    for (int at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
      String rest = line.substring(at + name.length()).stripLeading();
      boolean isWord = at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)) && line.charAt(at - 1) != '_';
      boolean isComment = line.substring(0, at).contains("\\*");
      if (isWord && !isComment && rest.startsWith(":") && !rest.startsWith(":=")) {
        return at;
      }
    }
    return -1;
  }

  private Optional<Span> step(int line, int start, int end) {
    return translation
        .inAlgorithm(line, start + 1, end)
        .map(span -> TabColumns.inCharacters(span, translation.text().lines()));
  }

  private Optional<String> wordAt(Span span) {
    String rest = translation.text().lines().get(span.line() - 1).substring(span.column() - 1);
    int colon = rest.indexOf(':');
    String word = colon < 0 ? "" : rest.substring(0, colon).strip();
    boolean isLabel = !word.isEmpty() && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    return isLabel ? Optional.of(word) : Optional.empty();
  }

  private void findOwner(int index, int sign) {
    StringBuilder body = new StringBuilder(lines.get(index).substring(sign + SIGN.length()));
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
