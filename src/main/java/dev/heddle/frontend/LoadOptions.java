package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How to load a specification.
 *
 * <p>A property, constraint, Init or Next is the name of a definition, or a TLA+ expression over the module's names.
 *
 * @param config which configuration to read
 * @param constants values of constants as TLA+ expressions, by name; they replace those of the configuration
 * @param specification the temporal formula, in place of the configuration's behavior
 * @param init the initial predicate, in place of the configuration's behavior
 * @param next the next-state relation, in place of the configuration's behavior
 * @param invariants state predicates to hold in every state
 * @param properties temporal formulas and action properties
 * @param propertyChoice what {@code invariants} and {@code properties} do with the configuration's
 * @param propertyKinds which kinds of properties are checked
 * @param excluded names of invariants and properties that are left out
 * @param stateConstraints state predicates that bound the search
 * @param actionConstraints action predicates that bound the search
 * @param postconditions expressions to evaluate when all is done, beside those of the configuration
 * @param checkDeadlock whether a state without successor is a violation, in place of CHECK_DEADLOCK
 * @param translate when to translate PlusCal
 * @param libraries directories in which modules are sought after the root module's own
 * @param environment the environment variables that IOEnv of module IOUtils tells
 */
public record LoadOptions(
    ConfigurationSource config,
    ImmutableMap<String, String> constants,
    Optional<String> specification,
    Optional<String> init,
    Optional<String> next,
    ImmutableList<String> invariants,
    ImmutableList<String> properties,
    PropertyChoice propertyChoice,
    PropertyKinds propertyKinds,
    ImmutableSet<String> excluded,
    ImmutableList<String> stateConstraints,
    ImmutableList<String> actionConstraints,
    ImmutableList<String> postconditions,
    Optional<Boolean> checkDeadlock,
    TranslateMode translate,
    ImmutableList<Path> libraries,
    ImmutableMap<String, String> environment) {

  /** The configuration beside the module, and nothing added. */
  public static final LoadOptions DEFAULT = builder().build();

  /** Returns these options with other names left out. */
  public LoadOptions without(Set<String> names) {
    Builder changed = toBuilder();
    changed.excluded = ImmutableSet.copyOf(names);
    return changed.build();
  }

  /** Returns these options with other libraries. */
  public LoadOptions withLibraries(List<Path> directories) {
    return toBuilder().libraries(directories).build();
  }

  /** Returns these options with one more state predicate to hold in every state, after the others. */
  public LoadOptions withInvariant(String formula) {
    return toBuilder().invariants(ImmutableList.<String>builder().addAll(invariants).add(formula).build()).build();
  }

  /** Returns these options with another choice of when to translate PlusCal. */
  public LoadOptions withTranslate(TranslateMode mode) {
    return toBuilder().translate(mode).build();
  }

  private Builder toBuilder() {
    Builder builder = new Builder();
    builder.config = config;
    builder.constants = constants;
    builder.specification = specification;
    builder.init = init;
    builder.next = next;
    builder.invariants = invariants;
    builder.properties = properties;
    builder.propertyChoice = propertyChoice;
    builder.propertyKinds = propertyKinds;
    builder.excluded = excluded;
    builder.stateConstraints = stateConstraints;
    builder.actionConstraints = actionConstraints;
    builder.postconditions = postconditions;
    builder.checkDeadlock = checkDeadlock;
    builder.translate = translate;
    builder.libraries = libraries;
    builder.environment = environment;
    return builder;
  }

  /** Returns these options with one expression to evaluate, and no behavior to explore. */
  public LoadOptions evaluating(String expression) {
    return builder()
        .config(config)
        .constants(constants)
        .init("(TRUE)")
        .next("(FALSE)")
        .propertyChoice(PropertyChoice.REPLACE)
        .postconditions(List.of(expression.matches("\\s*[\\w!]+\\s*") ? "(" + expression + ")" : expression))
        .translate(translate)
        .libraries(libraries)
        .environment(environment)
        .build();
  }

  /** Returns a builder that starts from {@link #DEFAULT}. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects options. Not thread-safe. */
  public static final class Builder {
    private ConfigurationSource config = new ConfigurationSource.Beside();
    private ImmutableMap<String, String> constants = ImmutableMap.of();
    private Optional<String> specification = Optional.empty();
    private Optional<String> init = Optional.empty();
    private Optional<String> next = Optional.empty();
    private ImmutableList<String> invariants = ImmutableList.of();
    private ImmutableList<String> properties = ImmutableList.of();
    private PropertyChoice propertyChoice = PropertyChoice.ADD;
    private PropertyKinds propertyKinds = PropertyKinds.ALL;
    private ImmutableSet<String> excluded = ImmutableSet.of();
    private ImmutableList<String> stateConstraints = ImmutableList.of();
    private ImmutableList<String> actionConstraints = ImmutableList.of();
    private ImmutableList<String> postconditions = ImmutableList.of();
    private Optional<Boolean> checkDeadlock = Optional.empty();
    private TranslateMode translate = TranslateMode.AUTO;
    private ImmutableList<Path> libraries = ImmutableList.of();
    private ImmutableMap<String, String> environment = ImmutableMap.of();

    private Builder() {}

    /** Sets which configuration to read. */
    public Builder config(ConfigurationSource source) {
      config = source;
      return this;
    }

    /** Sets the values of constants as TLA+ expressions, by name. */
    public Builder constants(Map<String, String> values) {
      constants = ImmutableMap.copyOf(values);
      return this;
    }

    /** Sets the temporal formula that says which behaviors there are. */
    public Builder specification(String formula) {
      specification = Optional.of(formula);
      return this;
    }

    /** Sets the initial predicate. */
    public Builder init(String predicate) {
      init = Optional.of(predicate);
      return this;
    }

    /** Sets the next-state relation. */
    public Builder next(String relation) {
      next = Optional.of(relation);
      return this;
    }

    /** Sets the state predicates to hold in every state. */
    public Builder invariants(List<String> predicates) {
      invariants = ImmutableList.copyOf(predicates);
      return this;
    }

    /** Sets the properties. */
    public Builder properties(List<String> formulas) {
      properties = ImmutableList.copyOf(formulas);
      return this;
    }

    /** Sets what invariants and properties do with those of the configuration. */
    public Builder propertyChoice(PropertyChoice choice) {
      propertyChoice = choice;
      return this;
    }

    /** Sets which kinds of properties are checked. */
    public Builder propertyKinds(PropertyKinds kinds) {
      propertyKinds = kinds;
      return this;
    }

    /** Sets further state constraints. */
    public Builder stateConstraints(List<String> predicates) {
      stateConstraints = ImmutableList.copyOf(predicates);
      return this;
    }

    /** Sets further action constraints. */
    public Builder actionConstraints(List<String> predicates) {
      actionConstraints = ImmutableList.copyOf(predicates);
      return this;
    }

    /** Sets further expressions to evaluate when all is done. */
    public Builder postconditions(List<String> expressions) {
      postconditions = ImmutableList.copyOf(expressions);
      return this;
    }

    /** Sets whether a state without successor is a violation. */
    public Builder checkDeadlock(Optional<Boolean> choice) {
      checkDeadlock = choice;
      return this;
    }

    /** Sets when to translate PlusCal. */
    public Builder translate(TranslateMode mode) {
      translate = mode;
      return this;
    }

    /** Sets the directories in which modules are sought after the root module's own. */
    public Builder libraries(List<Path> directories) {
      libraries = ImmutableList.copyOf(directories);
      return this;
    }

    /** Sets the environment variables that a specification can ask for. */
    public Builder environment(Map<String, String> variables) {
      environment = ImmutableMap.copyOf(variables);
      return this;
    }

    /** Returns the options collected so far. */
    public LoadOptions build() {
      return new LoadOptions(
          config,
          constants,
          specification,
          init,
          next,
          invariants,
          properties,
          propertyChoice,
          propertyKinds,
          excluded,
          stateConstraints,
          actionConstraints,
          postconditions,
          checkDeadlock,
          translate,
          libraries,
          environment);
    }
  }
}
