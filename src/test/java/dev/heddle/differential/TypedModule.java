package dev.heddle.differential;

import static dev.heddle.differential.Type.BOOLEAN;
import static dev.heddle.differential.Type.INTEGER;
import static dev.heddle.differential.Type.MESSAGE;

import dev.heddle.differential.RandomExpressions.Feature;
import dev.heddle.differential.RandomExpressions.Name;
import dev.heddle.differential.Type.SetOf;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * The text of a random specification: variables of random types, actions that assign to them in the ways that there
 * are, and predicates on states and steps.
 */
public final class TypedModule {
  /** The constants of its configuration. */
  public static final String CONSTANTS = "CONSTANTS m1 = m1 m2 = m2 m3 = m3\n";

  private static final int ACTIONS = 3;
  private final Random random;
  private final List<Name> variables = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();
  private final RandomExpressions expressions;
  private final int depth;
  private int nameCount;

  private TypedModule(long seed, int depth, Feature... features) {
    this.random = new Random(seed);
    this.depth = depth;
    RandomExpressions types = new RandomExpressions(random, List.of());
    variables.add(new Name("v0", INTEGER));
    for (int i = 1; i < 3 + random.nextInt(3); i++) {
      Type type = types.type(2);
      variables.add(new Name("v" + i, random.nextInt(5) == 0 ? new SetOf(MESSAGE) : type));
    }
    this.expressions = new RandomExpressions(random, variables, features);
  }

  /** Returns a module that depends on the seed alone. */
  public static TypedModule of(long seed) {
    return new TypedModule(seed, 2);
  }

  /** Returns a module with numbers and sets as large as those where an engine changes how it holds a value. */
  public static TypedModule atBorders(long seed) {
    return new TypedModule(seed, 1, Feature.BORDERS);
  }

  /** Returns the text of the module, once. */
  public String text() {
    String all = variables.stream().map(Name::text).collect(Collectors.joining(", "));
    StringBuilder text = new StringBuilder("---- MODULE Random ----\n");
    text.append("EXTENDS Integers, Sequences, FiniteSets, Bags, TLC\nCONSTANTS m1, m2, m3\n");
    text.append(RandomExpressions.PRELUDE).append("VARIABLES ").append(all).append("\nvars == <<").append(all)
        .append(">>\nPut(x, e) == x' = e\nKeep(x) == UNCHANGED x\n");
    text.append("Init ==").append(initial()).append('\n');
    for (int i = 0; i < ACTIONS; i++) {
      text.append(action("A" + i));
    }
    text.append("Next == ").append(String.join(" \\/ ", steps)).append('\n');
    // TLC refuses an invariant or a constraint without variables that is FALSE.
    text.append("Inv == v0 \\in Int /\\ ").append(expressions.of(BOOLEAN, 2)).append('\n');
    text.append("Step == [][").append(expressions.of(BOOLEAN, 1)).append(" => ").append(onSteps()).append("]_vars\n");
    text.append("Con == v0 \\in Int /\\ (").append(formula()).append(" \\/ ").append(formula()).append(")\n");
    text.append("ActionCon == v0' \\in Int /\\ (").append(formula()).append(" \\/ ").append(onSteps()).append(")\n");
    return text.append("====\n").toString();
  }

  private String newName() {
    return "q" + nameCount++;
  }

  private String initial() {
    StringBuilder text = new StringBuilder();
    RandomExpressions closed = new RandomExpressions(random, List.of());
    for (Name variable : variables) {
      String value = closed.of(variable.type(), 1);
      String other = closed.of(variable.type(), 0);
      text.append("\n  /\\ ").append(variable.text())
          .append(random.nextInt(3) == 0 ? " \\in {" + value + ", " + other + "}" : " = " + value);
    }
    return text.toString();
  }

  /** Returns the definition of an action, perhaps with a parameter, and makes a step of it. */
  private String action(String name) {
    Type type = expressions.type(0);
    String parameter = newName();
    String set = expressions.of(new SetOf(type), 0);
    return switch (random.nextInt(4)) {
      case 0 -> {
        steps.add(name);
        yield name + " ==" + body() + "\n";
      }
      case 1 -> {
        steps.add("(\\E " + parameter + " \\in " + set + " : " + name + "(" + parameter + "))");
        yield name + "(" + parameter + ") ==" + expressions.binding(parameter, type, this::body) + "\n";
      }
      case 2 -> {
        String subset = "{" + expressions.of(type, 0) + ", " + expressions.of(type, 0) + "}";
        steps.add("(\\E " + parameter + " \\in SUBSET " + subset + " : " + name + "(" + parameter + "))");
        yield name + "(" + parameter + ") ==" + expressions.binding(parameter, new SetOf(type), this::body) + "\n";
      }
      default -> {
        steps.add("(" + expressions.of(BOOLEAN, 1) + " /\\ " + name + ")");
        yield name + " ==" + body() + "\n";
      }
    };
  }

  private String body() {
    List<Name> rest = new ArrayList<>(variables);
    Collections.shuffle(rest, random);
    StringBuilder text = new StringBuilder();
    if (random.nextInt(3) > 0) {
      text.append("\n  /\\ ").append(expressions.of(BOOLEAN, depth));
    }
    while (!rest.isEmpty()) {
      Name variable = rest.removeFirst();
      if (rest.size() > 1 && random.nextInt(4) == 0) {
        String others = rest.removeFirst().text() + ", <<" + rest.removeFirst().text();
        text.append("\n  /\\ UNCHANGED <<").append(variable.text()).append(", ").append(others).append(">>>>");
        continue;
      }
      text.append("\n  /\\ ").append(assignment(variable));
      if (random.nextInt(6) == 0) {
        text.append("\n  /\\ ").append(expressions.binding(variable.text() + "'", variable.type(), this::formula));
      }
    }
    return text.toString();
  }

  private String formula() {
    return expressions.of(BOOLEAN, 1);
  }

  /** Returns a formula on steps. */
  private String onSteps() {
    Name variable = variables.get(random.nextInt(variables.size()));
    return expressions.binding(variable.text() + "'", variable.type(), () -> expressions.of(BOOLEAN, 2));
  }

  /** Returns a formula that assigns to a variable. */
  private String assignment(Name variable) {
    Type type = variable.type();
    String x = variable.text();
    String n = newName();
    return switch (random.nextInt(12)) {
      case 0 -> "UNCHANGED " + x;
      case 1 -> "Keep(" + x + ")";
      case 2 -> "Put(" + x + ", " + value(type) + ")";
      case 3 -> "IF " + formula() + " THEN " + x + "' = " + value(type) + " ELSE UNCHANGED " + x;
      case 4 -> "CASE " + formula() + " -> " + x + "' = " + value(type) + " [] OTHER -> " + x + "' = " + value(type);
      case 5 -> "\\E " + n + " \\in " + expressions.of(new SetOf(type), 1) + " : " + x + "' = "
          + expressions.binding(n, type, () -> value(type));
      case 6 -> x + "' \\in {" + value(type) + ", " + value(type) + "}";
      case 7 -> "(" + x + "' = " + value(type) + " \\/ (" + formula() + " /\\ Put(" + x + ", " + value(type) + ")))";
      case 8 -> "LET " + n + " == " + value(type) + " IN " + x + "' = "
          + expressions.binding(n, type, () -> value(type));
      case 9 -> x + "' \\in " + expressions.of(new SetOf(type), 1);
      default -> x + "' = " + value(type);
    };
  }

  private String value(Type type) {
    return expressions.of(type, depth);
  }
}
