package dev.heddle.ir.rewrite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.CoverFormula;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.NamedExpr;
import dev.heddle.value.BooleanValue;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * Finds the parts of invariants that say nothing unless some state makes something true: an implication, unless its
 * left side is; a universal quantifier, unless its sets have elements.
 */
public final class DeriveCovers {
  // Vacuity as in Beer, Ben-David, Eisner, Rodeh (1997), "Efficient detection of vacuity in ACTL formulas", kept to
  // what stands where the invariant needs it to be true: below conjunctions, universal quantifiers, the right sides of
  // implications, IF, LET and applied operators. On the way down a quantifier becomes an existential one and a left
  // side a conjunct, so that the predicate is true of a state if and only if the part is looked at there with a left
  // side that is true. It is meant for states of which the invariant holds: whatever stood before the part is true.
  private static final int MOST = 64;

  private final Unfolding unfolding;
  private final Effects effects;
  private final List<CoverFormula> covers = new ArrayList<>();
  private int invariant;

  private DeriveCovers(ImmutableMap<Integer, Definition> definitions) {
    this.unfolding = new Unfolding(definitions);
    this.effects = new Effects(definitions);
  }

  /** Returns the covers of invariants, which apply the given definitions. */
  public static ImmutableList<CoverFormula> of(
      ImmutableList<NamedExpr> invariants, ImmutableMap<Integer, Definition> definitions) {
    DeriveCovers derivation = new DeriveCovers(definitions);
    for (NamedExpr named : invariants) {
      derivation.enter(named.expression(), new Surroundings(formula -> formula, OptionalInt.empty()));
      derivation.invariant++;
    }
    return ImmutableList.copyOf(derivation.covers);
  }

  /**
   * What stands around a part.
   *
   * @param close makes a predicate of what is to be true there
   * @param within the cover of the nearest part around it
   */
  private record Surroundings(UnaryOperator<Expr> close, OptionalInt within) {
    Surroundings inside(UnaryOperator<Expr> layer) {
      return new Surroundings(formula -> close.apply(layer.apply(formula)), within);
    }

    Surroundings below(int cover) {
      return new Surroundings(close, OptionalInt.of(cover));
    }
  }

  private void enter(Expr part, Surroundings around) {
    if (covers.size() >= MOST || isOfTheRun(part)) {
      return;
    }
    switch (part) {
      case Expr.Conjunction e -> e.conjuncts().forEach(conjunct -> enter(conjunct, around));
      case Expr.Implication e -> enterImplication(e, around);
      case Expr.ForAll e -> enterForAll(e, around);
      case Expr.Conditional e -> {
        enter(e.then(), around.inside(formula -> Formulas.and(e.test(), formula)));
        enter(e.otherwise(), around.inside(formula -> Formulas.and(Formulas.not(e.test()), formula)));
      }
      case Expr.Let e -> enter(e.body(), around.inside(f -> new Expr.Let(e.definitions(), f, e.span())));
      case Expr.OperatorApplication e -> unfolding.body(e).ifPresent(body -> enter(body, around));
      default -> {}
    }
  }

  /** Returns whether what stands around the inner parts of {@code part} could come to something else after the run. */
  private boolean isOfTheRun(Expr part) {
    return switch (part) {
      case Expr.Implication e -> effects.areIn(e.antecedent());
      case Expr.ForAll e -> e.bounds().stream().anyMatch(bound -> effects.areIn(bound.set()));
      case Expr.Conditional e -> effects.areIn(e.test());
      case Expr.Let e -> e.definitions().stream().anyMatch(definition -> effects.areIn(definition.body()));
      default -> false;
    };
  }

  private void enterImplication(Expr.Implication e, Surroundings around) {
    Span span = e.antecedent().span();
    int cover = add(CoverFormula.Part.ANTECEDENT, around, e.antecedent(), span);
    enter(e.consequent(), around.below(cover).inside(formula -> Formulas.and(e.antecedent(), formula)));
  }

  private void enterForAll(Expr.ForAll e, Surroundings around) {
    Span span = e.bounds().size() == 1 ? e.bounds().getFirst().set().span() : e.span();
    Expr element = Formulas.exists(e.bounds(), new Expr.Literal(BooleanValue.TRUE, e.span()), e.span());
    int cover = add(CoverFormula.Part.BOUND, around, element, span);
    enter(e.body(), around.below(cover).inside(formula -> Formulas.exists(e.bounds(), formula, e.span())));
  }

  private int add(CoverFormula.Part part, Surroundings around, Expr formula, Span span) {
    covers.add(new CoverFormula(invariant, part, around.close().apply(formula), around.within(), span));
    return covers.size() - 1;
  }
}
