package dev.heddle.codegen;

import dev.heddle.value.IntegerValue.SmallInteger;
import dev.heddle.value.IntervalValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.Value;
import java.util.Optional;

/** The integers from {@code low} to {@code high}, both included. */
record PlainInterval(int low, int high) {
  /** Returns the elements of a set, if they are integers without a gap that a slot holds as they are. */
  static Optional<PlainInterval> of(Value set) {
    if (set instanceof IntervalValue interval) {
      return between(interval.low(), interval.high());
    }
    return set instanceof SetValue s
            && s.hasAtMost(Universe.MAX_ENUMERATED)
            && !s.isEmpty()
            && s.explicit().element(0) instanceof SmallInteger(long low)
            && s.explicit().element(s.explicit().size() - 1) instanceof SmallInteger(long high)
            && high - low == s.explicit().size() - 1
        ? between(low, high)
        : Optional.empty();
  }

  private static Optional<PlainInterval> between(long low, long high) {
    return Words.isPlain(low) && Words.isPlain(high)
        ? Optional.of(new PlainInterval((int) low, (int) high))
        : Optional.empty();
  }
}
