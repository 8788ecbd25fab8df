package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import dev.heddle.ir.Expr;
import dev.heddle.value.ApplicableValue;
import dev.heddle.value.Value;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;

/** Generates reads of variables and applications of functions: addresses where they lie in slots. */
final class FunctionCode {
  private static final MethodTypeDesc GATHER =
      MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int, MethodCode.INTS, ConstantDescs.CD_int);

  private final ExpressionCode expressions;

  FunctionCode(ExpressionCode expressions) {
    this.expressions = expressions;
  }

  /** Returns how the value of an expression lies in the slots of a state, if it does. */
  Optional<Storage> storage(Expr expression, Scope scope) {
    return switch (expression) {
      case Expr.StateVariable e -> Optional.of(expressions.context().layout().storage(e.variable().index()));
      case Expr.Prime e -> storage(e.operand(), scope);
      case Expr.FunctionApplication e -> storage(e.function(), scope).flatMap(f -> partStorage(f, e, scope));
      case Expr.LocalReference e -> switch (scope.binding(e.local()).orElse(null)) {
        case Binding.Delayed d -> storage(d.expression(), d.scope());
        case Binding.Located l -> Optional.of(l.place().storage());
        case null, default -> Optional.empty();
      };
      case Expr.OperatorApplication e -> {
        Optional<Binding.Delayed> value = expressions.context().inlining().localValue(e, scope);
        yield value.isPresent()
            ? storage(value.get().expression(), value.get().scope())
            : expressions.context().inlining().open(e, scope).flatMap(b -> storage(b.expression(), b.scope()));
      }
      default -> Optional.empty();
    };
  }

  private Optional<Storage> partStorage(Storage function, Expr.FunctionApplication e, Scope scope) {
    return switch (function) {
      case Storage.Cell _ -> Optional.empty();
      case Storage.Row row -> Optional.of(row.element());
      case Storage.Parts parts -> {
        Optional<Value> argument = expressions.constant(e.argument(), scope);
        int index = argument.map(parts.domain()::ordinal).orElse(-1);
        yield index < 0 ? Optional.empty() : Optional.of(parts.elements().get(index));
      }
    };
  }

  /** Returns whether the value of an expression lies in more than one slot. */
  boolean isAggregate(Expr expression, Scope scope) {
    return storage(expression, scope).filter(s -> !(s instanceof Storage.Cell)).isPresent();
  }

  /** Generates the code that finds the place of an expression which has a {@link #storage}, and returns it. */
  Place locate(Expr expression, Scope scope, MethodCode m) {
    return switch (expression) {
      case Expr.StateVariable e -> variable(e.variable().index(), m.array(), m);
      case Expr.Prime e -> {
        int before = m.read(MethodCode.NEXT);
        Place place = locate(e.operand(), scope, m);
        m.read(before);
        yield place;
      }
      case Expr.FunctionApplication e -> part(locate(e.function(), scope, m), e.argument(), scope, m);
      case Expr.LocalReference e -> switch (scope.binding(e.local()).orElse(null)) {
        case Binding.Delayed d -> locate(d.expression(), d.scope(), m);
        case Binding.Located l -> l.place();
        case null, default -> throw new IllegalArgumentException("no place: " + e);
      };
      case Expr.OperatorApplication e -> {
        Scope.Scoped body = expressions.context().inlining().localValue(e, scope)
            .map(d -> new Scope.Scoped(d.expression(), d.scope()))
            .or(() -> expressions.context().inlining().open(e, scope))
            .orElseThrow();
        yield locate(body.expression(), body.scope(), m);
      }
      default -> throw new IllegalArgumentException("no place: " + expression);
    };
  }

  /** Returns the place of a variable in a state. */
  Place variable(int variable, int array, MethodCode m) {
    requireAssigned(variable, array, m);
    SlotLayout layout = expressions.context().layout();
    return Place.fixed(array, layout.storage(variable), layout.firstSlot(variable));
  }

  /** Refuses to read a variable in the next state before it has a value there. */
  void requireAssigned(int variable, int array, MethodCode m) {
    if (array == MethodCode.NEXT && !m.assigned().get(variable)) {
      throw new NotCompilableException("the next value of a variable before it is assigned");
    }
  }

  /** Generates the code that finds the place of the result for an argument. */
  Place part(Place function, Expr argument, Scope scope, MethodCode m) {
    Universe domain = switch (function.storage()) {
      case Storage.Row row -> row.domain();
      case Storage.Parts parts -> parts.domain();
      case Storage.Cell _ -> throw new IllegalArgumentException("a part of a cell");
    };
    Optional<Value> constant = expressions.constant(argument, scope);
    if (constant.isPresent()) {
      int index = domain.ordinal(constant.get());
      if (index < 0) {
        return outside(function, domain, m);
      }
      return switch (function.storage()) {
        case Storage.Row row -> function.part(row.element(), index * row.element().size());
        case Storage.Parts parts -> function.part(parts.elements().get(index), parts.offset(index));
        case Storage.Cell cell -> function.part(cell, 0);
      };
    }
    if (!(function.storage() instanceof Storage.Row row)) {
      throw new NotCompilableException("an application of a record or tuple to an argument known only at run time");
    }
    return partAt(function, row, argument, scope, m);
  }

  /** An application that is an error wherever it is reached, and may never be: some place of the right kind follows. */
  private static Place outside(Place function, Universe domain, MethodCode m) {
    if (domain.size() == 0) {
      throw new NotCompilableException("an application of an empty function");
    }
    m.escape();
    return switch (function.storage()) {
      case Storage.Row row -> function.part(row.element(), 0);
      case Storage.Parts parts -> function.part(parts.elements().getFirst(), 0);
      case Storage.Cell cell -> function.part(cell, 0);
    };
  }

  private Place partAt(Place function, Storage.Row row, Expr argument, Scope scope, MethodCode m) {
    Encoding index = new Encoding.Ordinal(row.domain());
    int offset = function.offset();
    int stride = row.element().size();
    if (isWithin(argument, row.domain(), scope)) {
      expressions.push(argument, scope, Encoding.NUMBER, m);
      offset -= row.domain().low() * stride;
    } else {
      expressions.push(argument, scope, index, m);
    }
    if (stride != 1) {
      m.push(stride);
      m.code().imul();
    }
    if (function.index() != Place.NO_INDEX) {
      m.code().iload(function.index()).iadd();
    }
    int local = m.newInt();
    m.code().istore(local);
    Optional<Place.Origin> origin =
        function.index() == Place.NO_INDEX && isStateless(argument, scope)
            ? Optional.of(new Place.Origin(row, function.offset(), argument, scope))
            : function.origin();
    return new Place(function.array(), row.element(), offset, local, origin);
  }

  /** Whether the value of an expression can be had again at any time. */
  private boolean isStateless(Expr expression, Scope scope) {
    return switch (expression) {
      case Expr.Literal _ -> true;
      case Expr.LocalReference e -> switch (scope.binding(e.local()).orElse(null)) {
        case Binding.Held _ -> true;
        case Binding.Delayed d -> isStateless(d.expression(), d.scope());
        case null, default -> false;
      };
      case Expr.OperatorApplication e ->
          expressions.context().inlining().localValue(e, scope).isEmpty()
              && expressions.context().inlining().open(e, scope)
                  .filter(body -> isStateless(body.expression(), body.scope()))
                  .isPresent();
      case Expr.BuiltInApplication e -> e.arguments().stream().allMatch(a -> isStateless(a, scope));
      default -> false;
    };
  }

  /** Whether the argument is a number that is known to be in the interval, so that no check is needed. */
  private boolean isWithin(Expr argument, Universe domain, Scope scope) {
    return domain.isInterval()
        && expressions.shape(argument, scope) instanceof Shape.Constants c
        && domain.values().containsAll(c.values());
  }

  /** Pushes the state and the slot of a one-slot place. */
  static void pushAddress(Place place, MethodCode m) {
    m.code().aload(place.array());
    pushSlot(place, m);
  }

  private static void pushSlot(Place place, MethodCode m) {
    if (place.index() == Place.NO_INDEX) {
      m.push(place.offset());
      return;
    }
    m.code().iload(place.index());
    if (place.offset() != 0) {
      m.push(place.offset());
      m.code().iadd();
    }
  }

  /** Pushes the value that lies at a place. */
  void pushPlace(Place place, Encoding want, MethodCode m) {
    if (place.storage() instanceof Storage.Cell(Encoding encoding)) {
      pushAddress(place, m);
      m.code().iaload();
      if (encoding instanceof Encoding.Number(Encoding.Width width) && width == Encoding.Width.UNBOUNDED) {
        m.check("plain", 1);
      }
      expressions.conversion().convert(encoding, want, m);
      return;
    }
    m.pushKernel();
    m.push(expressions.context().storage(place.storage()));
    pushAddress(place, m);
    m.kernel("gather", GATHER);
    expressions.conversion().convert(Encoding.WORD, want, m);
  }

  /** Pushes a variable or an application. */
  void push(Expr expression, Scope scope, Encoding want, MethodCode m) {
    if (storage(expression, scope).isPresent()) {
      pushPlace(locate(expression, scope, m), want, m);
      return;
    }
    Expr.FunctionApplication application = (Expr.FunctionApplication) expression;
    if (!pushConstantFunction(application, scope, want, m)
        && !expressions.sequences().pushElement(application, scope, want, m)) {
      pushInterned(application, scope, want, m);
    }
  }

  /** A known function with a known domain is a table. */
  private boolean pushConstantFunction(
      Expr.FunctionApplication application, Scope scope, Encoding want, MethodCode m) {
    Optional<Value> constant = expressions.constant(application.function(), scope);
    if (constant.isEmpty() || !(constant.get() instanceof ApplicableValue function) || function.size() == 0) {
      return false;
    }
    Universe domain = expressions.context().universes().of(function.domain().explicit().elements());
    Encoding result = Encoding.of(ShapeJoin.resultsOf(function), expressions.context().universes());
    if (!(result instanceof Encoding.Ordinal || result instanceof Encoding.Flag || result.equals(Encoding.BOUNDED))) {
      result = Encoding.WORD;
    }
    Encoding encoding = result;
    m.push(expressions.context().table(List.of("function", function, encoding), () -> table(function, encoding)));
    expressions.push(application.argument(), scope, new Encoding.Ordinal(domain), m);
    m.code().iaload();
    expressions.conversion().convert(encoding, want, m);
    return true;
  }

  private int[] table(ApplicableValue function, Encoding encoding) {
    int[] table = new int[function.size()];
    for (int i = 0; i < table.length; i++) {
      table[i] = expressions.context().layout().codec().encode(encoding, function.result(i));
    }
    return table;
  }

  private void pushInterned(Expr.FunctionApplication application, Scope scope, Encoding want, MethodCode m) {
    ImmutableList<Expr> parts = ImmutableList.of(application.function(), application.argument());
    expressions.sites().push(
        new TableCode.Operation("application", parts, FunctionCode::apply), scope, want, m);
  }

  private static Value apply(Value[] parts) {
    if (parts[0] instanceof ApplicableValue function) {
      int index = function.indexOf(parts[1]);
      if (index >= 0) {
        return function.result(index);
      }
    }
    throw new EscapeException();
  }
}
