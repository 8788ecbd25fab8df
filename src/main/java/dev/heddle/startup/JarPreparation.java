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

/** Replaces jars by prepared ones, whose entries are not compressed. */
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
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        byte[] content = in.readAllBytes();
        out.write(isOrdinaryClass(entry.getName()) ? classes.apply(content) : content);
        out.closeEntry();
      }
    }
    Files.move(prepared, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isOrdinaryClass(String name) {
    return name.endsWith(".class") && !name.endsWith("module-info.class");
  }
}
