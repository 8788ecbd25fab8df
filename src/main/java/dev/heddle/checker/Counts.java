package dev.heddle.checker;

/**
 * The three counts, as TLC counts them.
 *
 * @param generated states generated, duplicates and initial states included
 * @param distinct distinct states found
 * @param depth the number of levels of the breadth-first search, 1 for initial states alone
 */
public record Counts(long generated, long distinct, int depth) {}
