package dev.heddle.codegen;

/** What generated code calls for arithmetic and conversions that may fail: the result, or an escape. */
final class Checks {
  /** In a table of numbers: no number. */
  static final int NO_NUMBER = Integer.MIN_VALUE;

  private Checks() {}

  /** Gives up. Declared to return, so that it may stand where a value is wanted. */
  static int escape() {
    throw new EscapeException();
  }

  /** Returns {@code number} if a slot can hold it as it is. */
  static int plain(int number) {
    if (number < -Words.LIMIT || number >= Words.LIMIT) {
      throw new EscapeException();
    }
    return number;
  }

  /** Returns {@code index} if it is at least 0 and less than {@code size}. */
  static int index(int index, int size) {
    if (index < 0 || index >= size) {
      throw new EscapeException();
    }
    return index;
  }

  /** Returns what the table has for {@code index}, if it has something. */
  static int at(int[] table, int index) {
    if (index < 0 || index >= table.length || table[index] < 0) {
      throw new EscapeException();
    }
    return table[index];
  }

  /** Returns what the table has for {@code index}, or -1. */
  static int atOrNone(int[] table, int index) {
    return index < 0 || index >= table.length ? -1 : table[index];
  }

  /** Returns the number that the table has for {@code index}, if it has one. */
  static int numberAt(int[] table, int index) {
    if (table[index] == NO_NUMBER) {
      throw new EscapeException();
    }
    return table[index];
  }

  /** Returns the word of a number. */
  static int word(int number) {
    return plain(number) << 1;
  }

  /** Returns the number with this word. */
  static int number(int word) {
    if ((word & 1) != 0) {
      throw new EscapeException();
    }
    return word >> 1;
  }

  /** Returns whether a word is that of TRUE; it must be one of the two. */
  static int flag(int word, int wordOfFalse, int wordOfTrue) {
    if (word == wordOfTrue) {
      return 1;
    }
    if (word != wordOfFalse) {
      throw new EscapeException();
    }
    return 0;
  }

  static int add(int a, int b) {
    int sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      throw new EscapeException();
    }
    return sum;
  }

  static int subtract(int a, int b) {
    int difference = a - b;
    if (((a ^ b) & (a ^ difference)) < 0) {
      throw new EscapeException();
    }
    return difference;
  }

  static int multiply(int a, int b) {
    long product = (long) a * b;
    if ((int) product != product) {
      throw new EscapeException();
    }
    return (int) product;
  }

  static int negate(int a) {
    return subtract(0, a);
  }

  static int divide(int a, int b) {
    if (b <= 0) {
      throw new EscapeException();
    }
    return Math.floorDiv(a, b);
  }

  static int modulo(int a, int b) {
    if (b <= 0) {
      throw new EscapeException();
    }
    return Math.floorMod(a, b);
  }

  static int power(int a, int b) {
    if (b < 0 || b > Integer.SIZE || a == 0) {
      throw new EscapeException();
    }
    int result = 1;
    for (int i = 0; i < b; i++) {
      result = multiply(result, a);
    }
    return result;
  }

  /** Returns the bits moved to where the table says; a bit without a place is an escape. */
  static int bits(int bits, int[] places) {
    int moved = 0;
    for (int rest = bits; rest != 0; rest &= rest - 1) {
      int place = places[Integer.numberOfTrailingZeros(rest)];
      if (place < 0) {
        throw new EscapeException();
      }
      moved |= 1 << place;
    }
    return moved;
  }

  /** Returns the bits moved to where the table says; a bit without a place is lost. */
  static int commonBits(int bits, int[] places) {
    int moved = 0;
    for (int rest = bits; rest != 0; rest &= rest - 1) {
      int place = places[Integer.numberOfTrailingZeros(rest)];
      moved |= place < 0 ? 0 : 1 << place;
    }
    return moved;
  }
}
