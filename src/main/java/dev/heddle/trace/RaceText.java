package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import dev.heddle.trace.Dependencies.Interruption;
import dev.heddle.trace.Dependencies.Race;
import dev.heddle.trace.Dependencies.Read;
import dev.heddle.trace.Dependencies.StaleRead;
import dev.heddle.trace.Dependencies.Weight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What threads do to each other in a trace, in sentences. */
public final class RaceText {
  private static final int MOST = 6;

  private RaceText() {}

  /** Returns the races, or where there are none the last meeting, and then the last other reads across threads. */
  public static ImmutableList<String> lines(RecordedTrace trace, Dependencies dependencies) {
    Map<Boolean, List<Read>> others =
        Stream.concat(dependencies.crossings().stream(), dependencies.failingCrossings().stream())
            .filter(read -> dependencies.races().stream().noneMatch(race -> isPartOf(race, read)))
            .collect(Collectors.partitioningBy(read -> dependencies.races().isEmpty() && isMarked(dependencies, read)));
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    dependencies.races().forEach(race -> lines.add(of(trace, race)));
    others.get(true).forEach(read -> lines.add(of(trace, read)));
    List<Read> rest = others.get(false);
    int room = Math.max(MOST - dependencies.races().size() - others.get(true).size(), 0);
    rest.subList(Math.max(rest.size() - room, 0), rest.size()).forEach(read -> lines.add(of(trace, read)));
    return lines.build();
  }

  /** Returns those of the {@linkplain #lines races and marked meetings} in which a step takes part. */
  public static ImmutableList<String> of(RecordedTrace trace, Dependencies dependencies, int step) {
    Stream<String> races =
        dependencies.races().stream().filter(race -> race.steps().contains(step)).map(race -> of(trace, race));
    Stream<String> meetings =
        dependencies.crossings().stream()
            .filter(read -> dependencies.races().isEmpty() && isMarked(dependencies, read))
            .filter(read -> read.reader() == step || read.writer() == step)
            .map(read -> of(trace, read));
    Stream<String> failing =
        dependencies.failingCrossings().stream().filter(read -> read.writer() == step).map(read -> of(trace, read));
    return Streams.concat(races, meetings, failing).collect(ImmutableList.toImmutableList());
  }

  private static boolean isMarked(Dependencies dependencies, Read read) {
    ImmutableList<Weight> weights = dependencies.weights();
    return weights.get(read.writer()) == Weight.RACE
        && (read.reader() == weights.size() || weights.get(read.reader()) == Weight.RACE);
  }

  private static boolean isPartOf(Race race, Read read) {
    return switch (race) {
      case StaleRead stale ->
          stale.place().equals(read.place()) && stale.write() == read.writer() && stale.use() == read.reader();
      case Interruption cut ->
          cut.before() == read.writer() && cut.seen() == read.reader() && cut.left().equals(read.place())
              || cut.change() == read.writer() && cut.after() == read.reader() && cut.changed().equals(read.place());
    };
  }

  /** Returns the sentence for a race, without a full stop. */
  private static String of(RecordedTrace trace, Race race) {
    return switch (race) {
      case StaleRead(String place, int read, int write, int use) ->
          who(trace, read) + " reads " + place + " in step " + read + ", " + who(trace, write) + " writes it in step "
              + write + ", " + who(trace, use) + " goes on with what it read in " + step(trace, use);
      case Interruption(String left, int before, int seen, String changed, int change, int after) ->
          who(trace, before) + " is halfway: it writes " + left + " in step " + before + ", "
              + who(trace, seen) + " reads it in step " + seen + " and writes " + changed
              + (change == seen ? "" : " in step " + change) + ", which " + who(trace, after) + " reads in "
              + step(trace, after);
    };
  }

  /** Returns the sentence for a read, without a full stop. */
  private static String of(RecordedTrace trace, Read read) {
    return who(trace, read.reader()) + " reads " + read.place() + " in " + step(trace, read.reader()) + ", as "
        + who(trace, read.writer()) + " wrote it in step " + read.writer();
  }

  private static String step(RecordedTrace trace, int step) {
    return step < trace.length() ? "step " + step : "step " + step + ", which fails";
  }

  private static String who(RecordedTrace trace, int step) {
    String thread = recorded(trace, step).map(RecordedStep::thread).orElse("");
    return thread.isEmpty() ? "a step" : thread;
  }

  private static Optional<RecordedStep> recorded(RecordedTrace trace, int step) {
    return step < trace.length()
        ? trace.states().get(step).step()
        : trace.origin().finding().flatMap(TraceOrigin.Finding::failing);
  }
}
