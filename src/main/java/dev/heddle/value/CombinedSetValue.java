package dev.heddle.value;

/**
 * A union, intersection or difference that cannot be enumerated, such as <code>Int \ {0}</code>.
 *
 * @param combination how the two sets are combined
 * @param left the first set
 * @param right the second set
 */
public record CombinedSetValue(Combination combination, SetValue left, SetValue right) implements UnenumerableSet {
  /** How two sets are combined. */
  public enum Combination {
    UNION("\\cup"),
    INTERSECTION("\\cap"),
    DIFFERENCE("\\");

    private final String symbol;

    Combination(String symbol) {
      this.symbol = symbol;
    }

    /** {@return the operator in TLA+ text} */
    public String symbol() {
      return symbol;
    }
  }

  @Override
  public boolean isEmpty() {
    return switch (combination) {
      case UNION -> left.isEmpty() && right.isEmpty();
      case INTERSECTION, DIFFERENCE -> throw SetEnumeration.notEnumerable(this);
    };
  }

  @Override
  public int hashCode() {
    return ContentHash.combine(
        ContentHash.combine(combination.symbol().hashCode(), left.hashCode()), right.hashCode());
  }

  @Override
  public String toString() {
    return TlaPrinter.print(this);
  }
}
