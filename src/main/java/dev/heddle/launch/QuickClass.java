package dev.heddle.launch;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;

/** Makes of a class file one that starts quicker and does the same. */
final class QuickClass {
  /** The oldest format that the AOT cache takes, Java 6, and the oldest that must have stack maps, Java 7. */
  private static final int OLDEST_CACHED = ClassFile.JAVA_6_VERSION;
  private static final ClassFileVersion WITH_STACK_MAPS = ClassFileVersion.of(ClassFile.JAVA_7_VERSION, 0);

  private final ClassFile classFile;

  /** Prepares classes whose superclasses {@code loader} finds. */
  QuickClass(ClassLoader loader) {
    ClassHierarchyResolver hierarchy =
        ClassHierarchyResolver.defaultResolver()
            .orElse(ClassHierarchyResolver.ofResourceParsing(loader))
            .cached();
    this.classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
  }

  /** Returns the prepared form of {@code bytes}, or {@code bytes} if there is nothing to do. */
  byte[] prepared(byte[] bytes) {
    ClassModel model = classFile.parse(bytes);
    if (model.majorVersion() < OLDEST_CACHED) {
      return classFile.transformClass(model, modernized());
    }
    byte[] prepared = bytes;
    if (TypeSwitches.areIn(model)) {
      prepared = classFile.transformClass(model, new TypeSwitches(model));
    }
    if (RecordMethods.areIn(model)) {
      prepared = classFile.transformClass(classFile.parse(prepared), new RecordMethods(model));
    }
    return prepared;
  }

  /** Writes every method anew, since the verifier of later formats wants stack maps. */
  private static ClassTransform modernized() {
    return ClassTransform.transformingMethodBodies((code, element) -> code.with(element))
        .andThen(
            (builder, element) ->
                builder.with(element instanceof ClassFileVersion ? WITH_STACK_MAPS : element));
  }
}
