package dev.heddle.cli;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.SourceFiles;
import dev.heddle.diagnostic.SpecException;
import dev.heddle.report.TextStyle;
import dev.heddle.report.TraceText;
import dev.heddle.trace.ModelWalk;
import dev.heddle.trace.ModelWalk.Choice;
import dev.heddle.trace.ModelWalk.Move;
import dev.heddle.trace.ModelWalk.Position;
import dev.heddle.trace.Reasons;
import dev.heddle.trace.RecordedState;
import dev.heddle.trace.RecordedStep;
import dev.heddle.trace.StateDifference;
import dev.heddle.trace.VisibleText;
import dev.heddle.trace.Waiting;
import dev.heddle.transition.Property;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A model that is stepped by hand: takes lines and answers with text. */
final class Exploration {
  private static final int MOST_STEPS = 1_000;
  private static final String HELP =
      """
        N          take step N of the list
        l          list the steps that can be taken
        r [N]      take a step at random, or N of them
        until F    take random steps until F is true: a state formula over the module's names
        until      take random steps until an invariant is false
        b [N]      go back a step, or N of them
        s          show the state
        t          show the steps so far
        save FILE  write them as a trace
        q          quit
      """;

  private final ExploredModel model;
  private final ModelWalk walk;
  private final Path directory;
  private final TextStyle style;
  private final Random random;
  private final List<RecordedState> states = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();
  private boolean isEnded;

  /** Makes an exploration that begins at the first initial state; files are relative to {@code directory}. */
  Exploration(ExploredModel model, Path directory, TextStyle style, long seed) {
    this.model = model;
    this.walk = new ModelWalk(model.system());
    this.directory = directory;
    this.style = style;
    this.random = new Random(seed);
    Position first = walk.initialPositions().getFirst();
    positions.add(first);
    states.add(new RecordedState(Optional.empty(), first.values()));
  }

  /** {@return whether the user has had enough} */
  boolean isEnded() {
    return isEnded;
  }

  /** Returns the answer to a line; a mistake in it, or an expression without value, is an answer as well. */
  String answer(String line) {
    try {
      return answerTo(line);
    } catch (SpecException e) {
      return e.diagnostics().stream()
          .map(diagnostic -> VisibleText.of(diagnostic.message()) + "\n")
          .collect(Collectors.joining());
    }
  }

  private String answerTo(String line) {
    String[] words = line.strip().split("\\s+", 2);
    String argument = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "", "l", "list" -> list();
      case "r", "random" -> randomSteps(number(argument));
      case "until", "run" -> until(argument);
      case "b", "back" -> back(number(argument));
      case "s", "state" -> state();
      case "t", "trace" -> TraceText.of(model.recorded(ImmutableList.copyOf(states), directory), style);
      case "save" -> save(argument);
      case "?", "h", "help" -> HELP;
      case "q", "quit" -> {
        isEnded = true;
        yield "";
      }
      default -> words[0].matches("\\d{1,9}") ? take(Integer.parseInt(words[0])) : unknown(words[0]);
    };
  }

  private static String unknown(String word) {
    return "`" + VisibleText.of(word) + "` is no command here; ? lists them\n";
  }

  private static int number(String argument) {
    return argument.matches("\\d{1,6}") ? Integer.parseInt(argument) : 1;
  }

  private Choice choice() {
    return walk.choice(positions.getLast());
  }

  String list() {
    Choice choice = choice();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < choice.moves().size(); i++) {
      out.append(String.format("%3d  %s\n", i + 1, text(choice.moves().get(i).recorded())));
    }
    choice.failure().ifPresent(failure -> out.append("a step has no value: ").append(failure.message()).append('\n'));
    if (choice.moves().isEmpty()) {
      out.append("no step can be taken\n");
      Reasons reasons = new Reasons(new SourceFiles());
      Waiting.in(walk.system(), positions.getLast().values())
          .forEach(waiting -> out.append(waiting.text(reasons)).append('\n'));
    }
    return out.toString();
  }

  private String text(RecordedState to) {
    RecordedStep step = to.step().orElseThrow();
    String changes =
        StateDifference.ofStep(walk.system().layout().variables(), states.getLast(), to).stream()
            .map(change -> change.place() + ": " + change.from() + " -> " + change.to())
            .collect(Collectors.joining(", "));
    return VisibleText.of(
        (step.thread().isEmpty() ? "" : step.thread() + "  ") + step.action()
            + (step.description().isEmpty() ? "" : "  " + step.description())
            + (changes.isEmpty() ? "" : "  " + changes));
  }

  private String take(int number) {
    ImmutableList<Move> moves = choice().moves();
    if (number < 1 || number > moves.size()) {
      return "there is no step " + number + "; l lists those that can be taken\n";
    }
    return take(moves.get(number - 1)) + list();
  }

  private String take(Move move) {
    String text = text(move.recorded());
    positions.add(move.to());
    states.add(move.recorded());
    return "step " + (states.size() - 1) + "  " + text + "\n" + violated();
  }

  private String violated() {
    ImmutableList<Property.Invariant> invariants = walk.system().invariants();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < invariants.size(); i++) {
      if (!walk.satisfiesInvariant(i, positions.getLast())) {
        out.append("invariant ").append(invariants.get(i).name()).append(" is false here\n");
      }
    }
    return out.toString();
  }

  private String randomSteps(int steps) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < Math.min(steps, MOST_STEPS); i++) {
      ImmutableList<Move> moves = choice().moves();
      if (moves.isEmpty()) {
        break;
      }
      out.append(take(moves.get(random.nextInt(moves.size()))));
    }
    return out + list();
  }

  private String until(String formula) {
    if (formula.isEmpty() && walk.system().invariants().isEmpty()) {
      return "the model has no invariant; `until F` runs until the formula F is true\n";
    }
    String wanted = formula.isEmpty() ? "an invariant is false" : VisibleText.of(formula) + " is true";
    BooleanSupplier isReached = formula.isEmpty() ? () -> !violated().isEmpty() : truth(formula);
    int before = states.size();
    while (!isReached.getAsBoolean()) {
      ImmutableList<Move> moves = choice().moves();
      if (moves.stream().allMatch(move -> move.to().values().equals(states.getLast().values()))) {
        return "no step can be taken that changes anything; not reached: " + wanted + "\n";
      }
      if (states.size() - before == MOST_STEPS) {
        return "after step " + (states.size() - 1) + " still not reached: " + wanted + "\n";
      }
      take(moves.get(random.nextInt(moves.size())));
    }
    String when = states.size() == before ? " already at step " : " after step ";
    return wanted + when + (states.size() - 1) + "\n" + violated();
  }

  /**
   * Returns a question that tells whether a formula is true where the exploration stands. The formula belongs to a
   * second walk, through the same model with it as an invariant, which takes the steps of this one.
   */
  private BooleanSupplier truth(String formula) {
    ModelWalk other = new ModelWalk(model.withInvariant(formula));
    List<String> names = other.system().invariants().stream().map(Property.Invariant::name).toList();
    List<Position> followed = new ArrayList<>();
    return () -> {
      while (followed.size() < states.size()) {
        followed.add(same(other, followed, states.get(followed.size())));
      }
      return other.satisfiesInvariant(names.lastIndexOf(formula), followed.getLast());
    };
  }

  private static Position same(ModelWalk walk, List<Position> before, RecordedState wanted) {
    Stream<Position> positions =
        before.isEmpty()
            ? walk.initialPositions().stream()
            : walk.choice(before.getLast()).moves().stream().map(Move::to);
    return positions.filter(position -> position.values().equals(wanted.values())).findFirst().orElseThrow();
  }

  private String back(int steps) {
    for (int i = 0; i < steps && states.size() > 1; i++) {
      states.removeLast();
      positions.removeLast();
    }
    return "at step " + (states.size() - 1) + "\n" + list();
  }

  private String state() {
    StringBuilder out = new StringBuilder();
    ImmutableList<String> names = walk.system().layout().variables();
    for (int i = 0; i < names.size(); i++) {
      out.append("/\\ ").append(names.get(i)).append(" = ").append(states.getLast().values().get(i)).append('\n');
    }
    return out.toString();
  }

  private String save(String file) {
    if (file.isEmpty()) {
      return "got no name, wanted `save FILE`\n";
    }
    model.save(ImmutableList.copyOf(states), directory.resolve(file));
    return "Trace: " + file + "\n";
  }
}
