package dev.heddle.report;

import dev.heddle.CheckResult;
import dev.heddle.ModelRequest;
import dev.heddle.checker.Outcome;
import dev.heddle.checker.Strategy;
import dev.heddle.frontend.ConfigurationSource;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.PropertyChoice;
import dev.heddle.frontend.PropertyKinds;
import dev.heddle.frontend.TranslateMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command line that checks a model again, fit to be pasted into a shell. */
public final class ReproduceCommand {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+-]+");

  private ReproduceCommand() {}

  /** Returns the command that comes to a result again. */
  static String of(CheckResult result) {
    ModelRequest model = result.request().model();
    return switch (result.request().strategy()) {
      case Strategy.Exhaustive _ -> of(model);
      case Strategy.RandomWalks walks -> {
        List<String> words = words("simulate", model);
        words.addAll(List.of("--seed", Long.toString(walks.seed())));
        words.addAll(List.of("--depth", Integer.toString(walks.depth())));
        if (result.outcome() instanceof Outcome.Simulated simulated) {
          words.addAll(List.of("--runs", Long.toString(Math.max(1, simulated.behaviors().count()))));
        }
        if (walks.guidance() == Strategy.Guidance.RARITY) {
          words.add("--guided");
        }
        yield line(words);
      }
    };
  }

  /**
   * Returns the command that checks a model. The result depends on nothing else: neither the engine nor the number of
   * threads.
   */
  public static String of(ModelRequest model) {
    return line(words("check", model));
  }

  private static String line(List<String> words) {
    return words.stream().map(ReproduceCommand::quoted).collect(Collectors.joining(" "));
  }

  private static List<String> words(String command, ModelRequest model) {
    List<String> words = new ArrayList<>(List.of("heddle", command, model.file().toString()));
    LoadOptions options = model.options();
    switch (options.config()) {
      case ConfigurationSource.Beside _ -> {}
      case ConfigurationSource.File(var path) -> words.addAll(List.of("--config", path.toString()));
      case ConfigurationSource.None _ -> words.add("--no-config");
    }
    options.constants().forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
    options.specification().ifPresent(name -> words.addAll(List.of("--spec", name)));
    options.init().ifPresent(name -> words.addAll(List.of("--init", name)));
    options.next().ifPresent(name -> words.addAll(List.of("--next", name)));
    addEach(words, "--invariant", options.invariants());
    addEach(words, "--property", options.properties());
    addEach(words, "--constraint", options.stateConstraints());
    if (options.propertyChoice() == PropertyChoice.REPLACE) {
      words.add("--only-these");
    }
    if (options.propertyKinds() == PropertyKinds.SAFETY) {
      words.add("--no-liveness");
    }
    if (options.checkDeadlock().isPresent() && !options.checkDeadlock().get()) {
      words.add("--no-deadlock");
    }
    if (options.translate() != TranslateMode.AUTO) {
      words.addAll(List.of("--translate", options.translate().name().toLowerCase(Locale.ROOT)));
    }
    options.libraries().forEach(directory -> words.addAll(List.of("--library", directory.toString())));
    return words;
  }

  private static void addEach(List<String> words, String option, List<String> names) {
    names.forEach(name -> words.addAll(List.of(option, name)));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
