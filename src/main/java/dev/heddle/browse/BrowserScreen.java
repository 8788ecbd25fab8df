package dev.heddle.browse;

import com.google.common.collect.ImmutableList;
import dev.heddle.browse.BrowserState.Details;
import dev.heddle.browse.BrowserState.Mode;
import dev.heddle.browse.Line.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws a browser: exactly as many lines as the screen has, each exactly as wide. A wide screen has the steps on the
 * left and the details on the right, a narrow one has the details below.
 */
final class BrowserScreen {
  private static final int LEAST_FOR_COLUMNS = 110;
  private static final int LEAST_WIDTH = 20;
  private static final int LEAST_HEIGHT = 6;
  private static final int BARS = 2;
  private static final String KEYS = "?:help q:quit j/k s:switch r:race /:search f:fold Tab:pane";

  private static final ImmutableList<String> HELP =
      ImmutableList.of(
          "j, k, arrows     next, previous step (5j: five)   g, G   first, last (17G: step 17)",
          "space, b         a page on, back                  l      the state where the cycle begins",
          "t, T             next, previous step of the same thread",
          "s, S             next, previous context switch",
          "r, R             next, previous step marked !: a race, or where two threads meet",
          "v                choose a variable and go to its next change; ] and [ for more",
          "/, n, N          search in threads, labels, comments and changes; next, previous",
          "f                fold the steps that the violation does not depend on",
          "u                fold the variables that the step does not change",
          "Tab              overview, state, source, property; J and K scroll it",
          "q                quit",
          "",
          "Faint steps do not matter to the violation.");

  private BrowserScreen() {}

  /** Returns the lines of a screen. */
  static ImmutableList<Line> draw(BrowserState state, int width, int height) {
    int columns = Math.max(width, LEAST_WIDTH);
    int rows = Math.max(height, LEAST_HEIGHT) - BARS;
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(" " + state.view().title(), Look.BAR).fit(columns));
    if (state.mode() == Mode.HELP) {
      HELP.forEach(text -> lines.add(Line.of(" " + text, Look.PLAIN)));
    } else if (columns >= LEAST_FOR_COLUMNS) {
      int left = columns * 9 / 20;
      List<Line> steps = StepsPane.draw(state, left, rows);
      List<Line> details = DetailsPane.draw(state, columns - left - 2, rows);
      for (int i = 0; i < rows; i++) {
        lines.add(at(steps, i).fit(left).with("│ ", Look.FAINT).with(at(details, i).fit(columns - left - 2)));
      }
    } else {
      int most = state.details() == Details.OVERVIEW ? rows * 2 / 5 : rows / 4;
      int top = Math.max(Math.min(StepsPane.height(state), most), 3);
      StepsPane.draw(state, columns, top).forEach(lines::add);
      lines.add(Line.of("─".repeat(columns), Look.FAINT));
      DetailsPane.draw(state, columns, rows - top - 1).forEach(lines::add);
    }
    ImmutableList.Builder<Line> screen = ImmutableList.builder();
    for (int i = 0; i <= rows; i++) {
      screen.add(at(lines, i).fit(columns));
    }
    return screen.add(status(state).fit(columns)).build();
  }

  private static Line at(List<Line> lines, int index) {
    return index < lines.size() ? lines.get(index) : Line.EMPTY;
  }

  private static Line status(BrowserState state) {
    String text = switch (state.mode()) {
      case SEARCH -> "/" + state.typed() + "_";
      case VARIABLE -> "variable: " + state.typed() + "_";
      case HELP -> "any key goes back";
      case BROWSE, ENDED ->
          !state.message().isEmpty() ? state.message() : !state.typed().isEmpty() ? state.typed() : KEYS;
    };
    String pane = state.details().name().toLowerCase(Locale.ROOT);
    String place = state.step() + "/" + state.view().last() + " " + pane;
    return Line.of(" " + place + "  " + text, Look.BAR);
  }
}
