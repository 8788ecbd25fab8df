package dev.heddle.startup;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The dynamic calls of one class that become calls of methods: a {@code switch} over classes, and {@code equals} and
 * {@code hashCode} of a record. The methods mean what the bootstrap methods in {@code java.lang.runtime} document.
 */
final class RuntimeCalls {
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final String SWITCHES = "java.lang.runtime.SwitchBootstraps";
  private static final String RECORDS = "java.lang.runtime.ObjectMethods";
  private static final int HASH_FACTOR = 31;

  private final ClassDesc owner;
  private final boolean isInterface;
  private final List<Consumer<ClassBuilder>> methods = new ArrayList<>();

  RuntimeCalls(ClassModel model) {
    this.owner = model.thisClass().asSymbol();
    this.isInterface = model.flags().has(AccessFlag.INTERFACE);
  }

  /** Tells whether a call is one of those. */
  static boolean isReplaceable(InvokeDynamicInstruction call) {
    return isTypeSwitch(call) || isRecordMethod(call, "equals") || isRecordMethod(call, "hashCode");
  }

  private static boolean isTypeSwitch(InvokeDynamicInstruction call) {
    return isBootstrap(call, SWITCHES, "typeSwitch")
        && call.bootstrapArgs().stream().allMatch(label -> label instanceof ClassDesc type && !type.isPrimitive());
  }

  private static boolean isRecordMethod(InvokeDynamicInstruction call, String name) {
    return isBootstrap(call, RECORDS, "bootstrap") && call.name().equalsString(name);
  }

  private static boolean isBootstrap(InvokeDynamicInstruction call, String type, String method) {
    DirectMethodHandleDesc bootstrap = call.bootstrapMethod();
    return bootstrap.owner().equals(ClassDesc.of(type)) && bootstrap.methodName().equals(method);
  }

  /** Writes the call that replaces a dynamic one. */
  void replace(InvokeDynamicInstruction call, CodeBuilder code) {
    String name = "heddle$" + call.name().stringValue() + "$" + methods.size();
    MethodTypeDesc type = call.typeSymbol();
    List<ConstantDesc> arguments = call.bootstrapArgs();
    Consumer<CodeBuilder> body =
        switch (call.name().stringValue()) {
          case "equals" -> c -> equality(components(arguments), c);
          case "hashCode" -> c -> hash(components(arguments), c);
          default -> c -> select(arguments.stream().map(ClassDesc.class::cast).toList(), c);
        };
    int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
    methods.add(builder -> builder.withMethodBody(name, type, flags, body));
    code.invokestatic(owner, name, type, isInterface);
  }

  /** Writes the methods that the calls need. */
  void writeMethods(ClassBuilder builder) {
    methods.forEach(method -> method.accept(builder));
  }

  /** The first index, from the one given, of a class that the value is of; their number if none; -1 of null. */
  private static void select(List<ClassDesc> labels, CodeBuilder code) {
    Label notNull = code.newLabel();
    code.aload(0).ifnonnull(notNull).iconst_m1().ireturn().labelBinding(notNull);
    for (int i = 0; i < labels.size(); i++) {
      Label next = code.newLabel();
      code.iload(1).loadConstant(i).if_icmpgt(next);
      code.aload(0).instanceOf(labels.get(i)).ifeq(next);
      code.loadConstant(i).ireturn().labelBinding(next);
    }
    code.loadConstant(labels.size()).ireturn();
  }

  /** The fields of a record: the class and the names come before them. */
  private static List<DirectMethodHandleDesc> components(List<ConstantDesc> arguments) {
    return arguments.subList(2, arguments.size()).stream().map(DirectMethodHandleDesc.class::cast).toList();
  }

  private void equality(List<DirectMethodHandleDesc> components, CodeBuilder code) {
    Label different = code.newLabel();
    Label sameType = code.newLabel();
    code.aload(1).instanceOf(owner).ifne(sameType).iconst_0().ireturn();
    code.labelBinding(sameType).aload(1).checkcast(owner).astore(2);
    for (DirectMethodHandleDesc component : components) {
      load(0, component, code);
      load(2, component, code);
      compare(type(component), different, code);
    }
    code.iconst_1().ireturn();
    if (!components.isEmpty()) {
      code.labelBinding(different).iconst_0().ireturn();
    }
  }

  private static void compare(ClassDesc type, Label different, CodeBuilder code) {
    switch (TypeKind.from(type)) {
      case BOOLEAN, BYTE, CHAR, SHORT, INT -> code.if_icmpne(different);
      case LONG -> code.lcmp().ifne(different);
      case FLOAT, DOUBLE ->
          code.invokestatic(box(type), "compare", MethodTypeDesc.of(CD_int, type, type)).ifne(different);
      case REFERENCE, VOID ->
          code.invokestatic(OBJECTS, "equals", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object)).ifeq(different);
    }
  }

  private void hash(List<DirectMethodHandleDesc> components, CodeBuilder code) {
    code.iconst_0();
    for (DirectMethodHandleDesc component : components) {
      code.loadConstant(HASH_FACTOR).imul();
      load(0, component, code);
      ClassDesc type = type(component);
      if (type.isPrimitive()) {
        code.invokestatic(box(type), "hashCode", MethodTypeDesc.of(CD_int, type));
      } else {
        code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
      }
      code.iadd();
    }
    code.ireturn();
  }

  private void load(int local, DirectMethodHandleDesc component, CodeBuilder code) {
    code.aload(local).getfield(owner, component.methodName(), type(component));
  }

  private static ClassDesc type(DirectMethodHandleDesc component) {
    return component.invocationType().returnType();
  }

  private static ClassDesc box(ClassDesc primitive) {
    return switch (TypeKind.from(primitive)) {
      case BOOLEAN -> ClassDesc.of("java.lang.Boolean");
      case BYTE -> ClassDesc.of("java.lang.Byte");
      case CHAR -> ClassDesc.of("java.lang.Character");
      case SHORT -> ClassDesc.of("java.lang.Short");
      case INT -> ClassDesc.of("java.lang.Integer");
      case LONG -> ClassDesc.of("java.lang.Long");
      case FLOAT -> ClassDesc.of("java.lang.Float");
      case DOUBLE -> ClassDesc.of("java.lang.Double");
      case REFERENCE, VOID -> throw new IllegalArgumentException(primitive + " is not the type of a number");
    };
  }
}
