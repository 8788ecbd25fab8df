package dev.heddle.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The picture of a graph. */
final class LabelledGraphTest {
  private static final Pattern STEP_TEXT =
      Pattern.compile("<text (x=\"\\d+\" y=\"\\d+\") fill=\"#[0-9a-f]+\">t\\d: \\w+<");
  private static final Pattern STEP_LINE = Pattern.compile("<path d=\"([^\"]+)\" fill=\"none\"");

  @Test
  void stepsBetweenTheSameStatesDoNotCoverEachOther() {
    LabelledGraph graph = new LabelledGraph("Two");
    graph.state(0, "at = 0");
    graph.state(1, "at = 1");
    graph.step(0, 1, "t1: acquire", "acquire");
    graph.step(0, 1, "t2: acquire", "acquire");
    String svg = graph.svg();
    assertThat(found(STEP_TEXT, svg)).hasSize(2).doesNotHaveDuplicates();
    assertThat(found(STEP_LINE, svg)).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void stepsBackToTheSameStateHaveTextsApart() {
    LabelledGraph graph = new LabelledGraph("One");
    graph.state(0, "at = 0");
    graph.step(0, 0, "t1: spin", "spin");
    graph.step(0, 0, "t2: spin", "spin");
    assertThat(found(STEP_TEXT, graph.svg())).hasSize(2).doesNotHaveDuplicates();
  }

  private static List<String> found(Pattern pattern, String svg) {
    return pattern.matcher(svg).results().map(match -> match.group(1)).toList();
  }
}
