package dev.heddle.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prepared classes do what they did, without the calls for which the JVM makes classes. */
final class PrepareJarsTest {
  private static final String OLD = "old.Sign";

  @TempDir private Path directory;
  private Path jar;

  @BeforeEach
  void makeJar() throws IOException {
    jar = directory.resolve("sample.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Class<?> type : List.of(Sample.class, Sample.Form.class, Sample.Round.class, Sample.Flat.class)) {
        String name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new ZipEntry(name));
        try (InputStream content = type.getClassLoader().getResourceAsStream(name)) {
          out.write(content.readAllBytes());
        }
      }
      out.putNextEntry(new ZipEntry("old/Sign.class"));
      out.write(oldClass());
      out.putNextEntry(new ZipEntry("text"));
      out.write("as it is".getBytes());
    }
  }

  /** Returns a class in the format of Java 5, whose one method tells whether a number is positive. */
  private static byte[] oldClass() {
    return ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS)
        .build(
            ClassDesc.of(OLD),
            type ->
                type.withVersion(ClassFile.JAVA_5_VERSION, 0)
                    .withFlags(AccessFlag.PUBLIC)
                    .withMethodBody(
                        "isPositive",
                        MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_int),
                        ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                        code -> {
                          Label no = code.newLabel();
                          code.iload(0).ifle(no).iconst_1().ireturn().labelBinding(no).iconst_0().ireturn();
                        }));
  }

  @Test
  void noSwitchOverTypesAndNoRecordNeedsAClassAtRunTime() throws IOException {
    assertThat(bootstraps()).contains("typeSwitch", "bootstrap");
    PrepareJars.main(jar.toString());
    assertThat(bootstraps()).doesNotContain("typeSwitch").containsOnlyOnce("bootstrap");
  }

  /** Returns the names of the bootstrap methods in the jar; a record's toString remains. */
  private List<String> bootstraps() throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .filter(entry -> entry.getName().contains("Sample$Flat") || entry.getName().endsWith("Sample.class"))
          .map(entry -> ClassFile.of().parse(content(zip, entry)))
          .flatMap(PrepareJarsTest::code)
          .filter(InvokeDynamicInstruction.class::isInstance)
          .map(call -> ((InvokeDynamicInstruction) call).bootstrapMethod().methodName())
          .toList();
    }
  }

  private static byte[] content(ZipFile zip, ZipEntry entry) {
    try (InputStream content = zip.getInputStream(entry)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<CodeElement> code(ClassModel model) {
    return model.methods().stream().flatMap(method -> method.code().stream()).flatMap(code -> code.elementStream());
  }

  @Test
  void preparedClassesDoWhatTheyDid() throws Exception {
    Object before = new Sample().get();
    PrepareJars.main(jar.toString());
    try (URLClassLoader loader = loader()) {
      Class<?> prepared = loader.loadClass(Sample.class.getName());
      assertThat(prepared).isNotSameAs(Sample.class);
      Object after = ((Supplier<?>) prepared.getConstructor().newInstance()).get();
      assertThat(after).isEqualTo(before);
    }
  }

  @Test
  void aClassOfJava5IsVerifiedByItsStackMaps() throws Exception {
    PrepareJars.main(jar.toString());
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      byte[] bytes = content(zip, zip.getEntry("old/Sign.class"));
      assertThat(ClassFile.of().parse(bytes).majorVersion()).isEqualTo(ClassFile.JAVA_7_VERSION);
      assertThat(ClassFile.of().verify(bytes)).isEmpty();
      assertThat(content(zip, zip.getEntry("text"))).asString().isEqualTo("as it is");
    }
    try (URLClassLoader loader = loader()) {
      var isPositive = loader.loadClass(OLD).getMethod("isPositive", int.class);
      assertThat(isPositive.invoke(null, 3)).isEqualTo(true);
      assertThat(isPositive.invoke(null, -3)).isEqualTo(false);
    }
  }

  private URLClassLoader loader() throws IOException {
    return new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
  }
}
