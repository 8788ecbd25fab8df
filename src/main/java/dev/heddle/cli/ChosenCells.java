package dev.heddle.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.suite.Cell;
import dev.heddle.suite.Suite;
import dev.heddle.suite.SuiteFiles;
import dev.heddle.suite.SuiteReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The parameters that say which cells of which suites are run. What chooses nothing is refused. */
final class ChosenCells {
  private static final String RANGE = "..";

  private List<Path> places = List.of();
  private List<String> patterns = List.of();
  private String variants;

  /**
   * The cells of a suite that are to be run.
   *
   * @param variants the variants that were asked for, in that order; all of the suite's if none were
   */
  record Selection(Suite suite, ImmutableList<Cell> cells, ImmutableList<String> variants) {}

  /** Declares these options. */
  void declare(Declaration to) {
    to.parameters(Path.class, values -> places = values)
        .paramLabel("SUITE")
        .description("A suite file, or a directory: every suite.json in it or below. Default: models.");
    to.list(String.class, values -> patterns = values, "--only")
        .paramLabel("PATTERN")
        .description("Runs the cells whose name, SCENARIO--VARIANT, matches; * stands for anything. Repeatable.");
    to.option(String.class, value -> variants = value, "--variants")
        .paramLabel("V1,V2,...")
        .description("Runs the cells of these variants. FIRST..LAST: from one to the other in the suite's order.");
  }

  /** {@return the files and directories that were named} */
  List<Path> places() {
    return places;
  }

  /** {@return whether variants were named, in an order} */
  boolean isOrdered() {
    return variants != null;
  }

  /**
   * Reads the suites and returns what was chosen of each of which something was.
   *
   * @throws dev.heddle.diagnostic.SpecException if a suite is wrong, or a pattern or a variant chooses nothing
   */
  ImmutableList<Selection> selections(Console console) {
    List<Path> chosen = places.isEmpty() ? List.of(console.directory().resolve("models")) : places;
    List<Suite> suites = SuiteFiles.find(chosen).stream().map(SuiteReader::read).toList();
    for (String pattern : patterns) {
      CellFilter filter = new CellFilter(List.of(pattern));
      if (suites.stream().flatMap(suite -> suite.cells().stream()).noneMatch(filter::accepts)) {
        throw refusal("no cell matches `" + pattern + "`; cells are named SCENARIO--VARIANT");
      }
    }
    for (String variant : named()) {
      if (suites.stream().noneMatch(suite -> suite.variants().containsKey(variant))) {
        throw refusal("no suite has a variant `" + variant + "`");
      }
    }
    ImmutableList<Selection> selections =
        suites.stream()
            .map(this::selection)
            .filter(selection -> !selection.cells().isEmpty())
            .collect(ImmutableList.toImmutableList());
    if (selections.isEmpty()) {
      throw refusal("no cell was chosen; cells are named SCENARIO--VARIANT");
    }
    return selections;
  }

  private static ConfigurationException refusal(String message) {
    return new ConfigurationException(DiagnosticCode.USAGE, Span.NONE, message);
  }

  private Selection selection(Suite suite) {
    ImmutableList<String> ordered = ordered(suite);
    CellFilter filter = new CellFilter(patterns);
    ImmutableList<Cell> cells =
        suite.cells().stream()
            .filter(filter::accepts)
            .filter(cell -> ordered.contains(cell.variant().name()))
            .collect(ImmutableList.toImmutableList());
    return new Selection(suite, cells, ordered);
  }

  /** {@return the names on the command line, both ends of each range} */
  private List<String> named() {
    return variants == null
        ? List.of()
        : entries().stream().flatMap(entry -> Splitter.on(RANGE).splitToStream(entry)).toList();
  }

  private List<String> entries() {
    return Splitter.on(',').trimResults().splitToList(variants);
  }

  private ImmutableList<String> ordered(Suite suite) {
    ImmutableList<String> all = suite.variants().keySet().asList();
    if (variants == null) {
      return all;
    }
    Set<String> ordered = new LinkedHashSet<>();
    for (String entry : entries()) {
      int dots = entry.indexOf(RANGE);
      if (dots < 0) {
        ordered.add(entry);
      } else {
        ordered.addAll(range(all, entry.substring(0, dots), entry.substring(dots + RANGE.length())));
      }
    }
    ordered.retainAll(all);
    return ImmutableList.copyOf(ordered);
  }

  private static List<String> range(List<String> all, String first, String last) {
    int from = all.indexOf(first);
    int to = all.indexOf(last);
    if (from < 0 || to < 0) {
      return List.of();
    }
    List<String> range = new ArrayList<>(all.subList(Math.min(from, to), Math.max(from, to) + 1));
    return from <= to ? range : range.reversed();
  }
}
