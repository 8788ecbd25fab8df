package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.Span;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A verification suite.
 *
 * @param file the file it was read from
 * @param name its name
 * @param title what it is about
 * @param old the variant that the others are compared with
 * @param variants its variants, by name
 * @param scenarios its scenarios
 * @param mutation how strong its model has to be, if it says so
 * @param places where names of operators stand in the file, the first place of each
 */
public record Suite(
    Path file,
    String name,
    String title,
    Optional<String> old,
    ImmutableMap<String, Variant> variants,
    ImmutableList<Scenario> scenarios,
    Optional<MutationPlan> mutation,
    ImmutableMap<String, Span> places) {

  /** {@return the cells, scenario by scenario, in each in the order of the variants} */
  public ImmutableList<Cell> cells() {
    ImmutableList.Builder<Cell> cells = ImmutableList.builder();
    for (Scenario scenario : scenarios) {
      for (Variant variant : variants.values()) {
        Optional.ofNullable(scenario.expectations().get(variant.name()))
            .ifPresent(expectation -> cells.add(new Cell(this, scenario, variant, expectation)));
      }
    }
    return cells.build();
  }
}
