package dev.heddle.operator;

import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sequences made from sets and from sequences: modules SequencesExt and TLC. */
final class SequenceEdits {
  private SequenceEdits() {}

  /** Returns {@code SetToSeq(S)}: the elements in ascending order. */
  static Value ofSet(Value set) {
    return TupleValue.wrapping(Sets.asSet("SetToSeq", set).explicit().toArray());
  }

  /** Returns {@code SetToSeqs(S)}. */
  static Value arrangements(Value set) {
    FiniteSetValue elements = Sets.asSet("SetToSeqs", set).explicit();
    List<Value> arrangements = new ArrayList<>();
    arrange(elements, new Value[elements.size()], 0, new boolean[elements.size()], arrangements);
    return FiniteSetValue.copyOf(arrangements);
  }

  private static void arrange(
      FiniteSetValue elements, Value[] prefix, int length, boolean[] isUsed, List<Value> arrangements) {
    if (length == prefix.length) {
      arrangements.add(TupleValue.of(prefix));
      return;
    }
    for (int i = 0; i < isUsed.length; i++) {
      if (!isUsed[i]) {
        isUsed[i] = true;
        prefix[length] = elements.element(i);
        arrange(elements, prefix, length + 1, isUsed, arrangements);
        isUsed[i] = false;
      }
    }
  }

  /**
   * Returns {@code SortSeq(s, Op)}, by merging. An element goes before another one that stands before it only where
   * {@code Op} says so, which is the outcome of insertion, too.
   */
  static Value sort(Value s, Operation isBefore) {
    TupleValue elements = Sequences.asSequence("SortSeq", s);
    Value[] sorted = elements.toArray(0, elements.size());
    mergeSort(sorted, sorted.clone(), 0, sorted.length, isBefore);
    return TupleValue.wrapping(sorted);
  }

  /** Sorts {@code target} between two indices; {@code source} holds the same elements there. */
  private static void mergeSort(Value[] target, Value[] source, int from, int to, Operation isBefore) {
    if (to - from < 2) {
      return;
    }
    int middle = (from + to) >>> 1;
    mergeSort(source, target, from, middle, isBefore);
    mergeSort(source, target, middle, to, isBefore);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      boolean takesRight = left == middle || right < to && isBefore.test(source[right], source[left]);
      target[i] = source[takesRight ? right++ : left++];
    }
  }

  /** Returns {@code FlattenSeq(seqs)}; strings are sequences too. */
  static Value flatten(Value seqs) {
    if (seqs instanceof StringValue text && text.text().isEmpty()) {
      return seqs;
    }
    TupleValue parts = Sequences.asSequence("FlattenSeq", seqs);
    if (parts.size() > 0 && parts.element(0) instanceof StringValue) {
      return flattenStrings(parts);
    }
    List<Value> elements = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      elements.addAll(Sequences.asSequence("FlattenSeq", parts.element(i)).elements());
    }
    return TupleValue.copyOf(elements);
  }

  private static Value flattenStrings(TupleValue parts) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      if (!(parts.element(i) instanceof StringValue part)) {
        throw Refusal.wanted("FlattenSeq", "a string, as the first one is", parts.element(i));
      }
      text.append(part.text());
    }
    return new StringValue(text.toString());
  }

  /** Returns {@code IndexFirstSubSeq(s, t)}: where {@code s} begins in {@code t} for the first time. */
  static Value indexOf(Value part, Value whole) {
    Value[] s = elements("IndexFirstSubSeq", part);
    Value[] t = elements("IndexFirstSubSeq", whole);
    int index = indexOf(s, t);
    if (index < 0) {
      throw Refusal.wanted("IndexFirstSubSeq", "a part of " + Refusal.text(whole), part);
    }
    return IntegerValue.of(index + 1L);
  }

  private static int indexOf(Value[] part, Value[] whole) {
    int index = 0;
    while (index + part.length <= whole.length && !isAt(part, whole, index)) {
      index++;
    }
    return index + part.length <= whole.length ? index : -1;
  }

  private static boolean isAt(Value[] part, Value[] whole, int index) {
    int length = 0;
    while (length < part.length
        && index + length < whole.length
        && Equality.equal(whole[index + length], part[length])) {
      length++;
    }
    return length == part.length;
  }

  /** Returns {@code ReplaceFirstSubSeq(r, s, t)}: {@code t} with the first {@code s} in it replaced by {@code r}. */
  static Value replaceFirst(Value r, Value s, Value t) {
    Value[] part = elements("ReplaceFirstSubSeq", s);
    Value[] whole = elements("ReplaceFirstSubSeq", t);
    int index = indexOf(part, whole);
    if (index < 0) {
      return t;
    }
    List<Value> result = new ArrayList<>(Arrays.asList(whole).subList(0, index));
    result.addAll(Arrays.asList(elements("ReplaceFirstSubSeq", r)));
    result.addAll(Arrays.asList(whole).subList(index + part.length, whole.length));
    return ofElements(result, t);
  }

  /**
   * Returns {@code ReplaceAllSubSeqs(r, s, t)}: {@code t} with every {@code s} in it replaced by {@code r}, from the
   * left. An empty {@code s} is before every element.
   */
  static Value replaceAll(Value r, Value s, Value t) {
    Value[] replacement = elements("ReplaceAllSubSeqs", r);
    Value[] part = elements("ReplaceAllSubSeqs", s);
    Value[] whole = elements("ReplaceAllSubSeqs", t);
    if (part.length == 0 && whole.length == 0) {
      return r;
    }
    List<Value> result = new ArrayList<>();
    int index = 0;
    while (index < whole.length) {
      boolean matches = isAt(part, whole, index);
      if (matches) {
        result.addAll(Arrays.asList(replacement));
      }
      if (!matches || part.length == 0) {
        result.add(whole[index]);
      }
      index += matches ? Math.max(1, part.length) : 1;
    }
    return ofElements(result, t);
  }

  /** Returns the elements of a sequence; those of a string are strings of one character. */
  private static Value[] elements(String operator, Value sequence) {
    if (sequence instanceof StringValue text) {
      return text.text().chars().mapToObj(c -> new StringValue(String.valueOf((char) c))).toArray(Value[]::new);
    }
    TupleValue tuple = Sequences.asSequence(operator, sequence);
    return tuple.toArray(0, tuple.size());
  }

  private static Value ofElements(List<Value> elements, Value like) {
    if (!(like instanceof StringValue)) {
      return TupleValue.copyOf(elements);
    }
    StringBuilder text = new StringBuilder();
    for (Value element : elements) {
      text.append(element instanceof StringValue string ? string.text() : element.toString());
    }
    return new StringValue(text.toString());
  }
}
