package dev.heddle.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** TLC as an evaluator of constant definitions. Its users hold {@link TlcOracle#LOCK}. */
public final class TlcEvaluator implements AutoCloseable {
  /** How an answer begins where TLC finds no value. */
  public static final String NO_VALUE = "no value: ";

  private final URLClassLoader loader;

  /** Loads TLC. */
  public TlcEvaluator() throws IOException {
    this.loader = new URLClassLoader(TlcOracle.tlcClasses(), ClassLoader.getPlatformClassLoader());
  }

  /**
   * Evaluates definitions of a module, each on its own.
   *
   * @return for each name the value as TLC prints it, or {@link #NO_VALUE} and TLC's message
   */
  public List<String> evaluate(Path module, Path configuration, List<String> names) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try {
      TlcOracle.redirect(loader, output);
      return new TlcDefinitions(loader, module, configuration).evaluate(names);
    } catch (ReflectiveOperationException e) {
      throw new IOException("TLC does not load the module: " + output.toString(StandardCharsets.UTF_8), e);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
