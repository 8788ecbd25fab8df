package dev.heddle.suite;

import java.util.Optional;

/**
 * Finds out what is known of a property in a variant.
 *
 * <p>A run stops at the first violation, so that one that violates {@code P} says nothing about {@code Q}. If {@code Q}
 * is an invariant, a further run with {@code Q} alone decides.
 */
final class Standings {
  /** Checks one invariant of a cell alone. */
  @FunctionalInterface
  interface SingleCheck {
    /** Returns what the check found about {@code invariant}. */
    Standing check(Cell cell, String invariant);
  }

  private final SingleCheck singleCheck;

  Standings(SingleCheck singleCheck) {
    this.singleCheck = singleCheck;
  }

  /** Returns what the run of a cell violates, if it violates something. */
  static Optional<String> violated(CellResult result) {
    return switch (result.verdict()) {
      case VIOLATED, DEADLOCK -> result.property();
      case HOLDS, EXPLORED, SIMULATED, ASSUMPTION, POSTCONDITION, ERROR, LIMIT, INTERRUPTED -> Optional.empty();
    };
  }

  /** Returns what is known of {@code property} in the variant of a cell. */
  Standing of(CellResult result, String property) {
    if (violated(result).equals(Optional.of(property))) {
      return Standing.VIOLATED;
    }
    return switch (result.verdict()) {
      case HOLDS, EXPLORED -> Standing.HOLDS;
      case VIOLATED, DEADLOCK, LIMIT, SIMULATED ->
          result.cell().scenario().invariants().contains(property)
              ? singleCheck.check(result.cell(), property)
              : Standing.UNKNOWN;
      case ASSUMPTION, POSTCONDITION, ERROR, INTERRUPTED -> Standing.UNKNOWN;
    };
  }
}
