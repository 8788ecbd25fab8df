package dev.heddle.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes well-typed constant expressions of TLA+ at random, such that most of them have a value. */
final class RandomExpressions {
  /** The types of expressions that are made. */
  private enum Type {
    INTEGER,
    BOOLEAN,
    STRING,
    SET,
    SETS,
    SEQUENCE,
    FUNCTION,
    RECORD
  }

  private record Name(String text, Type type) {}

  private final Random random;
  private final List<Name> names = new ArrayList<>();
  private int nameCount;

  RandomExpressions(long seed) {
    this.random = new Random(seed);
  }

  /** Returns an expression of any type. */
  String next() {
    return expression(Type.values()[random.nextInt(Type.values().length)], 4);
  }

  private String expression(Type type, int depth) {
    List<String> known = names.stream().filter(name -> name.type() == type).map(Name::text).toList();
    if (!known.isEmpty() && random.nextInt(3) == 0) {
      return known.get(random.nextInt(known.size()));
    }
    if (depth == 0) {
      return leaf(type);
    }
    String text =
        switch (random.nextInt(8)) {
          case 0 -> "IF " + of(Type.BOOLEAN, depth) + " THEN " + of(type, depth) + " ELSE " + of(type, depth);
          case 1 -> let(type, depth);
          default -> compound(type, depth);
        };
    return "(" + text + ")";
  }

  private String of(Type type, int depth) {
    return expression(type, depth - 1);
  }

  private String leaf(Type type) {
    return switch (type) {
      case INTEGER -> Integer.toString(random.nextInt(5));
      case BOOLEAN -> random.nextBoolean() ? "TRUE" : "FALSE";
      case STRING -> pick("\"a\"", "\"b\"", "\"ab\"", "\"\"");
      case SET -> pick("{}", "{0}", "{1, 2}", "(0 .. 3)", "{4, 2, 1}");
      case SETS -> pick("{}", "{{}}", "{{1}, {0, 2}}", "SUBSET {1, 2}");
      case SEQUENCE -> pick("<<>>", "<<1>>", "<<3, 1, 2>>", "<<2, 2>>");
      case FUNCTION -> pick("[i \\in 0 .. 2 |-> i]", "(0 :> 1 @@ 3 :> 2)", "[i \\in 1 .. 2 |-> 2 * i]");
      case RECORD -> pick("[a |-> 1, b |-> {}]", "[b |-> {1, 2}, a |-> 0]");
    };
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String let(Type type, int depth) {
    Type bound = Type.values()[random.nextInt(Type.values().length)];
    String value = of(bound, depth);
    String name = newName();
    return "LET " + name + " == " + value + " IN " + within(new Name(name, bound), type, depth);
  }

  private String newName() {
    return "x" + nameCount++;
  }

  /** Returns an expression in which one more name may occur. */
  private String within(Name name, Type type, int depth) {
    names.addLast(name);
    String text = of(type, depth);
    names.removeLast();
    return text;
  }

  private String compound(Type type, int depth) {
    return switch (type) {
      case INTEGER -> integer(depth);
      case BOOLEAN -> formula(depth);
      case STRING -> string(depth);
      case SET -> set(depth);
      case SETS -> sets(depth);
      case SEQUENCE -> sequence(depth);
      case FUNCTION -> function(depth);
      case RECORD -> record(depth);
    };
  }

  private String integer(int depth) {
    return switch (random.nextInt(9)) {
      case 0, 1 -> of(Type.INTEGER, depth) + pick(" + ", " - ", " * ") + of(Type.INTEGER, depth);
      case 2 -> "(" + of(Type.INTEGER, depth) + ")" + pick(" % ", " \\div ") + pick("1", "2", "3");
      case 3 -> "Cardinality(" + of(pick(Type.SET, Type.SETS), depth) + ")";
      case 4 -> "Len(" + of(pick(Type.SEQUENCE, Type.STRING), depth) + ")";
      case 5 -> of(Type.RECORD, depth) + ".a";
      case 6 -> {
        String f = of(Type.FUNCTION, depth);
        String name = newName();
        yield "LET " + name + " == " + f + " IN " + name + "[CHOOSE d \\in DOMAIN " + name + " : TRUE]";
      }
      case 7 -> choose(depth);
      default -> "Sum(" + of(Type.SET, depth) + ")";
    };
  }

  private Type pick(Type... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String choose(int depth) {
    String name = newName();
    String set = of(Type.SET, depth);
    String condition = within(new Name(name, Type.INTEGER), Type.BOOLEAN, depth);
    return "CHOOSE " + name + " \\in {99} \\cup " + set + " : " + name + " = 99 \\/ " + condition;
  }

  private String formula(int depth) {
    return switch (random.nextInt(9)) {
      case 0 -> of(Type.BOOLEAN, depth) + pick(" /\\ ", " \\/ ", " => ", " <=> ") + of(Type.BOOLEAN, depth);
      case 1 -> "~" + of(Type.BOOLEAN, depth);
      case 2 -> of(Type.INTEGER, depth) + pick(" < ", " <= ", " > ", " >= ", " = ", " # ") + of(Type.INTEGER, depth);
      case 3 -> of(Type.INTEGER, depth) + pick(" \\in ", " \\notin ") + of(Type.SET, depth);
      case 4 -> random.nextBoolean()
              ? of(Type.SET, depth) + pick(" \\subseteq ", " = ") + of(Type.SET, depth)
              : of(Type.SET, depth) + " \\in " + of(Type.SETS, depth);
      case 5 -> {
        Type type = pick(Type.STRING, Type.SEQUENCE, Type.FUNCTION, Type.RECORD, Type.SETS);
        yield of(type, depth) + pick(" = ", " # ") + of(type, depth);
      }
      case 6, 7 -> {
        String name = newName();
        String set = of(Type.SET, depth);
        yield pick("\\A ", "\\E ")
            + name
            + " \\in "
            + set
            + " : "
            + within(new Name(name, Type.INTEGER), Type.BOOLEAN, depth);
      }
      default ->
          pick(
              of(Type.SEQUENCE, depth) + " \\in Seq(Nat)",
              of(Type.RECORD, depth) + " \\in [a : Nat, b : SUBSET (0 .. 9)]",
              of(Type.FUNCTION, depth) + " \\in [0 .. 2 -> Int]",
              of(Type.SET, depth) + " \\in SUBSET Nat");
    };
  }

  private String string(int depth) {
    return switch (random.nextInt(3)) {
      case 0 -> of(Type.STRING, depth) + " \\o " + of(Type.STRING, depth);
      case 1 -> "ToString(" + of(Type.INTEGER, depth) + ")";
      default -> "CASE " + of(Type.BOOLEAN, depth) + " -> " + of(Type.STRING, depth) + " [] OTHER -> " + "\"other\"";
    };
  }

  private String set(int depth) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> of(Type.SET, depth) + pick(" \\cup ", " \\cap ", " \\ ") + of(Type.SET, depth);
      case 2 -> "{" + of(Type.INTEGER, depth) + ", " + of(Type.INTEGER, depth) + "}";
      case 3 -> "UNION " + of(Type.SETS, depth);
      case 4 -> {
        String name = newName();
        String base = of(Type.SET, depth);
        String condition = within(new Name(name, Type.INTEGER), Type.BOOLEAN, depth);
        yield "{" + name + " \\in " + base + " : " + condition + "}";
      }
      case 5 -> {
        String name = newName();
        String base = of(Type.SET, depth);
        String element = within(new Name(name, Type.INTEGER), Type.INTEGER, depth);
        yield "{" + element + " : " + name + " \\in " + base + "}";
      }
      case 6 -> "DOMAIN " + of(pick(Type.SEQUENCE, Type.FUNCTION), depth);
      default -> of(Type.RECORD, depth) + ".b";
    };
  }

  private String sets(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> "{" + of(Type.SET, depth) + ", " + of(Type.SET, depth) + "}";
      case 1 -> "{t \\in SUBSET (" + leaf(Type.SET) + ") : Cardinality(t) < 3}";
      case 2 -> of(Type.SETS, depth) + pick(" \\cup ", " \\cap ", " \\ ") + of(Type.SETS, depth);
      default -> {
        String name = newName();
        String base = of(Type.SET, depth);
        yield "{" + within(new Name(name, Type.INTEGER), Type.SET, depth) + " : " + name + " \\in " + base + "}";
      }
    };
  }

  private String sequence(int depth) {
    return switch (random.nextInt(7)) {
      case 0 -> of(Type.SEQUENCE, depth) + " \\o " + of(Type.SEQUENCE, depth);
      case 1 -> "Append(" + of(Type.SEQUENCE, depth) + ", " + of(Type.INTEGER, depth) + ")";
      case 2 -> "Tail(<<1>> \\o " + of(Type.SEQUENCE, depth) + ")";
      case 3 -> "<<" + of(Type.INTEGER, depth) + ", " + of(Type.INTEGER, depth) + ">>";
      case 4 -> "SubSeq(<<0, 1>> \\o " + of(Type.SEQUENCE, depth) + ", 1, " + pick("0", "1", "2") + ")";
      case 5 -> {
        String name = newName();
        String elements = of(Type.SEQUENCE, depth);
        String test = within(new Name(name, Type.INTEGER), Type.BOOLEAN, depth);
        yield "SelectSeq(" + elements + ", LAMBDA " + name + " : " + test + ")";
      }
      default -> "SortSeq(" + of(Type.SEQUENCE, depth) + ", " + pick("<", ">") + ")";
    };
  }

  private String function(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> {
        String name = newName();
        String domain = of(Type.SET, depth);
        String body = within(new Name(name, Type.INTEGER), Type.INTEGER, depth);
        yield "[" + name + " \\in {0} \\cup " + domain + " |-> " + body + "]";
      }
      case 1 -> "[" + of(Type.FUNCTION, depth) + " EXCEPT ![0] = @ + " + of(Type.INTEGER, depth) + "]";
      case 2 -> of(Type.FUNCTION, depth) + " @@ " + of(Type.FUNCTION, depth);
      default -> of(Type.INTEGER, depth) + " :> " + of(Type.INTEGER, depth);
    };
  }

  private String record(int depth) {
    return switch (random.nextInt(3)) {
      case 0 -> "[a |-> " + of(Type.INTEGER, depth) + ", b |-> " + of(Type.SET, depth) + "]";
      case 1 -> "[" + of(Type.RECORD, depth) + " EXCEPT !.a = " + of(Type.INTEGER, depth) + "]";
      default -> "[" + of(Type.RECORD, depth) + " EXCEPT !.b = @ \\cup " + of(Type.SET, depth) + "]";
    };
  }
}
