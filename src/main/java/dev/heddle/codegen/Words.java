package dev.heddle.codegen;

import dev.heddle.value.IntegerValue;
import dev.heddle.value.IntegerValue.SmallInteger;
import dev.heddle.value.Interner;
import dev.heddle.value.Value;

/**
 * Any value as one {@code int}, its word: twice the number for an integer below 2^30, and one more than twice its id
 * for an interned value. Two values are equal exactly when their words are. Thread-safe.
 */
final class Words {
  /** Integers from {@code -LIMIT} to before {@code LIMIT} are held in a word or a slot as they are. */
  static final int LIMIT = 1 << 30;

  private final Interner interner;

  Words(Interner interner) {
    this.interner = interner;
  }

  /** Returns the word of a value. */
  int word(Value value) {
    if (value instanceof SmallInteger(long number) && isPlain(number)) {
      return (int) number << 1;
    }
    return id(value) << 1 | 1;
  }

  /** Returns the id of a value that is to be interned whatever it is. */
  int id(Value value) {
    return interner.intern(value);
  }

  /** Returns the interned value with this id. */
  Value valueOf(int id) {
    return interner.value(id);
  }

  /** Returns the value with this word. */
  Value value(int word) {
    return (word & 1) == 0 ? IntegerValue.of(word >> 1) : interner.value(word >>> 1);
  }

  /** Returns 64 bits that depend on the value alone. */
  long fingerprint(int word) {
    return (word & 1) == 0 ? mix(word) : interner.fingerprint(word >>> 1);
  }

  /** {@return whether the integer is held as it is} */
  static boolean isPlain(long number) {
    return number >= -LIMIT && number < LIMIT;
  }

  /** Returns the content of a slot for an integer: the number, or beyond {@link #LIMIT} the id of the value. */
  int number(IntegerValue value) {
    return value instanceof SmallInteger(long number) && isPlain(number)
        ? (int) number
        : LIMIT + interner.intern(value);
  }

  /** Returns the integer that {@link #number} gave this content for. */
  Value integer(int content) {
    return content < LIMIT ? IntegerValue.of(content) : interner.value(content - LIMIT);
  }

  /** Returns 64 bits that depend on the integer alone. */
  long integerFingerprint(int content) {
    return content < LIMIT ? mix(content) : interner.fingerprint(content - LIMIT);
  }

  /** Returns 64 bits that depend on the sequence alone, from its content in a slot. */
  long sequenceFingerprint(int content) {
    return content >= 0 ? mix(content) : interner.fingerprint(~content);
  }

  /** Returns 64 well-mixed bits of a number: the finaliser of MurmurHash3. */
  static long mix(long number) {
    long mixed = number;
    mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
