package dev.heddle.report;

import java.util.regex.Pattern;

/**
 * The kinds of messages of TLC's {@code -tool} that are given here: each has TLC's number and class, which editors read
 * in the line before it.
 */
enum ToolMessage {
  GENERAL(1000, Grade.ERROR),
  NESTED_EXPRESSION(2103, Grade.ERROR),
  ASSUMPTION_FALSE(2104, Grade.ERROR),
  INVARIANT_VIOLATED_INITIAL(2107, Grade.ERROR),
  PROPERTY_VIOLATED_INITIAL(2108, Grade.ERROR),
  INVARIANT_VIOLATED(2110, Grade.ERROR),
  ACTION_PROPERTY_VIOLATED(2112, Grade.ERROR),
  DEADLOCK(2114, Grade.ERROR),
  TEMPORAL_PROPERTY_VIOLATED(2116, Grade.ERROR),
  BEHAVIOR_SO_FAR(2121, Grade.ERROR),
  BACK_TO_STATE(2122, Grade.STATE),
  ASSERT_FAILED(2132, Grade.ERROR),
  STARTING(2185, Grade.NONE),
  FINISHED(2186, Grade.NONE),
  CHECKING(2187, Grade.NONE),
  SIMULATING(2188, Grade.NONE),
  COMPUTING_INITIAL_STATES(2189, Grade.NONE),
  INITIAL_STATES(2190, Grade.NONE),
  INITIAL_STATES_WITH_DUPLICATES(2191, Grade.NONE),
  TEMPORAL_CHECKS(2192, Grade.NONE),
  SUCCESS(2193, Grade.NONE),
  DEPTH(2194, Grade.NONE),
  COUNTS(2199, Grade.NONE),
  PROGRESS(2200, Grade.NONE),
  COVERAGE(2201, Grade.NONE),
  COVERAGE_END(2202, Grade.NONE),
  SIMULATED(2209, Grade.NONE),
  STATE(2217, Grade.STATE),
  STUTTERING(2218, Grade.STATE),
  PARSED(2219, Grade.NONE),
  PARSING(2220, Grade.NONE),
  VERSION(2262, Grade.NONE),
  COUNTEREXAMPLE(2264, Grade.ERROR),
  TEMPORAL_CHECKS_DONE(2267, Grade.NONE),
  POSTCONDITION_FALSE(2404, Grade.ERROR),
  COVERAGE_OF_ACTION(2772, Grade.NONE),
  NOT_PARSED(3002, Grade.ERROR),
  CONFIGURATION(5002, Grade.ERROR);

  /** TLC's classes of messages. */
  private enum Grade {
    NONE(0),
    ERROR(1),
    STATE(4);

    private final int number;

    Grade(int number) {
      this.number = number;
    }
  }

  private final int number;
  private final Grade grade;

  ToolMessage(int number, Grade grade) {
    this.number = number;
    this.grade = grade;
  }

  /** Returns {@code messages} but for those with a number. */
  static String without(int number, String messages) {
    String begin = "@!@!@STARTMSG " + number + ":";
    String end = "@!@!@ENDMSG " + number + " @!@!@\n";
    return Pattern.compile(begin + ".*?" + end, Pattern.DOTALL).matcher(messages).replaceAll("");
  }

  /** Returns {@code text}, which ends without a line feed, between the lines that say what it is. */
  String of(String text) {
    return "@!@!@STARTMSG " + number + ":" + grade.number + " @!@!@\n"
        + (text.isEmpty() ? "" : text + "\n")
        + "@!@!@ENDMSG " + number + " @!@!@\n";
  }
}
