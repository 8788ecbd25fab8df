package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Spec;
import java.util.Arrays;

/** Finds a shape for each variable that holds all values which the variable can have in a reachable state. */
final class ShapeInference {
  // An abstract interpretation (Cousot and Cousot, POPL 1977). A state is approximated by one shape per variable; Init
  // gives the first approximation, and each round joins in what the actions can assign when the variables have the
  // shapes found so far, until a round adds nothing. Formulas are read as TLC reads them: `x' = e` and `x' \in S`
  // assign, wherever they stand under conjunction, disjunction, \E, IF, CASE, LET and operators; tests narrow nothing.
  // Shapes could grow without end by integers and by depth, so from the fourth round on growth is widened, and after
  // many rounds what still grows becomes anything.
  //
  // The result is sound by construction: whatever is not understood has the shape of anything, which is stored as an
  // interned value. So no run has to be repeated with another layout.

  private static final int EXACT_ROUNDS = 4;
  private static final int MAX_ROUNDS = 40;

  private final Spec spec;
  private final Inlining inlining;
  private final Folding constants;
  private final Shape[] shapes;

  private ShapeInference(Spec spec, Folding constants) {
    this.spec = spec;
    this.inlining = new Inlining(spec.definitions());
    this.constants = constants;
    this.shapes = new Shape[spec.variables().size()];
    Arrays.fill(shapes, Shape.NOTHING);
  }

  /** Returns the shape of each variable, by its index. */
  static ImmutableList<Shape> infer(Spec spec, Folding constants) {
    ShapeInference inference = new ShapeInference(spec, constants);
    inference.run();
    return ImmutableList.copyOf(inference.shapes);
  }

  private void run() {
    for (int round = 0; round < 2; round++) {
      assign(spec.init(), Assignments.Target.CURRENT, 0);
    }
    int round = 1;
    while (assign(spec.next(), Assignments.Target.PRIMED, round)) {
      round++;
    }
  }

  private boolean assign(Expr formula, Assignments.Target target, int round) {
    Shape[] before = shapes.clone();
    Shapes analysis = new Shapes(inlining, constants, before);
    Assignments assignments = new Assignments(inlining, analysis, target);
    assignments.visit(formula, Scope.empty());
    for (int i = 0; i < shapes.length; i++) {
      Shape grown = ShapeJoin.join(before[i], assignments.assigned(i));
      shapes[i] = round <= EXACT_ROUNDS ? grown : ShapeJoin.widen(before[i], grown);
      if (round > MAX_ROUNDS && !shapes[i].equals(before[i])) {
        shapes[i] = Shape.ANYTHING;
      }
    }
    return !Arrays.equals(before, shapes);
  }
}
