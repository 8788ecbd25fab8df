package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.Verdict;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the verdict of each property changes from one variant to the next.
 *
 * @param suite the suite's name
 * @param variants the variants, in the order in which they are looked at
 * @param lines a line for each property of a scenario that a variant violates, or of which one variant leaves open
 *     whether it does
 * @param steady the scenarios that hold in every variant that has them
 */
public record VariantHistory(
    String suite, ImmutableList<String> variants, ImmutableList<Line> lines, ImmutableList<String> steady) {

  /**
   * One property of one scenario.
   *
   * @param scenario the scenario
   * @param property the property; empty for all that the scenario checks
   * @param standings what is known of it, by variant; a variant without such a cell is absent
   * @param changes where that changes
   */
  public record Line(
      String scenario, String property, ImmutableMap<String, Standing> standings, ImmutableList<Change> changes) {}

  /**
   * A change of a verdict.
   *
   * @param variants the variants of which one made it: the one in which the verdict is first known to be another, and
   *     before it those since the last that is known to have the old one
   * @param now what it changed to
   */
  public record Change(ImmutableList<String> variants, Standing now) {
    /** {@return the variant in which the verdict is first known to be another} */
    public String seenIn() {
      return variants.getLast();
    }
  }

  /** Returns the history that {@code results} tell, which are of one suite. */
  static VariantHistory of(Suite suite, List<CellResult> results, List<String> variants, Standings standings) {
    Map<String, Map<String, CellResult>> byScenario = new LinkedHashMap<>();
    results.forEach(
        result ->
            byScenario
                .computeIfAbsent(result.cell().scenario().id(), _ -> new LinkedHashMap<>())
                .put(result.cell().variant().name(), result));
    ImmutableList.Builder<Line> lines = ImmutableList.builder();
    ImmutableList.Builder<String> steady = ImmutableList.builder();
    byScenario.forEach(
        (scenario, row) -> {
          Set<String> properties = new LinkedHashSet<>();
          variants.stream()
              .flatMap(variant -> Optional.ofNullable(row.get(variant)).stream())
              .flatMap(result -> Standings.violated(result).stream())
              .forEach(properties::add);
          boolean isHolding = row.values().stream().allMatch(result -> result.verdict() == Verdict.HOLDS);
          if (isHolding) {
            steady.add(scenario);
          } else if (properties.isEmpty()) {
            lines.add(line(scenario, "", row, variants, standings));
          } else {
            properties.forEach(property -> lines.add(line(scenario, property, row, variants, standings)));
          }
        });
    return new VariantHistory(suite.name(), ImmutableList.copyOf(variants), lines.build(), steady.build());
  }

  private static Line line(
      String scenario, String property, Map<String, CellResult> row, List<String> variants, Standings standings) {
    ImmutableMap.Builder<String, Standing> found = ImmutableMap.builder();
    for (String variant : variants) {
      if (row.containsKey(variant)) {
        found.put(variant, property.isEmpty() ? ofAll(row.get(variant)) : standings.of(row.get(variant), property));
      }
    }
    ImmutableMap<String, Standing> all = found.buildOrThrow();
    return new Line(scenario, property, all, changes(all, variants));
  }

  private static Standing ofAll(CellResult result) {
    return result.verdict() == Verdict.HOLDS ? Standing.HOLDS : Standing.UNKNOWN;
  }

  private static ImmutableList<Change> changes(Map<String, Standing> standings, List<String> variants) {
    ImmutableList.Builder<Change> changes = ImmutableList.builder();
    Set<String> since = new LinkedHashSet<>();
    Standing before = Standing.UNKNOWN;
    for (String variant : variants) {
      Standing now = standings.getOrDefault(variant, Standing.UNKNOWN);
      since.add(variant);
      if (now != Standing.UNKNOWN) {
        if (before != Standing.UNKNOWN && now != before) {
          changes.add(new Change(ImmutableList.copyOf(since), now));
        }
        before = now;
        since.clear();
      }
    }
    return changes.build();
  }
}
