package dev.heddle.suite;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Tells one build of the program from another: by the content of its classes and of the libraries that its manifest
 * names, and by the Java that runs it. A version number would not do, since two builds from a working tree share it.
 *
 * @param hash a hash of all that
 */
record EngineVersion(String hash) {
  /** Returns the version of the program that runs. */
  static EngineVersion ofThis() {
    try {
      Path place = Path.of(EngineVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Hasher hasher = Hashing.sha256().newHasher();
      hasher.putString(Runtime.version().toString(), StandardCharsets.UTF_8);
      for (Path file : Files.isDirectory(place) ? filesBelow(place) : jars(place)) {
        hasher.putString(file.getFileName().toString(), StandardCharsets.UTF_8).putBytes(Files.readAllBytes(file));
      }
      return new EngineVersion(hasher.hash().toString());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of a class is a URI", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own files can be read", e);
    }
  }

  private static List<Path> filesBelow(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<Path> jars(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      String libraries = file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      Stream<Path> others =
          libraries == null
              ? Stream.empty()
              : Stream.of(libraries.split(" ")).map(jar::resolveSibling).filter(Files::isRegularFile);
      return Stream.concat(Stream.of(jar), others).toList();
    }
  }
}
