package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What was checked, in the words in which it was asked for, so that it can be asked for again.
 *
 * @param file the path of the root module
 * @param config the path of the configuration, if one was read
 * @param constants constants given beside the configuration, as TLA+ expressions
 * @param specification the temporal formula, if given beside the configuration
 * @param init the initial predicate, if given beside the configuration
 * @param next the next-state relation, if given beside the configuration
 * @param invariants invariants given beside the configuration
 * @param properties properties given beside the configuration
 * @param constraints state constraints given beside the configuration
 * @param deadlock whether deadlock was checked
 */
public record CheckedModel(
    String file,
    Optional<String> config,
    ImmutableMap<String, String> constants,
    Optional<String> specification,
    Optional<String> init,
    Optional<String> next,
    ImmutableList<String> invariants,
    ImmutableList<String> properties,
    ImmutableList<String> constraints,
    boolean deadlock) {

  /** Returns this with the paths of module and configuration replaced by others. */
  CheckedModel relocated(UnaryOperator<String> path) {
    return new CheckedModel(
        path.apply(file),
        config.map(path),
        constants,
        specification,
        init,
        next,
        invariants,
        properties,
        constraints,
        deadlock);
  }
}
