package dev.heddle.cli;

import dev.heddle.CheckResult;
import dev.heddle.TraceRecorder;
import dev.heddle.report.TraceForm;
import dev.heddle.report.TraceModule;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.WholeFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The option that has counterexamples written in other forms than ITF. */
final class TraceFileOptions {
  private List<Target> targets = List.of();

  /** A form and a file in it. */
  record Target(TraceForm form, String file) {
    /** Reads one. */
    static final class Converter implements ITypeConverter<Target> {
      @Override
      public Target convert(String text) {
        int equals = text.indexOf('=');
        Optional<TraceForm> form = equals < 0 ? Optional.empty() : TraceForm.of(text.substring(0, equals));
        return form
            .filter(_ -> equals + 1 < text.length())
            .map(known -> new Target(known, text.substring(equals + 1)))
            .orElseThrow(
                () -> new TypeConversionException(
                    "got `" + text + "`, wanted a form and a file, such as `json=trace.json`; there are "
                        + TraceForm.words()));
      }
    }
  }

  /** Declares these options. */
  void declare(Declaration to) {
    to.list(Target.class, values -> targets = values, "--dump-trace")
        .paramLabel("FORM=FILE")
        .converters(new Target.Converter())
        .description(
            "Writes the counterexample to FILE as well: json and tla as TLC's -dumpTrace, tlcplain a module with"
                + " the sequence of states, tlcTESpec a module whose one behavior is the trace, dot a graph. May be"
                + " given several times.");
  }

  /** Writes the counterexample of a check, if there is one. */
  void write(CheckResult result, Console console) {
    for (Target target : targets) {
      Path file = console.directory().resolve(target.file());
      new TraceRecorder("heddle", file.toAbsolutePath().getParent(), Optional.empty())
          .record(result, Optional.empty())
          .ifPresent(trace -> write(target.form(), file, trace));
    }
  }

  private static void write(TraceForm form, Path file, RecordedTrace trace) {
    String name = file.getFileName().toString().replaceFirst("\\.tla$", "").replaceAll("\\W", "_");
    new WholeFile().write(file, form.text(trace, name));
    if (form == TraceForm.SPECIFICATION) {
      new WholeFile().write(file.resolveSibling(name + ".cfg"), TraceModule.configuration(trace));
    }
  }
}
