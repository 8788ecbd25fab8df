package dev.heddle.operator;

import dev.heddle.value.IntegerValue;
import dev.heddle.value.IntegerValue.SmallInteger;
import dev.heddle.value.SetValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looking for elements and parts of sequences: modules Sequences and SequencesExt. Positions count from 1. */
final class SequenceSearch {
  private SequenceSearch() {}

  /** Returns {@code SelectSeq(s, Test)}. */
  static Value select(Value s, Operation test) {
    TupleValue elements = Sequences.asSequenceOrCharacters("SelectSeq", s);
    List<Value> selected = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      if (test.test(elements.element(i))) {
        selected.add(elements.element(i));
      }
    }
    return TupleValue.copyOf(selected);
  }

  /** Returns {@code SelectInSeq(seq, Test)}: the first position whose element passes, or 0. */
  static Value first(Value seq, Operation test) {
    return Stretch.whole("SelectInSeq", seq).first(test);
  }

  /** Returns {@code SelectInSubSeq(seq, from, to, Test)}: a position in the whole sequence, or 0. */
  static Value first(Value seq, Value from, Value to, Operation test) {
    return Stretch.between("SelectInSubSeq", seq, from, to).first(test);
  }

  /** Returns {@code SelectLastInSeq(seq, Test)}: the last position whose element passes, or 0. */
  static Value last(Value seq, Operation test) {
    return Stretch.whole("SelectLastInSeq", seq).last(test);
  }

  /** Returns {@code SelectLastInSubSeq(seq, from, to, Test)}: a position in the whole sequence, or 0. */
  static Value last(Value seq, Value from, Value to, Operation test) {
    return Stretch.between("SelectLastInSubSeq", seq, from, to).last(test);
  }

  /** The elements of a sequence from one position to another, both included; none if the second is the smaller. */
  private record Stretch(TupleValue elements, int from, int to) {
    private static final Value NOWHERE = IntegerValue.of(0);

    static Stretch whole(String operator, Value seq) {
      TupleValue elements = Sequences.asSequence(operator, seq);
      return new Stretch(elements, 1, elements.size());
    }

    static Stretch between(String operator, Value seq, Value from, Value to) {
      TupleValue elements = Sequences.asSequence(operator, seq);
      long low = position(operator, from);
      long high = position(operator, to);
      if (low > high) {
        return new Stretch(elements, 1, 0);
      }
      requireWithin(operator, elements, low, from);
      requireWithin(operator, elements, high, to);
      return new Stretch(elements, (int) low, (int) high);
    }

    Value first(Operation test) {
      int at = from;
      while (at <= to && !test.test(elements.element(at - 1))) {
        at++;
      }
      return at > to ? NOWHERE : IntegerValue.of(at);
    }

    Value last(Operation test) {
      int at = to;
      while (at >= from && !test.test(elements.element(at - 1))) {
        at--;
      }
      return at < from ? NOWHERE : IntegerValue.of(at);
    }

    private static long position(String operator, Value value) {
      if (value instanceof SmallInteger i) {
        return i.value();
      }
      throw Refusal.wanted(operator, "a position", value);
    }

    private static void requireWithin(String operator, TupleValue elements, long position, Value given) {
      if (position < 1 || position > elements.size()) {
        throw Refusal.wanted(operator, "a position in " + Refusal.text(elements), given);
      }
    }
  }

  /** Returns {@code LongestCommonPrefix(S)} of sequences or of strings. */
  static Value longestCommonPrefix(Value set) {
    SetValue sequences = Sets.asSet("LongestCommonPrefix", set);
    if (sequences.isEmpty()) {
      throw Refusal.wanted("LongestCommonPrefix", "a non-empty set", set);
    }
    Value prefix = null;
    for (Value sequence : sequences) {
      prefix = prefix == null ? sequence : commonPrefix(prefix, sequence);
    }
    return prefix;
  }

  private static Value commonPrefix(Value a, Value b) {
    if (a instanceof StringValue s && b instanceof StringValue t) {
      char[] x = s.text().toCharArray();
      int length = Arrays.mismatch(x, t.text().toCharArray());
      return length < 0 ? a : new StringValue(s.text().substring(0, length));
    }
    TupleValue s = Sequences.asSequence("LongestCommonPrefix", a);
    TupleValue t = Sequences.asSequence("LongestCommonPrefix", b);
    int length = 0;
    while (length < Math.min(s.size(), t.size()) && Equality.equal(s.element(length), t.element(length))) {
      length++;
    }
    return s.slice(0, length);
  }
}
