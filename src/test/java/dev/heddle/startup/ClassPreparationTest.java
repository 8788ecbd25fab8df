package dev.heddle.startup;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prepares all of Heddle's classes and all of picocli's, and lets them run. */
final class ClassPreparationTest {
  private static final ClassLoader PLAIN = ClassPreparationTest.class.getClassLoader();

  private final ClassPreparation preparation = new ClassPreparation(PLAIN);

  /** A value of each kind, for a record's methods. */
  record Everything(
      boolean flag,
      byte small,
      char letter,
      short middle,
      int whole,
      long large,
      float rough,
      double fine,
      Object any) {
    static Everything of(int seed) {
      return new Everything(
          seed % 2 == 0, (byte) seed, (char) seed, (short) seed, seed, seed, seed / 3f, seed / 3d,
          seed == 0 ? null : List.of(seed));
    }
  }

  /** A record without components. */
  record Nothing() {}

  /** What a class and its prepared copy do. */
  public static final class Probe implements IntFunction<String> {
    @Override
    public String apply(int seed) {
      Everything one = Everything.of(seed);
      return String.join(
          " ",
          String.valueOf(one.hashCode()),
          String.valueOf(one.equals(Everything.of(seed))),
          String.valueOf(one.equals(Everything.of(seed + 1))),
          String.valueOf(one.equals(null)),
          String.valueOf(new Nothing().equals(new Nothing())),
          String.valueOf(new Nothing().hashCode()),
          one.toString(),
          kind(one),
          kind(seed),
          kind("text"),
          kind(List.of()),
          kind(null));
    }

    private static String kind(Object value) {
      return switch (value) {
        case null -> "nothing";
        case Integer number when number > 1 -> "large";
        case Integer number when number > 0 -> "small";
        case Number _ -> "number";
        case CharSequence _ -> "text";
        case Everything(boolean flag, _, _, _, _, _, _, _, Object any) when flag && any == null -> "even nothing";
        case Record _ -> "record";
        default -> "other";
      };
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 2, 70_000})
  void aPreparedClassDoesTheSame(int seed) throws Exception {
    Class<?> prepared = new PreparedClasses().loadClass(Probe.class.getName());
    Object probe = prepared.getConstructor().newInstance();

    assertThat(prepared).isNotEqualTo(Probe.class);
    assertThat(prepared.getMethod("apply", int.class).invoke(probe, seed)).isEqualTo(new Probe().apply(seed));
  }

  @Test
  void noCallIsLeftThatTheCacheCannotHold() throws IOException {
    byte[] plain = bytes(Probe.class.getName());
    byte[] prepared = preparation.apply(plain);

    assertThat(text(plain)).contains("SwitchBootstraps");
    assertThat(text(prepared)).contains("heddle$typeSwitch$");
    assertThat(preparation.apply(prepared)).isSameAs(prepared);
  }

  @Test
  void everyPreparedClassPassesTheVerifier() throws Exception {
    ClassFile classFile =
        ClassFile.of(
            ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(PLAIN).orElse(ClassHierarchyResolver.defaultResolver())));
    int changed = 0;
    for (byte[] plain : Stream.concat(ours(), picocli()).toList()) {
      byte[] prepared = preparation.apply(plain);
      if (prepared != plain) {
        changed++;
        assertThat(classFile.verify(prepared)).as(classFile.parse(plain).thisClass().asInternalName()).isEmpty();
      }
      assertThat(classFile.parse(prepared).majorVersion()).isGreaterThanOrEqualTo(ClassFile.JAVA_8_VERSION);
    }
    assertThat(changed).isGreaterThan(200);
  }

  @Test
  void aProcessOfPreparedClassesChecksAModel(@TempDir Path directory) throws Exception {
    Path prepared = Files.createDirectory(directory.resolve("prepared"));
    for (byte[] plain : Stream.concat(ours(), picocli()).toList()) {
      String name = ClassFile.of().parse(plain).thisClass().asInternalName();
      Path file = prepared.resolve(name + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, preparation.apply(plain));
    }
    Path out = directory.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xverify:all",
                "-cp",
                prepared + File.pathSeparator + System.getProperty("java.class.path"),
                "dev.heddle.cli.Main",
                "check",
                "models/counter/Counter.tla",
                "--trace-dir",
                directory.resolve("traces").toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();

    assertThat(process.waitFor()).as(Files.readString(out)).isEqualTo(12);
    assertThat(Files.readAllLines(out).getLast()).isEqualTo("violated: invariant NoLostUpdate after 8 steps");
  }

  private static Stream<byte[]> ours() throws Exception {
    Path classes = Path.of(ClassPreparation.class.getResource("/dev/heddle/Heddle.class").toURI()).getParent();
    try (Stream<Path> files = Files.walk(classes)) {
      return files.filter(f -> f.toString().endsWith(".class")).map(ClassPreparationTest::read).toList().stream();
    }
  }

  private static Stream<byte[]> picocli() throws IOException {
    String path =
        Splitter.on(File.pathSeparator).splitToStream(System.getProperty("java.class.path"))
            .filter(entry -> entry.contains("picocli-")).findFirst().orElseThrow();
    try (JarFile jar = new JarFile(path)) {
      return jar.stream()
          .filter(e -> e.getName().endsWith(".class") && !e.getName().endsWith("module-info.class"))
          .map(e -> read(jar, e.getName())).toList().stream();
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(JarFile jar, String name) {
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String type) throws IOException {
    try (InputStream in = PLAIN.getResourceAsStream(type.replace('.', '/') + ".class")) {
      return in.readAllBytes();
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Loads this test and the classes nested in it, prepared. */
  private final class PreparedClasses extends ClassLoader {
    PreparedClasses() {
      super(PLAIN);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(ClassPreparationTest.class.getName())) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }

    private Class<?> define(String name) {
      try {
        byte[] prepared = preparation.apply(bytes(name));
        return defineClass(name, prepared, 0, prepared.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
