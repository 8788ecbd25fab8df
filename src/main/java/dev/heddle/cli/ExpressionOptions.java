package dev.heddle.cli;

import com.google.common.collect.ImmutableMap;
import dev.heddle.ModelRequest;
import dev.heddle.frontend.ConfigurationSource;
import dev.heddle.frontend.LoadOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options that say with which names expressions are evaluated. */
final class ExpressionOptions {
  private Path module;
  private Path config;
  private Map<String, String> constants = Map.of();
  private List<Path> libraries = List.of();

  /** Declares these options. */
  void declare(Declaration to) {
    to.option(Path.class, value -> module = value, "--module")
        .paramLabel("FILE.tla")
        .description("A module whose definitions can be used; its constants have the values of its configuration.");
    to.option(Path.class, value -> config = value, "--config", "-config")
        .paramLabel("FILE")
        .description("The configuration with the constants. Default: the .cfg beside the module, if there is one.");
    to.map(values -> constants = values, "-c", "--constant")
        .paramLabel("NAME=VALUE")
        .description("The value of a constant, in place of the configuration's.");
    to.list(Path.class, values -> libraries = values, "--library")
        .paramLabel("DIR")
        .description("A directory with modules; may be given several times.");
  }

  /** Returns the module to use, if one is given. */
  Optional<ModelRequest> module() {
    return Optional.ofNullable(module).map(this::module);
  }

  /** Returns the request for a module with these options. */
  ModelRequest module(Path file) {
    LoadOptions.Builder options =
        LoadOptions.builder().constants(ImmutableMap.copyOf(constants)).libraries(libraries);
    if (config != null) {
      options.config(new ConfigurationSource.File(config));
    }
    return new ModelRequest(file, options.build());
  }
}
