package dev.heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heddle.suite.Cell;
import dev.heddle.suite.SuiteReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a run, as far as it can be predicted. */
final class StatesLeftTest {
  private static final String SUITE =
      """
      {"name": "s", "model": "Counter.tla", "constants": {"Threads": "{t1, t2}"}, "old": "racy",
       "variants": {"racy": {"constants": {"Locked": "FALSE"}}, "locked": {"constants": {"Locked": "TRUE"}}},
       "scenarios": {
        "a": {"invariants": ["NoLostUpdate"], "expect": {"racy": {"verdict": "holds"}, "locked": {"verdict": "holds"}}},
        "b": {"invariants": ["NoLostUpdate"], "expect": {"locked": {"verdict": "holds", "distinctStates": 500}}},
        "c": {"invariants": ["NoLostUpdate"], "expect": {"locked": {"verdict": "holds"}}}}}
      """;

  @TempDir private Path directory;
  private List<Cell> cells;
  private StatesLeft states;

  @BeforeEach
  void readSuite() throws IOException {
    Files.copy(Path.of("models/counter/Counter.tla"), directory.resolve("Counter.tla"));
    cells = SuiteReader.read(Files.writeString(directory.resolve("suite.json"), SUITE)).cells();
    states = new StatesLeft(cells);
  }

  @Test
  void beforeAnythingIsKnownOnlyExpectationsCount() {
    assertThat(states.toDo()).isEqualTo(500);
    assertThat(states.done()).isZero();
  }

  @Test
  void theOldVariantPredictsTheOthersOfItsScenarioAndTheMeanPredictsTheRest() {
    states.found(cells.get(0), 100);
    assertThat(states.done()).isEqualTo(100);
    assertThat(states.toDo()).isEqualTo(100 + 500 + 100);
    states.visited(cells.get(1), 30);
    assertThat(states.toDo()).isEqualTo(70 + 500 + 100);
    states.visited(cells.get(1), 130);
    assertThat(states.toDo()).isEqualTo(500 + 100);
  }

  @Test
  void whatIsDoneIsNotLeft() {
    cells.forEach(cell -> states.found(cell, 7));
    assertThat(states.toDo()).isZero();
    assertThat(states.cellsDone()).isEqualTo(4);
  }
}
