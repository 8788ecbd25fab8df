package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import dev.heddle.codegen.Encoding.Bits;
import dev.heddle.codegen.Encoding.Flag;
import dev.heddle.codegen.Encoding.Number;
import dev.heddle.codegen.Encoding.Ordinal;
import dev.heddle.codegen.Encoding.Word;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.IntegerValue.SmallInteger;
import dev.heddle.value.Value;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.List;

/** Generates conversions between encodings. */
final class ConversionCode {
  static final MethodTypeDesc FROM_TABLE =
      MethodTypeDesc.of(ConstantDescs.CD_int, MethodCode.INTS, ConstantDescs.CD_int);
  private static final MethodTypeDesc BITS =
      MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int, MethodCode.INTS);

  /** The check that a value has an ordinal. */
  private static final String HAS_ORDINAL = "at";

  /** The most entries of a table of ordinals by word. */
  private static final long MAX_TABLE = 1 << 20;

  private final CodeContext context;

  ConversionCode(CodeContext context) {
    this.context = context;
  }

  /** Replaces the {@code int} on the stack, which stands for a value by {@code from}, by the one by {@code to}. */
  void convert(Encoding from, Encoding to, MethodCode m) {
    if (from.equals(to) || from instanceof Number && to instanceof Number) {
      return;
    }
    switch (to) {
      case Word _ -> toWord(from, m);
      case Ordinal(Universe universe) -> toOrdinal(from, universe, m);
      case Number _ -> toNumber(from, m);
      case Flag _ -> toFlag(from, m);
      case Bits(Universe universe) -> toBits(from, universe, m);
      case Encoding.Sequence _ -> fromWord(from, to, m);
    }
  }

  private void toWord(Encoding from, MethodCode m) {
    switch (from) {
      case Word _ -> {}
      case Number(Encoding.Width width) -> {
        if (width == Encoding.Width.BOUNDED) {
          m.code().iconst_1().ishl();
        } else {
          m.check("word", 1);
        }
      }
      case Flag _ -> lookup("at", List.of("word of flag"), () -> wordsOfFlags(), m);
      case Ordinal(Universe universe) -> lookup("at", List.of("words", universe), universe::words, m);
      case Bits _, Encoding.Sequence _ ->
          apply(List.of("word", from),
              Site.of(1, (kernel, key) -> kernel.word(kernel.codec().decode(from, key[0]))), m);
    }
  }

  private int[] wordsOfFlags() {
    return new int[] {context.words().word(BooleanValue.FALSE), context.words().word(BooleanValue.TRUE)};
  }

  private void toOrdinal(Encoding from, Universe to, MethodCode m) {
    switch (from) {
      case Ordinal(Universe universe) ->
          lookup("at", List.of("translation", universe, to), () -> universe.translation(to), m);
      case Word _ -> ordinalByWord(HAS_ORDINAL, to, m);
      case Number _ when to.isInterval() -> {
        subtractLow(to, m);
        m.push(to.size());
        m.check("index", 2);
      }
      case Flag _ ->
          lookup("at", List.of("ordinal of flag", to),
              () -> new int[] {to.ordinal(BooleanValue.FALSE), to.ordinal(BooleanValue.TRUE)}, m);
      case Number _, Bits _, Encoding.Sequence _ -> {
        toWord(from, m);
        toOrdinal(Encoding.WORD, to, m);
      }
    }
  }

  private static void subtractLow(Universe universe, MethodCode m) {
    if (universe.low() != 0) {
      m.push(universe.low());
      m.code().isub();
    }
  }

  /**
   * Replaces the word on the stack by its ordinal, by a table from the least word on; a negative number has a negative
   * one. Where the numbers are too far apart for a table, the universe is asked.
   */
  private void ordinalByWord(String check, Universe to, MethodCode m) {
    if (to.wordSpan() > MAX_TABLE) {
      apply(List.of("ordinal of word", to), Site.of(1, (_, key) -> to.ordinalOfWord(key[0])), m);
      if (check.equals(HAS_ORDINAL)) {
        m.push(to.size());
        m.check("index", 2);
      }
      return;
    }
    int least = Math.min(0, Arrays.stream(to.words()).min().orElse(0));
    if (least < 0) {
      m.push(least);
      m.code().isub();
    }
    lookup(check, List.of("ordinals", to), () -> ordinalsByWord(to, least), m);
  }

  private static int[] ordinalsByWord(Universe universe, int least) {
    int[] ordinals = new int[Math.max(0, Arrays.stream(universe.words()).max().orElse(-1) - least + 1)];
    Arrays.fill(ordinals, -1);
    for (int i = 0; i < universe.size(); i++) {
      ordinals[universe.words()[i] - least] = i;
    }
    return ordinals;
  }

  /** Pushes the ordinal in {@code to} of the value on the stack, or -1 where it has none. */
  void toOrdinalOrNone(Encoding from, Universe to, MethodCode m) {
    switch (from) {
      case Ordinal(Universe universe) when universe == to -> {}
      case Ordinal(Universe universe) ->
          lookup("atOrNone", List.of("translation", universe, to), () -> universe.translation(to), m);
      case Word _ -> ordinalByWord("atOrNone", to, m);
      case Flag _ ->
          lookup("atOrNone", List.of("ordinal of flag", to),
              () -> new int[] {to.ordinal(BooleanValue.FALSE), to.ordinal(BooleanValue.TRUE)}, m);
      case Number _, Bits _, Encoding.Sequence _ -> {
        toWord(from, m);
        toOrdinalOrNone(Encoding.WORD, to, m);
      }
    }
  }

  private void toNumber(Encoding from, MethodCode m) {
    if (from instanceof Ordinal(Universe universe)) {
      if (universe.isInterval()) {
        m.push(universe.low());
        m.code().iadd();
      } else {
        lookup("numberAt", List.of("numbers", universe), () -> numbers(universe), m);
      }
      return;
    }
    toWord(from, m);
    m.check("number", 1);
  }

  private static int[] numbers(Universe universe) {
    return universe.values().stream()
        .mapToInt(v -> v instanceof SmallInteger(long number) && Words.isPlain(number)
            ? (int) number
            : Checks.NO_NUMBER)
        .toArray();
  }

  private void toFlag(Encoding from, MethodCode m) {
    toWord(from, m);
    int[] words = wordsOfFlags();
    m.push(words[0]);
    m.push(words[1]);
    m.check("flag", 3);
  }

  private void toBits(Encoding from, Universe to, MethodCode m) {
    if (from instanceof Bits(Universe universe)) {
      m.push(context.table(List.of("translation", universe, to), () -> universe.translation(to)));
      m.check("bits", BITS);
      return;
    }
    fromWord(from, new Bits(to), m);
  }

  private void fromWord(Encoding from, Encoding to, MethodCode m) {
    toWord(from, m);
    apply(List.of("of word", to), Site.of(1, (kernel, key) -> kernel.encode(to, kernel.value(key[0]))), m);
  }

  /** Replaces the bits on the stack by those of the same values in another universe; other values are lost. */
  void commonBits(Universe from, Universe to, MethodCode m) {
    if (from != to) {
      m.push(context.table(List.of("translation", from, to), () -> from.translation(to)));
      m.check("commonBits", BITS);
    }
  }

  /** Replaces the index on the stack by what a table has for it. */
  private void lookup(String check, Object key, java.util.function.Supplier<int[]> table, MethodCode m) {
    m.push(context.table(key, table));
    m.code().swap();
    m.check(check, FROM_TABLE);
  }

  /** Replaces the argument on the stack by the result of a site. */
  private void apply(Object key, Site site, MethodCode m) {
    int number = context.site(key, () -> site);
    m.pushKernel();
    m.code().swap();
    m.push(number);
    m.code().swap();
    m.kernel("apply", MethodCode.ints(2));
  }

  /** Pushes the {@code int} that stands for a value. */
  void push(Value value, Encoding encoding, MethodCode m) {
    switch (encoding) {
      case Flag _ when value instanceof BooleanValue(boolean isTrue) -> m.push(isTrue ? 1 : 0);
      case Number _ when value instanceof SmallInteger(long number) && (int) number == number -> m.push((int) number);
      case Ordinal(Universe universe) when universe.ordinal(value) >= 0 -> m.push(universe.ordinal(value));
      case Word _ -> m.push(word(value));
      case Bits _, Encoding.Sequence _ when fits(value, encoding) ->
          m.push(context.layout().codec().encode(encoding, value));
      default -> m.check("escape", 0);
    }
  }

  private int word(Value value) {
    try {
      return context.words().word(value);
    } catch (EvaluationException e) {
      throw new NotCompilableException("a constant set that is too large to be enumerated");
    }
  }

  /** Returns whether an encoding has the value. */
  boolean fits(Value value, Encoding encoding) {
    try {
      context.layout().codec().encode(encoding, value);
      return true;
    } catch (LayoutException e) {
      return false;
    }
  }

  /** Returns the values that an encoding with few values tells apart, if it is one. */
  static ImmutableList<Value> values(Encoding encoding) {
    return switch (encoding) {
      case Flag _ -> ImmutableList.of(BooleanValue.FALSE, BooleanValue.TRUE);
      case Ordinal(Universe universe) -> universe.values();
      case Number _, Bits _, Encoding.Sequence _, Word _ -> ImmutableList.of();
    };
  }
}
