package dev.heddle.checker.liveness;

import com.google.common.collect.ImmutableList;
import dev.heddle.transition.Temporal;
import dev.heddle.transition.TemporalFormulas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/** Decides temporal properties on a behavior graph. Not thread-safe; it may use several threads. */
public final class LivenessChecker {
  // Each way to violate a property is a search of its own, and they only read the graph, so workers take them in turn.
  // Which is found first is chance; what counts is their order: the first property that is violated, and of its lassos
  // the first of the shortest. A search for a later property is left out as soon as an earlier one is violated.
  private static final long FEW_NODES = 1 << 14;

  private final TemporalFormulas formulas;
  private final BehaviorGraph graph;
  private final Letters alphabet;
  private final BooleanSupplier isStopped;
  private final MemoryShare memory;

  /**
   * Makes a checker that may take any amount of memory.
   *
   * @param alphabet the alphabet of the graph's letters
   * @param isStopped asked now and then whether to give up
   */
  public LivenessChecker(
      TemporalFormulas formulas, BehaviorGraph graph, Letters alphabet, BooleanSupplier isStopped) {
    this(formulas, graph, alphabet, isStopped, _ -> true);
  }

  /**
   * Makes a checker.
   *
   * @param alphabet the alphabet of the graph's letters
   * @param isStopped asked now and then, by any thread, whether to give up
   * @param grants says, to any thread, whether the checker may take so many bytes, beside the graph
   */
  public LivenessChecker(
      TemporalFormulas formulas,
      BehaviorGraph graph,
      Letters alphabet,
      BooleanSupplier isStopped,
      LongPredicate grants) {
    this.formulas = formulas;
    this.graph = graph;
    this.alphabet = alphabet;
    this.isStopped = isStopped;
    this.memory = new MemoryShare(grants);
  }

  /** A property, by its position, and a behavior that violates it. */
  public record Violation(int property, Lasso lasso) {}

  /** A search, and what came of it. */
  private static final class Search {
    final int property;
    final Refutation refutation;
    volatile Optional<Lasso> found = Optional.empty();

    Search(int property, Refutation refutation) {
      this.property = property;
      this.refutation = refutation;
    }
  }

  /** Looks for a violation with the calling thread alone, as {@link #violation(Consumer)} does. */
  public Optional<Violation> violation() {
    return violation(Runnable::run);
  }

  /**
   * Looks for a behavior that satisfies the specification's assumptions and violates a property. The result depends on
   * the graph and the formulas alone.
   *
   * @param everyone has several threads run some work at once, and returns when all are done
   * @throws java.util.concurrent.CancellationException if asked to stop
   * @throws GraphFullException if there is not enough memory
   */
  public Optional<Violation> violation(Consumer<Runnable> everyone) {
    List<Search> searches = new ArrayList<>();
    for (int property = 0; property < formulas.properties().size(); property++) {
      int number = property;
      Refutation.of(formulas, property).forEach(refutation -> searches.add(new Search(number, refutation)));
    }
    AtomicInteger next = new AtomicInteger();
    AtomicInteger violated = new AtomicInteger(Integer.MAX_VALUE);
    Runnable work =
        () -> {
          for (int i = next.getAndIncrement(); i < searches.size(); i = next.getAndIncrement()) {
            Search search = searches.get(i);
            if (search.property <= violated.get()) {
              search.found =
                  memory.during(part -> search(search.refutation, new Allowance(isStopped, part)));
              search.found.ifPresent(_ -> violated.accumulateAndGet(search.property, Math::min));
            }
          }
        };
    if (searches.size() < 2 || graph.nodeCount() < FEW_NODES) {
      work.run();
    } else {
      everyone.accept(work);
    }
    return lassos(searches, violated.get())
        .reduce((best, other) -> other.length() < best.length() ? other : best)
        .map(lasso -> new Violation(violated.get(), lasso));
  }

  private static Stream<Lasso> lassos(List<Search> searches, int property) {
    return searches.stream().filter(search -> search.property == property).flatMap(search -> search.found.stream());
  }

  private Optional<Lasso> search(Refutation refutation, Allowance allowance) {
    LetterClasses classes = new LetterClasses(alphabet, atoms(refutation));
    long unexplored = classes.bytes();
    allowance.take(unexplored);
    Product product = new Product(graph, classes, new Automaton(refutation.rest(), classes), allowance);
    allowance.take(classes.bytes() - unexplored);
    ConditionTable conditions = new ConditionTable(refutation.conditions(), classes);
    FairComponents components = new FairComponents(product, conditions, allowance);
    return components.isEmpty()
        ? Optional.empty()
        : Optional.of(new LassoSearch(product, components, conditions, allowance).find());
  }

  private static ImmutableList<Temporal> atoms(Refutation refutation) {
    ImmutableList.Builder<Temporal> formulas = ImmutableList.builder();
    refutation.conditions().forEach(condition -> formulas.add(condition.when(), condition.then()));
    return formulas.addAll(refutation.rest()).build();
  }
}
