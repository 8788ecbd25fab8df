package dev.heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.Cancellation;
import dev.heddle.Heddle;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The command that is asked for is made, and no other. */
final class CommandsTest {
  private final PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
  private final Console console =
      new Console(nowhere, nowhere, ImmutableMap.of(), Path.of(""), Console.Terminals.NONE);
  private final Commands commands = new Commands(new Heddle(), console, new Cancellation());

  @Test
  void eachNameIsThatOfItsCommand() {
    assertThat(commands.names()).allSatisfy(name -> assertThat(names(ImmutableList.of(name))).containsExactly(name));
  }

  @Test
  void whatNamesNoCommandGetsAllOfThem() {
    assertThat(names(ImmutableList.of())).containsExactlyElementsOf(commands.names());
    assertThat(names(ImmutableList.of("chek", "check"))).containsExactlyElementsOf(commands.names());
  }

  private ImmutableList<String> names(ImmutableList<String> arguments) {
    CommandLine line = new CommandLine(new HeddleCommand());
    int own = line.getSubcommands().size();
    commands.forArguments(arguments).forEach(line::addSubcommand);
    return line.getSubcommands().keySet().stream().skip(own).collect(ImmutableList.toImmutableList());
  }
}
