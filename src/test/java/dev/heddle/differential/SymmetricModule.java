package dev.heddle.differential;

import java.util.Random;

/**
 * The text of a small random specification that treats its processes alike: an expression names only processes that a
 * quantifier gives it. So the counts of states and steps up to symmetry depend on nothing else. No expression reads
 * {@code past}, so that a view without it decides what happens.
 */
final class SymmetricModule {
  private static final int DEPTH = 2;

  private final Random random;

  /** Begins a module that depends on the seed alone. */
  SymmetricModule(long seed) {
    this.random = new Random(seed);
  }

  /** Returns the text of the module, once. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append("---- MODULE Symmetric ----\nEXTENDS Integers, Sequences, FiniteSets, TLC\nCONSTANTS P, none\n");
    text.append("VARIABLES pc, owner, seen, count, queue, past\nPresent == <<pc, owner, seen, count, queue>>\n");
    text.append("Perms == Permutations(P)\n");
    text.append("Init == /\\ pc = [p \\in P |-> \"idle\"] /\\ owner \\in {none} \\cup P /\\ seen = {}\n");
    text.append("        /\\ count = [p \\in P |-> 0] /\\ queue = <<>> /\\ past = {}\n");
    for (int i = 0; i < 3; i++) {
      text.append("A").append(i).append("(p) ==").append(action());
    }
    text.append("Next == \\E p \\in P : A0(p) \\/ A1(p) \\/ A2(p)\n");
    text.append("Inv == \\A p \\in P : count[p] < 3 /\\ (").append(formula(DEPTH, "p")).append(")\n");
    return text.append("====\n").toString();
  }

  private int pick(int count) {
    return random.nextInt(count);
  }

  private String one(String... choices) {
    return choices[pick(choices.length)];
  }

  private String action() {
    return "\n  /\\ " + formula(DEPTH, "p")
        + "\n  /\\ pc' = " + one("[pc EXCEPT ![p] = " + label() + "]", "[r \\in P |-> " + choice("r", label()) + "]")
        + "\n  /\\ owner' = " + one("owner", "none", "p", "IF " + formula(1, "p") + " THEN p ELSE owner")
        + "\n  /\\ seen' = " + set("p")
        + "\n  /\\ count' = [count EXCEPT ![p] = (" + number("p") + ") % 3]"
        + "\n  /\\ queue' = " + queue()
        + "\n  /\\ past' = " + one("past \\cup {p}", "P \\ past", set("p")) + "\n";
  }

  private String choice(String process, String label) {
    return "IF " + formula(1, process) + " THEN " + label + " ELSE pc[" + process + "]";
  }

  private String label() {
    return one("\"idle\"", "\"wait\"", "\"busy\"");
  }

  private String queue() {
    return one(
        "queue",
        "IF Len(queue) < 2 THEN Append(queue, p) ELSE queue",
        "IF queue = <<>> THEN queue ELSE Tail(queue)",
        "SelectSeq(queue, LAMBDA e : e # p)");
  }

  private String set(String p) {
    return one(
        "seen",
        "seen \\cup {" + p + "}",
        "seen \\ {" + p + "}",
        "P \\ seen",
        "{e \\in P : pc[e] = " + label() + "}",
        "{queue[i] : i \\in DOMAIN queue}");
  }

  private String number(String p) {
    return one("count[" + p + "] + 1", "Cardinality(" + set(p) + ")", "Len(queue)", "count[" + p + "]");
  }

  private String formula(int depth, String p) {
    if (depth == 0) {
      return one(
          "pc[" + p + "] = " + label(),
          "owner = " + p,
          "owner = none",
          p + " \\in " + set(p),
          number(p) + " < " + (1 + pick(2)),
          "(queue # <<>> /\\ queue[1] = " + p + ")");
    }
    String inner = formula(depth - 1, p);
    String other = "r" + depth;
    return switch (pick(5)) {
      case 0 -> "(" + inner + " \\/ " + formula(depth - 1, p) + ")";
      case 1 -> "(" + inner + " => " + formula(depth - 1, p) + ")";
      case 2 -> "~(" + inner + ")";
      case 3 -> "(\\E " + other + " \\in P : " + other + " # " + p + " /\\ " + formula(depth - 1, other) + ")";
      default -> "(\\A " + other + " \\in P : " + formula(depth - 1, other) + " \\/ " + inner + ")";
    };
  }
}
