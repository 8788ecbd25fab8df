package dev.heddle.codegen;

import java.util.Random;

/** The text of a small random specification with variables of many kinds, whose operators mostly have a value. */
public final class RandomModule {
  private static final int MAX_DEPTH = 3;

  private final Random random;
  private int names;
  private String bound = "";

  /** Begins a module that depends on the seed alone. */
  public RandomModule(long seed) {
    this.random = new Random(seed);
  }

  /** Returns the text of the module, once. */
  public String text() {
    StringBuilder text = new StringBuilder("---- MODULE Random ----\nEXTENDS Integers, Sequences, FiniteSets\n");
    text.append("P == {\"p\", \"q\"}\nVARIABLES x, b, f, g, s, t, q, r, pc\n");
    text.append("vars == <<x, b, f, g, s, t, q, r, pc>>\n");
    text.append("Op(a, c) == IF a > c THEN a ELSE ").append(bounded("a + c")).append("\n");
    text.append("Pick(S) == IF S = {} THEN 0 ELSE CHOOSE e \\in S : \\A d \\in S : e <= d\n");
    text.append("Init == /\\ x \\in 0..1 /\\ b = FALSE /\\ f = [p \\in P |-> 0] /\\ g = [i \\in 0..2 |-> i = 1]\n");
    text.append("        /\\ s = {} /\\ t = {} /\\ q = <<>> /\\ r = [a |-> 0, c |-> \"p\"]\n");
    text.append("        /\\ pc = [p \\in P |-> \"one\"]\n");
    for (int i = 0; i < 3; i++) {
      text.append("A").append(i).append(" == ").append(action()).append("\n");
    }
    text.append("B(p) == /\\ pc[p] = \"one\" /\\ pc' = [pc EXCEPT ![p] = ").append(label()).append("]\n");
    text.append("        /\\ f' = [f EXCEPT ![p] = ").append(bounded("@ + " + number(1))).append("]\n");
    text.append("        /\\ UNCHANGED <<x, b, g, s, t, q, r>>\n");
    text.append("Next == A0 \\/ A1 \\/ (\\E p \\in P : B(p)) \\/ A2\n");
    // TLC refuses an invariant or a constraint without variables that is FALSE.
    text.append("Inv == x \\in 0..3 /\\ (").append(formula(MAX_DEPTH)).append(")\n");
    text.append("Step == [][").append(formula(2)).append(" => ").append(formula(1)).append("' ]_vars\n");
    text.append("Con == x \\in 0..3 /\\ (").append(formula(2)).append(" \\/ ").append(formula(1)).append(")\n");
    return text.append("====\n").toString();
  }

  private int pick(int count) {
    return random.nextInt(count);
  }

  private String bounded(String number) {
    // Of the second form it is not known beforehand that its values are few.
    return "((" + number + ") % " + (pick(3) > 0 ? "4" : "(4 + 0 * x)") + ")";
  }

  private String action() {
    String guard = "/\\ " + formula(2) + "\n      ";
    String rest = "/\\ f' = " + function(2) + "\n      /\\ g' = " + flags(2) + "\n      /\\ t' = " + pairs(2)
        + "\n      /\\ q' = " + queue(2) + "\n      /\\ r' = " + record(2) + "\n      /\\ pc' = " + labels(2) + "\n";
    return switch (pick(3)) {
      case 0 -> guard + "/\\ IF " + formula(2) + "\n         THEN x' = " + bounded(number(2)) + " /\\ s' = " + set(2)
          + "\n         ELSE x' = x /\\ s' = s \\ {x}\n      /\\ b' = " + formula(2) + "\n      " + rest;
      case 1 -> guard + "/\\ (x' = " + bounded(number(2)) + " \\/ x' \\in {1, " + bounded(number(1)) + "})"
          + "\n      /\\ s' = " + set(2) + "\n      /\\ b' = (x' > x)\n      " + rest;
      default -> guard + "/\\ \\E e \\in " + set(1) + " : x' = e /\\ s' = " + set(2) + " \\cup {e}\n      /\\ b' = "
          + formula(2) + "\n      " + rest;
    };
  }

  private String number(int depth) {
    if (depth <= 0) {
      return bound.isEmpty() || pick(2) == 0 ? new String[] {"x", "1", "2", "f[\"p\"]", "r.a", "3"}[pick(6)] : bound;
    }
    String a = number(depth - 1);
    String c = number(depth - 1);
    return switch (pick(14)) {
      case 12 -> "(IF " + queue(depth - 1) + " = <<>> THEN 0 ELSE Len(q))";
      case 13 -> "(IF q # <<>> THEN Head(q) + q[Len(q)] ELSE " + a + ")";
      case 0 -> "(" + a + " + " + c + ")";
      case 1 -> "(" + a + " - " + c + ")";
      case 2 -> "(" + a + " * " + c + ")";
      case 3 -> "(" + a + " % 3)";
      case 4 -> "(" + a + " \\div 2)";
      case 5 -> "Cardinality(" + set(depth - 1) + ")";
      case 6 -> "Len(" + queue(depth - 1) + ")";
      case 7 -> "(IF " + formula(depth - 1) + " THEN " + a + " ELSE " + c + ")";
      case 8 -> "Op(" + a + ", " + c + ")";
      case 9 -> "f[" + process() + "]";
      case 10 -> {
        String v = "k" + names++;
        yield "(LET " + v + " == " + a + " IN " + v + " * " + v + " + " + c + ")";
      }
      default -> "Pick(" + set(depth - 1) + ")";
    };
  }

  private String process() {
    return new String[] {"\"p\"", "\"q\"", "r.c"}[pick(3)];
  }

  private String label() {
    return new String[] {"\"one\"", "\"two\"", "pc[" + process() + "]"}[pick(3)];
  }

  private String formula(int depth) {
    if (depth <= 0) {
      return new String[] {"b", "TRUE", "x > 1", "g[1]", "s = {}", "q # <<>>", "pc[r.c] = \"two\""}[pick(7)];
    }
    String a = formula(depth - 1);
    String c = formula(depth - 1);
    return switch (pick(16)) {
      case 0 -> "(" + a + " /\\ " + c + ")";
      case 1 -> "(" + a + " \\/ " + c + ")";
      case 2 -> "~" + a;
      case 3 -> "(" + a + " => " + c + ")";
      case 4 -> "(" + a + " <=> " + c + ")";
      case 5 -> "(" + number(depth - 1) + " < " + number(depth - 1) + ")";
      case 6 -> "(" + number(depth - 1) + " \\in " + set(depth - 1) + ")";
      case 7 -> "(" + set(depth - 1) + " \\subseteq " + set(depth - 1) + ")";
      case 8 -> quantified("\\A", depth);
      case 9 -> quantified("\\E", depth);
      case 10 -> "(" + set(depth - 1) + " = " + set(depth - 1) + ")";
      case 11 -> "(" + queue(depth - 1) + " = " + queue(depth - 1) + ")";
      case 12 -> "g[" + number(depth - 1) + " % 3]";
      case 13 -> "(<<" + number(depth - 1) + ", " + a + ">> \\notin " + pairs(depth - 1) + ")";
      case 14 -> "(" + function(depth - 1) + " = f)";
      default -> {
        String p = "p" + names++;
        yield "(\\A " + p + " \\in P : f[" + p + "] >= " + number(depth - 1) + " \\/ pc[" + p + "] = " + label() + ")";
      }
    };
  }

  private String quantified(String quantifier, int depth) {
    String set = set(depth - 1);
    String before = bound;
    bound = "v" + names++;
    String text = "(" + quantifier + " " + bound + " \\in " + set + " : " + formula(depth - 1) + ")";
    bound = before;
    return text;
  }

  private String set(int depth) {
    if (depth <= 0) {
      return new String[] {"s", "{}", "{1, 2}", "0..x", "0..3"}[pick(5)];
    }
    String a = set(depth - 1);
    String c = set(depth - 1);
    String name = "w" + names++;
    return switch (pick(8)) {
      case 0 -> "(" + a + " \\cup " + c + ")";
      case 1 -> "(" + a + " \\cap " + c + ")";
      case 2 -> "(" + a + " \\ " + c + ")";
      case 3 -> "{" + bounded(number(depth - 1)) + ", " + bounded(number(depth - 1)) + "}";
      case 4 -> "{" + name + " \\in " + a + " : " + name + " # " + number(depth - 1) + "}";
      case 5 -> "{" + bounded(name + " + " + number(depth - 1)) + " : " + name + " \\in " + a + "}";
      case 6 -> "(IF " + formula(depth - 1) + " THEN " + a + " ELSE " + c + ")";
      default -> a;
    };
  }

  private String pairs(int depth) {
    return switch (pick(3)) {
      case 0 -> "t";
      case 1 -> "(t \\cup {<<" + bounded(number(depth - 1)) + ", " + formula(depth - 1) + ">>})";
      default -> "(t \\ {<<" + bounded(number(depth - 1)) + ", TRUE>>})";
    };
  }

  private String queue(int depth) {
    if (depth <= 0) {
      return new String[] {"q", "<<>>", "<<1>>", "<<x, 2>>"}[pick(4)];
    }
    String a = queue(depth - 1);
    return switch (pick(9)) {
      case 0 -> "(IF Len(" + a + ") < " + (2 + 7 * pick(2)) + " THEN Append(" + a + ", "
          + bounded(number(depth - 1)) + ") ELSE <<>>)";
      case 1 -> "(IF " + a + " = <<>> THEN <<>> ELSE Tail(" + a + "))";
      case 2 -> "<<" + bounded(number(depth - 1)) + ">>";
      case 3 -> "SubSeq(" + a + ", 1, 1)";
      case 4 -> "(IF Len(" + a + ") < 7 THEN " + a + " \\o " + queue(depth - 1) + " ELSE Tail(" + a + "))";
      case 5 -> "(IF Len(" + a + ") = 1 THEN " + a + " \\o " + a + " \\o " + a + " ELSE " + queue(depth - 1) + ")";
      case 6 -> "(IF Len(" + a + ") > 1 THEN [" + a + " EXCEPT ![2] = " + bounded("@ + 1") + "] ELSE <<x>>)";
      case 7 -> "[j" + names++ + " \\in 1..Len(" + a + ") |-> 0]";
      default -> a;
    };
  }

  private String function(int depth) {
    return switch (pick(4)) {
      case 0 -> "f";
      case 1 -> "[f EXCEPT ![" + process() + "] = " + bounded(depth == 0 ? "@" : "@ + " + number(depth - 1)) + "]";
      case 2 -> "[z" + names + " \\in P |-> "
          + bounded("f[z" + names++ + "]" + (depth == 0 ? "" : " + " + number(depth - 1))) + "]";
      default -> "[f EXCEPT ![\"p\"] = f[\"q\"], ![\"q\"] = @]";
    };
  }

  private String flags(int depth) {
    return switch (pick(3)) {
      case 0 -> "g";
      case 1 -> "[g EXCEPT ![" + number(depth - 1) + " % 3] = ~@]";
      default -> "[i" + names + " \\in 0..2 |-> g[(i" + names++ + " + 1) % 3] /\\ " + formula(depth - 1) + "]";
    };
  }

  private String record(int depth) {
    return switch (pick(4)) {
      case 0 -> "r";
      case 1 -> "[r EXCEPT !.a = " + bounded(number(depth - 1)) + "]";
      case 2 -> "[r EXCEPT !.c = " + process() + ", !.a = " + bounded("@ + 1") + "]";
      default -> "[a |-> " + bounded(number(depth - 1)) + ", c |-> " + process() + "]";
    };
  }

  private String labels(int depth) {
    return switch (pick(3)) {
      case 0 -> "pc";
      case 1 -> "[pc EXCEPT ![" + process() + "] = " + label() + "]";
      default -> "[y" + names + " \\in P |-> IF pc[y" + names++ + "] = \"one\" /\\ " + formula(depth - 1)
          + " THEN \"one\" ELSE \"two\"]";
    };
  }
}
