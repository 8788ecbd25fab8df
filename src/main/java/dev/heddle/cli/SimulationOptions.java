package dev.heddle.cli;

import dev.heddle.checker.Strategy;
import dev.heddle.checker.Strategy.Guidance;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The options that say which behaviors a simulation follows. */
final class SimulationOptions {
  private static final long DEFAULT_RUNS = 10_000;
  private static final long SEEDS = 1_000_000_000;

  private Long seed;
  private int depth;
  private Long runs;
  private Duration duration;
  private boolean guided;

  /** Declares these options. */
  void declare(Declaration to) {
    to.option(Long.class, value -> seed = value, "--seed", "-seed")
        .paramLabel("N")
        .description(
            "The number that all choices are made from: the same one finds the same. Default: another one each"
                + " time, which is printed.");
    to.option(Integer.class, value -> depth = value, "--depth", "-depth")
        .paramLabel("N")
        .defaultValue("100")
        .converters(new Depth())
        .description("The most steps of a behavior. Default: 100.");
    to.option(Long.class, value -> runs = value, "--runs")
        .paramLabel("N")
        .converters(new Runs())
        .description("How many behaviors are followed. Default: 10000, or with --duration as many as it allows.");
    to.option(Duration.class, value -> duration = value, "--duration")
        .paramLabel("TIME")
        .converters(new DurationConverter())
        .description("How long: 90s, 10m, 2h. How many behaviors were followed by then is said at the end.");
    to.flag(value -> guided = value, "--guided")
        .description(
            "Prefers steps that give a variable a value rarely seen or follow rarely on the one before. Slower"
                + " for each step, and deeper.");
  }

  Strategy.RandomWalks walks() {
    OptionalLong count =
        runs != null ? OptionalLong.of(runs) : duration == null ? OptionalLong.of(DEFAULT_RUNS) : OptionalLong.empty();
    return new Strategy.RandomWalks(
        seed != null ? seed : ThreadLocalRandom.current().nextLong(SEEDS),
        depth,
        count,
        Optional.ofNullable(duration),
        guided ? Guidance.RARITY : Guidance.NONE);
  }

  private static long positive(String text, long most) {
    try {
      long number = Long.parseLong(text);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // falls through to the message, which fits both cases
    }
    throw new TypeConversionException("got `" + text + "`, wanted a number from 1 to " + most);
  }

  /** Reads a number of steps. */
  static final class Depth implements ITypeConverter<Integer> {
    private static final int MOST = 100_000_000;

    @Override
    public Integer convert(String text) {
      return (int) positive(text, MOST);
    }
  }

  /** Reads a number of behaviors. */
  static final class Runs implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      return positive(text, Long.MAX_VALUE);
    }
  }
}
