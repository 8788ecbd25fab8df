package dev.heddle.cli;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.heddle.Heddle;
import dev.heddle.ModelRequest;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.FreshFiles;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.SystemException;
import dev.heddle.frontend.ConfigurationSource;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expressions evaluated one after the other, each with the names of a module, or of none, and with the definitions that
 * were made before it. Not thread-safe; its temporary module is deleted when it is closed.
 */
final class ExpressionSession implements AutoCloseable {
  private static final String MODULE = "Session";
  private static final Pattern DEFINITION =
      Pattern.compile("(\\w+)\\s*(\\([^=]*\\)|\\[[^=]*\\])?\\s*==.*", Pattern.DOTALL);
  private static final String STANDARD = "Integers, Sequences, FiniteSets, Bags, TLC";

  private final Heddle heddle;
  private final Consumer<String> output;
  private final Path directory;
  private final List<Definition> definitions = new ArrayList<>();
  private Optional<ModelRequest> module = Optional.empty();

  /** A definition of the session. */
  private record Definition(String name, String text) {}

  ExpressionSession(Heddle heddle, Consumer<String> output) {
    this.heddle = heddle;
    this.output = output;
    try {
      this.directory = FreshFiles.temporaryDirectory("heddle-session");
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Makes the names of a module known, in place of the one before. */
  void load(ModelRequest request) {
    heddle.evaluate(request, "TRUE", output);
    module = Optional.of(request);
  }

  /**
   * Evaluates an expression, or keeps a definition.
   *
   * @return the value; nothing for a definition
   */
  Optional<Value> enter(String text) {
    Matcher definition = DEFINITION.matcher(text.strip());
    if (!definition.matches()) {
      return Optional.of(evaluate(text, definitions));
    }
    List<Definition> extended = new ArrayList<>(definitions);
    extended.removeIf(before -> before.name().equals(definition.group(1)));
    extended.add(new Definition(definition.group(1), text.strip()));
    evaluate("TRUE", extended);
    definitions.clear();
    definitions.addAll(extended);
    return Optional.empty();
  }

  /** {@return the names that were defined} */
  List<String> names() {
    return definitions.stream().map(Definition::name).toList();
  }

  private Value evaluate(String expression, List<Definition> known) {
    if (known.isEmpty() && module.isPresent()) {
      return heddle.evaluate(module.get(), expression, output);
    }
    return heddle.evaluate(sessionModule(known), expression, output);
  }

  /** Writes a module with the definitions, which extends the loaded one. */
  private ModelRequest sessionModule(List<Definition> known) {
    String extended = module.map(loaded -> MoreFiles.getNameWithoutExtension(loaded.file())).orElse(STANDARD);
    StringBuilder text = new StringBuilder("---- MODULE " + MODULE + " ----\nEXTENDS " + extended + "\n");
    known.forEach(definition -> text.append(definition.text()).append('\n'));
    Path file = directory.resolve(MODULE + ".tla");
    try {
      Files.writeString(file, text.append("====\n"));
    } catch (IOException e) {
      throw failure(e);
    }
    return new ModelRequest(file, module.map(this::options).orElse(LoadOptions.DEFAULT));
  }

  /** Returns the options of the loaded module for a module beside another, which extends it. */
  private LoadOptions options(ModelRequest loaded) {
    LoadOptions options = loaded.options();
    Path beside = loaded.file().toAbsolutePath().getParent();
    Path config = loaded.file().resolveSibling(MoreFiles.getNameWithoutExtension(loaded.file()) + ".cfg");
    boolean isBeside = options.config() instanceof ConfigurationSource.Beside && Files.isRegularFile(config);
    List<Path> libraries = new ArrayList<>(List.of(beside));
    libraries.addAll(options.libraries());
    return LoadOptions.builder()
        .config(isBeside ? new ConfigurationSource.File(config) : options.config())
        .constants(options.constants())
        .translate(options.translate())
        .environment(options.environment())
        .libraries(libraries)
        .build();
  }

  private static SystemException failure(IOException e) {
    return new SystemException(
        DiagnosticCode.SYSTEM, Span.NONE, "cannot keep a module in a temporary file: " + e.getMessage());
  }

  @Override
  public void close() {
    try {
      MoreFiles.deleteRecursively(directory, RecursiveDeleteOption.ALLOW_INSECURE);
    } catch (IOException e) {
      throw failure(e);
    }
  }
}
