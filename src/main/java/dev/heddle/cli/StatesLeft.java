package dev.heddle.cli;

import dev.heddle.suite.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many states of a run of cells were visited, and how many are probably left. How many states a cell has, its
 * expectation tells, or else the largest variant of the same scenario that is done, of which the old one mostly is the
 * first; else the mean of those that are done.
 */
final class StatesLeft {
  private final List<Cell> cells;
  private final Map<String, Long> found = new HashMap<>();
  private final Map<String, Long> foundOfScenario = new HashMap<>();
  private final Map<String, Long> visited = new HashMap<>();

  StatesLeft(List<Cell> cells) {
    this.cells = cells;
  }

  /** Notes how many states of a cell were visited so far. */
  void visited(Cell cell, long states) {
    visited.put(cell.name(), states);
  }

  /** Notes that a cell is done. */
  void found(Cell cell, long states) {
    found.put(cell.name(), states);
    foundOfScenario.merge(cell.scenario().id(), states, Math::max);
  }

  /** {@return how many cells are done} */
  int cellsDone() {
    return found.size();
  }

  /** {@return the states that were visited} */
  double done() {
    return cells.stream()
        .mapToDouble(cell -> found.getOrDefault(cell.name(), visited.getOrDefault(cell.name(), 0L)))
        .sum();
  }

  /** {@return the states that are probably left} */
  double toDo() {
    return cells.stream()
        .filter(cell -> !found.containsKey(cell.name()))
        .mapToDouble(cell -> Math.max(0, predicted(cell) - visited.getOrDefault(cell.name(), 0L)))
        .sum();
  }

  private double predicted(Cell cell) {
    Long sibling = foundOfScenario.get(cell.scenario().id());
    double mean = found.values().stream().mapToLong(states -> states).average().orElse(0);
    return cell.expectedStates().isPresent()
        ? cell.expectedStates().getAsLong()
        : sibling == null ? mean : sibling;
  }
}
