package dev.heddle.report;

import dev.heddle.checker.Behaviors;
import dev.heddle.checker.Outcome;
import dev.heddle.diagnostic.PlainFormat;
import java.time.Duration;

/** What a simulation went through, in words. */
public final class SimulationText {
  private SimulationText() {}

  /** Returns a snapshot of a simulation as one line, without a line feed. */
  public static String progress(Behaviors soFar, Duration elapsed) {
    double seconds = CheckText.seconds(elapsed);
    return PlainFormat.of(
        "%s  %,d behaviors, %,d steps, the longest %,d, %,.0f steps/s",
        ProgressText.clock(elapsed),
        soFar.count(),
        soFar.steps(),
        soFar.longest(),
        seconds > 0 ? soFar.steps() / seconds : 0);
  }

  /** Returns what was gone through, as several lines without a last line feed. */
  static String counts(Outcome.Simulated simulated) {
    Behaviors behaviors = simulated.behaviors();
    double seconds = CheckText.seconds(simulated.elapsed());
    return PlainFormat.of(
        "%s, %s, %d states generated, simulation using seed %d.\n%s\nFinished in %s, %,.0f steps a second.",
        VerdictLine.count(behaviors.count(), "behavior"),
        VerdictLine.count(behaviors.steps(), "step"),
        simulated.counts().generated(),
        behaviors.seed(),
        lengths(behaviors),
        CheckText.time(simulated.elapsed()),
        seconds > 0 ? behaviors.steps() / seconds : 0);
  }

  private static String lengths(Behaviors behaviors) {
    String longest = "The longest behavior has " + VerdictLine.count(behaviors.longest(), "step");
    return behaviors.cut() == 0
        ? longest + ", and none was cut."
        : longest + ", and " + VerdictLine.count(behaviors.cut(), "behavior") + " reached the depth.";
  }

  /** Returns the verdict of a simulation that found no violation. */
  static String verdict(Outcome.Simulated simulated, boolean isTemporal) {
    long count = simulated.behaviors().count();
    String behaviors = VerdictLine.count(count, "behavior");
    if (count == 0) {
      return "undecided: no behavior was followed to its end"
          + (simulated.end() == Outcome.SimulationEnd.DONE ? ", as no initial state is within the constraints" : "");
    }
    return switch (simulated.end()) {
      case INTERRUPTED -> "undecided: interrupted after " + behaviors + ", no violation on them";
      case DONE, TIME ->
          "simulated: no violation on " + behaviors + "; the others were not looked at"
              + (isTemporal ? ", nor cycles that leave a behavior's states" : "");
    };
  }
}
