package dev.heddle.cli;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.SystemException;
import dev.heddle.report.Annotations;
import dev.heddle.report.GateReport;
import dev.heddle.report.JunitReport;
import dev.heddle.report.MarkdownReport;
import dev.heddle.report.SarifReport;
import dev.heddle.report.SuiteJson;
import dev.heddle.trace.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The options that say which reports a run of suites leaves for other programs, and their writing. What a CI server
 * asks for in the environment is given without being asked for on the command line.
 */
final class ReportOptions {
  private static final String SUMMARY = "GITHUB_STEP_SUMMARY";
  private static final String ACTIONS = "GITHUB_ACTIONS";
  private static final ImmutableList<String> INPUTS = ImmutableList.of(".tla", ".cfg", "suite.json");
  private static final int LONGEST_SUMMARY = 900_000;

  private Path junit;
  private Path sarif;
  private Path markdown;
  private Path json;

  /** A report that was asked for. */
  private record Report(String option, Path file, Function<GateReport, String> text) {}

  /** Declares these options. */
  void declare(Declaration to) {
    to.option(Path.class, value -> junit = value, "--junit")
        .paramLabel("FILE")
        .description("Writes JUnit XML: a test case a cell, the counterexample in the text of its failure.");
    to.option(Path.class, value -> sarif = value, "--sarif")
        .paramLabel("FILE")
        .description("Writes SARIF 2.1.0: each finding at its PlusCal line, the counterexample as a code flow.");
    to.option(Path.class, value -> markdown = value, "--markdown")
        .paramLabel("FILE")
        .description(
            "Writes a summary page. Where GITHUB_STEP_SUMMARY names a file, the page is appended to it anyway.");
    to.option(Path.class, value -> json = value, "--json")
        .paramLabel("FILE")
        .description("Writes what --format json prints.");
  }

  private ImmutableList<Report> reports() {
    ImmutableList.Builder<Report> reports = ImmutableList.builder();
    add(reports, "--junit", junit, JunitReport::of);
    add(reports, "--sarif", sarif, report -> SarifReport.of(report, Version.number()));
    add(reports, "--markdown", markdown, MarkdownReport::of);
    add(reports, "--json", json, report -> new SuiteJson().of(report));
    return reports.build();
  }

  private static void add(
      ImmutableList.Builder<Report> reports, String option, Path file, Function<GateReport, String> text) {
    Optional.ofNullable(file).ifPresent(path -> reports.add(new Report(option, path, text)));
  }

  /**
   * Makes sure that every report can be written, so that a run does not end without one.
   *
   * @param inputs what the run is to read
   * @throws SystemException if the system refuses a file
   * @throws ConfigurationException if two reports are to be one file, or one is to replace what the run reads
   */
  void requireWritable(List<Path> inputs, Console console) {
    ImmutableList<Report> reports = reports();
    for (Report report : reports) {
      String name = report.file().getFileName().toString();
      boolean isInput = Files.isRegularFile(report.file()) && inputs.contains(report.file());
      if (isInput || INPUTS.stream().anyMatch(name::endsWith)) {
        throw refusal(report.option() + " names `" + report.file() + "`, which is a model or a suite and no report");
      }
      for (Report other : reports) {
        if (report != other && place(report.file()).equals(place(other.file()))) {
          throw refusal(
              report.option() + " and " + other.option() + " name the same file, `" + report.file() + "`");
        }
      }
      if (summary(console).filter(file -> place(file).equals(place(report.file()))).isPresent()) {
        throw refusal(report.option() + " names the file of " + SUMMARY + ", which belongs to the CI server");
      }
      new WholeFile().requireWritable(report.file());
    }
    summary(console).ifPresent(file -> append(file, ""));
  }

  private static ConfigurationException refusal(String message) {
    return new ConfigurationException(DiagnosticCode.USAGE, Span.NONE, message);
  }

  /**
   * Deletes the reports of an earlier run: whoever reads a report after a run that was killed is not to read of
   * another one.
   *
   * @throws SystemException if the system refuses
   */
  void deleteOld() {
    reports().forEach(report -> new WholeFile().delete(report.file()));
  }

  /** Returns a path as the file system knows it, as far as it exists. */
  private static Path place(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      return absolute.getParent().toRealPath().resolve(absolute.getFileName());
    } catch (IOException _) {
      return absolute;
    }
  }

  /**
   * Writes the reports, and what the CI server asks for. One that cannot be written does not keep the others from it.
   *
   * @throws SystemException if the system refuses one
   */
  void write(GateReport report, Console console) {
    List<SystemException> refusals = new ArrayList<>();
    if (console.isSet(ACTIONS)) {
      console.err().print(Annotations.of(report));
      console.err().flush();
    }
    for (Report wanted : reports()) {
      attempt(() -> new WholeFile().write(wanted.file(), wanted.text().apply(report)), refusals);
    }
    summary(console).ifPresent(file -> attempt(() -> append(file, MarkdownReport.of(report)), refusals));
    if (!refusals.isEmpty()) {
      throw refusals.getFirst();
    }
  }

  private static void attempt(Runnable writing, List<SystemException> refusals) {
    try {
      writing.run();
    } catch (SystemException refusal) {
      refusals.add(refusal);
    }
  }

  private static Optional<Path> summary(Console console) {
    return console.isSet(SUMMARY)
        ? Optional.of(console.directory().resolve(console.environment().get(SUMMARY)))
        : Optional.empty();
  }

  /** The summary belongs to the CI server, and other steps write to it as well: so this appends. */
  private static void append(Path file, String page) {
    String text =
        page.length() <= LONGEST_SUMMARY ? page : page.substring(0, LONGEST_SUMMARY) + "\n\n(cut: too long)\n";
    try {
      Files.writeString(
          file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new SystemException(
          DiagnosticCode.SYSTEM,
          Span.NONE,
          "cannot write `" + file + "`, which " + SUMMARY + " names: " + e.getMessage());
    }
  }
}
