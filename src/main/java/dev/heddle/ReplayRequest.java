package dev.heddle;

import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.frontend.ConfigurationSource;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.trace.CheckedModel;
import dev.heddle.trace.RecordedTrace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds out which model a recorded trace is of. */
public final class ReplayRequest {
  private ReplayRequest() {}

  /**
   * Returns the request for the model that {@code trace} was found in.
   *
   * @param file the trace's file, to which the paths in it are relative
   * @param other another root module to take instead, with the same constants and properties
   * @throws ConfigurationException if the trace does not say which model it is of, and no other is given
   */
  public static ModelRequest of(RecordedTrace trace, Path file, Optional<Path> other) {
    Optional<CheckedModel> checked = trace.origin().checked();
    if (checked.isEmpty()) {
      return ModelRequest.of(other.orElseThrow(() -> unknown(file)));
    }
    Path module = other.orElseGet(() -> shortest(file.resolveSibling(checked.get().file())));
    return new ModelRequest(module, options(checked.get(), file));
  }

  private static LoadOptions options(CheckedModel checked, Path file) {
    LoadOptions.Builder options =
        LoadOptions.builder()
            .config(
                checked
                    .config()
                    .<ConfigurationSource>map(path -> new ConfigurationSource.File(shortest(file.resolveSibling(path))))
                    .orElseGet(ConfigurationSource.None::new))
            .constants(checked.constants())
            .invariants(checked.invariants())
            .properties(checked.properties())
            .stateConstraints(checked.constraints())
            .checkDeadlock(Optional.of(checked.deadlock()));
    checked.specification().ifPresent(options::specification);
    checked.init().ifPresent(options::init);
    checked.next().ifPresent(options::next);
    return options.build();
  }

  /** Returns the path without the detours that a path relative to another file takes, if it is still the same file. */
  private static Path shortest(Path path) {
    Path normal = path.normalize();
    return Files.exists(normal) || !Files.exists(path) ? normal : path;
  }

  private static ConfigurationException unknown(Path file) {
    return new ConfigurationException(
        DiagnosticCode.TRACE,
        Span.ofFile(file.toString()),
        "the trace does not say which model it is of; name the model with `--model FILE.tla`");
  }
}
