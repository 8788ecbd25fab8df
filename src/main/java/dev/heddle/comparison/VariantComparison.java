package dev.heddle.comparison;

import com.google.common.collect.ImmutableList;
import dev.heddle.Cancellation;
import dev.heddle.Heddle;
import dev.heddle.checker.Explorer;
import dev.heddle.checker.ExplorerOptions;
import dev.heddle.checker.Outcome;
import dev.heddle.checker.Profiling;
import dev.heddle.checker.ProgressListener;
import dev.heddle.comparison.Forbidden.PairCounts;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.suite.Cell;
import dev.heddle.suite.RunOptions;
import dev.heddle.suite.Suite;
import dev.heddle.transition.TransitionSystem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Compares what can be reached in the variants of a suite with what can be reached in the old one.
 *
 * <p>A patch that serialises everything keeps every safety property; it is what it forbids that shows it. So each
 * variant is explored to the end, its properties left aside, and the comparison is of the labels, the steps and the
 * pairs of labels that were come across.
 */
public final class VariantComparison {
  private final Heddle heddle;
  private final RunOptions options;

  /** Makes a comparison that explores in the given way. */
  public VariantComparison(Heddle heddle, RunOptions options) {
    this.heddle = heddle;
    this.options = options;
  }

  /** A cell that was explored, and why that may not show all. */
  private record Explored(Cell cell, Reach reach, ImmutableList<String> gaps) {}

  /**
   * Compares each cell with the cell of the old variant in the same scenario, where there is one.
   *
   * @param listener is told of each cell before it is explored
   * @throws dev.heddle.diagnostic.SpecException if the suite does not fit its model, or the model is wrong
   */
  public ImmutableList<Forbidden> of(
      Suite suite, List<Cell> cells, Consumer<Cell> listener, Cancellation cancellation) {
    ImmutableList.Builder<Forbidden> result = ImmutableList.builder();
    Map<String, Explored> before = new LinkedHashMap<>();
    Map<String, Cell> old = new LinkedHashMap<>();
    suite.cells().stream()
        .filter(cell -> suite.old().filter(cell.variant().name()::equals).isPresent())
        .forEach(cell -> old.put(cell.scenario().id(), cell));
    for (Cell cell : cells) {
      Cell base = old.get(cell.scenario().id());
      if (base == null || base.variant().equals(cell.variant()) || cancellation.isRequested()) {
        continue;
      }
      before.computeIfAbsent(base.scenario().id(), _ -> explore(base, listener, cancellation));
      result.add(compare(before.get(base.scenario().id()), explore(cell, listener, cancellation)));
    }
    return result.build();
  }

  private Explored explore(Cell cell, Consumer<Cell> listener, Cancellation cancellation) {
    listener.accept(cell);
    TransitionSystem system = heddle.load(cell.requestWithoutProperties(), options.engine(), _ -> {}).system();
    Reach reach = new Reach(system);
    ExplorerOptions how =
        new ExplorerOptions(options.workers(), options.limitsOf(cell, 1), ProgressListener.SILENT, Profiling.OFF);
    Explorer explorer = new Explorer(new WatchedSystem(system, reach), how);
    ImmutableList.Builder<String> gaps = ImmutableList.builder();
    String name = cell.variant().name();
    try (Cancellation.Registration _ = cancellation.whenRequested(explorer::cancel)) {
      switch (explorer.explore()) {
        case Outcome.Completed _, Outcome.PostconditionFalse _ -> {}
        case Outcome.Violated _ -> gaps.add(name + " was explored to an expression that has no value");
        case Outcome.AssumptionsFailed _ -> gaps.add(name + " was not explored: an ASSUME is false");
        case Outcome.LimitReached limit -> gaps.add(name + " was explored to the limit of " + limit.limit());
        case Outcome.Interrupted _ -> gaps.add(name + " was explored until the interruption");
        case Outcome.Simulated _ -> throw new IllegalStateException("an explorer does not simulate");
      }
    } catch (EvaluationException wrong) {
      gaps.add(name + " was not explored: " + wrong.diagnostic().message());
    }
    if (reach.isFailing()) {
      gaps.add(name + " has steps that fail an assertion or have no value, and what would follow them is left out");
    }
    return new Explored(cell, reach, gaps.build());
  }

  private static Forbidden compare(Explored before, Explored after) {
    Reach old = before.reach();
    Reach now = after.reach();
    ImmutableList<Step> unreached =
        select(old, step -> now.has(step) && old.reaches(step) && !now.reaches(step));
    ImmutableList<StepPair> pairs =
        old.pairs().stream()
            .filter(pair -> now.has(pair.one()) && now.has(pair.other()))
            .collect(ImmutableList.toImmutableList());
    ImmutableList<StepPair> lost =
        pairs.stream().filter(pair -> !now.joins(pair)).collect(ImmutableList.toImmutableList());
    return new Forbidden(
        after.cell().suite().name(),
        after.cell().scenario().id(),
        before.cell().variant().name(),
        after.cell().variant().name(),
        unreached,
        select(old, step -> old.takes(step) && now.has(step) && !now.takes(step) && !unreached.contains(step)),
        select(old, step -> !now.has(step) && (old.takes(step) || old.reaches(step))),
        lost.stream()
            .filter(pair -> now.reaches(pair.one()) && now.reaches(pair.other()))
            .collect(ImmutableList.toImmutableList()),
        new PairCounts(pairs.size(), pairs.size() - lost.size()),
        now.deadlocks().stream()
            .filter(deadlock -> !old.deadlocks().contains(deadlock))
            .collect(ImmutableList.toImmutableList()),
        ImmutableList.<String>builder().addAll(before.gaps()).addAll(after.gaps()).build());
  }

  private static ImmutableList<Step> select(Reach reach, Predicate<Step> condition) {
    return reach.steps().stream().filter(condition).collect(ImmutableList.toImmutableList());
  }
}
