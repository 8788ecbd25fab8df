package dev.heddle.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * What a command takes from the command line, told piece by piece. Each piece is a builder of picocli's, to be told the
 * rest, such as its description.
 */
final class Declaration {
  // Picocli reads annotations as well. But the JVM makes a class at run time for each kind of annotation that it reads,
  // and picocli a command of each class with options, with regular expressions of its own: a third of the time that a
  // small check took.

  private final CommandSpec spec;
  private final List<OptionSpec.Builder> options = new ArrayList<>();
  private final List<PositionalParamSpec.Builder> parameters = new ArrayList<>();

  private Declaration(CommandSpec spec) {
    this.spec = spec;
  }

  /** Begins the declaration of a command. */
  static Declaration of(String name, Callable<Integer> command) {
    return new Declaration(CommandSpec.wrapWithoutInspection(command).name(name).versionProvider(new Version()));
  }

  /** {@return what the help says around the options} */
  UsageMessageSpec usage() {
    return spec.usageMessage();
  }

  /** Declares an option with a value; {@code target} is told it if it is given or has a default. */
  <T> OptionSpec.Builder option(Class<T> type, Consumer<T> target, String... names) {
    Place<T> place = new Place<>(target);
    return added(OptionSpec.builder(names).type(type).getter(place).setter(place));
  }

  /** Declares an option without a value. */
  OptionSpec.Builder flag(Consumer<Boolean> target, String... names) {
    return option(Boolean.class, target, names);
  }

  /** Declares an option that may be given several times; the list that {@code target} is told is filled afterwards. */
  <T> OptionSpec.Builder list(Class<T> type, Consumer<List<T>> target, String... names) {
    Place<List<T>> place = new Place<>(target);
    return added(OptionSpec.builder(names).type(List.class).auxiliaryTypes(type).getter(place).setter(place));
  }

  /** Declares an option of the form NAME=VALUE that may be given several times; the map is filled afterwards. */
  OptionSpec.Builder map(Consumer<Map<String, String>> target, String... names) {
    Place<Map<String, String>> place = new Place<>(target);
    return added(
        OptionSpec.builder(names)
            .type(Map.class)
            .auxiliaryTypes(String.class, String.class)
            .getter(place)
            .setter(place));
  }

  /** Declares a word that has to be given at a position, counted from 0. */
  <T> PositionalParamSpec.Builder parameter(Class<T> type, Consumer<T> target, int position) {
    Place<T> place = new Place<>(target);
    return added(
        PositionalParamSpec.builder()
            .index(String.valueOf(position))
            .arity("1")
            .required(true)
            .type(type)
            .getter(place)
            .setter(place));
  }

  /** Declares that any number of words may be given; the list is filled afterwards. */
  <T> PositionalParamSpec.Builder parameters(Class<T> type, Consumer<List<T>> target) {
    Place<List<T>> place = new Place<>(target);
    return added(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(type)
            .getter(place)
            .setter(place));
  }

  /** Declares options of which at least one has to be given. */
  void oneOrMore(Consumer<Declaration> members) {
    complete();
    Declaration group = new Declaration(spec);
    members.accept(group);
    ArgGroupSpec.Builder builder = ArgGroupSpec.builder().exclusive(false).multiplicity("1");
    group.options.forEach(option -> builder.addArg(option.build()));
    spec.addArgGroup(builder.build());
  }

  private OptionSpec.Builder added(OptionSpec.Builder option) {
    options.add(option);
    return option;
  }

  private PositionalParamSpec.Builder added(PositionalParamSpec.Builder parameter) {
    parameters.add(parameter);
    return parameter;
  }

  /** {@return the command with all that was declared, in that order, and the options that every command has} */
  CommandSpec spec() {
    complete();
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help message and exit.").build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print version information and exit.")
            .build());
    return spec;
  }

  private void complete() {
    parameters.forEach(parameter -> spec.addPositional(parameter.build()));
    parameters.clear();
    options.forEach(option -> spec.addOption(option.build()));
    options.clear();
  }

  /** Where picocli puts a value; of an option with several it takes the ones before back, to add another. */
  private static final class Place<T> implements IGetter, ISetter {
    private final Consumer<T> target;
    private Object value;

    Place(Consumer<T> target) {
      this.target = target;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> V get() {
      return (V) value;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> V set(V next) {
      V before = (V) value;
      value = next;
      if (next != null) {
        target.accept((T) next);
      }
      return before;
    }
  }
}
