package dev.heddle.browse;

import dev.heddle.browse.BrowserState.Option;
import dev.heddle.browse.Line.Look;
import dev.heddle.trace.Dependencies.Weight;
import java.util.ArrayList;
import java.util.List;

/** The steps in lanes, one lane a thread, around the one that is looked at. */
final class StepsPane {
  private StepsPane() {}

  /** A line of the pane: a step, or a stretch of steps that are folded, or the way back of a cycle. */
  private record Row(int step, int folded) {
    private static final int BACK = -1;
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
    Weight weight = view.weight(step);
    boolean isCurrent = step == state.step();
    boolean isFaint = weight == Weight.NONE && step != view.last() && step != 0;
    Line line = Line.of(String.format("%s%4d ", isCurrent ? ">" : inCycle(view, step) ? "│" : " ", step), Look.FAINT);
    for (int thread = 0; thread < view.threads().size(); thread++) {
      boolean moves = view.thread(step) == thread;
      line = line.with(moves ? "● " : "│ ", moves && !isFaint ? Look.ofThread(thread) : Look.FAINT);
    }
    boolean isMatch = !state.search().isEmpty() && view.contains(step, state.search());
    Look look = isMatch ? Look.MARK : isFaint ? Look.FAINT : Look.ofThread(view.thread(step));
    line = line.with(weight == Weight.RACE ? "!" : " ", Look.BAD).with(view.label(step), look);
    line = line.with("  " + view.comment(step), isFaint ? Look.FAINT : Look.PLAIN);
    return isCurrent ? line.fit(width).in(Look.CURSOR) : line;
  }

  private static boolean inCycle(TraceView view, int step) {
    return view.trace().loop().isPresent() && step >= view.trace().loop().getAsInt();
  }
}
