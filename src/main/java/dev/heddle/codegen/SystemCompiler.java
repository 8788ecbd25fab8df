package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      return build(actions, predicates);
    } catch (NotCompilableException e) {
      actions.forEach(this::tryAlone);
      predicates.forEach(this::tryAlone);
      return build(actions, predicates);
    }
  }

  private void tryAlone(Unit unit) {
    try {
      switch (unit) {
        case Unit.ActionUnit a -> build(ImmutableList.of(a), ImmutableList.of());
        case Unit.PredicateUnit p -> build(ImmutableList.of(), ImmutableList.of(p));
      }
    } catch (NotCompilableException e) {
      refused.put(unit.name(), e.getMessage());
    } catch (IllegalArgumentException e) {
      refused.put(unit.name(), "its code is too large");
    }
  }

  private Generated build(List<Unit.ActionUnit> actionUnits, List<Unit.PredicateUnit> predicateUnits) {
    CodeContext context = contexts.get();
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

    Generation(ClassBuilder builder, CodeContext context, Map<Integer, ImmutableIntArray> written) {
      this.builder = builder;
      this.written = written;
      this.context = context;
      this.expressions = new ExpressionCode(context);
    }

    void generate(List<Unit.ActionUnit> actionUnits, List<Unit.PredicateUnit> predicateUnits) {
      for (Unit.ActionUnit action : actionUnits) {
        if (!refused.containsKey(action.name())) {
          context.written().clear();
          method(action.name(), MethodCode.generated(ConstantDescs.CD_void, 1), code ->
              new ActionCode(expressions).generate(
                  action.formula(), Scope.empty(), new MethodCode(code, context, 1)));
          written.put(action.index(), ImmutableIntArray.copyOf(context.written().stream()));
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

    private void method(String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {
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
      if (refused.containsKey(unit.name())) {
        code.loadConstant(unit.index()).aload(MethodCode.CURRENT);
        code.invokevirtual(MethodCode.KERNEL_CLASS, "interpret", INTERPRET);
      } else {
        code.aload(MethodCode.CURRENT).aload(MethodCode.NEXT).loadConstant(unit.index());
        code.invokestatic(CodeContext.self(), unit.name(), SUCCESSORS_BY_ACTION);
      }
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
