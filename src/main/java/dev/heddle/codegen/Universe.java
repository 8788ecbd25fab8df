package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.FunctionBuilder;
import dev.heddle.value.IntegerValue.SmallInteger;
import dev.heddle.value.Normalization;
import dev.heddle.value.Value;
import java.util.Arrays;

/** A finite set of known values, numbered from 0 in ascending order: what an ordinal or a bit stands for. */
final class Universe {
  /** A constant set of more elements is not compared with a universe, element by element, while compiling. */
  static final int MAX_COMPARED = Byte.MAX_VALUE;

  /** A constant set of more elements is not enumerated while compiling. */
  static final int MAX_ENUMERATED = Short.MAX_VALUE;

  private final ImmutableList<Value> values;
  private final ImmutableMap<Value, Integer> ordinals;
  private final FunctionBuilder functions;
  private final int[] words;
  private final int[] ordinalByWord;

  /** Makes a universe of {@code values}, ascending without duplicates. */
  Universe(ImmutableList<Value> values, Words words) {
    // Values of universes print like those of any other origin.
    this.values = values.stream().map(Normalization::of).collect(ImmutableList.toImmutableList());
    ImmutableMap.Builder<Value, Integer> numbers = ImmutableMap.builder();
    for (int i = 0; i < values.size(); i++) {
      numbers.put(values.get(i), i);
    }
    this.ordinals = numbers.buildOrThrow();
    this.functions = FunctionBuilder.over(FiniteSetValue.copyOf(values));
    this.words = values.stream().mapToInt(words::word).toArray();
    this.ordinalByWord = new int[ordinalTableSize()];
    Arrays.fill(ordinalByWord, -1);
    for (int i = 0; i < this.words.length; i++) {
      if (this.words[i] >= 0 && this.words[i] < ordinalByWord.length) {
        ordinalByWord[this.words[i]] = i;
      }
    }
  }

  private int ordinalTableSize() {
    int size = 0;
    for (int word : words) {
      if (word < 1 << 16) {
        size = Math.max(size, word + 1);
      }
    }
    return size;
  }

  /** {@return the values, ascending} */
  ImmutableList<Value> values() {
    return values;
  }

  /** {@return the number of values} */
  int size() {
    return values.size();
  }

  /** Returns the number of a value, or -1 if it is not among them. */
  int ordinal(Value value) {
    return ordinals.getOrDefault(value, -1);
  }

  /** {@return the builder of functions on these values} */
  FunctionBuilder functions() {
    return functions;
  }

  /** {@return the words of the values, by number; not to be changed} */
  int[] words() {
    return words;
  }

  /** {@return how many entries a table by word has, from the least word or 0 on} */
  long wordSpan() {
    return Math.max(0, Arrays.stream(words).asLongStream().max().orElse(-1))
        - Math.min(0, Arrays.stream(words).asLongStream().min().orElse(0))
        + 1;
  }

  /** Returns the number of the value with this word, or -1 if it is not among them. */
  int ordinalOfWord(int word) {
    if (word >= 0 && word < ordinalByWord.length && ordinalByWord[word] >= 0) {
      return ordinalByWord[word];
    }
    for (int i = 0; i < words.length; i++) {
      if (words[i] == word) {
        return i;
      }
    }
    return -1;
  }

  /** {@return whether the values are integers without a gap that a slot can hold} */
  boolean isInterval() {
    return !values.isEmpty()
        && values.getFirst() instanceof SmallInteger(long low)
        && values.getLast() instanceof SmallInteger(long high)
        && high - low == values.size() - 1
        && Words.isPlain(low)
        && Words.isPlain(high);
  }

  /** {@return the least value of an interval} */
  int low() {
    return (int) ((SmallInteger) values.getFirst()).value();
  }

  /** Returns for each value its number in {@code other}, or -1. */
  int[] translation(Universe other) {
    return values.stream().mapToInt(other::ordinal).toArray();
  }
}
