package dev.heddle.ir.rewrite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.CoverFormula;
import dev.heddle.ir.CoverFormula.Kind;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.NamedExpr;
import dev.heddle.ir.Spec;
import dev.heddle.value.BooleanValue;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * Finds the parts of properties that say nothing unless some state makes something true: an implication, unless its
 * left side is; a universal quantifier, unless its sets have elements; either side of an IF, a case of a CASE; what
 * follows an alternative, unless that is false.
 */
public final class DeriveCovers {
  // Vacuity as in Beer, Ben-David, Eisner, Rodeh (1997), "Efficient detection of vacuity in ACTL formulas", kept to
  // what stands where the invariant needs it to be true: below conjunctions, universal quantifiers, the right sides of
  // implications, IF, CASE, the last alternatives of disjunctions, LET and applied operators. On the way down a
  // quantifier becomes an existential one and a left side a conjunct, so that the predicate is true of a state if and
  // only if the part is looked at there with a left side that is true. It is meant for states of which the invariant
  // holds: whatever stood before the part is true. An alternative that is true of no state takes nothing from what the
  // disjunction says, and is left alone.
  //
  // Of a property on behaviors, it is what stands below [] and ~>, and so is looked at in every state; of one on steps,
  // [A]_v, what stands in A. A left side that speaks of more than one state is left alone, and so is what follows it;
  // so is the test of an IF that speaks of no state, which is a matter of the constants.
  private static final int MOST = 64;

  private final ImmutableMap<Integer, Definition> definitions;
  private final Unfolding unfolding;
  private final Effects effects;
  private final List<CoverFormula> covers = new ArrayList<>();
  private Kind kind = Kind.INVARIANT;
  private String property = "";

  private DeriveCovers(ImmutableMap<Integer, Definition> definitions) {
    this.definitions = definitions;
    this.unfolding = new Unfolding(definitions);
    this.effects = new Effects(definitions);
  }

  /** Returns the covers of a specification's properties. */
  public static ImmutableList<CoverFormula> of(Spec spec) {
    DeriveCovers derivation = new DeriveCovers(spec.definitions());
    spec.invariants().forEach(named -> derivation.begin(Kind.INVARIANT, named, derivation::enter));
    spec.actionProperties().forEach(named -> derivation.begin(Kind.PROPERTY, named, derivation::enter));
    spec.temporalProperties().forEach(named -> derivation.begin(Kind.PROPERTY, named, derivation::enterBehavior));
    return ImmutableList.copyOf(derivation.covers);
  }

  private void begin(Kind kind, NamedExpr named, BiConsumer<Expr, Surroundings> derivation) {
    this.kind = kind;
    this.property = named.name();
    derivation.accept(named.expression(), new Surroundings(formula -> formula, OptionalInt.empty()));
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

  /** Enters a formula that speaks of the behavior from its first state on: what it says of that state only is left. */
  private void enterBehavior(Expr part, Surroundings around) {
    if (covers.size() >= MOST || isOfTheRun(part)) {
      return;
    }
    switch (part) {
      case Expr.Conjunction e -> e.conjuncts().forEach(conjunct -> enterBehavior(conjunct, around));
      case Expr.ForAll e when isOfOneState(anyOf(e)) -> enterForAll(e, around, this::enterBehavior);
      case Expr.Let e -> enterBehavior(e.body(), around.inside(f -> new Expr.Let(e.definitions(), f, e.span())));
      case Expr.OperatorApplication e -> unfolding.body(e).ifPresent(body -> enterBehavior(body, around));
      case Expr.Always e -> enter(e.operand(), around);
      case Expr.LeadsTo e when isOfOneState(e.cause()) ->
          add(CoverFormula.Part.CAUSE, around, e.cause(), e.cause().span());
      default -> {}
    }
  }

  /** Enters a formula that is to be true in every state. */
  private void enter(Expr part, Surroundings around) {
    if (covers.size() >= MOST || isOfTheRun(part)) {
      return;
    }
    switch (part) {
      case Expr.Always e -> enter(e.operand(), around);
      case Expr.Box e -> enter(e.action(), around);
      case Expr.LeadsTo e -> enterBehavior(e, around);
      case Expr.Conjunction e -> e.conjuncts().forEach(conjunct -> enter(conjunct, around));
      case Expr.Implication e when isOfOneState(e.antecedent()) -> enterImplication(e, around);
      case Expr.ForAll e when isOfOneState(anyOf(e)) -> enterForAll(e, around, this::enter);
      case Expr.Conditional e when isOfOneState(e.test()) -> enterConditional(e, around);
      case Expr.Case e when e.arms().stream().allMatch(arm -> isOfOneState(arm.guard())) -> enterCases(e, around);
      case Expr.Disjunction e -> enterDisjunction(e, around);
      case Expr.Let e -> enter(e.body(), around.inside(f -> new Expr.Let(e.definitions(), f, e.span())));
      case Expr.OperatorApplication e -> unfolding.body(e).ifPresent(body -> enter(body, around));
      default -> {}
    }
  }

  /** Returns whether what stands around the inner parts of {@code part} could come to something else after the run. */
  private boolean isOfTheRun(Expr part) {
    return switch (part) {
      case Expr.Implication e -> effects.areIn(e.antecedent());
      case Expr.LeadsTo e -> effects.areIn(e.cause());
      case Expr.ForAll e -> e.bounds().stream().anyMatch(bound -> effects.areIn(bound.set()));
      case Expr.Conditional e -> effects.areIn(e.test());
      case Expr.Case e -> e.arms().stream().anyMatch(arm -> effects.areIn(arm.guard()));
      case Expr.Disjunction e -> e.disjuncts().stream().anyMatch(effects::areIn);
      case Expr.Let e -> e.definitions().stream().anyMatch(definition -> effects.areIn(definition.body()));
      default -> false;
    };
  }

  private void enterImplication(Expr.Implication e, Surroundings around) {
    Span span = e.antecedent().span();
    int cover = add(CoverFormula.Part.ANTECEDENT, around, e.antecedent(), span);
    enter(e.consequent(), around.below(cover).inside(formula -> Formulas.and(e.antecedent(), formula)));
  }

  private void enterForAll(Expr.ForAll e, Surroundings around, BiConsumer<Expr, Surroundings> derivation) {
    Span span = e.bounds().size() == 1 ? e.bounds().getFirst().set().span() : e.span();
    int cover = add(CoverFormula.Part.BOUND, around, anyOf(e), span);
    derivation.accept(
        e.body(), around.below(cover).inside(formula -> Formulas.exists(e.bounds(), formula, e.span())));
  }

  private void enterConditional(Expr.Conditional e, Surroundings around) {
    Expr otherwise = Formulas.not(e.test());
    Surroundings inThen = around;
    Surroundings inElse = around;
    if (!FreeVariables.of(e.test(), definitions).isEmpty()) {
      inThen = around.below(add(CoverFormula.Part.THEN, around, e.test(), e.test().span()));
      inElse = around.below(add(CoverFormula.Part.ELSE, around, otherwise, e.test().span()));
    }
    enter(e.then(), inThen.inside(formula -> Formulas.and(e.test(), formula)));
    enter(e.otherwise(), inElse.inside(formula -> Formulas.and(otherwise, formula)));
  }

  /** Of the cases whose conditions are true the first one applies. */
  private void enterCases(Expr.Case e, Surroundings around) {
    Surroundings here = around;
    for (Expr.Arm arm : e.arms()) {
      enterCase(arm.guard(), arm.guard().span(), arm.result(), here);
      here = here.inside(formula -> Formulas.and(Formulas.not(arm.guard()), formula));
    }
    if (e.other().isPresent()) {
      Expr last = Formulas.not(e.arms().getLast().guard());
      enterCase(last, e.other().get().span(), e.other().get(), here);
    }
  }

  private void enterCase(Expr condition, Span span, Expr result, Surroundings around) {
    Surroundings inside =
        FreeVariables.of(condition, definitions).isEmpty()
            ? around
            : around.below(add(CoverFormula.Part.CASE, around, condition, span));
    enter(result, inside.inside(formula -> Formulas.and(condition, formula)));
  }

  /** What follows an alternative is looked at where the alternative is false; the last one then has to be true. */
  private void enterDisjunction(Expr.Disjunction e, Surroundings around) {
    Surroundings here = around;
    for (Expr alternative : e.disjuncts().subList(0, e.disjuncts().size() - 1)) {
      if (!isOfOneState(alternative)) {
        return;
      }
      Expr otherwise = Formulas.not(alternative);
      if (!FreeVariables.of(alternative, definitions).isEmpty()) {
        here = here.below(add(CoverFormula.Part.ALTERNATIVE, here, otherwise, alternative.span()));
      }
      here = here.inside(formula -> Formulas.and(otherwise, formula));
    }
    enter(e.disjuncts().getLast(), here);
  }

  private int add(CoverFormula.Part part, Surroundings around, Expr formula, Span span) {
    covers.add(new CoverFormula(kind, property, part, around.close().apply(formula), around.within(), span));
    return covers.size() - 1;
  }

  /** Returns that there is something to quantify over. */
  private static Expr anyOf(Expr.ForAll e) {
    return Formulas.exists(e.bounds(), new Expr.Literal(BooleanValue.TRUE, e.span()), e.span());
  }

  private boolean isOfOneState(Expr part) {
    return kind == Kind.INVARIANT
        || FreeVariables.of(part, definitions).areOfOneState() && !TemporalParts.isIn(part, definitions);
  }
}
