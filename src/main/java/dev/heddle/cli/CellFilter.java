package dev.heddle.cli;

import dev.heddle.suite.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The cells that {@code --only} selects; without a pattern all of them. */
final class CellFilter {
  private final List<Pattern> patterns;

  CellFilter(List<String> patterns) {
    this.patterns = patterns.stream().map(CellFilter::compile).toList();
  }

  private static Pattern compile(String pattern) {
    return Pattern.compile(
        Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
  }

  /** Returns whether a cell is selected: by its whole name, by its scenario or by its suite and name. */
  boolean accepts(Cell cell) {
    List<String> names =
        List.of(cell.name(), cell.scenario().id(), cell.suite().name() + "/" + cell.name());
    return patterns.isEmpty()
        || patterns.stream().anyMatch(pattern -> names.stream().anyMatch(name -> pattern.matcher(name).matches()));
  }
}
