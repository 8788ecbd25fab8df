package dev.heddle.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import dev.heddle.Cancellation;
import dev.heddle.Engine;
import dev.heddle.Heddle;
import dev.heddle.diagnostic.SystemException;
import dev.heddle.frontend.FilesUsed;
import dev.heddle.suite.CellFinding.Provenance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When an earlier finding is taken for the answer, and when not. */
final class ResultCacheTest {
  private static final String MODEL =
      """
      ---- MODULE M ----
      EXTENDS Naturals, Bound
      CONSTANT N
      VARIABLE x
      Init == x = 0
      Next == x < Most /\\ x' = x + N
      Spec == Init /\\ [][Next]_x
      Small == x < 10
      ====
      """;
  private static final String SUITE =
      """
      {"model": "M.tla", "variants": {"one": {"constants": {"N": 1}}, "two": {"constants": {"N": 2}}},
       "scenarios": {"s": {"invariants": ["Small"], "checkDeadlock": false,
        "expect": {"one": {"verdict": "holds"}, "two": {"verdict": "holds"}}}}}
      """;

  @TempDir private Path directory;

  @BeforeEach
  void writeModel() throws IOException {
    write("M.tla", MODEL);
    write("Bound.tla", "---- MODULE Bound ----\nMost == 5\n====\n");
    write("suite.json", SUITE);
  }

  @Test
  void anUnchangedCellIsAnsweredFromTheCacheWithTheSameFinding() throws IOException {
    List<CellFinding> first = findings();
    List<CellFinding> second = findings();
    assertThat(first).extracting(CellFinding::provenance).containsOnly(Provenance.EXPLORED);
    assertThat(second).extracting(CellFinding::provenance).containsOnly(Provenance.CACHED);
    assertThat(second).extracting(CellFinding::counts).isEqualTo(first.stream().map(CellFinding::counts).toList());
  }

  @Test
  void aCachedCounterexampleIsTheOneThatWasFound() throws IOException {
    edit("Bound.tla", "5", "20");
    List<CellFinding> first = findings();
    List<CellFinding> second = findings();
    assertThat(second).extracting(CellFinding::provenance).containsOnly(Provenance.CACHED);
    assertThat(second).extracting(CellFinding::trace).isEqualTo(first.stream().map(CellFinding::trace).toList());
    assertThat(second).extracting(found -> found.property().orElse("")).containsOnly("Small");
  }

  @ParameterizedTest
  @CsvSource({"M.tla, x < 10, x < 11", "Bound.tla, 5, 6", "suite.json, Small, TypeOK", "suite.json, N\": 1, N\": 3"})
  void aChangeOfModelExtendedModulePropertyOrConstantRunsTheCellAgain(String file, String from, String to)
      throws IOException {
    edit("M.tla", "Small ==", "TypeOK == x >= 0\nSmall ==");
    findings();
    edit(file, from, to);
    assertThat(findings().getFirst().provenance()).isEqualTo(Provenance.EXPLORED);
  }

  @Test
  void aModuleThatNowHidesAStandardOneRunsTheCellAgain() throws IOException {
    findings();
    write("Naturals.tla", "---- MODULE Naturals ----\nLOCAL INSTANCE Integers\na < b == FALSE\na + b == a\n====\n");
    assertThatThrownBy(this::findings).isInstanceOf(dev.heddle.diagnostic.SpecException.class);
  }

  @Test
  void anotherBuildOfTheProgramRunsTheCellAgain() throws IOException {
    findings();
    for (Path entry : entries()) {
      rewrite(entry, Files.readString(entry).replaceFirst("(\"engine\":\")....", "$10000"));
    }
    assertThat(findings()).extracting(CellFinding::provenance).containsOnly(Provenance.EXPLORED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "empty", "changed", "noise", "directory"})
  void anEntryThatIsNotWholeIsNotTrusted(String damage) throws IOException {
    findings();
    for (Path entry : entries()) {
      String text = Files.readString(entry);
      switch (damage) {
        case "cut" -> Files.writeString(entry, text.substring(0, text.length() / 2));
        case "empty" -> Files.writeString(entry, "");
        case "changed" -> Files.writeString(entry, text.replaceFirst("\"distinct\":\\d+", "\"distinct\":99"));
        case "noise" -> Files.write(entry, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 10, 3});
        default -> {
          Files.delete(entry);
          Files.createDirectories(entry.resolve("x"));
        }
      }
    }
    if (damage.equals("directory")) {
      assertThatThrownBy(this::findings).isInstanceOf(SystemException.class);
    } else {
      assertThat(findings()).extracting(CellFinding::provenance).containsOnly(Provenance.EXPLORED);
      assertThat(findings()).extracting(CellFinding::provenance).containsOnly(Provenance.CACHED);
    }
  }

  @Test
  void anEntryThatAnswersAnotherQuestionIsNotTrusted() throws IOException {
    findings();
    List<Path> entries = entries();
    String first = Files.readString(entries.get(0));
    Files.writeString(entries.get(0), Files.readString(entries.get(1)));
    Files.writeString(entries.get(1), first);
    assertThat(findings()).extracting(CellFinding::provenance).containsOnly(Provenance.EXPLORED);
  }

  @Test
  void whatKilledRunsLeaveBehindIsIgnored() throws IOException {
    findings();
    Files.writeString(cache().resolve(".0123.json1.part"), "half an ent");
    assertThat(findings()).extracting(CellFinding::provenance).containsOnly(Provenance.CACHED);
  }

  @Test
  void aCounterexampleThatIsStillThereFailsTheCellWithoutAnExploration() throws IOException {
    edit("Bound.tla", "5", "20");
    findings();
    edit("Bound.tla", "20", "30");
    CellFinding again = findings().getFirst();
    assertThat(again.provenance()).isEqualTo(Provenance.REPLAYED);
    assertThat(again.property()).contains("Small");
    edit("Bound.tla", "30", "5");
    assertThat(findings()).extracting(CellFinding::provenance).containsOnly(Provenance.EXPLORED);
  }

  @Test
  void anUndecidedCellIsNotKept() throws IOException {
    edit("suite.json", "\"checkDeadlock\"", "\"limits\": {\"maxStates\": 2}, \"checkDeadlock\"");
    findings();
    assertThat(entries()).isEmpty();
  }

  @Test
  void aModelThatAsksTheClockIsNotKept() throws IOException {
    edit("M.tla", "Small ==", "\\* JavaTime\nSmall ==");
    findings();
    assertThat(entries()).isEmpty();
  }

  @Test
  void aFileThatChangedDuringTheRunIsNotKept() throws IOException {
    ResultCache cache = new ResultCache(cache(), directory, directory, new EngineVersion("v"));
    CellFinding finding = findings().getFirst();
    Path model = directory.resolve("M.tla");
    cache.keep("q", finding, new FilesUsed(ImmutableMap.of(model, "before"), ImmutableList.of()));
    assertThat(cache.find("q")).isEmpty();
    cache.keep("q", finding, new FilesUsed(ImmutableMap.of(model, MODEL), ImmutableList.of()));
    assertThat(cache.find("q")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1_000_000, 1_000_000})
  void theTimesOfFilesHaveNoSay(long seconds) throws IOException {
    Files.setLastModifiedTime(directory.resolve("M.tla"), FileTime.from(Instant.now().plusSeconds(seconds)));
    findings();
    assertThat(findings()).extracting(CellFinding::provenance).containsOnly(Provenance.CACHED);
    edit("M.tla", "x < 10", "x < 11");
    Files.setLastModifiedTime(directory.resolve("M.tla"), FileTime.from(Instant.now().plusSeconds(seconds)));
    assertThat(findings()).extracting(CellFinding::provenance).containsOnly(Provenance.EXPLORED);
  }

  @Test
  void theNumberOfWorkersDoesNotMatterAndTheEngineDoes() throws IOException {
    findings(Engine.EVALUATOR, 1);
    assertThat(findings(Engine.EVALUATOR, 3)).extracting(CellFinding::provenance).containsOnly(Provenance.CACHED);
    assertThat(findings(Engine.COMPILED, 1)).extracting(CellFinding::provenance).containsOnly(Provenance.EXPLORED);
  }

  @Test
  void aModelThatDependsOnChanceIsNotKept() throws IOException {
    edit("M.tla", "x' = x + N", "x' = x + RandomElement({N})");
    edit("M.tla", "EXTENDS Naturals", "EXTENDS Naturals, TLC");
    findings();
    assertThat(entries()).isEmpty();
  }

  @Test
  void aConstantOfTheSuiteThatDependsOnChanceIsNotKept() throws IOException {
    edit("M.tla", "Naturals, Bound", "Naturals, Bound, TLC");
    edit("suite.json", "\"N\": 1", "\"N\": \"RandomElement({1})\"");
    findings();
    assertThat(findings()).extracting(CellFinding::provenance).containsExactly(Provenance.EXPLORED, Provenance.CACHED);
  }

  @Test
  void anEntryOfAnotherFormatIsNotTrusted() throws IOException {
    findings();
    for (Path entry : entries()) {
      rewrite(entry, Files.readString(entry).replaceFirst("\"format\":\\d+", "\"format\":0"));
    }
    assertThat(findings()).extracting(CellFinding::provenance).containsOnly(Provenance.EXPLORED);
  }

  @Test
  void runsThatShareACacheAtATimeAllFindTheSame() throws Exception {
    List<CellFinding> alone = findings();
    for (Path entry : entries()) {
      Files.delete(entry);
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<List<CellFinding>>> runs =
          pool.invokeAll(
              IntStream.range(0, 8).<Callable<List<CellFinding>>>mapToObj(_ -> this::findings).toList());
      for (Future<List<CellFinding>> run : runs) {
        assertThat(run.get()).extracting(CellFinding::counts)
            .isEqualTo(alone.stream().map(CellFinding::counts).toList());
      }
    }
    assertThat(findings()).extracting(CellFinding::provenance).containsOnly(Provenance.CACHED);
  }

  @Test
  void aCacheThatCannotBeWrittenIsRefusedBeforeTheRun() throws IOException {
    Files.writeString(cache(), "a file");
    assertThatThrownBy(this::findings).isInstanceOf(SystemException.class);
  }

  private List<CellFinding> findings() throws IOException {
    return findings(Engine.EVALUATOR, 2);
  }

  private List<CellFinding> findings(Engine engine, int workers) throws IOException {
    Suite suite = SuiteReader.read(directory.resolve("suite.json"));
    RunOptions options = RunOptions.of(engine, workers, directory).withCache(cache());
    return new SuiteRunner(new Heddle(), options)
        .run(suite, suite.cells(), SuiteListener.SILENT, new Cancellation())
        .cells().stream()
        .map(cell -> cell.finding().orElseThrow())
        .toList();
  }

  private Path cache() {
    return directory.resolve("cache");
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.list(cache())) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** Writes an entry with the hash that it should have. */
  private static void rewrite(Path entry, String text) throws IOException {
    String rest = text.substring(text.indexOf('\n') + 1);
    Files.writeString(entry, Hashing.sha256().hashString(rest, StandardCharsets.UTF_8) + "\n" + rest);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(directory.resolve(file), text);
  }

  private void edit(String file, String from, String to) throws IOException {
    String text = Files.readString(directory.resolve(file));
    assertThat(text).contains(from);
    write(file, text.replace(from, to));
  }
}
