package dev.heddle.mutation;

import com.google.common.collect.ImmutableList;
import dev.heddle.mutation.AlgorithmParser.Body;
import dev.heddle.mutation.Mutant.Edit;
import dev.heddle.mutation.Statement.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The mutants of a PlusCal algorithm, a rule a method, in the order of the text. Assertions, and macros that only
 * assert, are left alone: they are part of what is checked.
 */
final class PlusCalMutants {
  private static final Pattern UNLOCK = Pattern.compile("(?i).*(unlock|release|irq_enable|irq_restore).*");
  private static final Pattern LOCK = Pattern.compile("(?i).*(lock|acquire|irq_disable|irq_save).*");
  private static final String NOTHING = "skip";

  private final String text;
  private final StepStretches steps;
  private final List<Mutant> mutants = new ArrayList<>();
  private int newLabels;

  private PlusCalMutants(String text, StepStretches steps) {
    this.text = text;
    this.steps = steps;
  }

  /** Returns the mutants of the algorithm in {@code text}; none if there is no algorithm. */
  static ImmutableList<Mutant> of(String text) {
    ImmutableList<Body> bodies = AlgorithmParser.parse(text);
    PlusCalMutants all = new PlusCalMutants(text, new StepStretches(bodies));
    for (Body body : bodies) {
      body.statements().stream().flatMap(Statement::all).forEach(all::statement);
      if (!body.isMacro()) {
        all.steps(body.statements());
        all.split(body.statements());
      }
    }
    return all.mutants.stream()
        .sorted(Comparator.comparingInt(Mutant::line).thenComparing(Mutant::kind))
        .collect(ImmutableList.toImmutableList());
  }

  private void statement(Statement statement) {
    switch (statement.kind()) {
      case ASSIGNMENT -> {
        add(MutationKind.SKIP_ASSIGNMENT, statement.start(), statement.end(), NOTHING);
        offByOne(statement.condition());
      }
      case AWAIT -> {
        add(MutationKind.DROP_AWAIT, statement.start(), statement.end(), NOTHING);
        List<Token> condition = statement.condition().subList(1, statement.condition().size());
        weaken(MutationKind.WEAKEN_AWAIT, condition);
        offByOne(condition);
      }
      case IF, WHILE -> {
        List<Token> condition = statement.condition();
        int start = condition.getFirst().start();
        int end = condition.getLast().end();
        add(MutationKind.NEGATE_GUARD, start, end, "~(" + text.substring(start, end) + ")");
        weaken(MutationKind.WEAKEN_GUARD, condition);
        offByOne(condition);
      }
      case MACRO, CALL -> {
        add(callKind(statement), statement.start(), statement.end(), NOTHING);
        offByOne(statement.condition());
      }
      case EITHER, WITH, BLOCK, GOTO, RETURN, SKIP, CLAIM -> {}
    }
  }

  private static MutationKind callKind(Statement statement) {
    String name = statement.condition().get(statement.kind() == Kind.CALL ? 1 : 0).text();
    if (UNLOCK.matcher(name).matches()) {
      return MutationKind.DROP_UNLOCK;
    }
    return LOCK.matcher(name).matches() ? MutationKind.DROP_LOCK : MutationKind.DROP_CALL;
  }

  /** Leaves out each conjunct of a condition that is a conjunction and nothing else. */
  private void weaken(MutationKind kind, List<Token> condition) {
    List<Integer> borders = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < condition.size(); i++) {
      switch (condition.get(i).text()) {
        case "(", "[", "{", "<<" -> depth++;
        case ")", "]", "}", ">>" -> depth--;
        case "/\\" -> {
          if (depth == 0) {
            borders.add(i);
          }
        }
        case "\\/", "=>", "IF", "\\A", "\\E", "LET", "CASE" -> {
          if (depth == 0) {
            return;
          }
        }
        default -> {}
      }
    }
    if (borders.isEmpty()) {
      return;
    }
    int first = borders.getFirst() == 0 ? 1 : 0;
    List<Integer> ends = new ArrayList<>(borders.subList(first, borders.size()));
    ends.add(condition.size());
    for (int end : ends) {
      if (first < end) {
        add(kind, condition.get(first).start(), condition.get(end - 1).end(), "TRUE");
      }
      first = end + 1;
    }
  }

  private void offByOne(List<Token> tokens) {
    for (Token token : tokens) {
      token.offByOne().ifPresent(other -> add(MutationKind.OFF_BY_ONE, token.start(), token.end(), other));
    }
  }

  /** Drops each step of more than one statement, and swaps each with the next. */
  private void steps(List<Statement> list) {
    List<List<Statement>> groups = new ArrayList<>();
    for (Statement statement : list) {
      if (statement.isLabelled() || groups.isEmpty()) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(statement);
      statement.blocks().forEach(this::steps);
    }
    for (int i = 0; i < groups.size(); i++) {
      List<Statement> group = groups.get(i);
      List<Edit> edits =
          group.stream()
              .filter(each -> !each.isControl() && !each.isClaim() && each.kind() != Kind.SKIP)
              .map(each -> new Edit(each.start(), each.end(), NOTHING))
              .toList();
      if (group.getFirst().isLabelled() && edits.size() > 1) {
        add(MutationKind.DROP_STEP, edits);
      }
      if (i + 1 < groups.size() && isMovable(group) && isMovable(groups.get(i + 1))) {
        swap(group, groups.get(i + 1));
      }
    }
  }

  private static boolean isMovable(List<Statement> group) {
    return group.getFirst().isLabelled() && group.stream().noneMatch(Statement::isControl);
  }

  private void swap(List<Statement> first, List<Statement> second) {
    Edit one = new Edit(first.getFirst().start(), first.getLast().end(), stretch(second));
    Edit other = new Edit(second.getFirst().start(), second.getLast().end(), stretch(first));
    add(MutationKind.SWAP_STEPS, ImmutableList.of(one, other));
  }

  private String stretch(List<Statement> group) {
    return text.substring(group.getFirst().start(), group.getLast().end());
  }

  /**
   * Puts a label before each statement that is not the first of its step, and before the first in a branch of an
   * {@code if} with which the step ends.
   */
  private void split(List<Statement> list) {
    boolean hasActed = false;
    for (int i = 0; i < list.size(); i++) {
      Statement statement = list.get(i);
      hasActed = hasActed && !statement.isLabelled();
      if (hasActed && isWorthSplitting(statement)) {
        label(statement);
      }
      hasActed = hasActed || !statement.isClaim();
      boolean endsStep = i + 1 == list.size() || list.get(i + 1).isLabelled();
      if (statement.kind() == Kind.IF && endsStep) {
        statement.blocks().forEach(this::splitBranch);
      } else if (statement.kind() == Kind.WHILE) {
        statement.blocks().forEach(block -> split(unwrapped(block)));
      }
    }
  }

  private void splitBranch(List<Statement> block) {
    List<Statement> branch = unwrapped(block);
    branch.stream().findFirst()
        .filter(first -> !first.isLabelled() && isWorthSplitting(first) && first.kind() != Kind.IF)
        .ifPresent(this::label);
    split(branch);
  }

  private static List<Statement> unwrapped(List<Statement> block) {
    return block.size() == 1 && block.getFirst().kind() == Kind.BLOCK ? block.getFirst().blocks().getFirst() : block;
  }

  private static boolean isWorthSplitting(Statement statement) {
    return switch (statement.kind()) {
      case GOTO, RETURN, SKIP, CLAIM -> false;
      case IF, WHILE, EITHER, WITH, BLOCK, AWAIT, ASSIGNMENT, CALL, MACRO -> true;
    };
  }

  private void label(Statement statement) {
    newLabels++;
    add(MutationKind.SPLIT_STEP, statement.start(), statement.start(), "split_" + newLabels + ": ");
  }

  private void add(MutationKind kind, int start, int end, String replacement) {
    add(kind, ImmutableList.of(new Edit(start, end, replacement)));
  }

  private void add(MutationKind kind, List<Edit> edits) {
    mutants.add(Mutant.of(kind, text, edits).of(steps.labels(edits)));
  }
}
