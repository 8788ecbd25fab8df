package dev.heddle.cli;

import dev.heddle.report.TextStyle;
import java.nio.file.Path;

/** The options that say what is printed and written, and how. */
final class OutputOptions {
  /** The forms of a result on stdout. */
  enum Format {
    TEXT,
    JSON,
    TLC
  }

  /** When to do what suits a terminal. */
  enum When {
    AUTO,
    ON,
    OFF
  }

  private Format format;
  private When progress;

  private final StyleOptions styleOptions = new StyleOptions();
  private Path traceDirectory;
  private boolean timestamp;

  /** Declares these options. */
  void declare(Declaration to) {
    to.option(Format.class, value -> format = value, "--format")
        .paramLabel("FORMAT")
        .defaultValue("text")
        .description(
            "text, json or tlc. json prints one document on stdout and nothing else; tlc prints the messages of"
                + " TLC's -tool, which editors read, for check and simulate.");
    to.option(When.class, value -> progress = value, "--progress")
        .paramLabel("WHEN")
        .defaultValue("auto")
        .description(
            "A line on stderr about the search so far: auto, on or off. auto: rewritten on a terminal, else"
                + " a line every half minute.");
    styleOptions.declare(to);
    to.option(Path.class, value -> traceDirectory = value, "--trace-dir")
        .paramLabel("DIR")
        .description("Where counterexamples are written. Default: traces/ and the name of the model or suite.");
    to.flag(value -> timestamp = value, "--timestamp").description("Notes in trace files when they were made.");
  }

  Format format() {
    return format;
  }

  /** Returns the directory for the counterexamples of the model or suite {@code name}. */
  Path traceDirectory(Console console, String name) {
    return traceDirectory == null ? console.directory().resolve("traces").resolve(name) : traceDirectory;
  }

  boolean notesTime() {
    return timestamp;
  }

  /** Returns whether to show progress. */
  boolean showsProgress() {
    return switch (progress) {
      case AUTO, ON -> true;
      case OFF -> false;
    };
  }

  TextStyle style(Console console) {
    return styleOptions.style(console);
  }
}
