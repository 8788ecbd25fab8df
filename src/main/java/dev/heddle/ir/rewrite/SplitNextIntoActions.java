package dev.heddle.ir.rewrite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.Argument;
import dev.heddle.ir.Bound;
import dev.heddle.ir.Definition;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.ir.SplitAction;
import dev.heddle.value.SetValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Splits a next-state relation into actions: descends through disjunctions, applied operators, LET and existential
 * quantifiers over constant sets, in the order of the text and of the sets' elements. What is left at the bottom is an
 * action. It is named by the innermost operator on the way down.
 */
public final class SplitNextIntoActions {
  private static final int MAX_ACTIONS = 10_000;
  private static final String UNNAMED = "Next";

  private final ImmutableMap<Integer, Definition> definitions;
  private final ConstantEvaluator constants;
  private final List<SplitAction> actions = new ArrayList<>();

  private SplitNextIntoActions(ImmutableMap<Integer, Definition> definitions, ConstantEvaluator constants) {
    this.definitions = definitions;
    this.constants = constants;
  }

  /** Returns the actions of {@code next}, at least one. */
  public static ImmutableList<SplitAction> apply(
      Expr next, ImmutableMap<Integer, Definition> definitions, ConstantEvaluator constants) {
    SplitNextIntoActions rule = new SplitNextIntoActions(definitions, constants);
    rule.split(next, new Path(UNNAMED, next.span(), ImmutableMap.of(), ImmutableMap.of(), ImmutableList.of()));
    return ImmutableList.copyOf(rule.actions);
  }

  /**
   * What was passed on the way down.
   *
   * @param name the innermost operator
   * @param span its body
   * @param context the names bound so far that an action is told by
   * @param bindings what the names bound so far stand for
   * @param lets the LET definitions in whose scope it is, outermost first
   */
  private record Path(
      String name,
      Span span,
      ImmutableMap<Local, Value> context,
      ImmutableMap<Local, Expr> bindings,
      ImmutableList<Expr.Let> lets) {
    Path bind(Local local, Value value) {
      return new Path(name, span, with(context, local, value), with(bindings, local, literal(value)), lets);
    }

    Path into(Expr.Let let) {
      return new Path(name, span, context, bindings, ImmutableList.<Expr.Let>builder().addAll(lets).add(let).build());
    }

    Expr resolve(Expr expression) {
      return new SubstituteLocals(bindings).apply(expression);
    }

    private static Expr literal(Value value) {
      return new Expr.Literal(value, Span.NONE);
    }

    private static <V> ImmutableMap<Local, V> with(ImmutableMap<Local, V> map, Local local, V value) {
      return ImmutableMap.<Local, V>builder().putAll(map).put(local, value).buildKeepingLast();
    }
  }

  private void split(Expr expression, Path path) {
    switch (expression) {
      case Expr.Disjunction e -> e.disjuncts().forEach(disjunct -> split(disjunct, path));
      case Expr.Conjunction e when e.conjuncts().size() == 1 -> split(e.conjuncts().getFirst(), path);
      case Expr.Exists e -> splitExists(e, path);
      case Expr.Let e -> split(e.body(), path.into(e));
      case Expr.OperatorApplication e -> splitApplication(e, path);
      default -> add(expression, path);
    }
  }

  private void add(Expr expression, Path path) {
    Expr body = expression;
    for (Expr.Let let : path.lets().reverse()) {
      body = new Expr.Let(let.definitions(), body, let.span());
    }
    Map<String, Value> context = new LinkedHashMap<>();
    path.context().forEach((local, value) -> context.put(local.name(), value));
    actions.add(
        new SplitAction(
            path.name(), ImmutableMap.copyOf(context), path.resolve(body), body, path.bindings(), path.span()));
  }

  private void splitApplication(Expr.OperatorApplication application, Path path) {
    Definition definition = definitions.get(application.definition());
    if (definition == null || definition.recursive() || !definition.isFirstOrder()) {
      add(application, path);
    } else {
      split(definition.body(), enter(definition, application, path));
    }
  }

  /** Binds the parameters. A name that is passed on is told by its parameter from here on. */
  private Path enter(Definition definition, Expr.OperatorApplication application, Path path) {
    Map<Local, Value> context = new LinkedHashMap<>(path.context());
    Map<Local, Value> parameters = new LinkedHashMap<>();
    Map<Local, Expr> bindings = new LinkedHashMap<>(path.bindings());
    for (int i = 0; i < definition.parameters().size(); i++) {
      Local parameter = definition.parameters().get(i).local();
      Expr argument = ((Argument.Value) application.arguments().get(i)).expression();
      Expr resolved = path.resolve(argument);
      Optional<Value> value = constants.evaluate(resolved);
      bindings.put(parameter, value.map(Path::literal).orElse(resolved));
      value.ifPresent(v -> parameters.put(parameter, v));
      if (argument instanceof Expr.LocalReference reference) {
        context.remove(reference.local());
      }
    }
    context.putAll(parameters);
    return new Path(
        definition.name(),
        definition.body().span(),
        ImmutableMap.copyOf(context),
        ImmutableMap.copyOf(bindings),
        path.lets());
  }

  private void splitExists(Expr.Exists exists, Path path) {
    Bound first = exists.bounds().getFirst();
    Optional<SetValue> set =
        constants
            .evaluate(path.resolve(first.set()))
            .filter(SetValue.class::isInstance)
            .map(SetValue.class::cast)
            .filter(this::isSmall);
    if (set.isEmpty() || first.isTuple() && !areTuples(set.get(), first.locals().size())) {
      add(exists, path);
      return;
    }
    Expr rest = withoutFirst(exists);
    for (Value element : set.get()) {
      split(rest, first.isTuple() ? bindAll(first, (TupleValue) element, path) : path.bind(firstLocal(first), element));
    }
  }

  private boolean isSmall(SetValue set) {
    return set.isFinite() && set.cardinality().compareTo(BigInteger.valueOf(MAX_ACTIONS - actions.size())) <= 0;
  }

  private static boolean areTuples(SetValue set, int size) {
    return Streams.stream(set).allMatch(element -> element instanceof TupleValue t && t.size() == size);
  }

  private static Path bindAll(Bound bound, TupleValue element, Path path) {
    Path inner = path;
    for (int i = 0; i < element.size(); i++) {
      inner = inner.bind(bound.locals().get(i), element.element(i));
    }
    return inner;
  }

  private static Local firstLocal(Bound bound) {
    return bound.locals().getFirst();
  }

  /** Returns what remains to be quantified once the first name, or the first tuple of names, is bound. */
  private static Expr withoutFirst(Expr.Exists exists) {
    Bound first = exists.bounds().getFirst();
    ImmutableList.Builder<Bound> bounds = ImmutableList.builder();
    if (!first.isTuple() && first.locals().size() > 1) {
      bounds.add(new Bound(first.locals().subList(1, first.locals().size()), false, first.set()));
    }
    bounds.addAll(exists.bounds().subList(1, exists.bounds().size()));
    ImmutableList<Bound> rest = bounds.build();
    return rest.isEmpty() ? exists.body() : new Expr.Exists(rest, exists.body(), exists.span());
  }
}
