package dev.heddle.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** TLC as an evaluator of definitions and of small specifications. Its users hold {@link TlcOracle#LOCK}. */
public final class TlcEvaluator implements AutoCloseable {
  /** How an answer begins where TLC finds no value. */
  public static final String NO_VALUE = "no value: ";

  private final URLClassLoader loader;

  /** Loads TLC. */
  public TlcEvaluator() throws IOException {
    this.loader = TlcOracle.classLoader();
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

  /**
   * What TLC finds in the first levels of a state graph.
   *
   * @param generated the states it generates
   * @param distinct those that differ and are within the constraints
   * @param depth the number of levels
   * @param violation the level at which an invariant is violated first, or 0
   * @param error its message, where it finds no value; empty otherwise
   */
  public record Levels(long generated, long distinct, int depth, int violation, String error) {}

  /** Explores a specification to a depth, whatever is violated. */
  public Levels explore(Path module, Path configuration, int maxDepth) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try {
      TlcOracle.redirect(loader, output);
      return new TlcStateGraph(loader, TlcDefinitions.tool(loader, module, configuration)).explore(maxDepth);
    } catch (ReflectiveOperationException e) {
      throw new IOException("TLC does not load the module: " + output.toString(StandardCharsets.UTF_8), e);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
