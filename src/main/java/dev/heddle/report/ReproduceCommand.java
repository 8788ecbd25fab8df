package dev.heddle.report;

import dev.heddle.ConfigChoice;
import dev.heddle.DeadlockCheck;
import dev.heddle.ModelRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command line that checks a model again, fit to be pasted into a shell. */
public final class ReproduceCommand {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+-]+");

  private ReproduceCommand() {}

  /** Returns the command. The result depends on nothing else: neither the engine nor the number of threads. */
  public static String of(ModelRequest model) {
    List<String> words = new ArrayList<>(List.of("heddle", "check", model.file().toString()));
    if (model.config() instanceof ConfigChoice.File(var path)) {
      words.addAll(List.of("--config", path.toString()));
    }
    model.constants().forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
    model.behavior().specification().ifPresent(name -> words.addAll(List.of("--spec", name)));
    model.behavior().init().ifPresent(name -> words.addAll(List.of("--init", name)));
    model.behavior().next().ifPresent(name -> words.addAll(List.of("--next", name)));
    addEach(words, "--invariant", model.invariants());
    addEach(words, "--property", model.properties());
    addEach(words, "--constraint", model.constraints());
    if (model.deadlock() == DeadlockCheck.OFF) {
      words.add("--no-deadlock");
    }
    if (model.translation() != ModelRequest.Translation.AUTO) {
      words.addAll(List.of("--translate", model.translation().name().toLowerCase(java.util.Locale.ROOT)));
    }
    model.libraries().forEach(directory -> words.addAll(List.of("--library", directory.toString())));
    return words.stream().map(ReproduceCommand::quoted).collect(Collectors.joining(" "));
  }

  private static void addEach(List<String> words, String option, List<String> names) {
    names.forEach(name -> words.addAll(List.of(option, name)));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
