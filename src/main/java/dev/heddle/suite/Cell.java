package dev.heddle.suite;

import dev.heddle.ModelRequest;
import dev.heddle.frontend.ConfigurationSource;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.trace.TraceOrigin.SuiteCell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A scenario on a variant.
 *
 * @param suite the suite
 * @param scenario the scenario
 * @param variant the variant
 * @param expectation what it is expected to come to
 */
public record Cell(Suite suite, Scenario scenario, Variant variant, Expectation expectation) {
  /** {@return its name, by which {@code --only} selects it} */
  public String name() {
    return scenario.id() + "--" + variant.name();
  }

  /** {@return whether it can be compared: it is not of the old variant, and that has such a cell} */
  public boolean hasOld() {
    return suite.old()
        .filter(old -> !old.equals(variant.name()) && scenario.expectations().containsKey(old))
        .isPresent();
  }

  /** {@return how many distinct states the suite says that it has, or has at least} */
  public OptionalLong expectedStates() {
    return expectation.distinctStates().isPresent() ? expectation.distinctStates() : expectation.minStates();
  }

  /** {@return its place, by names} */
  public SuiteCell place() {
    return new SuiteCell(suite.name(), scenario.id(), variant.name());
  }

  /** {@return the model to check; no configuration file has a part in it} */
  public ModelRequest request() {
    return request(scenario.invariants(), scenario.properties(), scenario.checkDeadlock());
  }

  /** {@return the model to explore to the end, whatever properties it violates} */
  public ModelRequest requestWithoutProperties() {
    return request(List.of(), List.of(), false);
  }

  /** {@return the model to check for one invariant alone} */
  ModelRequest requestFor(String invariant) {
    return request(List.of(invariant), List.of(), false);
  }

  private ModelRequest request(List<String> invariants, List<String> properties, boolean checkDeadlock) {
    Map<String, String> constants = new LinkedHashMap<>(variant.constants());
    constants.putAll(scenario.constants());
    LoadOptions.Builder options =
        LoadOptions.builder()
            .config(new ConfigurationSource.None())
            .constants(constants)
            .invariants(invariants)
            .properties(properties)
            .stateConstraints(scenario.constraints())
            .checkDeadlock(Optional.of(checkDeadlock));
    scenario.specification().ifPresent(options::specification);
    return new ModelRequest(variant.model(), options.build());
  }
}
