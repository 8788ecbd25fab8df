package dev.heddle.suite;

import com.google.common.collect.ImmutableList;
import java.util.OptionalInt;

/**
 * How strong the model of a suite has to be.
 *
 * @param variant the variant of which mutants are made
 * @param scenarios the scenarios that are to notice them; none for all that the variant is expected to hold in
 * @param leastScore of the mutants that could be noticed, how many in a hundred must be
 */
public record MutationPlan(String variant, ImmutableList<String> scenarios, OptionalInt leastScore) {}
