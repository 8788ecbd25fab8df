package dev.heddle.checker.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers for patterns of bits, and for pairs. */
final class BitPatternsTest {
  private static final int COUNT = 20_000;

  private static long[] pattern(int words, int number) {
    return new Random(number).longs(words).map(bits -> bits & 0xFF0F).toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 64, 65, 200})
  void equalPatternsHaveOneNumberAndItsWordsAreTheirs(int bits) {
    BitPatterns patterns = new BitPatterns(bits);
    for (int i = 0; i < COUNT; i++) {
      long[] pattern = pattern(patterns.words(), i);
      int number = patterns.number(pattern);
      assertThat(patterns.number(pattern.clone())).isEqualTo(number);
      assertThat(IntStream.range(0, patterns.words()).mapToLong(word -> patterns.word(number, word)).toArray())
          .isEqualTo(pattern);
    }
    long distinct =
        IntStream.range(0, COUNT).mapToObj(i -> Arrays.toString(pattern(patterns.words(), i))).distinct().count();
    assertThat(patterns.size()).isEqualTo((int) distinct);
  }

  @Test
  void severalThreadsGiveEqualPatternsOneNumber() {
    for (int round = 0; round < 20; round++) {
      BitPatterns patterns = new BitPatterns(100);
      int[][] numbers =
          IntStream.range(0, 4)
              .parallel()
              .mapToObj(_ -> IntStream.range(0, COUNT / 4).map(i -> patterns.number(new long[] {i, -i})).toArray())
              .toArray(int[][]::new);
      assertThat(patterns.size()).isEqualTo(COUNT / 4);
      for (int[] ofThread : numbers) {
        assertThat(ofThread).isEqualTo(numbers[0]);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100_000})
  void pairsAreNumberedInTheOrderInWhichTheyCome(int seconds) {
    PairNumbers pairs = new PairNumbers(1000, seconds);
    int[] firsts = IntStream.range(0, 5000).map(i -> i * 7919 % 1000).toArray();
    int[] numbers = IntStream.range(0, 5000).map(i -> pairs.number(firsts[i], i % 10)).toArray();
    assertThat(pairs.size()).isEqualTo((int) IntStream.of(numbers).distinct().count());
    assertThat(IntStream.of(numbers).distinct().toArray()).isEqualTo(IntStream.range(0, pairs.size()).toArray());
    for (int i = 0; i < numbers.length; i++) {
      assertThat(pairs.number(firsts[i], i % 10)).isEqualTo(numbers[i]);
      assertThat(pairs.first(numbers[i])).isEqualTo(firsts[i]);
      assertThat(pairs.second(numbers[i])).isEqualTo(i % 10);
    }
  }
}
