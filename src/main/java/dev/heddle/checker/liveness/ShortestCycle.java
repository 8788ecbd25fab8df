package dev.heddle.checker.liveness;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Optional;

/** Finds the shortest cycles through nodes of fair components, as long as its budget lasts. Not thread-safe. */
final class ShortestCycle {
  // A breadth-first search over pairs of a node and what has happened on the way to it: the conditions that were
  // fulfilled and raised, and the marks that were missing on a step. The first way back to the beginning on which
  // enough has happened is a shortest cycle. There are exponentially many pairs in the number of conditions, but few
  // where a cycle is short; the budget is a number of pairs for all searches together, so that the result depends on
  // the graph alone.
  private static final int BUDGET = 1 << 18;

  private final FairComponents components;
  private final ConditionTable conditions;
  private final Allowance allowance;
  private final ProductNodes.Numbering numbering;
  private final ProductSteps steps;
  private final long unconditional;
  private final long allMarks;
  private final Places places;
  private final long[] one = new long[1];
  private long fulfilled;
  private long raised;
  private long missed;
  private int left = BUDGET;

  private ShortestCycle(Product product, FairComponents components, ConditionTable conditions, Allowance allowance) {
    this.components = components;
    this.conditions = conditions;
    this.allowance = allowance;
    this.places = new Places(allowance);
    this.numbering = components.numbering();
    this.steps = product.steps();
    this.unconditional = word(conditions.unconditional());
    this.allMarks = product.allMarks().word();
  }

  /** Returns a search, if there are not too many conditions and marks for it. */
  static Optional<ShortestCycle> of(
      Product product, FairComponents components, ConditionTable conditions, Allowance allowance) {
    return conditions.words() <= 1 && product.allMarks().fitInAWord()
        ? Optional.of(new ShortestCycle(product, components, conditions, allowance))
        : Optional.empty();
  }

  /** {@return whether the budget is used up} */
  boolean isExhausted() {
    return left <= 0;
  }

  /**
   * Returns a shortest cycle through a numbered node of a fair component, as numbers, the node first and last.
   *
   * @param shorterThan the number of steps, stuttering ones not counted, that it has to stay below
   */
  Optional<ImmutableIntArray> through(int entry, int shorterThan) {
    places.begin(entry);
    int begin = 0;
    int end = 1;
    for (int length = 0; length < shorterThan && begin < end && left > 0; length++) {
      for (boolean stuttering : new boolean[] {true, false}) {
        if (!stuttering && length + 1 >= shorterThan) {
          break;
        }
        // Stuttering steps lead to places of the same level, which grows meanwhile.
        for (int from = begin; from < (stuttering ? places.size() : end) && left > 0; from++) {
          if (closes(from, stuttering)) {
            return Optional.of(places.wayBack(from));
          }
        }
        if (stuttering) {
          end = places.size();
        }
      }
      begin = end;
      end = places.size();
    }
    return Optional.empty();
  }

  /** Adds the places to which a step of one kind leads; returns whether one closes a cycle. */
  private boolean closes(int from, boolean stuttering) {
    allowance.check();
    int number = places.number(from);
    steps.begin(numbering.node(number), numbering.state(number));
    while (steps.advance() && (steps.isStuttering() || !stuttering)) {
      int to = numbering.number(steps.targetNode(), steps.targetState());
      if (steps.isStuttering() == stuttering && to >= 0 && components.isWithin(number, to, steps)) {
        happen(from);
        if (to == places.number(0) && (raised & ~fulfilled) == 0 && missed == allMarks) {
          return true;
        }
        if (places.add(to, fulfilled, raised, missed, from)) {
          left--;
        }
      }
    }
    return false;
  }

  /** Finds out what has happened after the current step from a place. */
  private void happen(int from) {
    one[0] = places.fulfilled(from);
    conditions.addFulfilled(steps.letter(), one);
    fulfilled = one[0];
    one[0] = places.raised(from) | unconditional;
    conditions.addRaised(steps.letter(), one);
    raised = one[0];
    ImmutableLongArray postponed = steps.postponed();
    missed = places.missed(from) | (postponed.isEmpty() ? 0 : allMarks & ~postponed.get(0));
  }

  private static long word(long[] words) {
    return words.length == 0 ? 0 : words[0];
  }
}
