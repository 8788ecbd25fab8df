package dev.heddle.frontend;

import com.google.common.collect.ImmutableMap;
import dev.heddle.ir.EffectOperator;
import dev.heddle.operator.BuiltIn;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tla2sany.semantic.OpDefNode;

/** Which operators of the standard modules are native. The others are imported as they are defined. */
final class StandardOperators {
  private static final ImmutableMap<String, ImmutableMap<String, BuiltIn>> STRICT =
      ImmutableMap.of(
          "Naturals",
          ImmutableMap.<String, BuiltIn>builder()
              .put("+", BuiltIn.PLUS)
              .put("-", BuiltIn.MINUS)
              .put("*", BuiltIn.TIMES)
              .put("^", BuiltIn.POWER)
              .put("<", BuiltIn.LESS)
              .put(">", BuiltIn.GREATER)
              .put("\\leq", BuiltIn.LESS_OR_EQUAL)
              .put("\\geq", BuiltIn.GREATER_OR_EQUAL)
              .put("%", BuiltIn.MODULO)
              .put("\\div", BuiltIn.DIVIDE)
              .put("..", BuiltIn.INTERVAL)
              .put("Nat", BuiltIn.NAT)
              .buildOrThrow(),
          "Integers",
          ImmutableMap.of("Int", BuiltIn.INT, "-.", BuiltIn.NEGATE),
          "Reals",
          ImmutableMap.of("Real", BuiltIn.REAL, "/", BuiltIn.REAL_DIVIDE, "Infinity", BuiltIn.INFINITY),
          "Sequences",
          ImmutableMap.of(
              "Seq", BuiltIn.SEQ,
              "Len", BuiltIn.LEN,
              "\\o", BuiltIn.CONCATENATE,
              "Append", BuiltIn.APPEND,
              "Head", BuiltIn.HEAD,
              "Tail", BuiltIn.TAIL,
              "SubSeq", BuiltIn.SUB_SEQ),
          "FiniteSets",
          ImmutableMap.of("Cardinality", BuiltIn.CARDINALITY, "IsFiniteSet", BuiltIn.IS_FINITE_SET),
          "TLC",
          ImmutableMap.of(
              ":>", BuiltIn.SINGLETON_FUNCTION,
              "@@", BuiltIn.FUNCTION_MERGE,
              "Permutations", BuiltIn.PERMUTATIONS,
              "ToString", BuiltIn.TO_STRING,
              "Any", BuiltIn.ANY,
              "TLCEval", BuiltIn.TLC_EVAL));

  private static final ImmutableMap<String, ImmutableMap<String, EffectOperator>> WITH_EFFECT =
      ImmutableMap.of(
          "TLC",
          ImmutableMap.of(
              "Assert", EffectOperator.ASSERT,
              "Print", EffectOperator.PRINT,
              "PrintT", EffectOperator.PRINT_T,
              "TLCGet", EffectOperator.TLC_GET,
              "TLCSet", EffectOperator.TLC_SET,
              "JavaTime", EffectOperator.JAVA_TIME,
              "RandomElement", EffectOperator.RANDOM_ELEMENT),
          "TLCExt",
          ImmutableMap.of(
              "AssertError", EffectOperator.ASSERT_ERROR,
              "TLCGetOrDefault", EffectOperator.TLC_GET_OR_DEFAULT,
              "TLCGetAndSet", EffectOperator.TLC_GET_AND_SET,
              "CounterExample", EffectOperator.COUNTER_EXAMPLE,
              "Trace", EffectOperator.TRACE),
          "Randomization",
          ImmutableMap.of(
              "RandomSubset", EffectOperator.RANDOM_SUBSET,
              "RandomSetOfSubsets", EffectOperator.RANDOM_SET_OF_SUBSETS),
          "Json",
          ImmutableMap.of(
              "JsonSerialize", EffectOperator.JSON_SERIALIZE,
              "JsonDeserialize", EffectOperator.JSON_DESERIALIZE,
              "ndJsonSerialize", EffectOperator.ND_JSON_SERIALIZE,
              "ndJsonDeserialize", EffectOperator.ND_JSON_DESERIALIZE),
          "CSV",
          ImmutableMap.of(
              "CSVWrite", EffectOperator.CSV_WRITE,
              "CSVWriteRecord", EffectOperator.CSV_WRITE_RECORD,
              "CSVRead", EffectOperator.CSV_READ,
              "CSVRecords", EffectOperator.CSV_RECORDS),
          "IOUtils",
          ImmutableMap.<String, EffectOperator>builder()
              .put("Serialize", EffectOperator.SERIALIZE)
              .put("Deserialize", EffectOperator.DESERIALIZE)
              .put("IOSerialize", EffectOperator.IO_SERIALIZE)
              .put("IODeserialize", EffectOperator.IO_DESERIALIZE)
              .put("IOExec", EffectOperator.IO_EXEC)
              .put("IOEnvExec", EffectOperator.IO_ENV_EXEC)
              .put("IOExecTemplate", EffectOperator.IO_EXEC_TEMPLATE)
              .put("IOEnvExecTemplate", EffectOperator.IO_ENV_EXEC_TEMPLATE)
              .buildOrThrow());

  /** The strict operators of the language itself, by the parser's names. */
  private static final ImmutableMap<String, BuiltIn> OF_THE_LANGUAGE =
      ImmutableMap.<String, BuiltIn>builder()
          .put("\\lnot", BuiltIn.NOT)
          .put("\\neg", BuiltIn.NOT)
          .put("\\equiv", BuiltIn.EQUIVALENT)
          .put("=", BuiltIn.EQUAL)
          .put("/=", BuiltIn.NOT_EQUAL)
          .put("\\in", BuiltIn.IN)
          .put("\\notin", BuiltIn.NOT_IN)
          .put("\\subseteq", BuiltIn.SUBSET_OF)
          .put("\\union", BuiltIn.UNION_OF_TWO)
          .put("\\intersect", BuiltIn.INTERSECTION)
          .put("\\", BuiltIn.DIFFERENCE)
          .put("SUBSET", BuiltIn.POWER_SET)
          .put("UNION", BuiltIn.UNION)
          .put("DOMAIN", BuiltIn.DOMAIN)
          .put("BOOLEAN", BuiltIn.BOOLEAN)
          .put("STRING", BuiltIn.STRING)
          .put("\\times", BuiltIn.PRODUCT)
          .put("$CartesianProd", BuiltIn.PRODUCT)
          .put("$SetOfFcns", BuiltIn.FUNCTION_SET)
          .buildOrThrow();

  private StandardOperators() {}

  /** Returns the strict operator that {@code node}, a user's or a module's definition, stands for. */
  static Optional<BuiltIn> strict(OpDefNode node) {
    return lookUp(STRICT, node);
  }

  /** Returns the operator with an effect that {@code node} stands for. */
  static Optional<EffectOperator> withEffect(OpDefNode node) {
    return lookUp(WITH_EFFECT, node);
  }

  /** Returns the strict operator of the language with this parser's name. */
  static Optional<BuiltIn> ofTheLanguage(String name) {
    return Optional.ofNullable(OF_THE_LANGUAGE.get(name));
  }

  /** Returns the standard module that defines a native operator of this name. */
  static Optional<String> moduleOf(String name) {
    return Stream.of(STRICT, WITH_EFFECT)
        .flatMap(table -> table.entrySet().stream())
        .filter(entry -> entry.getValue().containsKey(name))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static <T> Optional<T> lookUp(ImmutableMap<String, ImmutableMap<String, T>> table, OpDefNode node) {
    OpDefNode source = node.getSource();
    if (source.getOriginallyDefinedInModuleNode() == null) {
      return Optional.empty();
    }
    ImmutableMap<String, T> module = table.get(source.getOriginallyDefinedInModuleNode().getName().toString());
    return module == null ? Optional.empty() : Optional.ofNullable(module.get(source.getName().toString()));
  }
}
