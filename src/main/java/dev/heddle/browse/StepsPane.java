package dev.heddle.browse;

import dev.heddle.browse.BrowserState.Option;
import dev.heddle.browse.Line.Look;
import dev.heddle.trace.Dependencies.Weight;
import java.util.ArrayList;
import java.util.List;

/** The steps in lanes, one lane a thread, around the one that is looked at. */
final class StepsPane {
  private StepsPane() {}

  /** A line of the pane: a step, or a stretch of steps that are folded, or how it goes on after the last state. */
  private record Row(int step, int folded) {
    private static final int BACK = -1;
    private static final int FAILS = -2;
  }

  /** Returns how many lines it takes to show all. */
  static int height(BrowserState state) {
    return rows(state).size();
  }

  static List<Line> draw(BrowserState state, int width, int height) {
    List<Row> rows = rows(state);
    int current = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).step() == state.step() && rows.get(i).folded() == 0) {
        current = i;
      }
    }
    int first = Math.clamp((long) current - height / 2, 0, Math.max(rows.size() - height, 0));
    List<Line> lines = new ArrayList<>();
    for (int i = first; i < Math.min(first + height, rows.size()); i++) {
      lines.add(line(state, rows.get(i), width));
    }
    while (lines.size() < height) {
      lines.add(Line.EMPTY);
    }
    return lines;
  }

  private static List<Row> rows(BrowserState state) {
    List<Row> rows = new ArrayList<>();
    int folded = 0;
    for (int i = 0; i <= state.view().last(); i++) {
      boolean isShown =
          !state.options().contains(Option.FOLDED_STEPS) || state.view().matters(i) || i == state.step();
      if (!isShown) {
        folded++;
        continue;
      }
      if (folded > 0) {
        rows.add(new Row(i - 1, folded));
      }
      folded = 0;
      rows.add(new Row(i, 0));
    }
    if (state.view().trace().loop().isPresent()) {
      rows.add(new Row(state.view().trace().loop().getAsInt(), Row.BACK));
    }
    if (state.view().failing().isPresent()) {
      rows.add(new Row(state.view().last() + 1, Row.FAILS));
    }
    return rows;
  }

  private static Line line(BrowserState state, Row row, int width) {
    if (row.folded() == Row.BACK) {
      boolean stutters = row.step() == state.view().last();
      return Line.of("   ↺ " + (stutters ? "stutters here for ever" : "back to state " + row.step()), Look.STRONG);
    }
    if (row.folded() > 0) {
      return Line.of("     ··· " + row.folded() + (row.folded() == 1 ? " step" : " steps"), Look.FAINT);
    }
    TraceView view = state.view();
    int step = row.step();
    if (row.folded() == Row.FAILS) {
      int thread = view.thread(view.failing());
      Line line = lanes(view, thread, Look.BAD, Line.of(String.format(" %4d ", step), Look.FAINT));
      return line.with("!", Look.BAD).with(view.failing().map(TraceView::label).orElse("") + "  fails", Look.BAD);
    }
    Weight weight = view.weight(step);
    boolean isCurrent = step == state.step();
    boolean isFaint = weight == Weight.NONE && step != view.last() && step != 0;
    Line line = Line.of(String.format("%s%4d ", isCurrent ? ">" : inCycle(view, step) ? "│" : " ", step), Look.FAINT);
    line = lanes(view, view.thread(step), isFaint ? Look.FAINT : Look.ofThread(view.thread(step)), line);
    boolean isMatch = !state.search().isEmpty() && view.contains(step, state.search());
    Look look = isMatch ? Look.MARK : isFaint ? Look.FAINT : Look.ofThread(view.thread(step));
    line = line.with(weight == Weight.RACE ? "!" : " ", Look.BAD).with(view.label(step), look);
    line = line.with("  " + view.comment(step), isFaint ? Look.FAINT : Look.PLAIN);
    return isCurrent ? line.fit(width).in(Look.CURSOR) : line;
  }

  private static Line lanes(TraceView view, int moving, Look look, Line start) {
    Line line = start;
    for (int thread = 0; thread < view.threads().size(); thread++) {
      line = thread == moving ? line.with("● ", look) : line.with("│ ", Look.FAINT);
    }
    return line;
  }

  private static boolean inCycle(TraceView view, int step) {
    return view.trace().loop().isPresent() && step >= view.trace().loop().getAsInt();
  }
}
