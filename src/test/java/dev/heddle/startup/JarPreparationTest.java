package dev.heddle.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jdk.jfr.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prepares a jar of some classes and a text. */
final class JarPreparationTest {
  @TempDir private Path directory;

  /** What a library tells the flight recorder. */
  static final class Told extends Event {}

  /** Does without what it cannot tell. */
  static final class Teller {
    String tell() {
      try {
        new Told().commit();
        return "told";
      } catch (NoClassDefFoundError _) {
        return "not told";
      }
    }
  }

  @Test
  void eventsOfTheFlightRecorderAreLeftOutAndAllElseStays() throws IOException {
    Path jar = directory.resolve("some.jar");
    byte[] teller = bytes(Teller.class);
    byte[] text = "text".getBytes(StandardCharsets.UTF_8);
    write(jar, Map.of("Told.class", bytes(Told.class), "Teller.class", teller, "notes.txt", text));

    JarPreparation.main(new String[] {jar.toString()});

    Map<String, byte[]> prepared = read(jar);
    assertThat(prepared).containsOnlyKeys("Teller.class", "notes.txt");
    assertThat(prepared.get("Teller.class")).isEqualTo(teller);
    assertThat(prepared.get("notes.txt")).isEqualTo(text);
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    try (InputStream in = type.getResourceAsStream(type.getName().replaceFirst(".*\\.", "") + ".class")) {
      return in.readAllBytes();
    }
  }

  private static void write(Path jar, Map<String, byte[]> entries) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
  }

  private static Map<String, byte[]> read(Path jar) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }
}
