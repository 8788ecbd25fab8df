package dev.heddle.cli;

import com.google.common.primitives.Ints;
import dev.heddle.CheckResult;
import dev.heddle.report.GraphDetail;
import dev.heddle.report.ModelGraph;
import dev.heddle.report.StateDump;
import dev.heddle.trace.WholeFile;
import dev.heddle.transition.TransitionSystem;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The options that have the states that a check found written. */
final class DumpOptions {
  private Path states;
  private Path graph;
  private List<Detail> details = List.of(Detail.COLORIZE, Detail.ACTIONLABELS);

  /** TLC's words for what a graph shows of steps. */
  enum Detail {
    COLORIZE(GraphDetail.COLORIZE),
    ACTIONLABELS(GraphDetail.ACTION_LABELS),
    NONE();

    private final Optional<GraphDetail> meaning;

    Detail(GraphDetail meaning) {
      this.meaning = Optional.of(meaning);
    }

    Detail() {
      this.meaning = Optional.empty();
    }
  }

  /** Declares these options. */
  void declare(Declaration to) {
    to.option(Path.class, value -> states = value, "--dump")
        .paramLabel("FILE")
        .description(
            "Writes every state that was found as a TLA+ formula. The states are generated once more for that,"
                + " on one thread.");
    to.option(Path.class, value -> graph = value, "--dump-dot")
        .paramLabel("FILE")
        .description(
            "Writes the graph of the states that were found, for Graphviz. `heddle graph` draws small models.");
    to.list(Detail.class, values -> details = values, "--dump-details")
        .paramLabel("DETAIL")
        .splitRegex(",")
        .description("What --dump-dot shows of steps: colorize, actionlabels. Default: both.");
  }

  /** Writes what is asked for of the states that {@code result} counts. */
  void write(CheckResult result) {
    TransitionSystem system = result.model().system();
    int limit = Ints.saturatedCast(result.counts().distinct());
    if (states != null) {
      new WholeFile().write(states, StateDump.of(system, limit));
    }
    if (graph != null) {
      Set<GraphDetail> shown = EnumSet.noneOf(GraphDetail.class);
      details.forEach(detail -> detail.meaning.ifPresent(shown::add));
      new WholeFile().write(graph, ModelGraph.ofStates(system, Optional.empty(), limit).dot(shown));
    }
  }
}
