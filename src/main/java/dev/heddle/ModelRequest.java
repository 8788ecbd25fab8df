package dev.heddle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;

/**
 * A model and what to check of it. What is given here is added to what the configuration says; a constant given here
 * replaces the configuration's.
 *
 * @param file the root module
 * @param config the configuration to read
 * @param libraries directories in which extended modules are sought after the module's own
 * @param translation when to translate a PlusCal algorithm
 * @param constants values of constants as TLA+ expressions, by name
 * @param behavior which behaviors to explore
 * @param invariants names of state predicates to hold in every state
 * @param properties names of further properties
 * @param constraints names of state constraints
 * @param deadlock whether a state without successor is a violation
 */
public record ModelRequest(
    Path file,
    ConfigChoice config,
    ImmutableList<Path> libraries,
    Translation translation,
    ImmutableMap<String, String> constants,
    Behavior behavior,
    ImmutableList<String> invariants,
    ImmutableList<String> properties,
    ImmutableList<String> constraints,
    DeadlockCheck deadlock) {

  /** When to translate a PlusCal algorithm, in memory. */
  public enum Translation {
    /** Where the file has no translation or one that is older than the algorithm. */
    AUTO,
    /** Always; a translation in the file is not read. */
    ALWAYS,
    /** Never; a module without translation has no behaviors. */
    NEVER
  }

  /** Returns the request for the model in {@code file} with the configuration beside it and nothing added. */
  public static ModelRequest of(Path file) {
    return new ModelRequest(
        file,
        new ConfigChoice.Beside(),
        ImmutableList.of(),
        Translation.AUTO,
        ImmutableMap.of(),
        Behavior.AS_CONFIGURED,
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        DeadlockCheck.AS_CONFIGURED);
  }
}
