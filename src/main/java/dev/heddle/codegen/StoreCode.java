package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.heddle.diagnostic.Span;
import dev.heddle.ir.Expr;
import dev.heddle.ir.Local;
import dev.heddle.value.IntegerValue.SmallInteger;
import dev.heddle.value.StringValue;
import dev.heddle.value.Value;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;

/** Generates the assignment of a value to a place in the next state, slot by slot. */
final class StoreCode {
  private static final MethodTypeDesc SCATTER =
      MethodTypeDesc.of(
          ConstantDescs.CD_void,
          ConstantDescs.CD_int,
          ConstantDescs.CD_int,
          MethodCode.INTS,
          ConstantDescs.CD_int);

  /** The most parts that are stored by code of their own rather than by a loop. */
  private static final int MAX_UNROLLED = 8;

  /** What an EXCEPT finds where its path leads into an interned value. */
  private static final Local WHOLE = new Local(-1, "@");

  private final ExpressionCode expressions;

  StoreCode(ExpressionCode expressions) {
    this.expressions = expressions;
  }

  /** Stores the value of an expression. The place holds what the current state has there. */
  void store(Expr expression, Scope scope, Place target, MethodCode m) {
    Optional<Value> constant = expressions.constant(expression, scope);
    if (constant.isPresent()) {
      storeConstant(constant.get(), target, m);
      return;
    }
    if (target.storage() instanceof Storage.Cell cell) {
      storeCell(expression, scope, cell, target, m);
      return;
    }
    switch (expression) {
      case Expr.Except e -> storeExcept(e, scope, target, m);
      case Expr.FunctionLiteral e when isRow(e, scope, target) -> storeFunction(e, scope, target, m);
      case Expr.RecordLiteral e when isRecord(e, target) ->
          e.fields().forEach(f -> store(f.value(), scope, part(target, new StringValue(f.name())), m));
      case Expr.TupleLiteral e when isTuple(e, target) -> {
        for (int i = 0; i < e.elements().size(); i++) {
          store(e.elements().get(i), scope, part(target, new SmallInteger(i + 1L)), m);
        }
      }
      case Expr.Conditional e -> storeConditional(e, scope, target, m);
      case Expr.Let e -> {
        Scope.Scoped body = expressions.context().inlining().open(e, scope);
        store(body.expression(), body.scope(), target, m);
      }
      default -> storeOther(expression, scope, target, m);
    }
  }

  private void storeCell(Expr expression, Scope scope, Storage.Cell cell, Place target, MethodCode m) {
    FunctionCode.pushAddress(target, m);
    expressions.push(expression, scope, cell.encoding(), m);
    if (cell.encoding().equals(Encoding.NUMBER)
        && !expressions.natural(expression, scope).equals(Encoding.BOUNDED)) {
      m.check("plain", 1);
    }
    m.code().iastore();
    m.wrote(target);
  }

  private void storeConstant(Value value, Place target, MethodCode m) {
    int[] slots = new int[target.storage().size()];
    try {
      expressions.context().layout().codec().encode(target.storage(), value, slots, 0);
    } catch (LayoutException e) {
      throw new NotCompilableException("a constant outside the shape of its variable");
    }
    for (int i = 0; i < slots.length; i++) {
      FunctionCode.pushAddress(target.part(target.storage(), i), m);
      m.push(slots[i]);
      m.code().iastore();
    }
    m.wrote(target);
  }

  /** Names and operators are opened; a place of the same kind is copied; anything else goes by its word. */
  private void storeOther(Expr expression, Scope scope, Place target, MethodCode m) {
    Optional<Storage> storage = expressions.functions().storage(expression, scope);
    if (storage.isPresent() && storage.get().equals(target.storage())) {
      copy(expressions.functions().locate(expression, scope, m), target, m);
      return;
    }
    Optional<Scope.Scoped> opened = open(expression, scope);
    if (opened.isPresent()) {
      store(opened.get().expression(), opened.get().scope(), target, m);
      return;
    }
    int word = m.newHidden();
    expressions.push(expression, scope, Encoding.WORD, m);
    m.code().istore(word);
    m.pushKernel();
    m.code().iload(word);
    m.push(expressions.context().storage(target.storage()));
    FunctionCode.pushAddress(target, m);
    m.kernel("scatter", SCATTER);
    m.wrote(target);
  }

  private Optional<Scope.Scoped> open(Expr expression, Scope scope) {
    return switch (expression) {
      case Expr.LocalReference e when scope.binding(e.local()).orElse(null) instanceof Binding.Delayed d ->
          Optional.of(new Scope.Scoped(d.expression(), d.scope()));
      case Expr.OperatorApplication e ->
          expressions.context().inlining().localValue(e, scope)
              .map(d -> new Scope.Scoped(d.expression(), d.scope()))
              .or(() -> expressions.context().inlining().open(e, scope));
      case Expr.ParameterApplication e -> expressions.context().inlining().open(e, scope);
      default -> Optional.empty();
    };
  }

  /** Copies a place slot by slot. */
  void copy(Place source, Place target, MethodCode m) {
    for (int i = 0; i < target.storage().size(); i++) {
      FunctionCode.pushAddress(target.part(target.storage(), i), m);
      FunctionCode.pushAddress(source.part(source.storage(), i), m);
      m.code().iaload().iastore();
    }
    m.wrote(target);
  }

  private void storeConditional(Expr.Conditional e, Scope scope, Place target, MethodCode m) {
    Label otherwise = m.label();
    Label end = m.label();
    MethodCode.State state = m.state();
    expressions.jump(e.test(), scope, Branch.onFalse(otherwise), m);
    store(e.then(), scope, target, m);
    m.code().goto_(end);
    m.restore(state);
    m.bind(otherwise);
    store(e.otherwise(), scope, target, m);
    m.restore(state);
    m.bind(end);
  }

  // EXCEPT.

  private void storeExcept(Expr.Except e, Scope scope, Place target, MethodCode m) {
    if (!isWhatIsThere(e.function(), scope, target)) {
      store(e.function(), scope, target, m);
    }
    for (Expr.Update update : e.updates()) {
      MethodCode.State state = m.state();
      Place place = target;
      Shape shape = expressions.shape(e.function(), scope);
      int depth = 0;
      while (depth < update.path().size() && !(place.storage() instanceof Storage.Cell)) {
        Expr argument = update.path().get(depth++);
        place = expressions.functions().part(place, argument, scope, m);
        shape = expressions.context().shapes().apply(shape, expressions.shape(argument, scope));
      }
      Binding old = new Binding.Located(place, storedShape(place, shape));
      if (depth == update.path().size()) {
        store(update.value(), scope.with(update.old(), old), place, m);
      } else {
        store(restOf(update, depth, e.span()), scope.with(WHOLE, old), place, m);
      }
      m.restore(state);
    }
  }

  /** What an update whose path leads into an interned value makes of that value: an EXCEPT with the rest of it. */
  private static Expr restOf(Expr.Update update, int depth, Span span) {
    ImmutableList<Expr> rest = update.path().subList(depth, update.path().size());
    return new Expr.Except(
        new Expr.LocalReference(WHOLE, span),
        ImmutableList.of(new Expr.Update(rest, update.old(), update.value())),
        span);
  }

  /** The shape of {@code @}: earlier updates may have put there what only the storage tells. */
  private static Shape storedShape(Place place, Shape shape) {
    return switch (place.storage()) {
      case Storage.Cell(Encoding.Flag _) -> Shapes.BOOLEAN;
      case Storage.Cell(Encoding.Number(Encoding.Width width)) when width == Encoding.Width.UNBOUNDED -> Shape.INTEGER;
      case Storage.Cell(Encoding.Ordinal(Universe universe)) ->
          new Shape.Constants(ImmutableSet.copyOf(universe.values()));
      case Storage.Cell(Encoding.Bits(Universe universe)) ->
          new Shape.SetOf(ShapeJoin.constants(ImmutableSet.copyOf(universe.values())));
      case Storage.Cell(Encoding.Sequence(Universe universe)) ->
          new Shape.SequenceOf(ShapeJoin.constants(ImmutableSet.copyOf(universe.values())));
      case Storage.Cell(Encoding.Number _) -> Shape.INTEGER;
      default -> shape instanceof Shape.SequenceOf ? shape : Shape.ANYTHING;
    };
  }

  /** Whether the function is the variable itself, whose slots the next state still has from the current one. */
  private boolean isWhatIsThere(Expr function, Scope scope, Place target) {
    return target.array() == MethodCode.NEXT
        && target.index() == Place.NO_INDEX
        && expressions.context().inlining().variable(function, scope)
            .filter(v -> expressions.context().layout().firstSlot(v.index()) == target.offset())
            .filter(v -> expressions.context().layout().storage(v.index()).equals(target.storage()))
            .isPresent();
  }

  // Literals.

  private boolean isRow(Expr.FunctionLiteral e, Scope scope, Place target) {
    return target.storage() instanceof Storage.Row row
        && e.bounds().size() == 1
        && e.bounds().getFirst().locals().size() == 1
        && !e.bounds().getFirst().isTuple()
        && expressions.context().shapes().domain(e.bounds(), scope).map(row.domain().values()::equals).orElse(false);
  }

  private void storeFunction(Expr.FunctionLiteral e, Scope scope, Place target, MethodCode m) {
    Storage.Row row = (Storage.Row) target.storage();
    Local local = e.bounds().getFirst().locals().getFirst();
    if (row.domain().size() <= MAX_UNROLLED) {
      for (Value argument : row.domain().values()) {
        MethodCode.State state = m.state();
        Expr literal = new Expr.Literal(argument, e.span());
        store(e.body(), scope.with(local, new Binding.Delayed(literal, scope)), part(target, argument), m);
        m.restore(state);
      }
      return;
    }
    Expr set = e.bounds().getFirst().set();
    expressions.quantifiers().loop(set, scope, m, (element, next) -> {
      Scope inner = scope.with(local, element);
      Place place =
          expressions.functions().part(target, new Expr.LocalReference(local, e.span()), inner, m);
      store(e.body(), inner, place.withoutOrigin(), m);
    });
  }

  private static boolean isRecord(Expr.RecordLiteral e, Place target) {
    return domain(target)
        .values()
        .equals(e.fields().stream().map(Expr.Field::name).sorted().map(StringValue::new).toList());
  }

  private static boolean isTuple(Expr.TupleLiteral e, Place target) {
    ImmutableList<Value> domain = domain(target).values();
    return domain.size() == e.elements().size()
        && domain.getFirst().equals(new SmallInteger(1))
        && domain.getLast().equals(new SmallInteger(domain.size()));
  }

  private static Universe domain(Place target) {
    return switch (target.storage()) {
      case Storage.Row row -> row.domain();
      case Storage.Parts parts -> parts.domain();
      case Storage.Cell _ -> throw new IllegalArgumentException("a cell has no domain");
    };
  }

  private static Place part(Place target, Value argument) {
    int index = domain(target).ordinal(argument);
    return switch (target.storage()) {
      case Storage.Row row -> target.part(row.element(), index * row.element().size());
      case Storage.Parts parts -> target.part(parts.elements().get(index), parts.offset(index));
      case Storage.Cell _ -> throw new IllegalArgumentException("a cell has no parts");
    };
  }
}
