package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * A scenario: a size and a choice of what takes part and what is checked.
 *
 * @param id its name
 * @param title what it is
 * @param constants its constants, as TLA+ expressions; they replace those of a variant
 * @param specification the temporal formula that says which behaviors there are
 * @param invariants state predicates to hold in every state
 * @param properties further properties
 * @param constraints state constraints
 * @param checkDeadlock whether a state without successor is a violation
 * @param expectations what each variant is expected to come to, by the variant's name; there is a cell for each
 */
public record Scenario(
    String id,
    String title,
    ImmutableMap<String, String> constants,
    Optional<String> specification,
    ImmutableList<String> invariants,
    ImmutableList<String> properties,
    ImmutableList<String> constraints,
    boolean checkDeadlock,
    ImmutableMap<String, Expectation> expectations) {}
