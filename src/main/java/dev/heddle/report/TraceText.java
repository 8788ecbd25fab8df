package dev.heddle.report;

import com.google.common.collect.ImmutableList;
import dev.heddle.trace.Dependencies;
import dev.heddle.trace.RaceText;
import dev.heddle.trace.RecordedState;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.StateDifference;
import dev.heddle.trace.StateDifference.Change;
import dev.heddle.trace.TraceOrigin;
import java.util.List;

/**
 * A trace for the console: the initial state, one line for each step with what it changed, and the last state whole.
 *
 * <p>Where the console is wide enough, the changes stand in a column of their own beside the author's text of the step,
 * otherwise below it.
 */
public final class TraceText {
  private static final int LEAST_FOR_CHANGES = 30;
  private static final int LONGEST_VALUE = 60;
  private static final String INDENT = "  ";

  private final RecordedTrace trace;
  private final TextStyle style;
  private final StepColumns columns;
  private final StringBuilder out = new StringBuilder();

  private TraceText(RecordedTrace trace, TextStyle style) {
    this.trace = trace.asShown();
    this.style = style;
    this.columns = StepColumns.of(trace);
  }

  /** Returns the text, which ends with a line feed. */
  public static String of(RecordedTrace trace, TextStyle style) {
    return new TraceText(trace, style).render();
  }

  private String render() {
    title();
    heading("State 0, initial");
    state(trace.states().getFirst());
    if (trace.length() > 1) {
      heading("Steps");
      for (int i = 1; i < trace.length(); i++) {
        cycle(i - 1);
        step(i);
      }
      if (style.states() == StatesShown.WHOLE) {
        heading("State " + (trace.length() - 1) + ", last");
        state(trace.last());
      }
    }
    trace.loop().ifPresent(this::loop);
    trace.origin().finding().filter(finding -> !finding.message().isEmpty()).ifPresent(this::reasons);
    races();
    return out.toString();
  }

  /** Returns what a trace is, in a line. */
  static String title(RecordedTrace trace) {
    String steps = VerdictLine.count(trace.length() - 1, "step");
    return trace
        .origin()
        .finding()
        .map(finding -> subject(finding) + steps)
        .orElse("Trace of " + steps);
  }

  private void title() {
    out.append(style.paint(Hue.STRONG, title(trace))).append('\n');
    trace
        .origin()
        .place()
        .map(cell -> cell.suite() + ", scenario " + cell.scenario() + ", variant " + cell.variant() + "\n")
        .ifPresent(out::append);
  }

  private static String subject(TraceOrigin.Finding finding) {
    return switch (finding.kind()) {
      case DEADLOCK -> "Deadlock after ";
      case EVALUATION -> "Evaluation error after ";
      case ASSERTION -> "Counterexample to assertion \"" + finding.property() + "\", ";
      case INVARIANT, INITIAL_PROPERTY, ACTION_PROPERTY, LIVENESS_PROPERTY, ASSUMPTION ->
          "Counterexample to " + finding.kind().word() + " " + finding.property() + ", ";
    };
  }

  private void heading(String text) {
    out.append('\n').append(style.paint(Hue.STRONG, text)).append('\n');
  }

  private void state(RecordedState state) {
    for (int i = 0; i < trace.variables().size(); i++) {
      String name = trace.variables().get(i);
      String start = INDENT + "/\\ " + name + " = ";
      List<String> lines = Wrapping.wrap(state.values().get(i).toString(), style.width() - start.length());
      out.append(INDENT).append("/\\ ").append(style.paint(Hue.NAME, name)).append(" = ");
      out.append(String.join("\n" + " ".repeat(start.length()), lines)).append('\n');
    }
  }

  private void step(int index) {
    StepColumns.Row row = columns.rows().get(index);
    StepColumns.Row.Widths widths = columns.widths();
    StringBuilder line = new StringBuilder(INDENT);
    line.append(style.paint(Hue.FAINT, " ".repeat(widths.number() - row.number().length()) + row.number()));
    line.append(cell(Hue.NAME, row.thread(), widths.thread()));
    line.append(cell(Hue.STRONG, row.label(), widths.label()));
    line.append(" ".repeat(StepColumns.GAP));
    List<Change> changes = changes(index);
    int before = INDENT.length() + widths.beforeText();
    int afterText = before + StepColumns.Row.Widths.gap(widths.text());
    if (style.width() - afterText >= LEAST_FOR_CHANGES) {
      line.append(Wrapping.pad(row.text(), afterText - before));
      appendBeside(line, changes, afterText);
    } else {
      appendBelow(line, row.text(), changes, before);
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private String cell(Hue hue, String text, int width) {
    if (width == 0) {
      return "";
    }
    String shown = Wrapping.shorten(text, width);
    return " ".repeat(StepColumns.GAP) + style.paint(hue, shown) + " ".repeat(width - shown.length());
  }

  private void appendBeside(StringBuilder line, List<Change> changes, int column) {
    line.append(String.join("\n" + " ".repeat(column), wrapped(changes, style.width() - column)));
  }

  private void appendBelow(StringBuilder line, String text, List<Change> changes, int column) {
    String newLine = "\n" + " ".repeat(column);
    if (!text.isEmpty()) {
      line.append(String.join(newLine, Wrapping.wrap(text, style.width() - column)));
      line.append(changes.isEmpty() ? "" : newLine);
    }
    line.append(String.join(newLine, wrapped(changes, style.width() - column)));
  }

  private static List<String> wrapped(List<Change> changes, int width) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    StringBuilder line = new StringBuilder();
    for (Change change : changes) {
      String text = text(change);
      if (!line.isEmpty() && line.length() + 2 + text.length() > width) {
        lines.add(line.append(',').toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : ", ").append(text);
    }
    return lines.add(line.toString()).build();
  }

  static String text(Change change) {
    return change.place() + ": " + Wrapping.shorten(change.from().toString(), LONGEST_VALUE)
        + " -> " + Wrapping.shorten(change.to().toString(), LONGEST_VALUE);
  }

  private List<Change> changes(int index) {
    return StateDifference.ofStep(trace.variables(), trace.states().get(index - 1), trace.states().get(index));
  }

  private void reasons(TraceOrigin.Finding finding) {
    heading("Why");
    finding.message().lines().forEach(this::indented);
  }

  private void races() {
    Dependencies dependencies = Dependencies.of(trace);
    List<String> lines = RaceText.lines(trace, dependencies);
    if (!lines.isEmpty()) {
      heading("Between threads");
      lines.forEach(this::indented);
    }
  }

  /** Marks the place where the cycle of a lasso begins. */
  private void cycle(int state) {
    if (trace.loop().isPresent() && trace.loop().getAsInt() == state && state < trace.length() - 1) {
      out.append(INDENT).append(style.paint(Hue.FAINT, "-- from state " + state + " on, the cycle")).append('\n');
    }
  }

  private void indented(String text) {
    String rest = "\n" + INDENT + INDENT;
    out.append(INDENT).append(String.join(rest, Wrapping.wrap(text, style.width() - rest.length()))).append('\n');
  }

  private void loop(int target) {
    boolean stutters = target == trace.length() - 1;
    out.append('\n');
    out.append(stutters ? "From then on nothing changes: stuttering." : "Back to state " + target + ", and so on.");
    out.append('\n');
  }
}
