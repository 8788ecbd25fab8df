package dev.heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;

/** Declares options of each kind and reads words as them. */
final class DeclarationTest {
  private final Declaration declaration = Declaration.of("test", () -> 0);
  private final List<Object> told = new ArrayList<>();

  private CommandLine line;

  private void read(String... words) {
    if (line == null) {
      line = new CommandLine(declaration.spec());
    }
    line.parseArgs(words);
  }

  @Test
  void anOptionTellsItsValueAndIsSilentWithoutOne() {
    declaration.option(Integer.class, told::add, "--number", "-n");
    declaration.option(Path.class, told::add, "--file");
    declaration.flag(told::add, "--flag");

    read("-n", "3", "--flag");

    assertThat(told).containsExactlyInAnyOrder(3, true);
  }

  @Test
  void anOptionWithoutAValueTellsItsDefault() {
    declaration.option(Integer.class, told::add, "--number").defaultValue("7");

    read();

    assertThat(told).containsExactly(7);
  }

  @Test
  void anOptionThatIsGivenAgainKeepsTheValuesBefore() {
    List<List<Integer>> numbers = new ArrayList<>();
    List<Map<String, String>> names = new ArrayList<>();
    declaration.list(Integer.class, numbers::add, "-n").splitRegex(",");
    declaration.map(names::add, "-c");

    read("-n", "1,2", "-c", "a=b=c", "-n", "3", "-c", "d=e");

    assertThat(numbers.getLast()).containsExactly(1, 2, 3);
    assertThat(names.getLast()).containsExactly(Map.entry("a", "b=c"), Map.entry("d", "e"));
  }

  @Test
  void wordsAreTakenByPosition() {
    declaration.parameter(Path.class, value -> told.add("second " + value), 1).paramLabel("B");
    declaration.parameter(Path.class, value -> told.add("first " + value), 0).paramLabel("A");

    read("a", "b");

    assertThat(told).containsExactlyInAnyOrder("first a", "second b");
    assertThatThrownBy(() -> read("a")).isInstanceOf(MissingParameterException.class).hasMessageContaining("B");
  }

  @Test
  void anyNumberOfWordsMayBeGiven() {
    List<List<String>> words = new ArrayList<>();
    declaration.parameters(String.class, words::add);

    read();
    assertThat(words).isEmpty();
    read("a", "b", "c");

    assertThat(words.getLast()).containsExactly("a", "b", "c");
  }

  @Test
  void ofAGroupOneOptionHasToBeGiven() {
    declaration.oneOrMore(group -> {
      group.option(String.class, told::add, "--one");
      group.option(String.class, told::add, "--other");
    });

    assertThatThrownBy(this::read).isInstanceOf(MissingParameterException.class);
    read("--other", "x", "--one", "y");

    assertThat(told).containsExactlyInAnyOrder("x", "y");
  }
}
