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
 */
final class Judge {
  private final Standings standings;

  Judge(Standings standings) {
    this.standings = standings;
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
    Standings.violated(before).ifPresent(properties::add);
    Standings.violated(after).ifPresent(properties::add);
    if (properties.isEmpty()) {
      boolean bothHold = before.verdict() == Verdict.HOLDS && after.verdict() == Verdict.HOLDS;
      return List.of(judgement(after, "", bothHold ? Word.NOT_REPRODUCED : Word.NOT_JUDGED));
    }
    return properties.stream()
        .map(
            property ->
                judgement(after, property, word(standings.of(before, property), standings.of(after, property))))
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
}
