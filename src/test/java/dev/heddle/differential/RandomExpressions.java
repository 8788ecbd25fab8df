package dev.heddle.differential;

import static dev.heddle.differential.Type.BOOLEAN;
import static dev.heddle.differential.Type.INTEGER;
import static dev.heddle.differential.Type.MESSAGE;
import static dev.heddle.differential.Type.MODEL_VALUE;
import static dev.heddle.differential.Type.STRING;

import dev.heddle.differential.Type.FunctionOf;
import dev.heddle.differential.Type.PairOf;
import dev.heddle.differential.Type.RecordOf;
import dev.heddle.differential.Type.SequenceOf;
import dev.heddle.differential.Type.SetOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes expressions of TLA+ at random: well typed, over some names, with all operators that have a meaning without
 * steps. They use the operators of {@link #PRELUDE}.
 */
final class RandomExpressions {
  /** What a module needs before these expressions. */
  static final String PRELUDE =
      """
      RECURSIVE Sum(_)
      Sum(S) == IF S = {} THEN 0 ELSE LET e == CHOOSE e \\in S : TRUE IN e + Sum(S \\ {e})
      Apply(F(_), e) == F(e)
      Twice(F(_, _), e) == F(e, e)
      a ++ c == (a + c) % 7
      """;

  private static final int TYPE_DEPTH = 2;
  private final Random random;
  private final Set<Feature> features;
  private final List<Name> names;
  private int nameCount;

  /** A name that may occur, with its type. */
  record Name(String text, Type type) {}

  /** What expressions may be. */
  enum Feature {
    /** Some have no value, since a function is applied outside its domain, say. */
    PARTIAL,
    /** Numbers and sizes are about those where a checker may change how it holds a value. */
    BORDERS
  }

  RandomExpressions(Random random, List<Name> names, Feature... features) {
    this.random = random;
    this.names = new ArrayList<>(names);
    this.features = Set.of(features);
  }

  /** Returns an expression of any type. */
  String next(int depth) {
    return of(type(TYPE_DEPTH), depth);
  }

  /** Returns an expression of the given type. */
  String of(Type type, int depth) {
    List<String> known = names.stream().filter(name -> name.type().equals(type)).map(Name::text).toList();
    if (!known.isEmpty() && random.nextInt(5) < 2) {
      return known.get(random.nextInt(known.size()));
    }
    if (depth <= 0) {
      return leaf(type);
    }
    return "(" + (random.nextInt(4) == 0 ? general(type, depth - 1) : special(type, depth - 1)) + ")";
  }

  /** Returns any type, of parts of parts to the given depth. */
  Type type(int depth) {
    return switch (random.nextInt(depth == 0 ? 6 : 12)) {
      case 0, 1, 2 -> INTEGER;
      case 3 -> BOOLEAN;
      case 4 -> STRING;
      case 5 -> MODEL_VALUE;
      case 6, 7 -> new SetOf(type(depth - 1));
      case 8 -> new SequenceOf(type(depth - 1));
      case 9 -> random.nextBoolean() ? new FunctionOf(type(0), type(depth - 1)) : pair(depth);
      case 10 -> MESSAGE;
      default -> new RecordOf(type(depth - 1), type(depth - 1));
    };
  }

  private PairOf pair(int depth) {
    return new PairOf(type(depth - 1), type(depth - 1));
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  @SafeVarargs
  private String one(Supplier<String>... choices) {
    return choices[random.nextInt(choices.length)].get();
  }

  private String newName() {
    return "n" + nameCount++;
  }

  private String leaf(Type type) {
    return switch (type) {
      case Type.Simple simple when simple.equals(INTEGER) -> number();
      case Type.Simple simple when simple.equals(BOOLEAN) -> pick("TRUE", "FALSE");
      case Type.Simple simple when simple.equals(STRING) -> pick("\"a\"", "\"b\"", "\"ab\"", "\"\"");
      case Type.Simple simple when simple.equals(MESSAGE) ->
          pick("[k |-> \"n\", n |-> " + leaf(INTEGER) + "]", "[k |-> \"t\", t |-> " + leaf(STRING) + "]");
      case Type.Simple _ -> pick("m1", "m2", "m3");
      case SetOf set when set.element().equals(INTEGER) && features.contains(Feature.BORDERS) ->
          pick("{}", "(0 .. 31)", "(0 .. 32)", "((-1) .. 30)", "(1 .. 64)", "{31, 32, 63, 64}");
      case SetOf set when set.element().equals(INTEGER) -> pick("{}", "{0}", "{1, 2}", "(0 .. 3)", "{4, 2, 1}");
      case SetOf set -> pick("{}", "{" + leaf(set.element()) + "}",
          "{" + leaf(set.element()) + ", " + leaf(set.element()) + "}");
      case SequenceOf sequence -> pick("<<>>", "<<" + leaf(sequence.element()) + ">>",
          "<<" + leaf(sequence.element()) + ", " + leaf(sequence.element()) + ">>");
      case FunctionOf function -> "[" + newName() + " \\in " + leaf(new SetOf(function.argument())) + " |-> "
          + leaf(function.result()) + "]";
      case RecordOf fields -> "[a |-> " + leaf(fields.a()) + ", b |-> " + leaf(fields.b()) + "]";
      case PairOf pair -> "<<" + leaf(pair.first()) + ", " + leaf(pair.second()) + ">>";
    };
  }

  private String number() {
    return features.contains(Feature.BORDERS)
        ? pick("0", "1", "(-1)", "31", "32", "63", "64", "65535", "2147483647", "2147483648", "(-2147483648)",
            "4294967295", "9223372036854775807", "(-9223372036854775808)", "18446744073709551616")
        : pick("0", "1", "2", "3", "4", "(-1)", "(-3)", "7");
  }

  /** Returns a set that is small enough for the set of its subsets. */
  private String small(Type element) {
    return pick("{}", "{" + leaf(element) + "}", "{" + leaf(element) + ", " + leaf(element) + "}");
  }

  /** Returns what {@code text} makes where one more name may occur. */
  String binding(String name, Type type, Supplier<String> text) {
    names.addLast(new Name(name, type));
    String made = text.get();
    names.removeLast();
    return made;
  }

  /** Returns an expression that may speak of what {@code EXCEPT} replaces. */
  private String replacement(Type type, int depth) {
    List<Name> outer = List.copyOf(names);
    names.removeIf(name -> name.text().equals("@"));
    String made = binding("@", type, () -> of(type, depth));
    names.clear();
    names.addAll(outer);
    return made;
  }

  /** Returns what {@code text} makes where {@code @} may not occur. */
  private String closed(Supplier<String> text) {
    List<Name> outer = List.copyOf(names);
    names.removeIf(name -> name.text().equals("@"));
    String made = text.get();
    names.clear();
    names.addAll(outer);
    return made;
  }

  private String general(Type type, int depth) {
    Type other = type(1);
    String n = newName();
    String op = "Op" + n;
    return switch (random.nextInt(13)) {
      case 0 -> "IF " + of(BOOLEAN, depth) + " THEN " + of(type, depth) + " ELSE " + of(type, depth);
      case 1 -> "CASE " + of(BOOLEAN, depth) + " -> " + of(type, depth) + " [] " + of(BOOLEAN, depth) + " -> "
          + of(type, depth) + (isPartial() && random.nextInt(6) == 0 ? "" : " [] OTHER -> " + of(type, depth));
      case 2 -> "LET " + n + " == " + closed(() -> of(other, depth)) + " IN "
          + binding(n, other, () -> of(type, depth));
      case 3 -> "LET " + op + "(" + n + ") == " + closed(() -> binding(n, other, () -> of(type, depth))) + " IN " + op
          + "(" + of(other, depth) + ")";
      case 4 -> "LET " + op + "[" + n + " \\in 0 .. 3] == IF " + n + " = 0 THEN " + leaf(type) + " ELSE "
          + closed(() -> binding(n, INTEGER, () -> binding(op + "[" + n + " - 1]", type, () -> of(type, depth))))
          + " IN " + op + "[" + pick("0", "1", "2", "3") + "]";
      case 5 -> "LET RECURSIVE " + op + "(_) " + op + "(" + n + ") == IF " + n + " <= 0 THEN " + leaf(type) + " ELSE "
          + closed(() -> binding(n, INTEGER, () -> binding(op + "(" + n + " - 1)", type, () -> of(type, depth))))
          + " IN " + op + "(" + pick("0", "1", "2") + ")";
      case 6 -> "Apply(LAMBDA " + n + " : " + closed(() -> binding(n, other, () -> of(type, depth))) + ", "
          + of(other, depth) + ")";
      case 7 -> applied(
          type,
          () -> "[" + n + " \\in " + of(new SetOf(other), depth) + " |-> "
              + binding(n, other, () -> of(type, depth)) + "]",
          () -> of(other, depth));
      case 8 -> applied(type, () -> of(new FunctionOf(INTEGER, type), depth), () -> of(INTEGER, depth));
      case 9 -> applied(type, () -> of(new SequenceOf(type), depth), () -> pick("1", "2", of(INTEGER, depth)));
      case 10 -> random.nextBoolean()
          ? of(new RecordOf(type, other), depth) + ".a"
          : of(new RecordOf(other, type), depth) + ".b";
      case 11 -> of(new PairOf(other, type), depth) + "[2]";
      default -> type.isOrdered()
          ? chosen(type, depth)
          : ofElements("Head", new SequenceOf(type), depth, type);
    };
  }

  private boolean isPartial() {
    return features.contains(Feature.PARTIAL);
  }

  /** Returns the application of a function of such results, in its domain if expressions are to have values. */
  private String applied(Type result, Supplier<String> function, Supplier<String> argument) {
    if (isPartial()) {
      return function.get() + "[" + argument.get() + "]";
    }
    String f = newName();
    String a = newName();
    return "LET " + f + " == " + closed(function) + " " + a + " == " + closed(argument) + " IN IF " + a
        + " \\in DOMAIN " + f + " THEN " + f + "[" + a + "] ELSE " + leaf(result);
  }

  /** Returns a second operand; where values are to last, one that does not double with the first, step after step. */
  private String other(Type type, int depth) {
    return isPartial() ? of(type, depth) : leaf(type);
  }

  /** Returns {@code Head} or {@code Tail} of a sequence. */
  private String ofElements(String operator, SequenceOf sequence, int depth, Type result) {
    if (isPartial()) {
      return operator + "(" + of(sequence, depth) + ")";
    }
    String q = newName();
    return "LET " + q + " == " + closed(() -> of(sequence, depth)) + " IN IF " + q + " = <<>> THEN " + leaf(result)
        + " ELSE " + operator + "(" + q + ")";
  }

  private String chosen(Type type, int depth) {
    String n = newName();
    if (isPartial()) {
      return "CHOOSE " + n + " \\in " + of(new SetOf(type), depth) + " : "
          + pick("TRUE", binding(n, type, () -> of(BOOLEAN, depth)));
    }
    String set = closed(() -> of(new SetOf(type), depth));
    String which = closed(() -> binding(n, type, () -> of(BOOLEAN, depth)));
    return "LET " + n + "s == {" + n + " \\in " + set + " : " + which + "} IN IF " + n + "s = {} THEN " + leaf(type)
        + " ELSE CHOOSE " + n + " \\in " + n + "s : TRUE";
  }

  private String special(Type type, int depth) {
    return switch (type) {
      case Type.Simple simple when simple.equals(INTEGER) -> integer(depth);
      case Type.Simple simple when simple.equals(BOOLEAN) -> formula(depth);
      case Type.Simple simple when simple.equals(STRING) -> string(depth);
      case Type.Simple simple when simple.equals(MESSAGE) -> message(depth);
      case Type.Simple simple -> general(simple, depth);
      case SetOf set -> random.nextInt(3) == 0 ? family(set, depth) : set(set, depth);
      case SequenceOf sequence -> sequence(sequence, depth);
      case FunctionOf function -> function(function, depth);
      case RecordOf fields -> fields(fields, depth);
      case PairOf pair -> one(
          () -> "<<" + of(pair.first(), depth) + ", " + of(pair.second(), depth) + ">>",
          () -> "[" + of(pair, depth) + " EXCEPT ![1] = " + replacement(pair.first(), depth) + "]",
          () -> "[" + of(pair, depth) + " EXCEPT ![2] = " + replacement(pair.second(), depth) + "]");
    };
  }

  private String integer(int depth) {
    String n = newName();
    return one(
        () -> of(INTEGER, depth) + pick(" + ", " - ", " ++ ") + of(INTEGER, depth),
        () -> of(INTEGER, depth) + pick(" + ", " - ", " * ") + other(INTEGER, depth),
        () -> of(INTEGER, depth) + pick(" % ", " \\div ") + pick("1", "2", "3", isPartial() ? of(INTEGER, depth) : "7"),
        () -> "-" + of(INTEGER, depth),
        () -> pick(isPartial() ? "0" : "3", "1", "2", "(-2)") + "^" + exponent(),
        () -> "Cardinality(" + of(new SetOf(type(1)), depth) + ")",
        () -> "Len(" + of(new SequenceOf(type(1)), depth) + ")",
        () -> "Len(" + of(STRING, depth) + ")",
        () -> inMessage("n", INTEGER, depth),
        () -> "Sum(" + of(new SetOf(INTEGER), depth) + ")",
        () -> "Twice(LAMBDA " + n + ", " + n + "x : "
            + closed(() -> binding(n, INTEGER, () -> binding(n + "x", INTEGER, () -> of(INTEGER, depth)))) + ", "
            + of(INTEGER, depth) + ")",
        () -> "BagCardinality(" + bag(type(0)) + ")",
        () -> {
          Type element = type(0);
          return "CopiesIn(" + leaf(element) + ", " + bag(element) + ")";
        });
  }

  private String exponent() {
    if (features.contains(Feature.BORDERS)) {
      return pick("0", "31", "32", "62", "63", "64");
    }
    return pick("0", "1", "3", isPartial() ? leaf(INTEGER) : "7");
  }

  /** Returns a bag that has a value: TLC evaluates operands of these operators that their definition does not. */
  private String bag(Type element) {
    String bag = "SetToBag(" + leaf(new SetOf(element)) + ")";
    return random.nextBoolean() ? bag : "(" + bag + pick(" (+) ", " (-) ") + bag(element) + ")";
  }

  private String formula(int depth) {
    Type type = type(1);
    return one(
        () -> of(BOOLEAN, depth) + pick(" /\\ ", " \\/ ", " => ", " <=> ") + of(BOOLEAN, depth),
        () -> "~" + of(BOOLEAN, depth),
        () -> of(INTEGER, depth) + pick(" < ", " <= ", " > ", " >= ", " = ", " # ") + of(INTEGER, depth),
        () -> of(type, depth) + pick(" = ", " # ") + of(type, depth),
        () -> of(type, depth) + pick(" \\in ", " \\notin ") + of(new SetOf(type), depth),
        () -> of(new SetOf(type), depth) + pick(" \\subseteq ", " = ") + of(new SetOf(type), depth),
        () -> quantified(depth),
        () -> quantified(depth),
        () -> membership(depth),
        () -> "IsFiniteSet(" + of(new SetOf(type), depth) + ")",
        () -> bag(type) + pick(" = ", " \\sqsubseteq ") + bag(type),
        () -> "BagIn(" + leaf(type) + ", " + bag(type) + ")");
  }

  /** Returns a bound of two names; two bounds where TLC would take SUBSET {} of one as without elements. */
  private static String together(String n, String k, String set) {
    return set.contains("SUBSET") ? n + " \\in " + set + ", " + k + " \\in " + set : n + ", " + k + " \\in " + set;
  }

  private String quantified(int depth) {
    Type type = type(1);
    Type second = type(0);
    String n = newName();
    String k = newName();
    String quantifier = pick("\\A ", "\\E ");
    Supplier<String> one = () -> binding(n, type, () -> of(BOOLEAN, depth));
    Supplier<String> both = () -> binding(k, second, one);
    return one(
        () -> quantifier + n + " \\in " + of(new SetOf(type), depth) + " : " + one.get(),
        () -> quantifier + n + " \\in " + of(new SetOf(type), depth) + ", " + k + " \\in "
            + of(new SetOf(second), depth) + " : " + both.get(),
        () -> quantifier + "<<" + n + ", " + k + ">> \\in " + of(new SetOf(new PairOf(type, second)), depth) + " : "
            + both.get(),
        () -> quantifier + together(n, k, of(new SetOf(type), depth)) + " : "
            + binding(k, type, one));
  }

  private String membership(int depth) {
    return one(
        () -> of(INTEGER, depth) + " \\in " + pick("Nat", "Int", "1 .. 3"),
        () -> of(STRING, depth) + " \\in STRING",
        () -> of(BOOLEAN, depth) + " \\in BOOLEAN",
        () -> of(new SequenceOf(INTEGER), depth) + " \\in Seq("
            + pick("Nat", "Int", of(new SetOf(INTEGER), depth)) + ")",
        () -> of(new SetOf(INTEGER), depth) + " \\in SUBSET " + pick("Nat", of(new SetOf(INTEGER), depth)),
        () -> of(new FunctionOf(INTEGER, INTEGER), depth) + " \\in [" + of(new SetOf(INTEGER), depth) + " -> Nat]",
        () -> of(new RecordOf(INTEGER, STRING), depth) + " \\in [a : " + of(new SetOf(INTEGER), depth)
            + ", b : STRING]",
        () -> of(new PairOf(INTEGER, INTEGER), depth) + " \\in Nat \\X " + of(new SetOf(INTEGER), depth));
  }

  private String string(int depth) {
    return one(
        () -> of(STRING, depth) + " \\o " + other(STRING, depth),
        () -> "ToString(" + of(INTEGER, depth) + ")",
        () -> inMessage("t", STRING, depth),
        () -> general(STRING, depth));
  }

  private String set(SetOf set, int depth) {
    Type element = set.element();
    Type other = type(1);
    String n = newName();
    String k = newName();
    return one(
        () -> of(set, depth) + pick(" \\cup ", " \\cap ", " \\ ") + of(set, depth),
        () -> "{" + of(element, depth) + ", " + of(element, depth) + "}",
        () -> "UNION " + of(new SetOf(set), depth),
        () -> "{" + n + " \\in " + of(set, depth) + " : " + binding(n, element, () -> of(BOOLEAN, depth)) + "}",
        () -> "{" + binding(n, other, () -> of(element, depth)) + " : " + n + " \\in " + of(new SetOf(other), depth)
            + "}",
        () -> "{" + binding(n, other, () -> binding(k, INTEGER, () -> of(element, depth))) + " : " + n + " \\in "
            + of(new SetOf(other), depth) + ", " + k + " \\in " + leaf(new SetOf(INTEGER)) + "}",
        () -> "{" + binding(n, other, () -> binding(k, INTEGER, () -> of(element, depth))) + " : <<" + n + ", " + k
            + ">> \\in " + of(new SetOf(new PairOf(other, INTEGER)), depth) + "}",
        () -> "DOMAIN " + of(new FunctionOf(element, other), depth),
        () -> "LET " + n + " == " + closed(() -> of(new SequenceOf(element), depth)) + " IN {" + n + "[" + k + "] : "
            + k + " \\in DOMAIN " + n + "}",
        () -> "BagToSet(" + bag(element) + ")");
  }

  /** Returns a set that is described rather than listed, where its elements have such a set. */
  private String family(SetOf set, int depth) {
    return switch (set.element()) {
      case Type.Simple simple when simple.equals(INTEGER) -> one(
          () -> features.contains(Feature.BORDERS) ? leaf(set) : leaf(INTEGER) + " .. " + leaf(INTEGER),
          () -> "DOMAIN " + of(new SequenceOf(INTEGER), depth));
      case SetOf inner -> "SUBSET " + small(inner.element());
      case PairOf pair -> leaf(new SetOf(pair.first())) + " \\X " + leaf(new SetOf(pair.second()));
      case FunctionOf function ->
          "[" + small(function.argument()) + " -> " + small(function.result()) + "]";
      case RecordOf fields -> "[a : " + leaf(new SetOf(fields.a())) + ", b : " + leaf(new SetOf(fields.b())) + "]";
      case Type.Simple _, SequenceOf _ -> set(set, depth);
    };
  }

  private String sequence(SequenceOf sequence, int depth) {
    Type element = sequence.element();
    String n = newName();
    return one(
        () -> of(sequence, depth) + " \\o " + other(sequence, depth),
        () -> "Append(" + of(sequence, depth) + ", " + of(element, depth) + ")",
        () -> ofElements("Tail", sequence, depth, sequence),
        () -> "<<" + of(element, depth) + ", " + of(element, depth) + ">>",
        () -> isPartial()
            ? "SubSeq(" + of(sequence, depth) + ", 1, " + pick("0", "1", "2", of(INTEGER, depth)) + ")"
            : "SubSeq(" + of(sequence, depth) + ", " + pick("1, 0", "2, 1") + ")",
        () -> "SelectSeq(" + of(sequence, depth) + ", LAMBDA " + n + " : "
            + closed(() -> binding(n, element, () -> of(BOOLEAN, depth))) + ")",
        () -> "[" + of(sequence, depth) + " EXCEPT ![1] = " + replacement(element, depth) + "]",
        () -> "[" + n + " \\in 1 .. " + pick("0", "1", "2", "3") + " |-> "
            + binding(n, INTEGER, () -> of(element, depth)) + "]",
        () -> element.equals(INTEGER)
            ? "SortSeq(" + of(sequence, depth) + ", " + pick("<", ">") + ")"
            : "Append(" + leaf(sequence) + ", " + of(element, depth) + ")");
  }

  private String function(FunctionOf function, int depth) {
    Type argument = function.argument();
    Type result = function.result();
    String n = newName();
    return one(
        () -> "[" + n + " \\in " + of(new SetOf(argument), depth) + " |-> "
            + binding(n, argument, () -> of(result, depth)) + "]",
        () -> "[" + of(function, depth) + " EXCEPT ![" + of(argument, depth) + "] = "
            + replacement(result, depth) + "]",
        () -> "[" + of(function, depth) + " EXCEPT ![" + of(argument, depth) + "] = " + replacement(result, depth)
            + ", ![" + of(argument, depth) + "] = " + replacement(result, depth) + "]",
        () -> result instanceof RecordOf fields
            ? "[" + of(function, depth) + " EXCEPT ![" + of(argument, depth) + "].a = " + replacement(fields.a(), depth)
                + "]"
            : of(function, depth) + " @@ " + of(function, depth),
        () -> of(function, depth) + " @@ " + of(function, depth),
        () -> of(argument, depth) + " :> " + of(result, depth));
  }

  /** Returns what a message has in a field that not all messages have. */
  private String inMessage(String field, Type type, int depth) {
    String n = newName();
    String message = closed(() -> of(MESSAGE, depth));
    return isPartial()
        ? "(" + message + ")." + field
        : "LET " + n + " == " + message + " IN IF " + n + ".k = \"" + field + "\" THEN " + n + "." + field + " ELSE "
            + leaf(type);
  }

  private String message(int depth) {
    return one(
        () -> "[k |-> \"n\", n |-> " + of(INTEGER, depth) + "]",
        () -> "[k |-> \"t\", t |-> " + of(STRING, depth) + "]",
        () -> general(MESSAGE, depth));
  }

  private String fields(RecordOf fields, int depth) {
    return one(
        () -> "[a |-> " + of(fields.a(), depth) + ", b |-> " + of(fields.b(), depth) + "]",
        () -> "[" + of(fields, depth) + " EXCEPT !.a = " + replacement(fields.a(), depth) + "]",
        () -> "[" + of(fields, depth) + " EXCEPT !.b = " + replacement(fields.b(), depth) + ", !.a = "
            + replacement(fields.a(), depth) + "]");
  }
}
