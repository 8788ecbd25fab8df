package dev.heddle.cli;

import dev.heddle.report.TextStyle;
import dev.heddle.report.TextStyle.Colour;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what is printed and written, and how. */
final class OutputOptions {
  /** The forms of a result on stdout. */
  enum Format {
    TEXT,
    JSON
  }

  /** When to do what suits a terminal. */
  enum When {
    AUTO,
    ON,
    OFF
  }

  /** When to colour, in the words that other tools use. */
  enum ColourWhen {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json. json prints one document on stdout and nothing else.")
  private Format format;

  @Option(
      names = "--progress",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "A line on stderr about the search so far: auto, on or off.")
  private When progress;

  @Option(
      names = {"--color", "--colour"},
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "auto, always or never. auto: on a terminal, unless NO_COLOR is set.")
  private ColourWhen colour;

  @Option(
      names = "--trace-dir",
      paramLabel = "DIR",
      description = "Where counterexamples are written. Default: traces/ and the name of the model or suite.")
  private Path traceDirectory;

  @Option(names = "--timestamp", description = "Notes in trace files when they were made.")
  private boolean timestamp;

  Format format() {
    return format;
  }

  Optional<Path> traceDirectory() {
    return Optional.ofNullable(traceDirectory);
  }

  boolean notesTime() {
    return timestamp;
  }

  /** Returns whether to show progress; where nobody watches, only if it was asked for. */
  boolean showsProgress(Console console) {
    return switch (progress) {
      case ON -> true;
      case OFF -> false;
      case AUTO -> console.terminals().err();
    };
  }

  TextStyle style(Console console) {
    boolean coloured =
        switch (colour) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> console.terminals().out() && !console.isSet("NO_COLOR");
        };
    return new TextStyle(console.width(), coloured ? Colour.ON : Colour.OFF);
  }
}
