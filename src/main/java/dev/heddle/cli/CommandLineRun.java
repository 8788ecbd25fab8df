package dev.heddle.cli;

import dev.heddle.Cancellation;
import dev.heddle.Heddle;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.SpecException;
import dev.heddle.report.CheckJson;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line with all its commands, and how each ends: a result with its exit code, a user's mistake as a
 * diagnostic, a bug as a stack trace.
 */
final class CommandLineRun {
  private final Console console;
  private final Commands commands;

  CommandLineRun(Heddle heddle, Console console, Cancellation cancellation) {
    this.console = console;
    this.commands = new Commands(heddle, console, cancellation);
  }

  private CommandLine commandLine(List<String> arguments) {
    CommandLine commandLine = new CommandLine(new HeddleCommand().spec());
    commands.neededFor(arguments).forEach((name, command) -> commandLine.addSubcommand(name, command.get()));
    return commandLine
        .setOut(console.out())
        .setErr(console.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(Math.clamp(console.width(), HeddleCommand.NARROWEST_HELP, HeddleCommand.WIDEST_HELP))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .registerConverter(Path.class, this::path)
        .setParameterExceptionHandler((problem, _) -> refuse(problem))
        .setExecutionExceptionHandler((problem, command, parsed) -> end(problem, parsed));
  }

  /** Runs the command that {@code arguments} name and returns the exit code. */
  int execute(String... arguments) {
    try {
      TlcArguments translated = TlcArguments.of(arguments);
      translated.notes().forEach(console.err()::println);
      String[] words = translated.arguments().toArray(String[]::new);
      return afterWriting(commandLine(translated.arguments()).execute(words));
    } catch (ConfigurationException wrong) {
      console.err().print(DiagnosticText.of(wrong.diagnostics(), console));
      return ExitCode.of(wrong).code();
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  /** A result that nobody could be told is no success. */
  private int afterWriting(int code) {
    if (code != ExitCode.SUCCESS.code() || !console.out().checkError()) {
      return code;
    }
    console.err().println("heddle: the result could not be written to stdout");
    return ExitCode.SYSTEM.code();
  }

  private Path path(String text) {
    try {
      return console.directory().resolve(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("got `" + text + "`, which cannot be a path: " + e.getReason());
    }
  }

  private int refuse(ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    console.err().println("heddle: " + problem.getMessage());
    UnmatchedArgumentException.printSuggestions(problem, console.err());
    console.err().println("`" + command.getCommandSpec().qualifiedName() + " --help` lists what there is.");
    return ExitCode.USAGE.code();
  }

  private int end(Exception problem, ParseResult parsed) {
    if (problem instanceof SpecException mistake) {
      console.err().print(DiagnosticText.of(mistake.diagnostics(), console));
      switch (format(parsed)) {
        case TEXT -> {}
        case JSON -> console.out().print(new CheckJson().ofMistake(mistake.diagnostics()));
        case TLC -> console.out().print(SingleCheck.TOOL.mistake(mistake));
      }
      return ExitCode.of(mistake).code();
    }
    console.err().println("heddle: this is a bug in Heddle; please report it with the model and what follows");
    problem.printStackTrace(console.err());
    return ExitCode.BUG.code();
  }

  private static OutputOptions.Format format(ParseResult parsed) {
    ParseResult innermost = parsed;
    while (innermost.hasSubcommand()) {
      innermost = innermost.subcommand();
    }
    return innermost.matchedOptionValue("--format", OutputOptions.Format.TEXT);
  }
}
