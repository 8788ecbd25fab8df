package dev.heddle.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.ModuleFolders;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.ir.Spec;
import dev.heddle.operator.NativeOperator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares each native operator with its definition, over generated arguments. The definition counts where the module
 * that defines the operator is a file of the user.
 */
final class NativeOperatorsTest {
  private static final int CASES = 120;

  /**
   * Applications of each operator. In them, {@code S} is a set of numbers, {@code P} a set of strings, {@code T} a set
   * of sets, {@code s} and {@code t} are sequences of numbers, {@code w} is a sequence of sequences, {@code B} a bag,
   * {@code D} a set of bags, {@code G} and {@code U} are graphs, {@code m} and {@code n} numbers.
   */
  private static final ImmutableListMultimap<NativeOperator, String> APPLICATIONS =
      ImmutableListMultimap.<NativeOperator, String>builder()
          .putAll(NativeOperator.SELECT_SEQ, "SelectSeq(s, odd)")
          .putAll(NativeOperator.SORT_SEQ, "SortSeq(s, <)", "SortSeq(s, LAMBDA a, b : a > b)")
          .putAll(NativeOperator.IS_A_BAG, "IsABag(B)", "IsABag(s)", "IsABag(<<m, -1>>)")
          .putAll(NativeOperator.BAG_UNION, "BagUnion(D)")
          .putAll(NativeOperator.SUB_BAG, "SubBag(B)")
          .putAll(NativeOperator.BAG_OF_ALL, "BagOfAll(odd, B)", "BagOfAll(LAMBDA x : x, B)")
          .putAll(NativeOperator.BAG_CARDINALITY, "BagCardinality(B)")
          .putAll(NativeOperator.MAP_THEN_FOLD_SET, "MapThenFoldSet(pair, m, LAMBDA x : <<x>>, first, S)")
          .putAll(NativeOperator.FOLD_SET, "FoldSet(pair, m, S)", "FoldSet(pair, m, P)", "FoldSet(+, m, S)")
          .putAll(NativeOperator.QUANTIFY, "Quantify(S, odd)")
          .putAll(NativeOperator.K_SUBSET, "kSubset(m, S)", "kSubset(n, P)", "kSubset(-1, S)")
          .putAll(NativeOperator.MAX, "Max(S \\cup {m})")
          .putAll(NativeOperator.MIN, "Min(S \\cup {m})")
          .putAll(NativeOperator.CHOICES, "Choices(T)")
          .putAll(NativeOperator.CHOOSE_UNIQUE, "ChooseUnique(S \\cup {m}, LAMBDA x : x = m)")
          .putAll(NativeOperator.IS_INJECTIVE, "IsInjective(s)", "IsInjective(B)")
          .putAll(NativeOperator.INVERSE, "Inverse(<<m>> \\o s, 1..(1 + Len(s)), S)")
          .putAll(NativeOperator.ANTI_FUNCTION, "AntiFunction(s)", "AntiFunction(B)")
          .putAll(NativeOperator.FOLD_FUNCTION, "FoldFunction(pair, m, s)", "FoldFunction(+, m, B)")
          .putAll(NativeOperator.FOLD_FUNCTION_ON_SET, "FoldFunctionOnSet(pair, m, s, {i \\in DOMAIN s : i % 2 = 1})")
          .putAll(NativeOperator.SET_TO_SEQ, "SetToSeq(S)", "SetToSeq(P)", "SetToSeq(T)")
          .putAll(NativeOperator.SET_TO_SEQS, "SetToSeqs(P)")
          .putAll(NativeOperator.FOLD_SEQ, "FoldSeq(pair, m, s)")
          .putAll(NativeOperator.FOLD_LEFT, "FoldLeft(pair, m, s)", "FoldLeft(+, m, s)")
          .putAll(NativeOperator.FOLD_RIGHT, "FoldRight(pair, s, m)", "FoldRight(Append, <<>>, s)")
          .putAll(NativeOperator.FOLD_LEFT_DOMAIN, "FoldLeftDomain(pair, m, s)")
          .putAll(NativeOperator.FOLD_RIGHT_DOMAIN, "FoldRightDomain(pair, s, m)")
          .putAll(NativeOperator.FLATTEN_SEQ, "FlattenSeq(w)", "FlattenSeq(<<\"ab\", \"c\">>)", "FlattenSeq(<<>>)")
          .putAll(NativeOperator.SELECT_IN_SEQ, "SelectInSeq(s, odd)")
          .putAll(NativeOperator.SELECT_IN_SUB_SEQ, "SelectInSubSeq(s, 2, Len(s), odd)")
          .putAll(NativeOperator.SELECT_LAST_IN_SEQ, "SelectLastInSeq(s, odd)")
          .putAll(NativeOperator.SELECT_LAST_IN_SUB_SEQ, "SelectLastInSubSeq(s, 1, Len(s) - 1, odd)")
          .putAll(NativeOperator.LONGEST_COMMON_PREFIX, "LongestCommonPrefix({s, t, s \\o t})")
          .putAll(NativeOperator.INDEX_FIRST_SUB_SEQ, "IndexFirstSubSeq(s, t \\o s \\o t)")
          .putAll(
              NativeOperator.REPLACE_FIRST_SUB_SEQ,
              "ReplaceFirstSubSeq(s, <<m>>, t)",
              "ReplaceFirstSubSeq(\"x\", \"ab\", \"cabab\")",
              "ReplaceFirstSubSeq(s, <<>>, t)")
          .putAll(
              NativeOperator.REPLACE_ALL_SUB_SEQS,
              "ReplaceAllSubSeqs(s, <<m>>, t)",
              "ReplaceAllSubSeqs(s, <<m, m>>, <<m>> \\o t)",
              "ReplaceAllSubSeqs(\"x\", \"ab\", \"cabab\")",
              "ReplaceAllSubSeqs(s, <<>>, t)")
          .putAll(NativeOperator.SIMPLE_PATH, "Graphs!SimplePath(G)")
          .putAll(NativeOperator.ARE_CONNECTED_IN, "Graphs!AreConnectedIn(1, m, G)")
          .putAll(NativeOperator.UNDIRECTED_SIMPLE_PATH, "UndirectedGraphs!SimplePath(U)")
          .putAll(NativeOperator.BIT_AND, "m & n", "(m * 77) & (n * 1000)")
          .putAll(NativeOperator.BIT_OR, "m | n", "(m * 77) | (n * 1000)")
          .putAll(NativeOperator.BIT_XOR, "m ^^ n", "(m * 77) ^^ (n * 1000)")
          .putAll(NativeOperator.BIT_NOT, "Not(m)", "Not(n * 1000)")
          .putAll(NativeOperator.SHIFT_RIGHT, "shiftR(n * 1000, m)")
          .build();

  /** Those whose definition nobody can evaluate: texts of values, and what is refused. */
  private static final ImmutableSet<NativeOperator> WITHOUT_DEFINITION =
      Sets.immutableEnumSet(EnumSet.range(NativeOperator.TLC_MODEL_VALUE, NativeOperator.TLC_EVAL_DEFINITION));

  private static final String HEAD =
      """
      ---- MODULE Cases ----
      EXTENDS Integers, Sequences, FiniteSets, TLC, Bags, Folds, Functions, FiniteSetsExt, SequencesExt, Bitwise
      Graphs == INSTANCE Graphs
      UndirectedGraphs == INSTANCE UndirectedGraphs
      odd(x) == x % 2 = 1
      pair(x, y) == <<x, y>>
      first(X) == CHOOSE x \\in X : TRUE
      """;

  @TempDir Path folder;

  static Set<NativeOperator> operatorsWithDefinition() {
    return APPLICATIONS.keySet();
  }

  @Test
  void eachNativeOperatorIsCompared() {
    assertThat(Sets.union(APPLICATIONS.keySet(), WITHOUT_DEFINITION))
        .containsExactlyInAnyOrder(NativeOperator.values());
  }

  @ParameterizedTest
  @MethodSource("operatorsWithDefinition")
  void aNativeOperatorMeansItsDefinition(NativeOperator operator) throws IOException {
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(operator.ordinal());
    StringBuilder text = new StringBuilder(HEAD);
    ImmutableList<String> applications = APPLICATIONS.get(operator);
    for (int i = 0; i < CASES; i++) {
      String application = applications.get(i % applications.size());
      text.append("ASSUME PrintT(").append(withArguments(application, random)).append(")\n");
    }
    Path module = Files.writeString(folder.resolve("Cases.tla"), text.append("====\n"));
    ImmutableList<String> computed = printed(module, LoadOptions.DEFAULT);
    ImmutableList<Path> definitions = ImmutableList.of(ModuleFolders.copyOfAllIn(folder.resolve("definitions")));
    assertThat(computed).hasSize(CASES);
    assertThat(computed)
        .as(text.toString())
        .isEqualTo(printed(module, LoadOptions.builder().libraries(definitions).build()));
  }

  private static ImmutableList<String> printed(Path module, LoadOptions options) {
    List<String> lines = new ArrayList<>();
    Spec spec = new SpecLoader().load(module, options).spec();
    assertThat(EvaluatedSystem.of(spec, RunContext.printingTo(lines::add)).failedAssumptions()).isEmpty();
    return ImmutableList.copyOf(lines);
  }

  private static String withArguments(String application, RandomGenerator random) {
    return "LET S == " + numbers("{", random, 5, "}")
        + " P == " + ImmutableList.of("{}", "{\"a\"}", "{\"b\", \"a\"}", "{\"a\", \"c\", \"b\"}").get(random.nextInt(4))
        + " T == {" + numbers("{", random, 3, "}") + ", " + numbers("{", random, 3, "}") + "}"
        + " s == " + numbers("<<", random, 5, ">>")
        + " t == " + numbers("<<", random, 4, ">>")
        + " w == <<" + numbers("<<", random, 3, ">>") + ", " + numbers("<<", random, 3, ">>") + ">>"
        + " B == " + bag(random)
        + " D == {" + bag(random) + ", " + bag(random) + "}"
        + " G == [node |-> 1..4, edge |-> {<<" + edge(random) + ">>, <<" + edge(random) + ">>, <<3, 1>>}]"
        + " U == [node |-> 1..4, edge |-> {{" + edge(random) + "}, {" + edge(random) + "}, {1, 4}}]"
        + " m == " + random.nextInt(5)
        + " n == " + random.nextInt(5)
        + " IN " + application;
  }

  private static String numbers(String open, RandomGenerator random, int most, String close) {
    List<String> numbers = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      numbers.add(String.valueOf(random.nextInt(5)));
    }
    return open + String.join(", ", numbers) + close;
  }

  private static String bag(RandomGenerator random) {
    return "(" + random.nextInt(3) + " :> " + random.nextInt(1, 4) + " @@ 7 :> " + random.nextInt(1, 3) + ")";
  }

  private static String edge(RandomGenerator random) {
    return random.nextInt(1, 5) + ", " + random.nextInt(1, 5);
  }
}
