package dev.heddle.codegen;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One method while its code is generated: its JVM locals, what they hold, and the instructions that all areas use. */
final class MethodCode {
  /** The JVM locals that every generated method begins with. */
  static final int KERNEL = 0;
  static final int CURRENT = 1;
  static final int NEXT = 2;
  static final int FIRST_FREE = 3;

  static final ClassDesc KERNEL_CLASS = ClassDesc.ofDescriptor(Kernel.class.descriptorString());
  static final ClassDesc CHECKS_CLASS = ClassDesc.ofDescriptor(Checks.class.descriptorString());
  static final ClassDesc INTS = ConstantDescs.CD_int.arrayType();

  private final CodeBuilder code;
  private final CodeContext context;
  private final List<Integer> live;
  private final List<Materialised> materialised;
  private final BitSet assigned;
  private final Writes written = new Writes();
  private int array = CURRENT;
  private boolean isAhead;
  private int target;
  private int nextLocal;

  MethodCode(CodeBuilder code, CodeContext context, int parameters) {
    this.code = code;
    this.context = context;
    this.live = new ArrayList<>();
    this.materialised = new ArrayList<>();
    this.assigned = new BitSet();
    for (int i = 0; i < parameters; i++) {
      live.add(FIRST_FREE + i);
    }
    this.nextLocal = FIRST_FREE + parameters;
  }

  private MethodCode(CodeBuilder code, MethodCode caller, State state) {
    this.code = code;
    this.context = caller.context;
    this.live = new ArrayList<>(state.live());
    this.materialised = new ArrayList<>(state.materialised());
    this.assigned = (BitSet) state.assigned().clone();
    this.array = state.array();
    this.isAhead = caller.isAhead;
    this.nextLocal = state.nextLocal();
  }

  /** A delayed expression whose value a JVM local holds, as it is in one of the two states. */
  private record Materialised(Binding.Delayed delayed, int array, Binding.Held held) {}

  /** What holds at one place in the code. */
  record State(List<Integer> live, List<Materialised> materialised, BitSet assigned, int array, int nextLocal) {}

  /** {@return what holds here} */
  State state() {
    return new State(
        List.copyOf(live), List.copyOf(materialised), (BitSet) assigned.clone(), array, nextLocal);
  }

  /** Makes hold again what held when {@code state} was taken; the JVM locals used since are free again. */
  void restore(State state) {
    live.clear();
    live.addAll(state.live());
    materialised.clear();
    materialised.addAll(state.materialised());
    assigned.clear();
    assigned.or(state.assigned());
    array = state.array();
    nextLocal = state.nextLocal();
  }

  CodeBuilder code() {
    return code;
  }

  CodeContext context() {
    return context;
  }

  // JVM locals.

  /** Returns a JVM local for an {@code int} that expressions may refer to. */
  int newInt() {
    live.add(nextLocal);
    return nextLocal++;
  }

  /** Returns a JVM local that only the instructions around it use. */
  int newHidden() {
    return nextLocal++;
  }

  /** Returns the JVM local that holds the value of a delayed expression here. */
  Optional<Binding.Held> held(Binding.Delayed delayed) {
    return materialised.stream()
        .filter(m -> m.delayed() == delayed && m.array() == array)
        .map(Materialised::held)
        .findFirst();
  }

  /** Notes that a JVM local holds the value of a delayed expression from here on. */
  void hold(Binding.Delayed delayed, Binding.Held held) {
    materialised.add(new Materialised(delayed, array, held));
  }

  // The states.

  /** {@return the JVM local with the state in which variables are read: that of the current or of the next state} */
  int array() {
    return array;
  }

  /** Reads variables in the given state from here on; returns the one before. */
  int read(int state) {
    int before = array;
    array = state;
    return before;
  }

  /** {@return the variables whose next value is known} */
  BitSet assigned() {
    return assigned;
  }

  /** {@return whether the next state is one that is only looked for, under ENABLED} */
  boolean isAhead() {
    return isAhead;
  }

  /** Notes which variable the code from here on assigns. */
  void assign(int variable) {
    target = variable;
  }

  /** Notes that the code so far may have changed the slots of a place. */
  void wrote(Place place) {
    for (Writes writes : List.of(written, context.written())) {
      if (place.index() == Place.NO_INDEX) {
        writes.add(place.offset(), place.storage().size());
      } else if (place.origin().isPresent()) {
        writes.add(place.origin().get());
      } else {
        writes.add(context.layout().firstSlot(target), context.layout().slotCount(target));
      }
    }
  }

  /** {@return the slots of the next state that the code so far may have changed} */
  Writes written() {
    return written;
  }

  // Calls and constants.

  /** Calls a static method of {@link Checks}. */
  void check(String method, MethodTypeDesc type) {
    code.invokestatic(CHECKS_CLASS, method, type);
  }

  /** Calls a static method of {@link Checks} from {@code count} ints to an int. */
  void check(String method, int count) {
    check(method, ints(count));
  }

  /** Gives up: the evaluator is to say what is wrong. */
  void escape() {
    check("escape", 0);
    code.pop();
  }

  /** Calls a method of the kernel, whose reference and arguments are on the stack. */
  void kernel(String method, MethodTypeDesc type) {
    code.invokevirtual(KERNEL_CLASS, method, type);
  }

  /** Pushes the kernel. */
  void pushKernel() {
    code.aload(KERNEL);
  }

  /** Pushes an {@code int}. */
  void push(int constant) {
    code.loadConstant(constant);
  }

  /** Pushes a constant of the class. */
  void push(ConstantDesc constant) {
    code.loadConstant(constant);
  }

  Label label() {
    return code.newLabel();
  }

  void bind(Label label) {
    code.labelBinding(label);
  }

  /** Returns the type of a method from {@code count} ints to an int. */
  static MethodTypeDesc ints(int count) {
    ClassDesc[] parameters = new ClassDesc[count];
    Arrays.fill(parameters, ConstantDescs.CD_int);
    return MethodTypeDesc.of(ConstantDescs.CD_int, parameters);
  }

  /** Returns the type of a generated method with {@code count} ints after the kernel and the states. */
  static MethodTypeDesc generated(ClassDesc result, int count) {
    ClassDesc[] parameters = new ClassDesc[FIRST_FREE + count];
    Arrays.fill(parameters, ConstantDescs.CD_int);
    parameters[KERNEL] = KERNEL_CLASS;
    parameters[CURRENT] = INTS;
    parameters[NEXT] = INTS;
    return MethodTypeDesc.of(result, parameters);
  }

  /**
   * Calls a new method that continues with what is known here: it gets the live JVM locals and puts them where they are
   * here, so that every binding stays right.
   *
   * @param result the result's type
   * @param body generates the code of the method, its return included
   */
  void callOutlined(ClassDesc result, Consumer<MethodCode> body) {
    callOutlined(NEXT, result, body);
  }

  /**
   * Calls a new method as {@link #callOutlined} does, for successors of the current state that are not those which the
   * code around it makes.
   *
   * @param next the JVM local with the array in which they are made
   */
  void callAhead(int next, Consumer<MethodCode> body) {
    callOutlined(next, ConstantDescs.CD_void, outlined -> {
      outlined.isAhead = true;
      body.accept(outlined);
    });
  }

  private void callOutlined(int next, ClassDesc result, Consumer<MethodCode> body) {
    State state = state();
    String name = context.methodName("part");
    MethodTypeDesc type = generated(result, state.live().size());
    context.add(new CodeContext.PendingMethod(name, type, builder -> {
      MethodCode outlined = new MethodCode(builder, this, state);
      outlined.nextLocal = Math.max(state.nextLocal(), FIRST_FREE + state.live().size());
      List<Integer> locals = state.live();
      for (int i = 0; i < locals.size(); i++) {
        builder.iload(FIRST_FREE + i);
      }
      for (int i = locals.size() - 1; i >= 0; i--) {
        builder.istore(locals.get(i));
      }
      body.accept(outlined);
    }));
    code.aload(KERNEL).aload(CURRENT).aload(next);
    state.live().forEach(code::iload);
    code.invokestatic(CodeContext.self(), name, type);
  }
}
