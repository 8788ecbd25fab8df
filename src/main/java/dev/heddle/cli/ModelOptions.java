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
import dev.heddle.frontend.PropertyKinds;
import dev.heddle.frontend.TranslateMode;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options that say which model and what of it is checked. */
final class ModelOptions {
  private Path file;
  private Path config;
  private boolean configUnread;
  private List<String> constants = List.of();
  private List<String> invariants = List.of();
  private List<String> properties = List.of();
  private boolean onlyThese;
  private boolean livenessUnchecked;
  private List<String> constraints = List.of();
  private List<String> postconditions = List.of();
  private String specification;
  private String init;
  private String next;
  private boolean deadlockUnchecked;
  private TranslateMode translation;
  private List<Path> libraries = List.of();

  /** Declares these options. */
  void declare(Declaration to) {
    declareModel(to);
    declareProperties(to);
    declareBehavior(to);
  }

  private void declareModel(Declaration to) {
    to.parameter(Path.class, value -> file = value, 0)
        .paramLabel("FILE.tla")
        .description("The root module.");
    to.option(Path.class, value -> config = value, "--config", "-config")
        .paramLabel("FILE")
        .description("The TLC configuration. Default: the .cfg beside the module, if there is one.");
    to.flag(value -> configUnread = value, "--no-config").description("Reads no configuration.");
    to.list(String.class, values -> constants = values, "-c", "--constant")
        .paramLabel("NAME=VALUE")
        .description(
            "The value of a constant, a TLA+ expression: -c N=3 -c 'Procs={p1, p2}'. Replaces the"
                + " configuration's.");
  }

  private void declareProperties(Declaration to) {
    to.list(String.class, values -> invariants = values, "--invariant")
        .paramLabel("NAME")
        .description("A state predicate to hold in every state, beside those of the configuration.");
    to.list(String.class, values -> properties = values, "--property")
        .paramLabel("NAME")
        .description("A property to hold, beside those of the configuration.");
    to.flag(value -> onlyThese = value, "--only-these")
        .description("Checks the invariants and properties given here, and none of the configuration's.");
    to.flag(value -> livenessUnchecked = value, "--no-liveness")
        .description("Checks no temporal properties beyond those of single states and steps; a warning names them.");
    to.list(String.class, values -> constraints = values, "--constraint")
        .paramLabel("NAME")
        .description("A state constraint: states outside it are not explored further.");
    to.list(String.class, values -> postconditions = values, "--postcondition")
        .paramLabel("NAME")
        .description(
            "A formula to evaluate when every state was visited, beside those of the configuration; its TLCGet"
                + " knows the counts.");
  }

  private void declareBehavior(Declaration to) {
    to.option(String.class, value -> specification = value, "--spec")
        .paramLabel("NAME")
        .description("The temporal formula to check, such as Spec.");
    to.option(String.class, value -> init = value, "--init")
        .paramLabel("NAME")
        .description("The initial predicate.");
    to.option(String.class, value -> next = value, "--next")
        .paramLabel("NAME")
        .description("The next-state relation.");
    to.flag(value -> deadlockUnchecked = value, "--no-deadlock").description("Does not check for deadlock.");
    to.option(TranslateMode.class, value -> translation = value, "--translate")
        .paramLabel("WHEN")
        .defaultValue("auto")
        .description(
            "Translates PlusCal in memory: auto, always or never. auto: where there is no translation or one"
                + " older than the algorithm. The file is never written.");
    to.list(Path.class, values -> libraries = values, "--library")
        .paramLabel("DIR")
        .description(
            "A directory with modules that the model extends or instantiates; may be given several times."
                + " Searched after the model's own directory, before the directories in TLA_LIBRARY, which are"
                + " separated as in a class path.");
  }

  /** Returns the model and what to check of it; the console tells the environment. */
  ModelRequest request(Console console) {
    LoadOptions.Builder options =
        LoadOptions.builder()
            .constants(constants())
            .invariants(invariants)
            .properties(properties)
            .propertyChoice(onlyThese ? PropertyChoice.REPLACE : PropertyChoice.ADD)
            .propertyKinds(livenessUnchecked ? PropertyKinds.SAFETY : PropertyKinds.ALL)
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
