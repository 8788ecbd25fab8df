package dev.heddle.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import dev.heddle.cli.TlcOption.Meaning;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.report.TraceForm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command line of {@code heddle check} that may hold options of TLC, as one without them.
 *
 * @param arguments the command and its arguments
 * @param notes what an option that changes nothing comes to, a line each
 */
record TlcArguments(ImmutableList<String> arguments, ImmutableList<String> notes) {
  private static final String CHECK = "check";
  private static final String SIMULATE = "simulate";
  private static final String RUNS = "num=";

  /**
   * Returns the command line that {@code given} means.
   *
   * @throws ConfigurationException if an option of TLC is not done here
   */
  static TlcArguments of(String... given) {
    List<String> all = ImmutableList.copyOf(given);
    if (all.isEmpty() || !all.getFirst().equals(CHECK)) {
      return new TlcArguments(ImmutableList.copyOf(all), ImmutableList.of());
    }
    boolean simulates =
        all.stream()
            .map(TlcOption::of)
            .flatMap(Optional::stream)
            .anyMatch(option -> option.meaning() instanceof Meaning.Simulation);
    return new Translation(all, simulates).run();
  }

  /** Goes through the arguments once. */
  private static final class Translation {
    private final List<String> given;
    private final boolean simulates;
    private final ImmutableList.Builder<String> arguments = ImmutableList.builder();
    private final ImmutableList.Builder<String> notes = ImmutableList.builder();
    private int position = 1;
    private boolean writesSpecification;
    private String specificationDirectory = "";

    Translation(List<String> given, boolean simulates) {
      this.given = given;
      this.simulates = simulates;
    }

    TlcArguments run() {
      arguments.add(simulates ? SIMULATE : CHECK);
      while (position < given.size()) {
        String argument = given.get(position++);
        Optional<TlcOption> option = TlcOption.of(argument);
        if (option.isPresent()) {
          take(option.get());
        } else {
          arguments.add(argument);
        }
      }
      specification();
      return new TlcArguments(arguments.build(), notes.build());
    }

    private void take(TlcOption option) {
      switch (option.meaning()) {
        case Meaning.Same(String ours) -> arguments.add(ours).add(value(option));
        case Meaning.Flag(String ours, int values) -> {
          skip(option, values);
          arguments.add(ours);
        }
        case Meaning.Valued(String ours, String value) -> arguments.add(ours).add(value);
        case Meaning.Instead(String ours, String how) -> {
          arguments.add(ours).add(value(option));
          notes.add(option.spelling() + " is " + ours + ": " + how);
        }
        case Meaning.InvariantOfLevel _ ->
            arguments.add("--invariant").add(
                "LET Tlc__ == INSTANCE TLC Naturals__ == INSTANCE Naturals IN Naturals__!<(Tlc__!TLCGet(\"level\"), "
                    + value(option) + ")");
        case Meaning.OfSimulation(String ours) -> ofSimulation(option, ours, value(option));
        case Meaning.Simulation _ -> simulation(option);
        case Meaning.Without(int values, String because) -> {
          skip(option, values);
          note(option, because);
        }
        case Meaning.Dump _ -> dump(option, value(option));
        case Meaning.DumpTrace _ -> dumpTrace(option, value(option));
        case Meaning.TraceSpecification _ -> writesSpecification = true;
        case Meaning.TraceSpecificationDirectory _ -> specificationDirectory = value(option);
        case Meaning.Postcondition _ -> arguments.add("--postcondition").add(postcondition(value(option)));
        case Meaning.LivenessTime _ -> livenessTime(option, value(option));
        case Meaning.Refused(int _, String instead) -> throw refusal(option, instead);
      }
    }

    private void ofSimulation(TlcOption option, String ours, String value) {
      if (simulates) {
        arguments.add(ours).add(value);
      } else {
        note(option, "it concerns simulations");
      }
    }

    /** Takes the parameters of a simulation, which TLC expects behind the option and with commas between them. */
    private void simulation(TlcOption option) {
      if (position >= given.size() || !given.get(position).matches("(file|num|stats|sched)=.*")) {
        return;
      }
      for (String parameter : given.get(position++).split(",")) {
        if (!parameter.startsWith(RUNS)) {
          throw refusal(option, "of its parameters only num=N is known here");
        }
        arguments.add("--runs").add(parameter.substring(RUNS.length()));
      }
    }

    private void livenessTime(TlcOption option, String value) {
      if (value.endsWith("off")) {
        arguments.add("--no-liveness");
        return;
      }
      note(option, "temporal properties are checked while the search goes on and at its end");
    }

    /** Takes a file, or {@code dot} with its details and a file. */
    private void dump(TlcOption option, String first) {
      if (!first.matches("dot(,.*)?")) {
        arguments.add("--dump").add(withEnding(first, ".dump"));
        return;
      }
      List<String> details = new ArrayList<>(Splitter.on(',').splitToList(first));
      details.removeAll(List.of("dot", "snapshot"));
      for (String detail : details) {
        if (!List.of("colorize", "actionlabels").contains(detail)) {
          throw refusal(option, "of the details of a graph only colorize, actionlabels and snapshot are known here");
        }
      }
      arguments.add("--dump-dot").add(withEnding(value(option), ".dot"));
      arguments.add("--dump-details").add(details.isEmpty() ? "none" : String.join(",", details));
    }

    private static String withEnding(String file, String ending) {
      return file.endsWith(ending) ? file : file + ending;
    }

    private void dumpTrace(TlcOption option, String word) {
      TraceForm form =
          TraceForm.of(word)
              .orElseThrow(() -> refusal(option, "the form `" + word + "` is not written; use " + TraceForm.words()));
      arguments.add("--dump-trace").add(form.word() + "=" + value(option));
    }

    private void specification() {
      if (writesSpecification) {
        String module = given.stream().filter(word -> word.endsWith(".tla")).findFirst().orElse(given.getLast());
        String name = MoreFiles.getNameWithoutExtension(Path.of(module)) + "_TTrace.tla";
        String directory = specificationDirectory.isEmpty() ? "" : specificationDirectory + "/";
        arguments.add("--dump-trace").add(TraceForm.SPECIFICATION.word() + "=" + directory + name);
      }
    }

    private static String postcondition(String formula) {
      int mark = formula.indexOf('!');
      return mark < 0
          ? formula
          : "LET Module__ == INSTANCE " + formula.substring(0, mark) + " IN Module__!" + formula.substring(mark + 1);
    }

    private void skip(TlcOption option, int values) {
      for (int i = 0; i < values; i++) {
        value(option);
      }
    }

    private String value(TlcOption option) {
      if (position >= given.size()) {
        throw new ConfigurationException(
            DiagnosticCode.USAGE, Span.NONE, "`" + option.spelling() + "` needs a value");
      }
      return given.get(position++);
    }

    private void note(TlcOption option, String because) {
      notes.add(option.spelling() + " changes nothing: " + because);
    }

    private static ConfigurationException refusal(TlcOption option, String instead) {
      return new ConfigurationException(
          DiagnosticCode.USAGE, Span.NONE, "TLC's `" + option.spelling() + "` is not done here: " + instead);
    }
  }
}
