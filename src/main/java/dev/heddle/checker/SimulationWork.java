package dev.heddle.checker;

import dev.heddle.checker.liveness.Letters;
import dev.heddle.transition.TransitionSystem;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * What the workers of a simulation share.
 *
 * @param initial the states in which behaviors begin, at least one
 * @param seen how often each feature was seen, if rare ones are preferred; changes between batches only
 * @param covers those that no walk has met so far
 * @param guards the values that conditions in actions had in none of the first walks
 * @param letters the alphabet of the steps, if there are temporal properties
 * @param levels told before a step how many states there are, on the thread that takes it
 */
record SimulationWork(
    TransitionSystem system,
    Strategy.RandomWalks walks,
    List<int[]> initial,
    Optional<long[]> seen,
    OpenCovers covers,
    OpenGuards guards,
    Optional<Letters> letters,
    StopSignal stop,
    IntConsumer levels) {}
