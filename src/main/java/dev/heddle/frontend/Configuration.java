package dev.heddle.frontend;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.Span;
import java.util.Optional;

/**
 * A TLC configuration as it is written: names and texts with their places, nothing resolved.
 *
 * @param file the file, as the user would write it
 * @param specification SPECIFICATION
 * @param init INIT
 * @param next NEXT
 * @param invariants INVARIANT, in order
 * @param properties PROPERTY, in order
 * @param stateConstraints CONSTRAINT
 * @param actionConstraints ACTION_CONSTRAINT
 * @param view VIEW
 * @param symmetry SYMMETRY
 * @param alias ALIAS
 * @param postconditions POSTCONDITION
 * @param assignments CONSTANT, in order
 * @param checkDeadlock CHECK_DEADLOCK
 * @param unapplied keywords whose definitions have no say in what is checked
 */
public record Configuration(
    String file,
    Optional<Text> specification,
    Optional<Text> init,
    Optional<Text> next,
    ImmutableList<Text> invariants,
    ImmutableList<Text> properties,
    ImmutableList<Text> stateConstraints,
    ImmutableList<Text> actionConstraints,
    Optional<Text> view,
    Optional<Text> symmetry,
    Optional<Text> alias,
    ImmutableList<Text> postconditions,
    ImmutableList<Assignment> assignments,
    Optional<Boolean> checkDeadlock,
    ImmutableList<Text> unapplied) {

  /** A name or an expression, and where it stands. */
  public record Text(String text, Span span) {}

  /** What CONSTANT says of one name. */
  public sealed interface Assignment {
    /** {@return the constant or operator that is given a meaning} */
    Text target();

    /** {@return the module in which alone it is given that meaning, if one is named} */
    Optional<Text> module();

    /** {@code N = 3}, or {@code N = [M] 3} for the {@code N} of module {@code M}. */
    record Value(Text target, Optional<Text> module, Text expression) implements Assignment {}

    /** {@code N <- Other}, or {@code N <- [M] Other} for the {@code N} of module {@code M}. */
    record Replacement(Text target, Optional<Text> module, Text operator) implements Assignment {}

    /** {@code F(1, 2) = 3}: one row of the table that defines a constant operator. */
    record Row(Text target, ImmutableList<Text> arguments, Optional<Text> module, Text expression)
        implements Assignment {}
  }
}
