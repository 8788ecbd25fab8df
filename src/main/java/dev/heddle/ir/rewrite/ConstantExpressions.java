package dev.heddle.ir.rewrite;

import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Bound;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells the expressions that have one value in a run: they speak of no state, no name of their surroundings, and have
 * no effect. Not thread-safe.
 */
public final class ConstantExpressions {
  private final ImmutableMap<Integer, Definition> definitions;
  private final Map<Integer, Boolean> constantDefinitions = new HashMap<>();

  /** Makes an analysis; {@code definitions} holds every definition that the expressions can reach. */
  public ConstantExpressions(ImmutableMap<Integer, Definition> definitions) {
    this.definitions = definitions;
  }

  /** Returns whether the expression has one value in a run, or none. */
  public boolean isConstant(Expr expression) {
    Walk walk = new Walk();
    return walk.isConstant(expression) && walk.bound.containsAll(walk.referenced);
  }

  /** Returns whether a definition, given constant arguments, has one value in a run. */
  private boolean isConstantDefinition(int id) {
    Boolean known = constantDefinitions.get(id);
    if (known != null) {
      return known;
    }
    Definition definition = definitions.get(id);
    if (definition == null) {
      return false;
    }
    constantDefinitions.put(id, true);
    Walk walk = new Walk();
    definition.parameters().forEach(parameter -> walk.bound.add(parameter.local()));
    boolean isConstant = walk.isConstant(definition.body()) && walk.bound.containsAll(walk.referenced);
    constantDefinitions.put(id, isConstant);
    return isConstant;
  }

  /** Collects the locals of one expression, and stops at what is not constant. */
  private final class Walk {
    private final Set<Local> bound = new HashSet<>();
    private final Set<Local> referenced = new HashSet<>();
    private final Set<Integer> letDefinitions = new HashSet<>();

    boolean isConstant(Expr expression) {
      collectBound(expression);
      boolean isConstantHere =
          switch (expression) {
            case Expr.StateVariable _,
                Expr.Prime _,
                Expr.Unchanged _,
                Expr.Enabled _,
                Expr.Box _,
                Expr.Angle _,
                Expr.Composition _,
                Expr.Always _,
                Expr.Eventually _,
                Expr.LeadsTo _,
                Expr.Fairness _,
                Expr.UnsupportedTemporal _,
                Expr.Effect _ ->
                false;
            case Expr.LocalReference e -> isReference(e.local());
            case Expr.ParameterApplication e -> isReference(e.operator()) && areConstant(e.arguments());
            case Expr.NativeApplication e -> areConstant(e.arguments());
            case Expr.OperatorApplication e -> isApplicable(e.definition()) && areConstant(e.arguments());
            default -> true;
          };
      return isConstantHere && SubExpressions.of(expression).stream().allMatch(this::isConstant);
    }

    private boolean isReference(Local local) {
      referenced.add(local);
      return true;
    }

    private boolean isApplicable(int id) {
      return letDefinitions.contains(id) || isConstantDefinition(id);
    }

    /** The expressions among the arguments are parts of the application and are looked at with the others. */
    private boolean areConstant(Iterable<Argument> arguments) {
      for (Argument argument : arguments) {
        switch (argument) {
          case Argument.Defined a when !isApplicable(a.definition()) -> {
            return false;
          }
          case Argument.Parameter a -> referenced.add(a.local());
          case Argument.Lambda a -> a.parameters().forEach(parameter -> bound.add(parameter.local()));
          case Argument.Defined _, Argument.Value _, Argument.BuiltInOperator _ -> {}
        }
      }
      return true;
    }

    private void collectBound(Expr expression) {
      switch (expression) {
        case Expr.ForAll e -> e.bounds().forEach(this::bind);
        case Expr.Exists e -> e.bounds().forEach(this::bind);
        case Expr.SetMap e -> e.bounds().forEach(this::bind);
        case Expr.FunctionLiteral e -> e.bounds().forEach(this::bind);
        case Expr.RecursiveFunction e -> {
          e.bounds().forEach(this::bind);
          bound.add(e.self());
        }
        case Expr.Choose e -> bind(e.bound());
        case Expr.SetFilter e -> bind(e.bound());
        case Expr.Unbounded e -> bound.addAll(e.locals());
        case Expr.Except e -> e.updates().forEach(update -> bound.add(update.old()));
        case Expr.Let e -> e.definitions().forEach(this::bindDefinition);
        default -> {}
      }
    }

    private void bind(Bound names) {
      bound.addAll(names.locals());
    }

    private void bindDefinition(Definition definition) {
      letDefinitions.add(definition.id());
      definition.parameters().forEach(parameter -> bound.add(parameter.local()));
    }
  }
}
