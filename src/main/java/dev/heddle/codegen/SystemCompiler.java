package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import dev.heddle.ir.Expr;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Generates the class of a system. */
final class SystemCompiler {
  // One static method per action and predicate, and methods that dispatch. Successors come in the order of the actions.
  // Most actions of a PlusCal algorithm begin with a test of a program counter: neighbours in that order which test the
  // same slot share one table switch, so that a state costs a jump per process and not a test per label.
  //
  // What the compiler refuses it finds out while a method is half generated, when the class builder cannot take it
  // back. So a class that fails is thrown away, each unit is tried alone to learn which ones are refused, and the class
  // is generated again without them.

  private static final ClassDesc CODE = ClassDesc.ofDescriptor(CompiledCode.class.descriptorString());
  private static final MethodTypeDesc ENTER = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
  private static final MethodTypeDesc INTERPRET =
      MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int, MethodCode.INTS);
  private static final MethodTypeDesc SUCCESSORS = MethodCode.generated(ConstantDescs.CD_void, 0);
  private static final MethodTypeDesc SUCCESSORS_BY_ACTION = MethodCode.generated(ConstantDescs.CD_void, 1);
  private static final MethodTypeDesc HOLDS = MethodCode.generated(ConstantDescs.CD_boolean, 1);
  private static final int STATIC = ClassFile.ACC_STATIC;
  private static final int PUBLIC = ClassFile.ACC_PUBLIC;

  /** The most actions of one dispatching method. */
  private static final int MAX_RUN = 200;

  private final Supplier<CodeContext> contexts;
  private final ImmutableList<Unit.ActionUnit> actions;
  private final ImmutableList<Unit.PredicateUnit> predicates;
  private final Map<String, String> refused = new LinkedHashMap<>();
  private final Set<String> leavingEnabled = new HashSet<>();

  SystemCompiler(
      Supplier<CodeContext> contexts,
      ImmutableList<Unit.ActionUnit> actions,
      ImmutableList<Unit.PredicateUnit> predicates) {
    this.contexts = contexts;
    this.actions = actions;
    this.predicates = predicates;
  }

  /**
   * A generated class and what it takes to load it.
   *
   * @param bytes the class file
   * @param context what its code shares
   * @param refused the units that are not in it, by name, and why
   * @param written the slots that each action in it may change, ascending
   */
  record Generated(
      byte[] bytes,
      CodeContext context,
      ImmutableMap<String, String> refused,
      ImmutableMap<Integer, ImmutableIntArray> written) {}

  /** Generates the class. */
  Generated compile() {
    try {
      return build(contexts.get(), actions, predicates);
    } catch (NotCompilableException | IllegalArgumentException e) {
      tryAll();
      return build(contexts.get(), actions, predicates);
    }
  }

  /** Finds out which units are refused. What many actions share may be refused although each of them would not be. */
  private void tryAll() {
    Set<Integer> tried = new HashSet<>();
    for (Unit.ActionUnit action : actions) {
      action.call().filter(call -> tried.add(call.template().number()))
          .ifPresent(call -> tryAlone(call.template().name(), ImmutableList.of(action), ImmutableList.of()));
    }
    for (Unit.ActionUnit action : actions) {
      if (template(action).isEmpty()) {
        tryAlone(action.name(), ImmutableList.of(action), ImmutableList.of());
      }
    }
    predicates.forEach(p -> tryAlone(p.name(), ImmutableList.of(), ImmutableList.of(p)));
  }

  /** Tries a unit, with every ENABLED in it left to the evaluator if it is refused otherwise. */
  private void tryAlone(String name, List<Unit.ActionUnit> action, List<Unit.PredicateUnit> predicate) {
    CodeContext context = contexts.get();
    try {
      build(context, action, predicate);
    } catch (NotCompilableException | IllegalArgumentException e) {
      if (context.hasEnabled()) {
        leavingEnabled.add(name);
        tryAlone(name, action, predicate);
      } else {
        refused.put(name, e instanceof NotCompilableException ? e.getMessage() : "its code is too large");
      }
    }
  }

  /** Returns how an action uses the code that it shares with others, if it does. */
  private Optional<Template.Call> template(Unit.ActionUnit action) {
    return action.call().filter(call -> !refused.containsKey(call.template().name()));
  }

  private Generated build(
      CodeContext context, List<Unit.ActionUnit> actionUnits, List<Unit.PredicateUnit> predicateUnits) {
    Map<Integer, ImmutableIntArray> written = new HashMap<>();
    byte[] bytes = ClassFile.of().build(CodeContext.self(), builder -> {
      builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC);
      builder.withInterfaceSymbols(CODE);
      constructor(builder);
      new Generation(builder, context, written).generate(actionUnits, predicateUnits);
    });
    return new Generated(bytes, context, ImmutableMap.copyOf(refused), ImmutableMap.copyOf(written));
  }

  private static void constructor(ClassBuilder builder) {
    builder.withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, 0, code ->
        code.aload(0)
            .invokespecial(ConstantDescs.CD_Object, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
            .return_());
  }

  /** One pass over the units. */
  private final class Generation {
    private final ClassBuilder builder;
    private final CodeContext context;
    private final ExpressionCode expressions;
    private final Map<Integer, Optional<ProgramCounter>> counters = new HashMap<>();
    private final Map<Integer, ImmutableIntArray> written;
    private final Map<Integer, Writes> templates = new HashMap<>();

    Generation(ClassBuilder builder, CodeContext context, Map<Integer, ImmutableIntArray> written) {
      this.builder = builder;
      this.written = written;
      this.context = context;
      this.expressions = new ExpressionCode(context);
    }

    void generate(List<Unit.ActionUnit> actionUnits, List<Unit.PredicateUnit> predicateUnits) {
      for (Unit.ActionUnit action : actionUnits) {
        if (template(action).isPresent()) {
          shared(action, template(action).get());
        } else if (!refused.containsKey(action.name())) {
          actionMethod(action.name(), action.formula(), Scope.empty(), 0);
          written.put(action.index(), slots(context.written(), context.folding()));
        }
      }
      for (Unit.PredicateUnit predicate : predicateUnits) {
        if (!refused.containsKey(predicate.name())) {
          predicate(predicate);
        }
      }
      dispatchAll(actionUnits);
      dispatchOne(actionUnits);
      dispatchPredicates(predicateUnits);
      finishPending();
    }

    private void shared(Unit.ActionUnit action, Template.Call call) {
      Template template = call.template();
      Writes writes = templates.get(template.number());
      if (writes == null) {
        actionMethod(template.name(), template.formula(), template.scope(), template.parameters().size());
        writes = context.written().copy();
        templates.put(template.number(), writes);
      }
      written.put(action.index(), slots(writes, context.folding().knowing(call.known())));
    }

    private void actionMethod(String name, Expr formula, Scope scope, int parameters) {
      context.written().clear();
      method(name, MethodCode.generated(ConstantDescs.CD_void, 1 + parameters), code ->
          ActionCode.ofAction(expressions).generate(formula, scope, new MethodCode(code, context, 1 + parameters)));
    }

    /** Returns the slots, where arguments that choose some have the values that {@code folding} finds. */
    private static ImmutableIntArray slots(Writes writes, Folding folding) {
      BitSet slots = (BitSet) writes.fixed().clone();
      for (Place.Origin origin : writes.chosen()) {
        int size = origin.row().element().size();
        int index = folding.constant(origin.argument(), origin.scope()).map(origin.row().domain()::ordinal).orElse(-1);
        int first = origin.offset() + Math.max(index, 0) * size;
        slots.set(first, index < 0 ? origin.offset() + origin.row().size() : first + size);
      }
      return ImmutableIntArray.copyOf(slots.stream());
    }

    private void method(String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {
      context.leaveEnabled(leavingEnabled.contains(name));
      builder.withMethodBody(name, type, STATIC, body);
      finishPending();
    }

    private void finishPending() {
      for (var pending = context.poll(); pending != null; pending = context.poll()) {
        builder.withMethodBody(pending.name(), pending.type(), STATIC, pending.body());
      }
    }

    private void predicate(Unit.PredicateUnit predicate) {
      method(predicate.name(), MethodCode.generated(ConstantDescs.CD_boolean, 0), code -> {
        MethodCode m = new MethodCode(code, context, 0);
        if (predicate.extent() == Predicates.Extent.STEP) {
          m.assigned().set(0, context.layout().variables().size());
        }
        Label holds = m.label();
        expressions.jump(predicate.formula(), Scope.empty(), Branch.onTrue(holds), m);
        code.iconst_0().ireturn();
        m.bind(holds);
        code.iconst_1().ireturn();
      });
    }

    // Dispatch. In the methods of the interface the kernel is the JVM local 1.

    private void dispatchAll(List<Unit.ActionUnit> units) {
      List<String> runs = new ArrayList<>();
      int from = 0;
      while (from < units.size()) {
        Optional<ProgramCounter> first = counter(units.get(from));
        int to = from + 1;
        while (to < units.size() && to - from < MAX_RUN && isSameCounter(first, counter(units.get(to)))) {
          to++;
        }
        runs.add(run(units.subList(from, to), first));
        from = to;
      }
      builder.withMethodBody("successors", SUCCESSORS, PUBLIC, code -> {
        for (String run : runs) {
          code.aload(1).aload(2).aload(3).invokestatic(CodeContext.self(), run, SUCCESSORS);
        }
        code.return_();
      });
    }

    private Optional<ProgramCounter> counter(Unit.ActionUnit unit) {
      return counters.computeIfAbsent(unit.index(), i -> ProgramCounter.of(unit.formula(), Scope.empty(), context));
    }

    private static boolean isSameCounter(Optional<ProgramCounter> a, Optional<ProgramCounter> b) {
      return a.map(ProgramCounter::slot).equals(b.map(ProgramCounter::slot));
    }

    private String run(List<Unit.ActionUnit> units, Optional<ProgramCounter> counter) {
      String name = context.methodName("run");
      builder.withMethodBody(name, SUCCESSORS, STATIC, code -> {
        if (counter.isPresent() && units.size() > 1) {
          switchOnCounter(units, counter.get().slot(), code);
        } else {
          units.forEach(unit -> call(unit, code));
        }
        code.return_();
      });
      return name;
    }

    private void switchOnCounter(List<Unit.ActionUnit> units, int slot, CodeBuilder code) {
      Map<Integer, List<Unit.ActionUnit>> byOrdinal = new TreeMap<>();
      for (Unit.ActionUnit unit : units) {
        byOrdinal.computeIfAbsent(counter(unit).orElseThrow().ordinal(), o -> new ArrayList<>()).add(unit);
      }
      Label end = code.newLabel();
      Map<Integer, Label> labels = new TreeMap<>();
      byOrdinal.keySet().forEach(ordinal -> labels.put(ordinal, code.newLabel()));
      List<SwitchCase> cases =
          labels.entrySet().stream().map(e -> SwitchCase.of(e.getKey(), e.getValue())).toList();
      code.aload(MethodCode.CURRENT).loadConstant(slot).iaload().tableswitch(end, cases);
      byOrdinal.forEach((ordinal, list) -> {
        code.labelBinding(labels.get(ordinal));
        list.forEach(unit -> call(unit, code));
        code.goto_(end);
      });
      code.labelBinding(end);
    }

    private void call(Unit.ActionUnit unit, CodeBuilder code) {
      code.aload(MethodCode.KERNEL).loadConstant(unit.index());
      code.invokevirtual(MethodCode.KERNEL_CLASS, "enter", ENTER);
      code.aload(MethodCode.KERNEL);
      Optional<Template.Call> call = template(unit);
      if (call.isEmpty() && refused.containsKey(unit.name())) {
        code.loadConstant(unit.index()).aload(MethodCode.CURRENT);
        code.invokevirtual(MethodCode.KERNEL_CLASS, "interpret", INTERPRET);
        return;
      }
      ImmutableList<Integer> arguments = call.map(Template.Call::arguments).orElse(ImmutableList.of());
      code.aload(MethodCode.CURRENT).aload(MethodCode.NEXT).loadConstant(unit.index());
      arguments.forEach(code::loadConstant);
      code.invokestatic(
          CodeContext.self(),
          call.map(c -> c.template().name()).orElse(unit.name()),
          MethodCode.generated(ConstantDescs.CD_void, 1 + arguments.size()));
    }

    private void dispatchOne(List<Unit.ActionUnit> units) {
      List<String> parts = new ArrayList<>();
      for (int from = 0; from < units.size(); from += MAX_RUN) {
        List<Unit.ActionUnit> part = units.subList(from, Math.min(units.size(), from + MAX_RUN));
        String name = context.methodName("action");
        parts.add(name);
        builder.withMethodBody(name, SUCCESSORS_BY_ACTION, STATIC, code -> {
            select(part.stream().map(Unit.ActionUnit::index).toList(), MethodCode.FIRST_FREE, code, i -> {
              call(part.get(i), code);
              code.return_();
            });
            code.return_();
          });
      }
      builder.withMethodBody("successors", SUCCESSORS_BY_ACTION, PUBLIC, code -> {
        for (String part : parts) {
          code.aload(1).aload(2).aload(3).iload(4).invokestatic(CodeContext.self(), part, SUCCESSORS_BY_ACTION);
        }
        code.return_();
      });
    }

    private void dispatchPredicates(List<Unit.PredicateUnit> units) {
      List<Unit.PredicateUnit> compiled = units.stream().filter(u -> !refused.containsKey(u.name())).toList();
      builder.withMethodBody("holds", HOLDS, PUBLIC, code -> {
        select(compiled.stream().map(Unit.PredicateUnit::index).toList(), 4, code, i -> {
          code.aload(1).aload(2).aload(3);
          code.invokestatic(
              CodeContext.self(), compiled.get(i).name(), MethodCode.generated(ConstantDescs.CD_boolean, 0));
          code.ireturn();
        });
        code.iconst_0().ireturn();
      });
    }

    private static void select(List<Integer> keys, int local, CodeBuilder code, IntConsumer body) {
      if (!keys.isEmpty()) {
        Label none = code.newLabel();
        List<Label> labels = keys.stream().map(k -> code.newLabel()).toList();
        List<SwitchCase> cases = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
          cases.add(SwitchCase.of(keys.get(i), labels.get(i)));
        }
        code.iload(local).tableswitch(none, cases);
        for (int i = 0; i < keys.size(); i++) {
          code.labelBinding(labels.get(i));
          body.accept(i);
        }
        code.labelBinding(none);
      }
    }
  }
}
