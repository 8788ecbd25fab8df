package dev.heddle.report;

import dev.heddle.diagnostic.Span;
import dev.heddle.trace.Dependencies;
import dev.heddle.trace.Dependencies.Weight;
import dev.heddle.trace.RaceText;
import dev.heddle.trace.RecordedState;
import dev.heddle.trace.RecordedStep;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.StateDifference;
import dev.heddle.trace.TraceOrigin;
import dev.heddle.trace.VisibleText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A trace in 72 columns, for a reply to a mail or a commit message, where it reads as text and as Markdown. Stretches
 * of steps that the violation does not depend on are left out.
 */
public final class TraceMarkdown {
  private static final int COLUMNS = 72;
  private static final int LONGEST_VALUE = 40;
  private static final String INDENT = "    ";

  private final RecordedTrace trace;
  private final Dependencies dependencies;
  private final StringBuilder out = new StringBuilder();

  private TraceMarkdown(RecordedTrace trace) {
    this.trace = trace;
    this.dependencies = Dependencies.of(trace);
  }

  /** Returns the text, which ends with a line feed. */
  public static String of(RecordedTrace trace) {
    return new TraceMarkdown(trace).render();
  }

  private String render() {
    paragraph("", TraceText.title(trace) + trace.origin().place()
        .map(cell -> " (" + cell.suite() + ", " + cell.scenario() + ", " + cell.variant() + ")").orElse(""));
    out.append('\n');
    int width = trace.states().stream().flatMap(state -> state.step().stream())
        .mapToInt(step -> VisibleText.of(step.thread()).length()).max().orElse(0);
    int folded = 0;
    for (int i = 1; i < trace.length(); i++) {
      boolean matters = dependencies.weights().get(i).ordinal() <= Weight.DATA.ordinal() || i == trace.length() - 1;
      if (matters) {
        fold(folded);
        folded = 0;
        step(i, Math.min(width, 16));
      } else {
        folded++;
      }
    }
    fold(folded);
    trace.loop().ifPresent(loop -> out.append(INDENT).append(
        loop == trace.length() - 1 ? "from then on nothing changes\n" : "back to state " + loop + "\n"));
    list("Why:", trace.origin().finding().map(TraceOrigin.Finding::message).orElse("").lines().toList());
    list("Between threads:", RaceText.lines(trace, dependencies));
    return out.toString();
  }

  private void fold(int steps) {
    if (steps > 0) {
      out.append(INDENT).append("... ").append(VerdictLine.count(steps, "step")).append('\n');
    }
  }

  private void step(int index, int width) {
    RecordedState state = trace.states().get(index);
    String start = INDENT + String.format("%3d ", index)
        + Wrapping.pad(state.step().map(RecordedStep::thread).map(VisibleText::of).orElse(""), width) + " ";
    paragraph(start, state.step().map(TraceMarkdown::words).orElse("step"));
    String changes =
        StateDifference.ofStep(trace.variables(), trace.states().get(index - 1), state).stream()
            .map(change -> VisibleText.of(change.place()) + ": " + shown(change.from()) + " -> " + shown(change.to()))
            .collect(Collectors.joining(", "));
    if (!changes.isEmpty()) {
      paragraph(" ".repeat(start.length() + 2), changes);
    }
  }

  private static String words(RecordedStep step) {
    Span span = step.span();
    String place = span.isKnown() ? " (" + Path.of(span.file()).getFileName() + ":" + span.line() + ")" : "";
    String text = step.description().isEmpty() ? StepColumns.label(step) : step.description();
    return VisibleText.of(text.replaceAll("\\s+", " ") + place);
  }

  private static String shown(Object value) {
    return Wrapping.shorten(VisibleText.of(value.toString()), LONGEST_VALUE);
  }

  private void list(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      out.append('\n').append(title).append("\n\n");
      lines.forEach(line -> paragraph("- ", VisibleText.of(line)));
    }
  }

  /** Appends words behind {@code start}, continued below them. */
  private void paragraph(String start, String text) {
    String rest = "\n" + " ".repeat(start.length());
    out.append(start).append(String.join(rest, Wrapping.wrap(text, COLUMNS - start.length()))).append('\n');
  }
}
