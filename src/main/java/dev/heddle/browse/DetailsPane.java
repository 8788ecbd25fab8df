package dev.heddle.browse;

import dev.heddle.browse.BrowserState.Option;
import dev.heddle.browse.Line.Look;
import dev.heddle.diagnostic.Span;
import dev.heddle.trace.StateDifference.Change;
import dev.heddle.trace.VisibleText;
import dev.heddle.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands beside the steps: the changes, the state, the source and why the property is violated. */
final class DetailsPane {
  private static final int SOURCE_LINES = 7;
  private static final int LONGEST = 2_000;

  private final BrowserState state;
  private final TraceView view;
  private final int width;
  private final int height;
  private final List<Line> lines = new ArrayList<>();

  private DetailsPane(BrowserState state, int width, int height) {
    this.state = state;
    this.view = state.view();
    this.width = width;
    this.height = height;
  }

  static List<Line> draw(BrowserState state, int width, int height) {
    DetailsPane pane = new DetailsPane(state, width, height);
    switch (state.details()) {
      case OVERVIEW -> pane.overview();
      case STATE -> pane.variables();
      case SOURCE -> pane.source(Math.max(height - 1, 1));
      case PROPERTY -> pane.property();
    }
    int first = Math.clamp(state.scroll(), 0, Math.max(pane.lines.size() - height, 0));
    int more = pane.lines.size() - first - height;
    if (more <= 0 || height < 2) {
      return pane.lines.subList(first, Math.min(first + height, pane.lines.size()));
    }
    List<Line> shown = new ArrayList<>(pane.lines.subList(first, first + height - 1));
    shown.add(Line.of("··· " + (more + 1) + " more lines: J", Look.FAINT));
    return shown;
  }

  /** What matters first: what the step does, what threads do to each other with it, and why the property is false. */
  private void overview() {
    heading();
    changes();
    view.between(state.step()).forEach(text -> wrapped(text, "! ", Look.PLAIN));
    source(Math.clamp((height - lines.size()) / 3, 3, SOURCE_LINES * 2));
    list("Why", view.why());
    List<String> others = new ArrayList<>(view.between());
    others.removeAll(view.between(state.step()));
    list("Between threads", others);
    lines.add(Line.EMPTY);
    variables();
  }

  private void heading() {
    int step = state.step();
    String thread = view.thread(step) < 0 ? "" : view.threads().get(view.thread(step)) + " ";
    lines.add(Line.of(step == 0 ? "State 0, initial" : "Step " + step + "  " + thread + view.label(step), Look.STRONG));
    wrapped(view.comment(step), "", Look.PLAIN);
  }

  private void changes() {
    for (Change change : view.changes(state.step())) {
      lines.add(
          Line.of("  " + VisibleText.of(change.place()) + "  ", Look.PLAIN)
              .with(shown(change.from()), Look.BEFORE)
              .with(" → ", Look.FAINT)
              .with(shown(change.to()), Look.AFTER));
    }
  }

  private static String shown(Value value) {
    String text = value.toString();
    return VisibleText.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
  }

  private void variables() {
    lines.add(Line.of("State " + state.step(), Look.STRONG));
    List<Value> now = view.trace().states().get(state.step()).values();
    List<Value> before = view.trace().states().get(Math.max(state.step() - 1, 0)).values();
    for (int i = 0; i < now.size(); i++) {
      boolean isChanged = !now.get(i).equals(before.get(i));
      if (isChanged || !state.options().contains(Option.CHANGED_ONLY)) {
        String text = VisibleText.of(view.trace().variables().get(i)) + " = " + shown(now.get(i));
        wrapped(text, isChanged ? "* " : "  ", isChanged ? Look.AFTER : Look.PLAIN);
      }
    }
  }

  private void source(int most) {
    Optional<Span> source = view.source(state.step());
    if (source.isEmpty()) {
      lines.add(Line.of("(no source)", Look.FAINT));
      return;
    }
    Span span = source.get();
    lines.add(Line.of(VisibleText.of(Path.of(span.file()).getFileName() + ":" + span.line()), Look.STRONG));
    int inside = span.endLine() - span.line() + 1;
    int first = Math.max(span.line() - Math.max((most - inside) / 2, 0), 1);
    for (int line = first; line < first + most; line++) {
      Optional<String> text = view.sourceLine(span, line);
      if (text.isPresent()) {
        boolean isHere = line >= span.line() && line <= span.endLine();
        lines.add(
            Line.of(String.format("%s%5d ", isHere ? ">" : " ", line), Look.FAINT)
                .with(text.get(), isHere ? Look.MARK : Look.PLAIN));
      }
    }
  }

  private void property() {
    list("Why", view.why());
    list("Between threads", view.between());
  }

  private void list(String title, List<String> texts) {
    if (!texts.isEmpty()) {
      lines.add(Line.of(title, Look.STRONG));
      texts.forEach(text -> wrapped(text, "  ", Look.PLAIN));
    }
  }

  /** Adds a text in as many lines as it needs, broken at spaces where there are some. */
  private void wrapped(String text, String indent, Look look) {
    String rest = text;
    String start = indent;
    while (!rest.isEmpty()) {
      int room = Math.max(width - start.length(), 1);
      int cut = rest.length() <= room ? rest.length() : rest.lastIndexOf(' ', room);
      cut = cut <= 0 ? Math.min(room, rest.length()) : cut;
      lines.add(Line.of(start + rest.substring(0, cut), look));
      rest = rest.substring(cut).stripLeading();
      start = " ".repeat(indent.length()) + "  ";
    }
  }
}
