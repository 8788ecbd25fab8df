package dev.heddle.oracle;

import com.google.common.collect.ImmutableList;
import dev.heddle.checker.Counts;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what TLC prints when it is run with {@code -tool}: messages with numbers, whatever the words are. */
public final class TlcOutput {
  private static final Pattern MESSAGE =
      Pattern.compile("@!@!@STARTMSG (\\d+):(\\d+) @!@!@\\R(.*?)@!@!@ENDMSG \\1 @!@!@", Pattern.DOTALL);
  private static final Pattern COUNTS =
      Pattern.compile("([\\d,]+) states? generated.*?, ([\\d,]+) distinct states? found.*?, ([\\d,]+) states? left");
  private static final Pattern DEPTH = Pattern.compile("search is (\\d+)");
  private static final Pattern VIOLATED = Pattern.compile("(?:Invariant|[Pp]roperty) (\\S+) (?:is|was) violated");
  private static final int INVARIANT_FALSE_AT_FIRST = 2107;
  private static final int PROPERTY_FALSE_AT_FIRST = 2108;
  private static final int STATISTICS = 2199;
  private static final int SEARCH_DEPTH = 2194;
  private static final int STATE = 2217;
  private static final int SEVERITY_OF_ERRORS = 1;
  private static final int SEVERITY_OF_BUGS = 2;
  private static final int MAX_REASON = 300;

  private final ImmutableList<Message> messages;
  private final String output;

  /** A message by its number. */
  private record Message(int number, int severity, String text) {}

  private TlcOutput(String output) {
    ImmutableList.Builder<Message> found = ImmutableList.builder();
    Matcher matcher = MESSAGE.matcher(output);
    while (matcher.find()) {
      int number = Integer.parseInt(matcher.group(1));
      found.add(new Message(number, Integer.parseInt(matcher.group(2)), matcher.group(3)));
    }
    this.messages = found.build();
    this.output = output;
  }

  /** Returns what a process of TLC said that has ended with {@code exitCode}. */
  public static OracleAnswer answer(int exitCode, String output) {
    TlcOutput read = new TlcOutput(output);
    return OracleVerdict.ofExitCode(exitCode)
        .<OracleAnswer>map(read::decided)
        .orElseGet(() -> new OracleAnswer.Undecided(read.reason(exitCode)));
  }

  private OracleAnswer decided(OracleVerdict verdict) {
    Optional<String> property =
        messages.stream()
            .map(message -> VIOLATED.matcher(message.text()))
            .filter(Matcher::find)
            .map(matcher -> matcher.group(1))
            .findFirst();
    Optional<Counts> counts = verdict == OracleVerdict.HOLDS ? counts() : Optional.empty();
    return new OracleAnswer.Decided(verdict, property, counts, traceLength(), error().orElse(""));
  }

  private Optional<Counts> counts() {
    Optional<Matcher> counted = last(STATISTICS, COUNTS);
    Optional<Matcher> depth = last(SEARCH_DEPTH, DEPTH);
    if (counted.isEmpty() || depth.isEmpty() || number(counted.get(), 3) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Counts(number(counted.get(), 1), number(counted.get(), 2), (int) number(depth.get(), 1)));
  }

  private Optional<Matcher> last(int number, Pattern pattern) {
    return messages.stream()
        .filter(message -> message.number() == number)
        .map(message -> pattern.matcher(message.text()))
        .filter(Matcher::find)
        .reduce((_, later) -> later);
  }

  private static long number(Matcher matcher, int group) {
    return Long.parseLong(matcher.group(group).replace(",", ""));
  }

  private OptionalInt traceLength() {
    boolean isInitial =
        messages.stream()
            .anyMatch(m -> m.number() == INVARIANT_FALSE_AT_FIRST || m.number() == PROPERTY_FALSE_AT_FIRST);
    int states = isInitial ? 1 : (int) messages.stream().filter(m -> m.number() == STATE).count();
    return states == 0 ? OptionalInt.empty() : OptionalInt.of(states);
  }

  private Optional<String> error() {
    return messages.stream()
        .filter(m -> m.severity() == SEVERITY_OF_ERRORS || m.severity() == SEVERITY_OF_BUGS)
        .map(message -> oneLine(message.text()))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private String reason(int exitCode) {
    String said = error().orElseGet(() -> oneLine(MESSAGE.matcher(output).replaceAll("")));
    return said.isEmpty() ? "it ended with exit code " + exitCode + " and said nothing" : said;
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > MAX_REASON ? line.substring(0, MAX_REASON) + "..." : line;
  }
}
