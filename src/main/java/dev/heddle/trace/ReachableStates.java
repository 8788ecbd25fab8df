package dev.heddle.trace;

import com.google.common.primitives.ImmutableIntArray;
import dev.heddle.trace.ModelWalk.Move;
import dev.heddle.trace.ModelWalk.Position;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The states of a model that steps within its constraints reach, breadth first. Not thread-safe. */
public final class ReachableStates {
  private final ModelWalk walk;
  private final int limit;
  private final Listener listener;
  private final Map<ImmutableIntArray, Integer> ids = new LinkedHashMap<>();
  private final Deque<Position> open = new ArrayDeque<>();
  private boolean hasRoom = true;

  /** Takes what is found. */
  public interface Listener {
    /** A state was found that differs from those before; its id counts them from 0. */
    void onState(int id, Position position);

    /** A step was found between two states. */
    void onStep(int from, Move move, int to);
  }

  private ReachableStates(ModelWalk walk, int limit, Listener listener) {
    this.walk = walk;
    this.limit = limit;
    this.listener = listener;
  }

  /**
   * Visits the states that can be reached.
   *
   * @param limit the most states
   * @param isFollowed whether the steps from a state are taken
   * @return whether there was room for all of them
   */
  public static boolean visit(ModelWalk walk, int limit, Predicate<Position> isFollowed, Listener listener) {
    ReachableStates states = new ReachableStates(walk, limit, listener);
    walk.initialPositions().stream().filter(walk::isWithinConstraints).forEach(states::add);
    while (!states.open.isEmpty()) {
      Position from = states.open.remove();
      if (isFollowed.test(from)) {
        states.follow(from);
      }
    }
    return states.hasRoom;
  }

  private void follow(Position from) {
    for (Move move : walk.choice(from).moves()) {
      if (walk.isWithinConstraints(from, move) && add(move.to())) {
        listener.onStep(ids.get(from.key()), move, ids.get(move.to().key()));
      }
    }
  }

  private boolean add(Position position) {
    if (ids.containsKey(position.key())) {
      return true;
    }
    if (ids.size() == limit) {
      hasRoom = false;
      return false;
    }
    listener.onState(ids.size(), position);
    ids.put(position.key(), ids.size());
    open.add(position);
    return true;
  }
}
