package dev.heddle.launch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Rewrites jars in place, so that a start from them loads less code that no cache holds. */
public final class PrepareJars {
  private final QuickClass classes;

  private PrepareJars(ClassLoader loader) {
    this.classes = new QuickClass(loader);
  }

  /**
   * Prepares the jars with the given paths, which together are a whole class path.
   *
   * @throws IOException if one cannot be read or written; it then is as it was
   */
  public static void main(String... paths) throws IOException {
    List<Path> jars = Arrays.stream(paths).map(Path::of).toList();
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = jars.get(i).toUri().toURL();
    }
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      PrepareJars preparation = new PrepareJars(loader);
      for (Path jar : jars) {
        preparation.prepare(jar);
      }
    }
  }

  private void prepare(Path jar) throws IOException {
    Path prepared = jar.resolveSibling(jar.getFileName() + ".prepared");
    try (ZipFile in = new ZipFile(jar.toFile());
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(prepared));
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        copy(in, entry, out);
      }
    }
    Files.move(prepared, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private void copy(ZipFile in, ZipEntry entry, ZipOutputStream out) throws IOException {
    ZipEntry copy = new ZipEntry(entry.getName());
    copy.setLastModifiedTime(entry.getLastModifiedTime());
    out.putNextEntry(copy);
    try (InputStream content = in.getInputStream(entry)) {
      byte[] bytes = content.readAllBytes();
      out.write(isClass(entry.getName()) ? classes.prepared(bytes) : bytes);
    }
    out.closeEntry();
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class") && !name.endsWith("module-info.class");
  }
}
