package dev.heddle.startup;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;

/** Makes of a class one that does the same and that the JVM can keep in its cache, linked. */
final class ClassPreparation {
  // The JVM's cache of loaded and linked classes (JEP 483, JEP 515) leaves two things out that cost a start more than
  // anything else. It takes no class file older than Java 6, which are all of picocli's; they are given a newer version
  // number and the stack maps that go with it. And of the dynamic call sites it archives those of lambdas and of string
  // concatenation only: a `switch` over patterns and the methods of a record have the JVM spin a class or a tree of
  // method handles when they are first reached. RuntimeCalls writes both out as code.

  private static final int OLDEST = ClassFile.JAVA_8_VERSION;
  private static final String RECORDER_EVENT = "jdk/jfr/Event";

  private final ClassHierarchyResolverOption hierarchy;

  /**
   * Makes a preparation.
   *
   * @param classes finds the class files of whatever the classes refer to
   */
  ClassPreparation(ClassLoader classes) {
    ClassHierarchyResolver resolver =
        ClassHierarchyResolver.ofResourceParsing(classes).orElse(ClassHierarchyResolver.defaultResolver());
    this.hierarchy = ClassHierarchyResolverOption.of(resolver.cached());
  }

  /** Tells whether a class is an event of the flight recorder. */
  static boolean isRecorderEvent(byte[] bytes) {
    return ClassFile.of().parse(bytes).superclass()
        .filter(superclass -> superclass.asInternalName().equals(RECORDER_EVENT))
        .isPresent();
  }

  /** Returns the class file that replaces {@code bytes}; the same array if there is nothing to do. */
  byte[] apply(byte[] bytes) {
    ClassModel model = ClassFile.of().parse(bytes);
    boolean isOld = model.majorVersion() < OLDEST;
    if (!isOld && model.methods().stream().noneMatch(ClassPreparation::hasReplaceableCall)) {
      return bytes;
    }
    ClassFile classFile =
        isOld ? ClassFile.of(hierarchy, StackMapsOption.GENERATE_STACK_MAPS) : ClassFile.of(hierarchy);
    return classFile.transformClass(model, new Rewriting(new RuntimeCalls(model)));
  }

  private static boolean hasReplaceableCall(MethodModel method) {
    return method.code().stream()
        .flatMap(CodeModel::elementStream)
        .anyMatch(element -> element instanceof InvokeDynamicInstruction call && RuntimeCalls.isReplaceable(call));
  }

  /** One pass over a class. */
  private record Rewriting(RuntimeCalls calls) implements ClassTransform {
    @Override
    public void accept(ClassBuilder builder, ClassElement element) {
      switch (element) {
        case ClassFileVersion version ->
            builder.withVersion(Math.max(version.majorVersion(), OLDEST), version.minorVersion());
        case MethodModel method ->
            builder.transformMethod(method, MethodTransform.transformingCode(this::rewrite));
        default -> builder.with(element);
      }
    }

    private void rewrite(CodeBuilder code, CodeElement element) {
      if (element instanceof InvokeDynamicInstruction call && RuntimeCalls.isReplaceable(call)) {
        calls.replace(call, code);
      } else {
        code.with(element);
      }
    }

    @Override
    public void atEnd(ClassBuilder builder) {
      calls.writeMethods(builder);
    }
  }
}
