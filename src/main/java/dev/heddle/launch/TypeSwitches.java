package dev.heddle.launch;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/**
 * Replaces switches over types by methods. The compiler makes of a {@code switch} with type patterns a call of {@link
 * java.lang.runtime.SwitchBootstraps#typeSwitch}, for which the JVM makes a class when it is first reached. A method
 * that tests one type after the other answers the same: the index of the first label, from a given one on, of which the
 * object is an instance; -1 for null, and the number of labels if none fits. Switches with labels that are no types
 * stay as they are.
 */
final class TypeSwitches implements ClassTransform {
  private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
  private static final String BOOTSTRAP = "typeSwitch";
  private static final String PREFIX = "typeSwitch$";
  private static final int FLAGS = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

  private final ClassModel model;
  private final List<Switch> switches = new ArrayList<>();

  /** The labels of a switch and the type of its call: an object and the first label to try, to an index. */
  private record Switch(MethodTypeDesc type, List<ClassDesc> labels) {}

  TypeSwitches(ClassModel model) {
    this.model = model;
  }

  /** Tells whether a class has a switch to replace. */
  static boolean areIn(ClassModel model) {
    return model.methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .anyMatch(TypeSwitches::isSwitch);
  }

  private static boolean isSwitch(CodeElement element) {
    return element instanceof InvokeDynamicInstruction call
        && call.bootstrapMethod().owner().equals(BOOTSTRAPS)
        && call.bootstrapMethod().methodName().equals(BOOTSTRAP)
        && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
  }

  @Override
  public void accept(ClassBuilder builder, ClassElement element) {
    if (element instanceof MethodModel method) {
      builder.transformMethod(method, MethodTransform.transformingCode(calls()));
    } else {
      builder.with(element);
    }
  }

  private CodeTransform calls() {
    return (code, element) -> {
      if (isSwitch(element) && element instanceof InvokeDynamicInstruction call) {
        boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
        code.invokestatic(
            model.thisClass().asSymbol(), PREFIX + switches.size(), call.typeSymbol(), isInterface);
        switches.add(new Switch(call.typeSymbol(), labels(call.bootstrapArgs())));
      } else {
        code.with(element);
      }
    };
  }

  private static List<ClassDesc> labels(List<ConstantDesc> arguments) {
    return arguments.stream().map(ClassDesc.class::cast).toList();
  }

  @Override
  public void atEnd(ClassBuilder builder) {
    for (int i = 0; i < switches.size(); i++) {
      Switch wanted = switches.get(i);
      builder.withMethodBody(PREFIX + i, wanted.type(), FLAGS, code -> answer(code, wanted.labels()));
    }
  }

  private static void answer(CodeBuilder code, List<ClassDesc> labels) {
    Label isObject = code.newLabel();
    code.aload(0).ifnonnull(isObject).iconst_m1().ireturn().labelBinding(isObject);
    for (int i = 0; i < labels.size(); i++) {
      Label next = code.newLabel();
      code.iload(1).loadConstant(i).if_icmpgt(next);
      code.aload(0).instanceOf(labels.get(i)).ifeq(next);
      code.loadConstant(i).ireturn().labelBinding(next);
    }
    code.loadConstant(labels.size()).ireturn();
  }
}
