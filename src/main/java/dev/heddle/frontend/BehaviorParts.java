package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.frontend.FormulaSplitter.Part;
import dev.heddle.ir.Expr;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a specification formula.
 *
 * @param init the initial predicate
 * @param next the next-state relation
 * @param fairness what else it demands of a behavior
 */
record BehaviorParts(Expr init, Expr next, ImmutableList<Expr> fairness) {
  /**
   * Sorts the conjuncts of a specification.
   *
   * @param place where the specification is defined, for messages
   * @throws ConfigurationException if there is no initial predicate, or not exactly one {@code [][Next]_v}
   */
  static BehaviorParts of(ImmutableList<Part> parts, String name, Span place) {
    List<Expr> init = new ArrayList<>();
    List<Expr> next = new ArrayList<>();
    ImmutableList.Builder<Expr> fairness = ImmutableList.builder();
    for (Part part : parts) {
      switch (part.form()) {
        case STATE -> init.add(part.content());
        case BOX -> next.add(action(part.content()));
        case ACTION ->
            throw failure(
                part.content().span(), "`" + name + "` demands something of the first step alone: `[]` is missing");
        case INVARIANT -> fairness.add(new Expr.Always(part.content(), part.content().span()));
        case TEMPORAL -> fairness.add(part.content());
      }
    }
    if (next.size() > 1) {
      throw failure(next.get(1).span(), "`" + name + "` has two next-state relations");
    }
    if (init.isEmpty() || next.isEmpty()) {
      String missing = init.isEmpty() ? "initial predicate" : "next-state relation `[][Next]_vars`";
      throw failure(place, "`" + name + "` has no " + missing);
    }
    Expr predicate =
        init.size() == 1
            ? init.getFirst()
            : new Expr.Conjunction(ImmutableList.copyOf(init), init.getFirst().span());
    return new BehaviorParts(predicate, next.getFirst(), fairness.build());
  }

  private static Expr action(Expr content) {
    return content instanceof Expr.Box box ? box.action() : content;
  }

  private static ConfigurationException failure(Span span, String message) {
    Diagnostic diagnostic =
        Diagnostic.of(DiagnosticCode.NO_BEHAVIOR, span, message)
            .withNote("a specification has the form `Init /\\ [][Next]_vars`, with fairness added as conjuncts");
    return new ConfigurationException(ImmutableList.of(diagnostic));
  }
}
