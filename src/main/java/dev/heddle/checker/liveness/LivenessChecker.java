package dev.heddle.checker.liveness;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.TemporalFormulas;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;

/** Decides temporal properties on a finished behavior graph. Not thread-safe. */
public final class LivenessChecker {
  private final TemporalFormulas formulas;
  private final BehaviorGraph graph;
  private final Letters letters;
  private final Stop stop;
  private final LongPredicate grants;

  /**
   * Makes a checker that may take any amount of memory.
   *
   * @param letters the alphabet of the graph's letters
   * @param isStopped asked now and then whether to give up
   */
  public LivenessChecker(
      TemporalFormulas formulas, BehaviorGraph graph, Letters letters, BooleanSupplier isStopped) {
    this(formulas, graph, letters, isStopped, _ -> true);
  }

  /**
   * Makes a checker.
   *
   * @param letters the alphabet of the graph's letters
   * @param isStopped asked now and then whether to give up
   * @param grants says whether the checker may take so many bytes, beside the graph
   */
  public LivenessChecker(
      TemporalFormulas formulas,
      BehaviorGraph graph,
      Letters letters,
      BooleanSupplier isStopped,
      LongPredicate grants) {
    this.formulas = formulas;
    this.graph = graph;
    this.letters = letters;
    this.stop = new Stop(isStopped);
    this.grants = grants;
  }

  /**
   * Looks for a behavior that satisfies the specification's assumptions and violates a property. The result depends on
   * the graph and the formulas alone.
   *
   * @throws java.util.concurrent.CancellationException if asked to stop
   * @throws GraphFullException if there is not enough memory
   */
  public Optional<Lasso> violation(int property) {
    Optional<Lasso> shortest = Optional.empty();
    for (Refutation refutation : Refutation.of(formulas, property)) {
      Optional<Lasso> lasso = search(refutation);
      if (shortest.isEmpty() || lasso.isPresent() && lasso.get().length() < shortest.get().length()) {
        shortest = lasso;
      }
    }
    return shortest;
  }

  private Optional<Lasso> search(Refutation refutation) {
    Automaton automaton = new Automaton(refutation.rest(), letters);
    ConditionTable conditions = new ConditionTable(ImmutableList.copyOf(refutation.conditions()), letters);
    Product product = new Product(graph, automaton, stop);
    if (!grants.test(product.bytes() + FairComponents.bytes(product))) {
      throw new GraphFullException();
    }
    FairComponents components = new FairComponents(product, conditions, stop);
    return components.isEmpty()
        ? Optional.empty()
        : Optional.of(new LassoSearch(graph, product, components, conditions, stop).find());
  }
}
