package dev.heddle.report;

import com.google.common.collect.ImmutableList;
import dev.heddle.trace.RecordedState;
import dev.heddle.trace.RecordedStep;
import dev.heddle.trace.RecordedTrace;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of a trace's steps: number, thread, label and the author's text, each as wide as its widest entry.
 *
 * @param rows one for each state, the first for the initial state
 * @param widths the widths of the four columns
 */
record StepColumns(ImmutableList<Row> rows, Row.Widths widths) {
  private static final int WIDEST_THREAD = 18;
  private static final int WIDEST_LABEL = 34;

  /** The entries of one line. */
  record Row(String number, String thread, String label, String text) {
    /** The widths of the columns. */
    record Widths(int number, int thread, int label, int text) {
      /** {@return the columns before the text, the gaps between them included} */
      int beforeText() {
        return number + gap(thread) + gap(label) + GAP;
      }

      static int gap(int width) {
        return width == 0 ? 0 : width + GAP;
      }
    }
  }

  static final int GAP = 2;

  static StepColumns of(RecordedTrace trace) {
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    for (int i = 0; i < trace.length(); i++) {
      rows.add(row(i, trace.states().get(i)));
    }
    ImmutableList<Row> all = rows.build();
    return new StepColumns(
        all,
        new Row.Widths(
            Math.max(widest(all, Row::number), 2),
            Math.min(widest(all, Row::thread), WIDEST_THREAD),
            Math.min(widest(all, Row::label), WIDEST_LABEL),
            widest(all, Row::text)));
  }

  private static Row row(int index, RecordedState state) {
    String number = Integer.toString(index);
    return state
        .step()
        .map(step -> new Row(number, step.thread(), label(step), step.description()))
        .orElseGet(() -> new Row(number, "", index == 0 ? "start" : "", ""));
  }

  /** Returns the label with the process or procedure that it is in; for a plain action its name and parameters. */
  static String label(RecordedStep step) {
    if (!step.owner().isEmpty()) {
      return step.process().isPresent() ? step.owner() + "." + step.action() : step.action();
    }
    String context =
        step.context().entrySet().stream()
            .filter(entry -> !entry.getKey().equals("self"))
            .map(entry -> entry.getKey() + " = " + entry.getValue())
            .collect(Collectors.joining(", "));
    return context.isEmpty() ? step.action() : step.action() + "(" + context + ")";
  }

  private static int widest(List<Row> rows, Function<Row, String> column) {
    return rows.stream().mapToInt(row -> column.apply(row).length()).max().orElse(0);
  }
}
