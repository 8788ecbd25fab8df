/**
 * Decides temporal properties on the graph of the reachable states.
 *
 * <p>May use {@code trace}, {@code transition}, {@code value} and {@code diagnostic}. An exploration fills a
 * {@link dev.heddle.checker.liveness.BehaviorGraphBuilder}; {@link dev.heddle.checker.liveness.LivenessChecker} looks
 * in the finished {@link dev.heddle.checker.liveness.BehaviorGraph} for a behavior that satisfies what the
 * specification assumes and violates a property, and returns it as a {@link dev.heddle.checker.liveness.Lasso}.
 *
 * <p>Inside: a {@code Refutation} is what such a behavior has to satisfy, split into {@code Condition}s on what happens
 * infinitely often and a rest that an {@code Automaton} watches; {@code Product} is the graph of both,
 * {@code FairComponents} finds its strongly connected parts that satisfy the conditions, and {@code LassoSearch} the
 * way to one and around in it.
 */
package dev.heddle.checker.liveness;
