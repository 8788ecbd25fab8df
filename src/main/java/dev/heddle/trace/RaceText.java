package dev.heddle.trace;

import com.google.common.collect.ImmutableList;
import dev.heddle.trace.Dependencies.Race;
import dev.heddle.trace.Dependencies.Read;
import java.util.List;

/** What threads do to each other in a trace, in sentences. */
public final class RaceText {
  private static final int MOST = 8;

  private RaceText() {}

  /** Returns the races and, of the other reads across threads that the violation depends on, the last ones. */
  public static ImmutableList<String> lines(RecordedTrace trace, Dependencies dependencies) {
    List<Read> others =
        dependencies.crossings().stream()
            .filter(read -> dependencies.races().stream().noneMatch(race -> isPartOf(race, read)))
            .toList();
    int room = Math.max(MOST - dependencies.races().size(), 0);
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    dependencies.races().forEach(race -> lines.add(of(trace, race)));
    others.subList(Math.max(others.size() - room, 0), others.size()).forEach(read -> lines.add(of(trace, read)));
    return lines.build();
  }

  private static boolean isPartOf(Race race, Read read) {
    return race.place().equals(read.place()) && race.write() == read.writer() && race.use() == read.reader();
  }

  /** Returns the sentence for a race, without a full stop. */
  public static String of(RecordedTrace trace, Race race) {
    return who(trace, race.read()) + " reads " + race.place() + " in step " + race.read() + ", "
        + who(trace, race.write()) + " writes it in step " + race.write() + ", "
        + who(trace, race.use()) + " goes on with what it read in step " + race.use();
  }

  /** Returns the sentence for a read, without a full stop. */
  public static String of(RecordedTrace trace, Read read) {
    return who(trace, read.reader()) + " reads " + read.place() + " in step " + read.reader() + ", as "
        + who(trace, read.writer()) + " wrote it in step " + read.writer();
  }

  private static String who(RecordedTrace trace, int step) {
    String thread = trace.states().get(step).step().map(RecordedStep::thread).orElse("");
    return thread.isEmpty() ? "a step" : thread;
  }
}
