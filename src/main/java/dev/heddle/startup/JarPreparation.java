package dev.heddle.startup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Replaces jars by prepared ones, whose entries are not compressed. They have no classes of events of the flight
 * recorder: to load the first one makes the JVM describe all its own events, which takes as long as parsing a module.
 * A library with such events has to do without them where the JDK has no flight recorder, and so it does here.
 */
public final class JarPreparation {
  private final ClassPreparation classes = new ClassPreparation(JarPreparation.class.getClassLoader());

  private JarPreparation() {}

  /** Prepares the jars that the arguments name; each is replaced in one step. */
  public static void main(String[] jars) throws IOException {
    JarPreparation preparation = new JarPreparation();
    for (String jar : jars) {
      preparation.replace(Path.of(jar));
    }
  }

  private void replace(Path jar) throws IOException {
    Path prepared = jar.resolveSibling(jar.getFileName() + ".prepared");
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar));
        ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(prepared)))) {
      out.setLevel(Deflater.NO_COMPRESSION);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        boolean isClass = isOrdinaryClass(entry.getName());
        if (!isClass || !ClassPreparation.isRecorderEvent(content)) {
          ZipEntry copy = new ZipEntry(entry.getName());
          copy.setTime(entry.getTime());
          out.putNextEntry(copy);
          out.write(isClass ? classes.apply(content) : content);
          out.closeEntry();
        }
      }
    }
    Files.move(prepared, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isOrdinaryClass(String name) {
    return name.endsWith(".class") && !name.endsWith("module-info.class");
  }
}
