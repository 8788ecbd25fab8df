package dev.heddle.cli;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.SourceFiles;
import dev.heddle.report.TextStyle;
import dev.heddle.report.TraceText;
import dev.heddle.trace.ItfWriter;
import dev.heddle.trace.ModelWalk;
import dev.heddle.trace.ModelWalk.Choice;
import dev.heddle.trace.ModelWalk.Move;
import dev.heddle.trace.ModelWalk.Position;
import dev.heddle.trace.Reasons;
import dev.heddle.trace.RecordedState;
import dev.heddle.trace.RecordedStep;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.StateDifference;
import dev.heddle.trace.TraceOrigin;
import dev.heddle.trace.VisibleText;
import dev.heddle.trace.Waiting;
import dev.heddle.trace.WholeFile;
import dev.heddle.transition.Property;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;

/** A model that is stepped by hand: takes lines and answers with text. */
final class Exploration {
  private static final int MOST_STEPS = 1_000;
  private static final String HELP =
      """
        N          take step N of the list
        l          list the steps that can be taken
        r [N]      take a step at random, or N of them
        until INV  take random steps until the invariant is false
        b [N]      go back a step, or N of them
        s          show the state
        t          show the steps so far
        save FILE  write them as a trace
        q          quit
      """;

  private final ModelWalk walk;
  private final Path directory;
  private final TextStyle style;
  private final Random random;
  private final List<RecordedState> states = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();
  private boolean isEnded;

  /** Makes an exploration that begins at the first initial state; files are relative to {@code directory}. */
  Exploration(ModelWalk walk, Path directory, TextStyle style, long seed) {
    this.walk = walk;
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

  /** Returns the answer to a line. */
  String answer(String line) {
    String[] words = line.strip().split("\\s+", 2);
    String argument = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "", "l" -> list();
      case "r" -> randomSteps(number(argument));
      case "until" -> until(argument);
      case "b" -> back(number(argument));
      case "s" -> state();
      case "t" -> TraceText.of(trace(), style);
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

  private String until(String name) {
    ImmutableList<Property.Invariant> invariants = walk.system().invariants();
    Optional<Property.Invariant> wanted =
        invariants.stream().filter(invariant -> invariant.name().equals(name)).findFirst();
    if (wanted.isEmpty()) {
      return "got `" + VisibleText.of(name) + "`, wanted one of the invariants: "
          + invariants.stream().map(Property.Invariant::name).collect(Collectors.joining(", ")) + "\n";
    }
    int index = invariants.indexOf(wanted.get());
    int steps = 0;
    while (walk.satisfiesInvariant(index, positions.getLast()) && steps++ < MOST_STEPS) {
      ImmutableList<Move> moves = choice().moves();
      if (moves.stream().allMatch(move -> move.to().values().equals(states.getLast().values()))) {
        return "no step can be taken that changes anything, and " + name + " is true\n";
      }
      take(moves.get(random.nextInt(moves.size())));
    }
    return (steps > MOST_STEPS ? name + " is true still" : name + " is false") + " after step " + (states.size() - 1)
        + "\n";
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

  private RecordedTrace trace() {
    TraceOrigin origin =
        new TraceOrigin(
            "heddle", walk.system().name(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    return new RecordedTrace(
        origin, walk.system().layout().variables(), ImmutableList.copyOf(states), OptionalInt.empty());
  }

  private String save(String file) {
    if (file.isEmpty()) {
      return "got no name, wanted `save FILE`\n";
    }
    new WholeFile().write(directory.resolve(file), new ItfWriter().write(trace()));
    return "Trace: " + file + "\n";
  }
}
