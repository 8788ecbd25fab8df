package dev.heddle.operator;

import dev.heddle.value.IntegerValue;
import dev.heddle.value.IntegerValue.SmallInteger;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;

/**
 * Operators of module Sequences. They take strings too, as in TLC: a string is the sequence of its characters, each a
 * string of its own.
 */
public final class Sequences {
  private static final String SEQUENCE = "a sequence";

  private Sequences() {}

  /** Returns {@code value} as a sequence, or throws, naming the operator that wants one. */
  public static TupleValue asSequence(String operator, Value value) {
    if (value instanceof TupleValue tuple) {
      return tuple;
    }
    throw Refusal.wanted(operator, SEQUENCE, value);
  }

  /** Returns {@code value}, or the characters of a string, as a sequence; throws as {@link #asSequence} does. */
  static TupleValue asSequenceOrCharacters(String operator, Value value) {
    return value instanceof StringValue string
        ? TupleValue.copyOf(string.text().chars().mapToObj(c -> new StringValue(Character.toString(c))).toList())
        : asSequence(operator, value);
  }

  /** Returns {@code Len(s)}. */
  public static Value length(Value s) {
    return IntegerValue.of(
        s instanceof StringValue text ? text.text().length() : asSequence("Len", s).size());
  }

  /** Returns {@code s \o t}. */
  public static Value concatenate(Value s, Value t) {
    if (s instanceof StringValue left) {
      if (t instanceof StringValue right) {
        return new StringValue(left.text() + right.text());
      }
      throw Refusal.wanted("\\o", "a string, as its left operand is", t);
    }
    return asSequence("\\o", s).concatenate(asSequenceOrCharacters("\\o", t));
  }

  /** Returns {@code Append(s, e)}. */
  public static Value append(Value s, Value e) {
    return s instanceof StringValue && e instanceof StringValue ? concatenate(s, e) : asSequence("Append", s).append(e);
  }

  /** Returns {@code Head(s)}. */
  public static Value head(Value s) {
    TupleValue sequence = asSequenceOrCharacters("Head", s);
    if (sequence.size() == 0) {
      throw Refusal.wanted("Head", "a non-empty sequence", s);
    }
    return sequence.element(0);
  }

  /** Returns {@code Tail(s)}. */
  public static Value tail(Value s) {
    if (s instanceof StringValue text && !text.text().isEmpty()) {
      return new StringValue(text.text().substring(1));
    }
    TupleValue sequence = asSequence("Tail", s);
    if (sequence.size() == 0) {
      throw Refusal.wanted("Tail", "a non-empty sequence", s);
    }
    return sequence.slice(1, sequence.size());
  }

  /** Returns {@code SubSeq(s, m, n)}. */
  public static Value slice(Value s, Value m, Value n) {
    int length = s instanceof StringValue text ? text.text().length() : asSequence("SubSeq", s).size();
    long from = position(m);
    long to = position(n);
    if (from > to) {
      return s instanceof StringValue ? new StringValue("") : TupleValue.EMPTY;
    }
    checkPosition(s, from, length, m);
    checkPosition(s, to, length, n);
    return s instanceof StringValue text
        ? new StringValue(text.text().substring((int) from - 1, (int) to))
        : ((TupleValue) s).slice((int) from - 1, (int) to);
  }

  private static long position(Value value) {
    if (value instanceof SmallInteger i) {
      return i.value();
    }
    throw Refusal.wanted("SubSeq", "a number", value);
  }

  private static void checkPosition(Value s, long position, int length, Value given) {
    if (position < 1 || position > length) {
      throw Refusal.wanted("SubSeq", "a position in " + Refusal.text(s), given);
    }
  }
}
