/**
 * The memory of a search: an exact set of states, the level that is being expanded, and who was found from whom.
 *
 * <p>May use {@code diagnostic}; knows ints and longs, no TLA+. A {@link dev.heddle.store.StateStore} consists of
 * {@code Partition}s, each of which one thread touches at a time; states lie in them bit-packed as a
 * {@link dev.heddle.store.PackedLayout} says. A worker turns states into words with a
 * {@link dev.heddle.store.Packer}, gathers them in a {@link dev.heddle.store.SuccessorBuffer} and hands them over
 * by partition as {@link dev.heddle.store.ArrangedSuccessors}.
 */
package dev.heddle.store;
