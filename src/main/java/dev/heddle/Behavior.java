package dev.heddle;

import java.util.Optional;

/**
 * Which behaviors to explore, by the names of operators; what is absent is taken from the configuration. Where neither
 * says, {@code Spec}, or {@code Init} and {@code Next}, are taken if the module defines them.
 *
 * @param specification a temporal formula such as {@code Spec}; excludes the other two
 * @param init the initial predicate
 * @param next the next-state relation
 */
public record Behavior(Optional<String> specification, Optional<String> init, Optional<String> next) {
  /** What the configuration says. */
  public static final Behavior AS_CONFIGURED = new Behavior(Optional.empty(), Optional.empty(), Optional.empty());
}
