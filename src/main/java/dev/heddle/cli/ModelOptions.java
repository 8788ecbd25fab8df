package dev.heddle.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import dev.heddle.ModelRequest;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.frontend.ConfigurationSource;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.PropertyChoice;
import dev.heddle.frontend.TranslateMode;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say which model and what of it is checked. */
final class ModelOptions {
  @Parameters(paramLabel = "FILE.tla", description = "The root module.")
  private Path file;

  @Option(
      names = {"--config", "-config"},
      paramLabel = "FILE",
      description = "The TLC configuration. Default: the .cfg beside the module, if there is one.")
  private Path config;

  @Option(names = "--no-config", description = "Reads no configuration.")
  private boolean configUnread;

  @Option(
      names = {"-c", "--constant"},
      paramLabel = "NAME=VALUE",
      description = "The value of a constant, a TLA+ expression: -c N=3 -c 'Procs={p1, p2}'. Replaces the"
          + " configuration's.")
  private List<String> constants = List.of();

  @Option(
      names = "--invariant",
      paramLabel = "NAME",
      description = "A state predicate to hold in every state, beside those of the configuration.")
  private List<String> invariants = List.of();

  @Option(
      names = "--property",
      paramLabel = "NAME",
      description = "A property to hold, beside those of the configuration.")
  private List<String> properties = List.of();

  @Option(
      names = "--only-these",
      description = "Checks the invariants and properties given here, and none of the configuration's.")
  private boolean onlyThese;

  @Option(
      names = "--constraint",
      paramLabel = "NAME",
      description = "A state constraint: states outside it are not explored further.")
  private List<String> constraints = List.of();

  @Option(
      names = "--postcondition",
      paramLabel = "NAME",
      description = "A formula to evaluate when every state was visited, beside those of the configuration; its TLCGet"
          + " knows the counts.")
  private List<String> postconditions = List.of();

  @Option(names = "--spec", paramLabel = "NAME", description = "The temporal formula to check, such as Spec.")
  private String specification;

  @Option(names = "--init", paramLabel = "NAME", description = "The initial predicate.")
  private String init;

  @Option(names = "--next", paramLabel = "NAME", description = "The next-state relation.")
  private String next;

  @Option(names = "--no-deadlock", description = "Does not check for deadlock.")
  private boolean deadlockUnchecked;

  @Option(
      names = "--translate",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Translates PlusCal in memory: auto, always or never. auto: where there is no translation or one"
          + " older than the algorithm. The file is never written.")
  private TranslateMode translation;

  @Option(
      names = "--library",
      paramLabel = "DIR",
      description = "A directory with modules that the model extends or instantiates; may be given several times."
          + " Searched after the model's own directory, before the directories in TLA_LIBRARY, which are separated as"
          + " in a class path.")
  private List<Path> libraries = List.of();

  /** Returns the model and what to check of it; the console tells the environment. */
  ModelRequest request(Console console) {
    LoadOptions.Builder options =
        LoadOptions.builder()
            .constants(constants())
            .invariants(invariants)
            .properties(properties)
            .propertyChoice(onlyThese ? PropertyChoice.REPLACE : PropertyChoice.ADD)
            .stateConstraints(constraints)
            .postconditions(postconditions)
            .checkDeadlock(deadlockUnchecked ? Optional.of(false) : Optional.empty())
            .translate(translation)
            .libraries(libraries(console))
            .environment(console.environment());
    if (configUnread) {
      options.config(new ConfigurationSource.None());
    } else if (config != null) {
      options.config(new ConfigurationSource.File(firstFile(configCandidates(console)).orElse(config)));
    }
    Optional.ofNullable(specification).ifPresent(options::specification);
    Optional.ofNullable(init).ifPresent(options::init);
    Optional.ofNullable(next).ifPresent(options::next);
    return new ModelRequest(firstFile(List.of(file, withEnding(file, ".tla"))).orElse(file), options.build());
  }

  /** Returns where a configuration may lie: as TLC has it, also beside the module, and named without its ending. */
  private List<Path> configCandidates(Console console) {
    boolean isOfProcess = console.directory().toString().isEmpty();
    Path beside = file.resolveSibling(isOfProcess ? config : console.directory().relativize(config));
    return List.of(config, withEnding(config, ".cfg"), beside, withEnding(beside, ".cfg"));
  }

  private static Optional<Path> firstFile(List<Path> candidates) {
    return candidates.stream().filter(Files::isRegularFile).findFirst();
  }

  private static Path withEnding(Path path, String ending) {
    return path.resolveSibling(path.getFileName() + ending);
  }

  private List<Path> libraries(Console console) {
    List<Path> all = new ArrayList<>(libraries);
    Splitter.on(File.pathSeparatorChar)
        .omitEmptyStrings()
        .split(console.environment().getOrDefault("TLA_LIBRARY", ""))
        .forEach(directory -> all.add(console.directory().resolve(directory)));
    return all;
  }

  private ImmutableMap<String, String> constants() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String constant : constants) {
      int equals = constant.indexOf('=');
      if (equals < 1) {
        throw new ConfigurationException(
            DiagnosticCode.USAGE, Span.NONE, "got `-c " + constant + "`, wanted `-c NAME=VALUE`, such as `-c N=3`");
      }
      String name = constant.substring(0, equals).strip();
      String before = values.put(name, constant.substring(equals + 1).strip());
      if (before != null) {
        throw new ConfigurationException(
            DiagnosticCode.CONSTANT_TWICE, Span.NONE, "constant `" + name + "` is given twice on the command line");
      }
    }
    return ImmutableMap.copyOf(values);
  }
}
