package dev.heddle.operator;

import dev.heddle.value.IntegerValue;
import dev.heddle.value.Value;
import java.util.function.Function;

/**
 * The operators of modules that are computed here rather than by their definition in TLA+, because that would be slow.
 * The definition says what they mean; {@code NativeOperatorsTest} compares the two. Some have no definition that could
 * be evaluated, and those at the end are refused. Unlike a {@link BuiltIn}, a native operator may take operators.
 */
public enum NativeOperator {
  SELECT_SEQ("Sequences", "SelectSeq", o -> SequenceSearch.select(o.value(0), o.operation(1))),
  SORT_SEQ("TLC", "SortSeq", o -> SequenceEdits.sort(o.value(0), o.operation(1))),

  IS_A_BAG("Bags", "IsABag", o -> Bags.isBag(o.value(0))),
  BAG_UNION("Bags", "BagUnion", o -> Bags.union(o.value(0))),
  SUB_BAG("Bags", "SubBag", o -> Bags.parts(o.value(0))),
  BAG_OF_ALL("Bags", "BagOfAll", o -> Bags.image(o.operation(0), o.value(1))),
  BAG_CARDINALITY("Bags", "BagCardinality", o -> Bags.size(o.value(0))),

  MAP_THEN_FOLD_SET(
      "Folds",
      "MapThenFoldSet",
      o -> Folds.mapThenFold(o.operation(0), o.value(1), o.operation(2), o.operation(3), o.value(4))),

  FOLD_SET("FiniteSetsExt", "FoldSet", o -> Folds.overSet(o.operation(0), o.value(1), o.value(2))),
  QUANTIFY("FiniteSetsExt", "Quantify", o -> Selections.count(o.value(0), o.operation(1))),
  K_SUBSET("FiniteSetsExt", "kSubset", o -> Selections.subsetsOfSize(o.value(0), o.value(1))),
  MAX("FiniteSetsExt", "Max", o -> Selections.greatest(o.value(0))),
  MIN("FiniteSetsExt", "Min", o -> Selections.least(o.value(0))),
  CHOICES("FiniteSetsExt", "Choices", o -> Selections.choices(o.value(0))),
  CHOOSE_UNIQUE("FiniteSetsExt", "ChooseUnique", o -> Selections.onlyOne(o.value(0), o.operation(1))),

  IS_INJECTIVE("Functions", "IsInjective", o -> FunctionInverses.isInjective(o.value(0))),
  INVERSE("Functions", "Inverse", o -> FunctionInverses.inverse(o.value(0), o.value(1), o.value(2))),
  ANTI_FUNCTION("Functions", "AntiFunction", o -> FunctionInverses.inverse(o.value(0))),
  FOLD_FUNCTION("Functions", "FoldFunction", o -> Folds.overFunction(o.operation(0), o.value(1), o.value(2))),
  FOLD_FUNCTION_ON_SET(
      "Functions",
      "FoldFunctionOnSet",
      o -> Folds.overFunction(o.operation(0), o.value(1), o.value(2), o.value(3))),

  SET_TO_SEQ("SequencesExt", "SetToSeq", o -> SequenceEdits.ofSet(o.value(0))),
  SET_TO_SEQS("SequencesExt", "SetToSeqs", o -> SequenceEdits.arrangements(o.value(0))),
  FOLD_SEQ("SequencesExt", "FoldSeq", o -> Folds.overFunction(o.operation(0), o.value(1), o.value(2))),
  FOLD_LEFT("SequencesExt", "FoldLeft", o -> Folds.left(o.operation(0), o.value(1), o.value(2))),
  FOLD_RIGHT("SequencesExt", "FoldRight", o -> Folds.right(o.operation(0), o.value(1), o.value(2))),
  FOLD_LEFT_DOMAIN("SequencesExt", "FoldLeftDomain", o -> Folds.leftDomain(o.operation(0), o.value(1), o.value(2))),
  FOLD_RIGHT_DOMAIN(
      "SequencesExt", "FoldRightDomain", o -> Folds.rightDomain(o.operation(0), o.value(1), o.value(2))),
  FLATTEN_SEQ("SequencesExt", "FlattenSeq", o -> SequenceEdits.flatten(o.value(0))),
  SELECT_IN_SEQ("SequencesExt", "SelectInSeq", o -> SequenceSearch.first(o.value(0), o.operation(1))),
  SELECT_IN_SUB_SEQ(
      "SequencesExt",
      "SelectInSubSeq",
      o -> SequenceSearch.first(o.value(0), o.value(1), o.value(2), o.operation(3))),
  SELECT_LAST_IN_SEQ("SequencesExt", "SelectLastInSeq", o -> SequenceSearch.last(o.value(0), o.operation(1))),
  SELECT_LAST_IN_SUB_SEQ(
      "SequencesExt",
      "SelectLastInSubSeq",
      o -> SequenceSearch.last(o.value(0), o.value(1), o.value(2), o.operation(3))),
  LONGEST_COMMON_PREFIX(
      "SequencesExt", "LongestCommonPrefix", o -> SequenceSearch.longestCommonPrefix(o.value(0))),
  INDEX_FIRST_SUB_SEQ("SequencesExt", "IndexFirstSubSeq", o -> SequenceEdits.indexOf(o.value(0), o.value(1))),
  REPLACE_FIRST_SUB_SEQ(
      "SequencesExt", "ReplaceFirstSubSeq", o -> SequenceEdits.replaceFirst(o.value(0), o.value(1), o.value(2))),
  REPLACE_ALL_SUB_SEQS(
      "SequencesExt", "ReplaceAllSubSeqs", o -> SequenceEdits.replaceAll(o.value(0), o.value(1), o.value(2))),

  SIMPLE_PATH("Graphs", "SimplePath", o -> GraphSearch.simplePaths(o.value(0), GraphSearch.DIRECTED)),
  ARE_CONNECTED_IN("Graphs", "AreConnectedIn", o -> GraphSearch.areConnected(o.value(0), o.value(1), o.value(2))),
  UNDIRECTED_SIMPLE_PATH(
      "UndirectedGraphs", "SimplePath", o -> GraphSearch.simplePaths(o.value(0), GraphSearch.UNDIRECTED)),

  BIT_AND("Bitwise", "&", o -> Bits.and(o.value(0), o.value(1))),
  BIT_OR("Bitwise", "|", o -> Bits.or(o.value(0), o.value(1))),
  BIT_XOR("Bitwise", "^^", o -> Bits.xor(o.value(0), o.value(1))),
  BIT_NOT("Bitwise", "Not", o -> Bits.not(o.value(0))),
  SHIFT_RIGHT("Bitwise", "shiftR", o -> Bits.shiftRight(o.value(0), o.value(1))),

  TLC_MODEL_VALUE("TLCExt", "TLCModelValue", o -> Texts.modelValue(o.value(0))),
  TLC_FP("TLCExt", "TLCFP", o -> IntegerValue.of(o.value(0).hashCode())),
  TO_JSON("Json", "ToJson", o -> Json.text(o.value(0))),
  TO_JSON_ARRAY("Json", "ToJsonArray", o -> Json.array(o.value(0))),
  TO_JSON_OBJECT("Json", "ToJsonObject", o -> Json.object(o.value(0))),
  ATOI("IOUtils", "atoi", o -> Texts.number(o.value(0))),
  SVG_ELEM_TO_STRING("SVG", "SVGElemToString", o -> Svg.text(o.value(0))),
  NODE_OF_RING_NETWORK(
      "SVG",
      "NodeOfRingNetwork",
      o -> Svg.onCircle(o.value(0), o.value(1), o.value(2), o.value(3), o.value(4))),
  CHI_SQUARE("Statistics", "ChiSquare", o -> ChiSquare.test(o.value(0), o.value(1), o.value(2))),

  TLC_EVAL_DEFINITION(
      "TLCExt", "TLCEvalDefinition", o -> NativeOperator.refuse("`TLCEvalDefinition` of a name that is computed"));

  private final String module;
  private final String symbol;
  private final Function<Operands, Value> meaning;

  NativeOperator(String module, String symbol, Function<Operands, Value> meaning) {
    this.module = module;
    this.symbol = symbol;
    this.meaning = meaning;
  }

  private static Value refuse(String why) {
    throw Refusal.unsupported(why + ", which is not supported");
  }

  /** {@return the module that defines it} */
  public String module() {
    return module;
  }

  /** {@return its name in the module} */
  public String symbol() {
    return symbol;
  }

  /** Returns the operator applied to its arguments, each of which it asks for once. */
  public Value apply(Operands arguments) {
    return meaning.apply(arguments);
  }
}
