package dev.heddle.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.heddle.diagnostic.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Suite files and their schema. */
final class SuiteReaderTest {
  private static final String GOOD =
      """
      {"model": "M.tla", "old": "before",
       "variants": {"before": {"constants": {"N": 1}}, "after": {}},
       "scenarios": {"s": {"invariants": ["NoLoss"],
        "expect": {"before": {"verdict": "violated", "property": "NoLoss"},
                   "after": {"verdict": "holds"}}}}}
      """;

  @TempDir private Path directory;

  static Stream<Path> suites() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("models"))) {
      return files.filter(file -> file.endsWith("suite.json")).toList().stream();
    }
  }

  @Test
  void aCellExistsWhereTheExpectationNamesTheVariant() throws IOException {
    Suite suite = read(GOOD.replaceAll(",\\s+\"after\": \\{\"verdict\": \"holds\"}", ""));
    assertThat(suite.cells()).extracting(Cell::name).containsExactly("s--before");
    assertThat(suite.cells().getFirst().request().options().constants()).containsEntry("N", "1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"old\": \"before\"|\"old\": \"befor\"|1:27|there is no variant `befor`; did you mean `before`?",
        "\"after\": {\"verdict\"|\"aftr\": {\"verdict\"|5:14|there is no variant `aftr`; did you mean `after`?",
        "\"invariants\"|\"invariant\"|3:22|unknown key `invariant`; did you mean `invariants`?",
        "\"old\": \"before\",|\"old\": \"before\", \"scenario\": {},|1:37|"
            + "unknown key `scenario`; did you mean `scenarios`?",
        "\"after\": {}}|\"after\": {\"constant\": {}}}|2:60|unknown key `constant`; did you mean `constants`?",
        "{\"verdict\": \"holds\"}|{\"verdict\": \"holds\", \"dept\": 1}|5:44|unknown key `dept`; did you mean `depth`?",
        "{\"verdict\": \"holds\"}|{\"verdict\": \"holds\", \"limits\": {\"maxState\": 1}}|5:55|"
            + "unknown key `maxState`; did you mean `maxStates`?",
        "\"M.tla\"|\"N.tla\"|1:11|there is no file",
        "\"violated\"|\"violate\"|4:36|got the verdict \"violate\", wanted one of holds, violated, deadlock;",
        "\"property\": \"NoLoss\"|\"property\": \"NoLos\"|4:60|the scenario does not check `NoLos`; did",
        ", \"property\": \"NoLoss\"||4:24|`property` is missing here: name the property that is to be violated",
        "{\"verdict\": \"holds\"}|{\"verdict\": \"holds\", \"depth\": -1}|5:53|got -1 for `depth`, wanted a count",
        "\"after\": {}}|\"after\": {}, \"after\": {}}|2:63|`after` stands twice in this object; the first is in line 2",
        "[\"NoLoss\"]|\"NoLoss\"|3:36|got \"NoLoss\" for `invariants`, wanted a list of strings"
      })
  void aMistakeIsPlacedAndExplained(String good, String bad, String place, String message) throws IOException {
    String text = GOOD.replace(good, bad == null ? "" : bad);
    assertThat(text).isNotEqualTo(GOOD);
    ConfigurationException mistake = catchThrowableOfType(ConfigurationException.class, () -> read(text));
    assertThat(mistake.diagnostics().stream().map(d -> d.span().line() + ":" + d.span().column() + " " + d.message()))
        .anySatisfy(line -> assertThat(line).startsWith(place + " " + message));
  }

  @Test
  void allMistakesOfAFileAreReported() {
    String text = GOOD.replace("\"invariants\"", "\"invariant\"").replace("\"old\": \"before\"", "\"old\": \"then\"");
    ConfigurationException mistake = catchThrowableOfType(ConfigurationException.class, () -> read(text));
    assertThat(mistake.diagnostics()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1, 2]", "{\"a\": }", "nothing", "\"text\"", "{} {}"})
  void whatIsNoSuiteIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(ConfigurationException.class);
  }

  @ParameterizedTest
  @MethodSource("suites")
  void everySuiteOfThisTreeFitsTheSchemaAndIsRead(Path file) throws IOException {
    assertThat(schema().validate(Files.readString(file), InputFormat.JSON)).isEmpty();
    assertThat(SuiteReader.read(file).cells()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"invariants\"|\"invariant\"",
        "\"violated\"|\"violate\"",
        ", \"property\": \"NoLoss\"|",
        "[\"NoLoss\"]|\"NoLoss\"",
        "{\"verdict\": \"holds\"}|{\"verdict\": \"holds\", \"depth\": -1}"
      })
  void theSchemaRefusesWhatTheReaderRefuses(String good, String bad) {
    String text = GOOD.replace(good, bad == null ? "" : bad);
    assertThat(schema().validate(GOOD, InputFormat.JSON)).isEmpty();
    assertThat(schema().validate(text, InputFormat.JSON)).isNotEmpty();
    assertThatThrownBy(() -> read(text)).isInstanceOf(ConfigurationException.class);
  }

  private Suite read(String text) throws IOException {
    Files.writeString(directory.resolve("M.tla"), "---- MODULE M ----\n====\n");
    return SuiteReader.read(Files.writeString(directory.resolve("suite.json"), text));
  }

  private static Schema schema() {
    try (InputStream in = Suite.class.getResourceAsStream("suite.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
