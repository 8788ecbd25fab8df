package dev.heddle.cli;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.suite.Cell;
import dev.heddle.suite.Suite;
import dev.heddle.suite.SuiteReader;
import dev.heddle.trace.CheckedModel;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.TraceOrigin.SuiteCell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the cell of a suite in which another variant meets the scenario of a trace. */
final class AgainstVariant {
  private static final String SUITE = "suite.json";

  private AgainstVariant() {}

  /**
   * Returns the cell of {@code variant} and the scenario of {@code trace}.
   *
   * @param file the trace's file, to which the paths in it are relative
   * @param suite the suite; by default the one beside the trace's model
   * @throws ConfigurationException if the trace is of no suite, or the suite has no such cell
   */
  static Cell of(RecordedTrace trace, Path file, Optional<Path> suite, String variant) {
    SuiteCell place =
        trace.origin().place().orElseThrow(() -> mistake(file, "the trace was found in no suite, and has no variants"));
    Path suiteFile =
        suite
            .or(() -> trace.origin().checked().map(CheckedModel::file)
                .map(model -> file.resolveSibling(model).resolveSibling(SUITE).normalize()).filter(Files::exists))
            .orElseThrow(() -> mistake(file, "there is no " + SUITE + " beside the trace's model; name it by --suite"));
    Suite read = SuiteReader.read(suiteFile);
    ImmutableList<Cell> cells =
        read.cells().stream()
            .filter(cell -> cell.scenario().id().equals(place.scenario()))
            .collect(ImmutableList.toImmutableList());
    return cells.stream()
        .filter(cell -> cell.variant().name().equals(variant))
        .findFirst()
        .orElseThrow(() -> unknown(suiteFile, place.scenario(), variant, cells));
  }

  private static ConfigurationException unknown(
      Path suite, String scenario, String variant, ImmutableList<Cell> cells) {
    Diagnostic diagnostic =
        Diagnostic.of(
            DiagnosticCode.SUITE,
            Span.ofFile(suite.toString()),
            "the scenario `" + scenario + "` is not for a variant `" + variant + "`");
    String names = String.join(", ", cells.stream().map(cell -> cell.variant().name()).toList());
    return new ConfigurationException(
        ImmutableList.of(names.isEmpty() ? diagnostic : diagnostic.withNote("its variants are " + names)));
  }

  private static ConfigurationException mistake(Path file, String message) {
    return new ConfigurationException(DiagnosticCode.TRACE, Span.ofFile(file.toString()), message);
  }
}
