package dev.heddle.value;

/** Hash codes of compound values: a function of their elements' hash codes in order, never 0. */
final class ContentHash {
  static final int TUPLE = 0x1b873593;
  static final int RECORD = 0x3c6ef372;
  static final int FUNCTION = 0x510e527f;
  static final int SET = 0x6a09e667;

  private ContentHash() {}

  /** Returns the hash of the elements, begun with {@code seed}. */
  static int of(int seed, Value[] elements) {
    int h = seed;
    for (Value element : elements) {
      h = combine(h, element.hashCode());
    }
    return finish(h);
  }

  /** Returns the hash so far combined with one more element's. */
  static int combine(int h, int element) {
    return Integer.rotateLeft(h ^ element, 13) * 0x9e3779b1 + 0x7f4a7c15;
  }

  /** Returns the hash with its bits mixed once more, and not 0, which stands for a hash that is not computed yet. */
  static int finish(int h) {
    int mixed = (h ^ (h >>> 15)) * 0x85ebca6b;
    mixed ^= mixed >>> 13;
    return mixed == 0 ? 1 : mixed;
  }
}
