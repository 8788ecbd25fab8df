package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import dev.heddle.codegen.Shape.Constants;
import dev.heddle.codegen.Shape.FunctionOn;
import dev.heddle.codegen.Shape.RecordOf;
import dev.heddle.codegen.Shape.SetOf;
import dev.heddle.codegen.Shape.SomeRecord;
import dev.heddle.codegen.Shape.TupleOf;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Bound;
import dev.heddle.ir.EffectOperator;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.operator.BuiltIn;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The shape of an expression, from the shapes of the variables: an abstract interpretation. Where an expression may
 * have no value, its shape speaks of the case that it has one.
 */
final class Shapes {
  static final Shape BOOLEAN = new Constants(ImmutableSet.of(BooleanValue.FALSE, BooleanValue.TRUE));

  /** The most elements of a set that is enumerated for its shape. */
  private static final int MAX_ELEMENTS = 4096;

  private final Inlining inlining;
  private final Folding constants;
  private final BuiltInShapes builtIns;
  private final NativeShapes nativeShapes;
  private final Shape[] variables;

  /** Makes an analysis in which each variable has the shape at its index in {@code variables}. */
  Shapes(Inlining inlining, Folding constants, Shape[] variables) {
    this.inlining = inlining;
    this.constants = constants;
    this.builtIns = new BuiltInShapes();
    this.nativeShapes = new NativeShapes(this, inlining);
    this.variables = variables;
  }

  /** {@return the number of variables} */
  int variableCount() {
    return variables.length;
  }

  /** Returns the shape of {@code expression}. */
  Shape of(Expr expression, Scope scope) {
    return scope.shape(
        expression,
        () -> {
          Optional<Value> constant = constants.constant(expression, scope);
          return constant.isPresent() ? ShapeJoin.ofConstant(constant.get()) : find(expression, scope);
        });
  }

  private Shape find(Expr expression, Scope scope) {
    return switch (expression) {
      case Expr.Literal e -> ShapeJoin.ofConstant(e.value());
      case Expr.StateVariable e -> variables[e.variable().index()];
      case Expr.LocalReference e -> scope.binding(e.local()).map(this::of).orElse(Shape.ANYTHING);
      case Expr.OperatorApplication e -> ofApplication(e, scope);
      case Expr.ParameterApplication e ->
          inlining.open(e, scope).map(body -> of(body.expression(), body.scope())).orElse(Shape.ANYTHING);
      case Expr.BuiltInApplication e ->
          builtIns.of(e.operator(), Lists.transform(e.arguments(), a -> of(a, scope)));
      case Expr.Conditional e -> ShapeJoin.join(of(e.then(), scope), of(e.otherwise(), scope));
      case Expr.Case e -> ofCase(e, scope);
      case Expr.Let e -> {
        Scope.Scoped body = inlining.open(e, scope);
        yield of(body.expression(), body.scope());
      }
      case Expr.Choose e -> ShapeJoin.elementOfSet(of(e.bound().set(), scope));
      case Expr.SetLiteral e -> ofSetLiteral(e, scope);
      case Expr.SetFilter e -> new SetOf(ShapeJoin.elementOfSet(of(e.bound().set(), scope)));
      case Expr.SetMap e -> new SetOf(of(e.element(), bind(e, e.bounds(), scope).scope()));
      case Expr.TupleLiteral e -> tuple(Lists.transform(e.elements(), a -> of(a, scope)));
      case Expr.RecordLiteral e -> ofRecordLiteral(e, scope);
      case Expr.RecordSet e -> ofRecordSet(e, scope);
      case Expr.FunctionLiteral e -> ofFunctionLiteral(e, scope);
      case Expr.FunctionApplication e -> apply(of(e.function(), scope), of(e.argument(), scope));
      case Expr.Except e -> ofExcept(e, scope);
      case Expr.Prime e -> of(e.operand(), scope);
      case Expr.NativeApplication e -> nativeShapes.of(e, scope);
      case Expr.Effect e -> ofEffect(e, scope);
      case Expr.Conjunction _, Expr.Disjunction _, Expr.Implication _, Expr.ForAll _, Expr.Exists _ -> BOOLEAN;
      case Expr.Unchanged _, Expr.Enabled _, Expr.Box _, Expr.Angle _ -> BOOLEAN;
      case Expr.Unbounded _, Expr.RecursiveFunction _, Expr.Composition _ -> Shape.ANYTHING;
      case Expr.Always _, Expr.Eventually _, Expr.LeadsTo _, Expr.Fairness _, Expr.UnsupportedTemporal _ ->
          Shape.ANYTHING;
    };
  }

  private Shape of(Binding binding) {
    return switch (binding) {
      case Binding.Shaped b -> b.shape();
      case Binding.Held b -> b.shape();
      case Binding.Located b -> b.shape();
      case Binding.Delayed b -> of(b.expression(), b.scope());
      case Binding.Operator _, Binding.Local _ -> Shape.ANYTHING;
    };
  }

  private Shape ofApplication(Expr.OperatorApplication application, Scope scope) {
    Optional<Binding.Delayed> value = inlining.localValue(application, scope);
    if (value.isPresent()) {
      return of(value.get());
    }
    return inlining
        .open(application, scope)
        .map(body -> of(body.expression(), body.scope()))
        .orElse(Shape.ANYTHING);
  }

  private Shape ofCase(Expr.Case expression, Scope scope) {
    Shape result = expression.other().map(other -> of(other, scope)).orElse(Shape.NOTHING);
    for (Expr.Arm arm : expression.arms()) {
      result = ShapeJoin.join(result, of(arm.result(), scope));
    }
    return result;
  }

  private Shape ofEffect(Expr.Effect effect, Scope scope) {
    if (effect.operator() == EffectOperator.ASSERT || effect.operator() == EffectOperator.PRINT_T) {
      return BOOLEAN;
    }
    boolean isPrint = effect.operator() == EffectOperator.PRINT && effect.arguments().size() == 2;
    return isPrint && effect.arguments().get(1) instanceof Argument.Value(Expr value)
        ? of(value, scope)
        : Shape.ANYTHING;
  }

  // Sets, tuples, records.

  private Shape ofSetLiteral(Expr.SetLiteral literal, Scope scope) {
    Shape element = Shape.NOTHING;
    ImmutableList.Builder<Value> known = ImmutableList.builder();
    for (Expr e : literal.elements()) {
      Shape shape = of(e, scope);
      element = ShapeJoin.join(element, shape);
      single(shape).ifPresent(known::add);
    }
    ImmutableList<Value> elements = known.build();
    return elements.size() == literal.elements().size()
        ? Shape.of(FiniteSetValue.copyOf(elements))
        : new SetOf(element);
  }

  /** Returns the value, if the shape has only one. */
  static Optional<Value> single(Shape shape) {
    return shape instanceof Constants c && c.values().size() == 1
        ? Optional.of(c.values().asList().getFirst())
        : Optional.empty();
  }

  private Shape tuple(List<Shape> elements) {
    ImmutableList<Shape> shapes = ImmutableList.copyOf(elements);
    return Combinations.of(shapes)
        .map(choices -> constants(choices, TupleValue::copyOf))
        .orElseGet(() -> new TupleOf(shapes));
  }

  private static Shape constants(
      ImmutableList<ImmutableList<Value>> choices, java.util.function.Function<ImmutableList<Value>, Value> make) {
    return ShapeJoin.constants(choices.stream().map(make).collect(ImmutableSet.toImmutableSet()));
  }

  private Shape ofRecordLiteral(Expr.RecordLiteral literal, Scope scope) {
    TreeMap<String, Shape> fields = new TreeMap<>();
    literal.fields().forEach(field -> fields.put(field.name(), of(field.value(), scope)));
    return record(fields);
  }

  private Shape record(TreeMap<String, Shape> fields) {
    List<String> names = List.copyOf(fields.keySet());
    return Combinations.of(ImmutableList.copyOf(fields.values()))
        .map(choices -> constants(choices, values -> recordOf(names, values)))
        .orElseGet(() -> new RecordOf(ImmutableSortedMap.copyOf(fields)));
  }

  private static Value recordOf(List<String> names, List<Value> values) {
    ImmutableMap.Builder<String, Value> fields = ImmutableMap.builder();
    for (int i = 0; i < names.size(); i++) {
      fields.put(names.get(i), values.get(i));
    }
    return RecordValue.of(fields.buildOrThrow());
  }

  private Shape ofRecordSet(Expr.RecordSet set, Scope scope) {
    TreeMap<String, Shape> fields = new TreeMap<>();
    set.fields().forEach(f -> fields.put(f.name(), ShapeJoin.elementOfSet(of(f.value(), scope))));
    return new SetOf(record(fields));
  }

  // Functions.

  private Shape ofFunctionLiteral(Expr.FunctionLiteral literal, Scope scope) {
    Optional<ImmutableList<Value>> domain = domain(literal.bounds(), scope);
    if (domain.isEmpty()) {
      return Shape.ANYTHING;
    }
    if (domain.get().isEmpty()) {
      return Shape.of(TupleValue.EMPTY);
    }
    Shape element = of(literal.body(), bind(literal, literal.bounds(), scope).scope());
    return new FunctionOn(domain.get(), element);
  }

  /** Returns the elements, ascending, of the domain that the bounds span, if it is the same in all states. */
  Optional<ImmutableList<Value>> domain(ImmutableList<Bound> bounds, Scope scope) {
    ImmutableList.Builder<SetValue> axes = ImmutableList.builder();
    for (Bound bound : bounds) {
      Optional<SetValue> set = knownSet(bound.set(), scope);
      if (set.isEmpty()) {
        return Optional.empty();
      }
      int copies = bound.isTuple() ? 1 : bound.locals().size();
      for (int i = 0; i < copies; i++) {
        axes.add(set.get());
      }
    }
    ImmutableList<SetValue> sets = axes.build();
    if (sets.size() == 1) {
      return Optional.of(sets.getFirst().explicit().elements());
    }
    return Folding.apply(BuiltIn.PRODUCT, ImmutableList.copyOf(sets))
        .map(product -> ((SetValue) product).explicit().elements());
  }

  /** Returns the value of a set expression whose only possible value is a finite, small set. */
  Optional<SetValue> knownSet(Expr set, Scope scope) {
    Optional<Value> value = single(of(set, scope));
    return value.isPresent()
            && value.get() instanceof SetValue v
            && v.hasAtMost(MAX_ELEMENTS)
        ? Optional.of(v)
        : Optional.empty();
  }

  /** Returns the scope inside {@code binder}, each bound name known by its shape. */
  Scope.Scoped bind(Expr binder, List<Bound> bounds, Scope scope) {
    return scope.expansion(binder, () -> {
      Scope inner = scope;
      for (Bound bound : bounds) {
        Shape element = ShapeJoin.elementOfSet(of(bound.set(), scope));
        for (int i = 0; i < bound.locals().size(); i++) {
          Local local = bound.locals().get(i);
          inner = inner.with(local, new Binding.Shaped(bound.isTuple() ? component(element, i) : element));
        }
      }
      return new Scope.Scoped(binder, inner);
    });
  }

  /** Returns the shape of the {@code index}-th component of a tuple of this shape. */
  static Shape component(Shape tuple, int index) {
    return switch (ShapeJoin.structure(tuple)) {
      case TupleOf t when index < t.elements().size() -> t.elements().get(index);
      case Shape s -> s instanceof Constants ? Shape.ANYTHING : ShapeJoin.elementOfFunction(s);
    };
  }

  /** Returns the shape of a function of the one shape applied to an argument of the other. */
  Shape apply(Shape function, Shape argument) {
    return switch (function) {
      case RecordOf r when single(argument).orElse(null) instanceof StringValue name ->
          r.fields().getOrDefault(name.text(), Shape.NOTHING);
      case SomeRecord r when single(argument).orElse(null) instanceof StringValue name ->
          r.fields().getOrDefault(name.text(), Shape.NOTHING);
      case TupleOf t when single(argument).orElse(null) instanceof Value index ->
          builtIns.position(index, t.elements().size()).map(t.elements()::get).orElse(Shape.NOTHING);
      case Constants c -> builtIns.applyConstants(c, argument);
      default -> ShapeJoin.elementOfFunction(function);
    };
  }

  private Shape ofExcept(Expr.Except except, Scope scope) {
    Shape result = of(except.function(), scope);
    for (Expr.Update update : except.updates()) {
      result = update(result, update, 0, scope);
    }
    return result;
  }

  private Shape update(Shape function, Expr.Update update, int depth, Scope scope) {
    if (depth == update.path().size()) {
      return of(update.value(), scope.with(update.old(), new Binding.Shaped(function)));
    }
    Shape argument = of(update.path().get(depth), scope);
    Shape inner = update(apply(function, argument), update, depth + 1, scope);
    return switch (ShapeJoin.structure(function)) {
      case RecordOf r when single(argument).orElse(null) instanceof StringValue name
          && r.fields().containsKey(name.text()) -> {
        Map<String, Shape> fields = new TreeMap<>(r.fields());
        fields.put(name.text(), inner);
        yield new RecordOf(ImmutableSortedMap.copyOf(fields));
      }
      case RecordOf r -> new FunctionOn(ShapeJoin.domain(r), ShapeJoin.join(ShapeJoin.elementOfFunction(r), inner));
      case TupleOf t -> updateTuple(t, argument, inner);
      case FunctionOn f -> new FunctionOn(f.domain(), ShapeJoin.join(f.element(), inner));
      case Shape.SequenceOf s -> new Shape.SequenceOf(ShapeJoin.join(s.element(), inner));
      case Shape.Nothing n -> n;
      case Shape _ -> Shape.ANYTHING;
    };
  }

  private Shape updateTuple(TupleOf tuple, Shape argument, Shape inner) {
    Optional<Integer> position =
        single(argument).flatMap(index -> builtIns.position(index, tuple.elements().size()));
    if (position.isEmpty()) {
      return new FunctionOn(ShapeJoin.domain(tuple), ShapeJoin.join(ShapeJoin.elementOfFunction(tuple), inner));
    }
    List<Shape> elements = Lists.newArrayList(tuple.elements());
    elements.set(position.get(), inner);
    return new TupleOf(ImmutableList.copyOf(elements));
  }
}
