package dev.heddle.differential;

import static dev.heddle.differential.Type.BOOLEAN;
import static dev.heddle.differential.Type.INTEGER;

import dev.heddle.differential.RandomExpressions.Name;
import dev.heddle.differential.Type.FunctionOf;
import dev.heddle.differential.Type.SequenceOf;
import dev.heddle.differential.Type.SetOf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The text of a random PlusCal algorithm with finitely many states: processes, procedures that call themselves, macros
 * and every statement. The translator adds the labels that are missing.
 */
final class RandomAlgorithm {
  /** The temporal properties that the module defines. */
  static final List<String> PROPERTIES = List.of("Termination", "Comes", "Returns", "Leaves", "Stays");

  private static final Type SET = new SetOf(INTEGER);
  private final Random random;
  private final RandomExpressions expressions;
  private final List<String> labels = new ArrayList<>();
  private String self = "self";
  private String start = "";
  private int labelCount;

  /** Begins an algorithm that depends on the seed alone. */
  RandomAlgorithm(long seed) {
    this.random = new Random(seed);
    this.expressions =
        new RandomExpressions(
            random,
            List.of(
                new Name("x", INTEGER),
                new Name("y", INTEGER),
                new Name("s", SET),
                new Name("q", new SequenceOf(INTEGER)),
                new Name("f", new FunctionOf(INTEGER, INTEGER))));
  }

  /** Returns the text of the module, once. */
  String text() {
    StringBuilder text = new StringBuilder("---- MODULE Algo ----\n");
    text.append("EXTENDS Integers, Sequences, FiniteSets, Bags, TLC\nCONSTANTS m1, m2, m3\n");
    text.append(RandomExpressions.PRELUDE);
    text.append("(* PlusCal options (-label) *)\n(* --algorithm Algo {\n");
    text.append("variables x = 0; y \\in 0..1; s = {}; q = <<>>; f = [i \\in 1..2 |-> 0];\n");
    text.append("define { Small == x < 3 /\\ ").append(condition()).append(" }\n");
    text.append("macro bump(v, by) { v := (v + by) % 3; }\n");
    text.append("procedure Work(n").append(pick("", " = 0")).append(")").append(pick("", " variables k = 1;"))
        .append(" {\n").append(body("n")).append("  return;\n}\n");
    text.append(fair()).append("process (Twin \\in 1..2) variables z = ").append(pick("0", "self")).append("; {\n")
        .append(body("z")).append("}\n");
    if (random.nextBoolean()) {
      self = "3";
      text.append(fair()).append("process (Single = 3) {\n").append(body("x")).append("}\n");
    }
    text.append("} *)\n\\* BEGIN TRANSLATION\n\\* END TRANSLATION\n");
    String label = labels.get(random.nextInt(labels.size()));
    text.append("Inv == ").append(random.nextInt(3) == 0 ? "Small" : "x < 3").append('\n');
    // TLC refutes <>TRUE, as it does other formulas without variables.
    text.append("Comes == <>(x < 3 /\\ ").append(condition()).append(")\n");
    text.append("Returns == []<>(x < 3 /\\ ").append(condition()).append(")\n");
    text.append("Leaves == \\A i \\in 1..2 : pc[i] = \"").append(label).append("\" ~> pc[i] # \"").append(label)
        .append("\"\nStays == (<>[](x < 3 /\\ ").append(condition()).append(")) \\/ []<>(pc[1] = \"").append(label)
        .append("\")\n");
    return text.append("====\n").toString();
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String fair() {
    return pick("", "fair ", "fair ", "fair+ ");
  }

  private String condition() {
    return expressions.of(BOOLEAN, 1);
  }

  private String number() {
    return "((" + expressions.of(INTEGER, 1) + ") % 3)";
  }

  private String newLabel() {
    String label = "l" + labelCount++;
    labels.add(label);
    return label;
  }

  /** Returns the statements of a process or procedure that has a variable of its own. */
  private String body(String own) {
    start = newLabel();
    return "  " + start + ":" + strength() + " skip;\n"
        + expressions.binding(own, INTEGER, () -> statements(own, 2, 3));
  }

  /** Returns a label's fairness, where it is not the process's. */
  private String strength() {
    return pick("", "", "", "+", "-");
  }

  private String statements(String own, int depth, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(count); i++) {
      String label = random.nextInt(3) == 0 ? newLabel() + ":" + strength() + " " : "";
      text.append("  ").append(label).append(statement(own, depth)).append('\n');
    }
    return text.toString();
  }

  private String block(String own, int depth) {
    return " {\n" + statements(own, depth - 1, 2) + "  }";
  }

  private String statement(String own, int depth) {
    return switch (random.nextInt(depth == 0 ? 9 : 13)) {
      case 0, 1, 2 -> assignment(pick("x", "y", "s", "q", "f", own)) + ";";
      case 3 -> pick("bump(x, 1);", "bump(f[1], y);", "skip;", "bump(" + own + ", 2);");
      case 4 -> pick("await ", "when ") + condition() + ";";
      case 5 -> random.nextInt(4) == 0 ? "assert " + condition() + ";" : "assert x < 3;";
      case 6 -> "if (Len(stack[" + self + "]) < 2) { call Work(" + number() + "); };";
      case 7 -> pick("x := " + number() + " || y := x;", "if (" + condition() + ") { goto " + start + "; };");
      case 8 -> with(own);
      case 9 -> "if (" + condition() + ")" + block(own, depth) + pick("", " else" + block(own, depth)) + ";";
      case 10 -> "either" + block(own, depth) + " or" + block(own, depth) + ";";
      case 11 -> "while (" + condition() + ")" + block(own, depth) + ";";
      default -> "either" + block(own, depth) + " or { await " + condition() + "; };";
    };
  }

  /** Returns an assignment of a value that is one of few. */
  private String assignment(String variable) {
    return switch (variable) {
      case "s" -> "s := (" + expressions.of(SET, 1) + ") \\cap (0..2)";
      case "q" -> "q := "
          + pick("IF Len(q) < 2 THEN Append(q, " + number() + ") ELSE q", "IF q = <<>> THEN q ELSE Tail(q)");
      case "f" -> "f[" + pick("1", "2", "(x % 2) + 1") + "] := " + number();
      default -> variable + " := " + number();
    };
  }

  /** Returns a {@code with}; within it no label can stand, so no variable is assigned twice. */
  private String with(String own) {
    List<String> variables = new ArrayList<>(List.of("x", "y", "s", "q", "f"));
    Collections.shuffle(variables, random);
    String local = "w" + labelCount;
    String bound = random.nextBoolean() ? " \\in (" + expressions.of(SET, 1) + ") \\cap (0..2)" : " = " + number();
    return expressions.binding(
        local,
        INTEGER,
        () -> "with (" + local + bound + ") { " + pick("", "await " + condition() + "; ")
            + assignment(variables.get(0)) + "; "
            + pick("", "if (" + condition() + ") { " + assignment(variables.get(1)) + "; }; ")
            + pick("", assignment(variables.get(2)) + "; ") + "};");
  }
}
