package dev.heddle.cli;

import com.google.common.collect.ImmutableMap;
import dev.heddle.Cancellation;
import dev.heddle.Heddle;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs command lines in this JVM, as if in a directory of their own that holds the models of this tree. */
final class CommandLineSession {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  private final Path directory;
  private int exitCode;

  CommandLineSession(Path directory) {
    this.directory = directory;
  }

  /** What a command line came to. */
  record Run(int exitCode, String out, String err) {}

  /** Runs a command line that is given in words. */
  Run run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = console(new PrintWriter(out), new PrintWriter(err));
    exitCode = execute(console, words);
    return new Run(exitCode, relative(out.toString()), relative(err.toString()));
  }

  /** Runs a line of a transcript and returns what it prints, stdout and stderr as on a terminal. */
  List<String> print(String line) {
    if (line.equals("echo $?")) {
      return List.of(Integer.toString(exitCode));
    }
    List<String> words = words(line);
    if (!words.removeFirst().endsWith("heddle")) {
      throw new IllegalArgumentException("a transcript can run heddle and `echo $?`, not: " + line);
    }
    StringWriter both = new StringWriter();
    PrintWriter writer = new PrintWriter(both);
    exitCode = execute(console(writer, writer), words.toArray(String[]::new));
    return relative(both.toString()).lines().toList();
  }

  /** The link to the models is there while the line runs: JUnit warns of links in a directory that it deletes. */
  private int execute(Console console, String... words) {
    Path models = directory.resolve("models");
    boolean isLinked = !Files.exists(models);
    try {
      if (isLinked) {
        Files.createSymbolicLink(models, Path.of("models").toAbsolutePath());
      }
      try {
        return new CommandLineRun(new Heddle(), console, new Cancellation()).execute(words);
      } finally {
        if (isLinked) {
          Files.delete(models);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Console console(PrintWriter out, PrintWriter err) {
    return new Console(out, err, ImmutableMap.of(), directory, Console.Terminals.NONE);
  }

  private String relative(String text) {
    return text.replace(directory + "/", "");
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return words;
  }
}
