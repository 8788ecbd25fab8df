package dev.heddle.cli;

import dev.heddle.CheckRequest;
import dev.heddle.LoadedModel;
import dev.heddle.checker.Profiling;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.trace.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The options that show what an engine makes of a model and where its time goes. */
final class ProfileOptions {
  private boolean profiled;
  private Path classDirectory;

  /** Declares these options. */
  void declare(Declaration to) {
    to.flag(value -> profiled = value, "--profile")
        .description(
            "Prints what was evaluated: for each action the states in which it was evaluated and enabled, its"
                + " successors, those that were new, its share of the time that all actions and properties took,"
                + " and whether it was compiled or why not; likewise for properties and constraints. Counts are"
                + " exact, times sampled.");
    to.option(Path.class, value -> classDirectory = value, "--write-classes")
        .paramLabel("DIR")
        .description("Writes the class generated from the model to DIR/MODULE.class, to be read with javap -c -p.");
  }

  /** Returns {@code request} as these options want it. */
  CheckRequest applyTo(CheckRequest request) {
    return profiled ? request.withProfiling(Profiling.ON) : request;
  }

  /**
   * Writes the class of a model that was loaded, if that is wanted.
   *
   * @throws ConfigurationException if there is no class
   * @throws dev.heddle.diagnostic.SystemException if the system refuses to have it written
   */
  void writeClass(LoadedModel model) {
    if (classDirectory == null) {
      return;
    }
    try {
      byte[] content =
          model.system().generatedClass().orElseThrow(() -> new ConfigurationException(
              DiagnosticCode.USAGE,
              Span.NONE,
              "--write-classes has nothing to write: the evaluator generates no class; leave out --engine")).read();
      new WholeFile().write(classDirectory.resolve(model.system().name() + ".class"), content);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }
}
