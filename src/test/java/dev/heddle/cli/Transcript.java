package dev.heddle.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page with console blocks: {@code $ heddle …} and what it prints. A line {@code ...} stands for any lines, and
 * {@code ...} within a line for any text.
 */
record Transcript(ImmutableList<Part> parts) {
  private static final String FENCE = "```console";

  /** A stretch of the page. */
  sealed interface Part {}

  /** Text that is no console block, with its line ends. */
  record Prose(String text) implements Part {}

  /** A command and the lines it prints. */
  record Command(String line, ImmutableList<String> output) implements Part {}

  static Transcript parse(String page) {
    ImmutableList.Builder<Part> parts = ImmutableList.builder();
    StringBuilder prose = new StringBuilder();
    String command = null;
    List<String> output = new ArrayList<>();
    boolean inBlock = false;
    for (String line : page.lines().toList()) {
      boolean ends = inBlock && line.equals("```");
      if (command != null && (ends || line.startsWith("$ "))) {
        parts.add(new Command(command, ImmutableList.copyOf(output)));
        command = null;
        output.clear();
      }
      inBlock = (inBlock || line.equals(FENCE)) && !ends;
      if (inBlock && line.startsWith("$ ")) {
        parts.add(new Prose(prose.toString()));
        prose.setLength(0);
        command = line.substring(2);
      } else if (command != null) {
        output.add(line);
      } else {
        prose.append(line).append('\n');
      }
    }
    return new Transcript(parts.add(new Prose(prose.toString())).build());
  }

  /** Returns whether {@code actual} is what {@code expected} says, elisions included. */
  static boolean matches(List<String> expected, List<String> actual) {
    String pattern =
        expected.stream()
            .map(line -> line.strip().equals("...") ? "(?:.*\n)*" : line(line) + "\n")
            .collect(Collectors.joining());
    String text = actual.stream().map(line -> line + "\n").collect(Collectors.joining());
    return Pattern.matches(pattern, text);
  }

  private static String line(String line) {
    return Arrays.stream(line.split(Pattern.quote("..."), -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
  }
}
