package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import dev.heddle.Verdict;
import dev.heddle.suite.Judgement.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares each variant with the old one, scenario by scenario and property by property.
 *
 * <p>A run stops at the first violation, so that one that violates {@code P} says nothing about {@code Q}. Where the
 * comparison needs to know about {@code Q}, and {@code Q} is an invariant, a further run with {@code Q} alone decides.
 */
final class Judge {
  /** What is known of a property in a variant. */
  enum Standing {
    HOLDS,
    VIOLATED,
    UNKNOWN
  }

  /** Checks one invariant of a cell alone. */
  @FunctionalInterface
  interface SingleCheck {
    /** Returns what the check found about {@code invariant}. */
    Standing check(Cell cell, String invariant);
  }

  private final SingleCheck singleCheck;

  Judge(SingleCheck singleCheck) {
    this.singleCheck = singleCheck;
  }

  /** Judges the cells of one suite; without an old variant there is nothing to judge. */
  ImmutableList<Judgement> judge(Suite suite, List<CellResult> results) {
    if (suite.old().isEmpty()) {
      return ImmutableList.of();
    }
    Map<String, List<CellResult>> byScenario = new LinkedHashMap<>();
    results.forEach(
        result -> byScenario.computeIfAbsent(result.cell().scenario().id(), _ -> new ArrayList<>()).add(result));
    ImmutableList.Builder<Judgement> judgements = ImmutableList.builder();
    for (List<CellResult> row : byScenario.values()) {
      Optional<CellResult> old =
          row.stream().filter(result -> result.cell().variant().name().equals(suite.old().get())).findFirst();
      old.ifPresent(
          before ->
              row.stream().filter(after -> after != before).forEach(after -> judgements.addAll(judge(before, after))));
    }
    return judgements.build();
  }

  private List<Judgement> judge(CellResult before, CellResult after) {
    Set<String> properties = new LinkedHashSet<>();
    violated(before).ifPresent(properties::add);
    violated(after).ifPresent(properties::add);
    if (properties.isEmpty()) {
      boolean bothHold = before.verdict() == Verdict.HOLDS && after.verdict() == Verdict.HOLDS;
      return List.of(judgement(after, "", bothHold ? Word.NOT_REPRODUCED : Word.NOT_JUDGED));
    }
    return properties.stream()
        .map(property -> judgement(after, property, word(standing(before, property), standing(after, property))))
        .toList();
  }

  private static Judgement judgement(CellResult after, String property, Word word) {
    return new Judgement(after.cell().scenario().id(), after.cell().variant().name(), property, word);
  }

  private static Word word(Standing before, Standing after) {
    return switch (before) {
      case UNKNOWN -> Word.NOT_JUDGED;
      case VIOLATED ->
          switch (after) {
            case HOLDS -> Word.FIXED;
            case VIOLATED -> Word.STILL_BROKEN;
            case UNKNOWN -> Word.NOT_JUDGED;
          };
      case HOLDS ->
          switch (after) {
            case HOLDS -> Word.NOT_REPRODUCED;
            case VIOLATED -> Word.REGRESSION;
            case UNKNOWN -> Word.NOT_JUDGED;
          };
    };
  }

  private static Optional<String> violated(CellResult result) {
    return switch (result.verdict()) {
      case VIOLATED, DEADLOCK -> result.property();
      case HOLDS, EXPLORED, SIMULATED, ASSUMPTION, POSTCONDITION, ERROR, LIMIT, INTERRUPTED -> Optional.empty();
    };
  }

  private Standing standing(CellResult result, String property) {
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
