package dev.heddle.report;

import com.google.common.collect.ImmutableList;
import dev.heddle.trace.RecordedState;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.StateDifference;
import dev.heddle.trace.TraceAlignment;
import dev.heddle.trace.TraceAlignment.Pair;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Two traces aligned, for the console: where they part, and what is in one of them only. */
public final class TraceDifferenceText {
  private final RecordedTrace left;
  private final RecordedTrace right;
  private final TextStyle style;
  private final StringBuilder out = new StringBuilder();

  private TraceDifferenceText(RecordedTrace left, RecordedTrace right, TextStyle style) {
    this.left = left;
    this.right = right;
    this.style = style;
  }

  /** Returns the text, which ends with a line feed; its last line says what it comes to. */
  public static String of(RecordedTrace left, RecordedTrace right, TextStyle style) {
    return new TraceDifferenceText(left, right, style).render();
  }

  private String render() {
    out.append("A  ").append(TraceText.title(left)).append('\n');
    out.append("B  ").append(TraceText.title(right)).append("\n\n");
    List<Pair> pairs = TraceAlignment.of(left, right).pairs();
    int same = 0;
    Optional<Pair> first = Optional.empty();
    for (Pair pair : pairs) {
      List<String> states = pair.isCommon() ? differences(pair) : List.of();
      if (first.isEmpty() && (!pair.isCommon() || !states.isEmpty())) {
        first = Optional.of(pair);
        folded(same);
      }
      if (first.isPresent()) {
        step(pair);
        states.forEach(line -> out.append(" ".repeat(14)).append(line).append('\n'));
      } else {
        same++;
      }
    }
    if (first.isEmpty()) {
      return out.append("the same: ").append(VerdictLine.count(pairs.size(), "step")).append('\n').toString();
    }
    String where =
        (first.get().left().isPresent() ? "step " + first.get().left().getAsInt() + " of A" : "")
            + (first.get().isCommon() ? ", " : "")
            + (first.get().right().isPresent() ? "step " + first.get().right().getAsInt() + " of B" : "");
    return out.append("\ndiffers: first at ").append(where).append('\n').toString();
  }

  private void folded(int same) {
    if (same > 0) {
      out.append("  ").append(VerdictLine.count(same, "step")).append(" in common\n");
    }
  }

  private void step(Pair pair) {
    RecordedState state =
        pair.left().isPresent()
            ? left.states().get(pair.left().getAsInt())
            : right.states().get(pair.right().getAsInt());
    String mark = pair.isCommon() ? "  " : pair.left().isPresent() ? "A " : "B ";
    String text =
        state.step()
            .map(step -> (step.thread().isEmpty() ? "" : step.thread() + "  ") + StepColumns.label(step)
                + (step.description().isEmpty() ? "" : "  " + step.description()))
            .orElse("step");
    String line = mark + number(pair.left()) + number(pair.right()) + "  " + text;
    Hue hue = pair.isCommon() ? Hue.PLAIN : pair.left().isPresent() ? Hue.BAD : Hue.GOOD;
    out.append(style.paint(hue, Wrapping.shorten(line, style.width()))).append('\n');
  }

  private static String number(OptionalInt step) {
    return String.format("%5s", step.isPresent() ? Integer.toString(step.getAsInt()) : "-");
  }

  /** Returns what became different in the states after a common step. */
  private List<String> differences(Pair pair) {
    List<String> now = differences(pair.left().getAsInt(), pair.right().getAsInt());
    now.removeAll(differences(pair.left().getAsInt() - 1, pair.right().getAsInt() - 1));
    return now;
  }

  /** Returns in which parts of the variables that both have two states differ. */
  private List<String> differences(int a, int b) {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    ImmutableList.Builder<Value> here = ImmutableList.builder();
    ImmutableList.Builder<Value> there = ImmutableList.builder();
    for (int i = 0; i < left.variables().size(); i++) {
      int other = right.variables().indexOf(left.variables().get(i));
      if (other >= 0) {
        names.add(left.variables().get(i));
        here.add(left.states().get(a).values().get(i));
        there.add(right.states().get(b).values().get(other));
      }
    }
    RecordedState one = new RecordedState(Optional.empty(), here.build());
    RecordedState two = new RecordedState(Optional.empty(), there.build());
    List<String> lines = new ArrayList<>();
    StateDifference.between(names.build(), one, two)
        .forEach(change -> lines.add(change.place() + ": A " + Wrapping.shorten(change.from().toString(), 60) + ", B "
            + Wrapping.shorten(change.to().toString(), 60)));
    return lines;
  }
}
