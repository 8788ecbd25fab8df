package dev.heddle.launch;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * Writes out the {@code equals} and {@code hashCode} of records. The compiler makes of them calls of {@link
 * java.lang.runtime.ObjectMethods}, for which the JVM composes method handles when they are first reached. Both follow
 * what {@link Record} says: components are equal as {@link java.util.Objects#equals}, or as the wrappers of their
 * primitive types compare; the hash code is made of theirs. An {@code equals} that the author wrote stays.
 */
final class RecordMethods implements ClassTransform {
  private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.ObjectMethods");
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final int MULTIPLIER = 31;

  private final ClassDesc type;
  private final List<RecordComponentInfo> components;

  RecordMethods(ClassModel model) {
    this.type = model.thisClass().asSymbol();
    this.components =
        model.findAttribute(Attributes.record()).map(record -> record.components()).orElse(List.of());
  }

  /** Tells whether a class has a method that this transform writes out. */
  static boolean areIn(ClassModel model) {
    return model.methods().stream().anyMatch(RecordMethods::isWritten);
  }

  private static boolean isWritten(MethodModel method) {
    String name = method.methodName().stringValue();
    return (name.equals("equals") || name.equals("hashCode"))
        && method.code().stream()
            .flatMap(code -> code.elementStream())
            .anyMatch(
                element ->
                    element instanceof InvokeDynamicInstruction call
                        && call.bootstrapMethod().owner().equals(BOOTSTRAPS));
  }

  @Override
  public void accept(ClassBuilder builder, ClassElement element) {
    if (element instanceof MethodModel method && isWritten(method)) {
      boolean isHash = method.methodName().equalsString("hashCode");
      builder.withMethodBody(
          method.methodName().stringValue(),
          method.methodTypeSymbol(),
          method.flags().flagsMask(),
          isHash ? this::hashCodeBody : this::equalsBody);
    } else {
      builder.with(element);
    }
  }

  private void equalsBody(CodeBuilder code) {
    Label same = code.newLabel();
    Label different = code.newLabel();
    code.aload(0).aload(1).if_acmpeq(same);
    code.aload(1).instanceOf(type).ifeq(different);
    code.aload(1).checkcast(type).astore(2);
    for (RecordComponentInfo component : components) {
      load(code, 0, component);
      load(code, 2, component);
      jumpIfDifferent(code, component.descriptorSymbol(), different);
    }
    code.labelBinding(same).iconst_1().ireturn();
    code.labelBinding(different).iconst_0().ireturn();
  }

  private void load(CodeBuilder code, int local, RecordComponentInfo component) {
    code.aload(local).getfield(type, component.name().stringValue(), component.descriptorSymbol());
  }

  private static void jumpIfDifferent(CodeBuilder code, ClassDesc component, Label different) {
    switch (TypeKind.from(component)) {
      case BOOLEAN, BYTE, SHORT, CHAR, INT -> code.if_icmpne(different);
      case LONG -> code.lcmp().ifne(different);
      case FLOAT, DOUBLE ->
          code.invokestatic(
                  wrapper(component), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, component, component))
              .ifne(different);
      case REFERENCE, VOID ->
          code.invokestatic(
                  OBJECTS,
                  "equals",
                  MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object))
              .ifeq(different);
    }
  }

  private void hashCodeBody(CodeBuilder code) {
    code.iconst_0();
    for (RecordComponentInfo component : components) {
      ClassDesc kind = component.descriptorSymbol();
      code.loadConstant(MULTIPLIER).imul();
      load(code, 0, component);
      code.invokestatic(
              kind.isPrimitive() ? wrapper(kind) : OBJECTS,
              "hashCode",
              MethodTypeDesc.of(ConstantDescs.CD_int, kind.isPrimitive() ? kind : ConstantDescs.CD_Object))
          .iadd();
    }
    code.ireturn();
  }

  private static ClassDesc wrapper(ClassDesc primitive) {
    return switch (TypeKind.from(primitive)) {
      case BOOLEAN -> ConstantDescs.CD_Boolean;
      case BYTE -> ConstantDescs.CD_Byte;
      case SHORT -> ConstantDescs.CD_Short;
      case CHAR -> ConstantDescs.CD_Character;
      case INT -> ConstantDescs.CD_Integer;
      case LONG -> ConstantDescs.CD_Long;
      case FLOAT -> ConstantDescs.CD_Float;
      case DOUBLE -> ConstantDescs.CD_Double;
      case REFERENCE, VOID -> throw new IllegalArgumentException("not primitive: " + primitive.displayName());
    };
  }
}
