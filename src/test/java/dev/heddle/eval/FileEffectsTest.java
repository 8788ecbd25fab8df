package dev.heddle.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heddle.diagnostic.AssumptionException;
import dev.heddle.frontend.LoadOptions;
import dev.heddle.frontend.SpecLoader;
import dev.heddle.ir.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileEffectsTest {
  @TempDir Path folder;

  private void assume(String formula, Map<String, String> environment) throws IOException {
    String text =
        "---- MODULE Files ----\nEXTENDS Integers, Sequences, Json, CSV, IOUtils, TLCExt\nfile == \""
            + folder.resolve("out/file")
            + "\"\nASSUME "
            + formula
            + "\n====\n";
    Path module = Files.writeString(folder.resolve("Files.tla"), text);
    Spec spec = new SpecLoader().load(module, LoadOptions.builder().environment(environment).build()).spec();
    assertThat(EvaluatedSystem.of(spec, RunContext.silent()).failedAssumptions()).isEmpty();
  }

  private void assume(String formula) throws IOException {
    assume(formula, Map.of());
  }

  @Test
  void jsonIsReadAsItWasWritten() throws IOException {
    assume("JsonSerialize(file, [a |-> <<1, -2>>, b |-> \"x\"])");
    assume("JsonDeserialize(file) = [a |-> <<1, -2>>, b |-> \"x\"]");
    assertThat(folder.resolve("out/file")).hasContent("{\"a\":[1,-2],\"b\":\"x\"}");
  }

  @Test
  void eachElementHasALineOfJson() throws IOException {
    assume("ndJsonSerialize(file, <<TRUE, [n |-> 1]>>) /\\ ndJsonDeserialize(file) = <<TRUE, [n |-> 1]>>");
    assertThat(Files.readAllLines(folder.resolve("out/file"))).containsExactly("true", "{\"n\":1}");
  }

  @Test
  void linesAreAddedToAFileOfValues() throws IOException {
    assume("CSVRecords(file) = 0 /\\ CSVWrite(\"%1$s#%2$s\", <<1, {\"a\"}>>, file) /\\ CSVWrite(\"x\", <<>>, file)");
    assume("CSVRecords(file) = 2 /\\ CSVRead(<<\"n\", \"s\">>, \"#\", file)[1] = [n |-> \"1\", s |-> \"{\\\"a\\\"}\"]");
  }

  @Test
  void aRecordIsWrittenUnderItsNames() throws IOException {
    assume("CSVWriteRecord([age |-> 3, name |-> \"A\"], \",\", TRUE, file)");
    assertThat(Files.readAllLines(folder.resolve("out/file"))).containsExactly("age,name", "3,A");
  }

  @Test
  void textIsSerializedAsItIs() throws IOException {
    assume("Serialize(\"a b\", file, [format |-> \"TXT\"]).exitValue = 0");
    assume("Deserialize(file, [format |-> \"TXT\"]).stdout = \"a b\"");
  }

  @Test
  void theEnvironmentIsARecord() throws IOException {
    assume("atoi(IOEnv.N) = 3 /\\ DOMAIN IOEnv = {\"N\"}", Map.of("N", "3"));
  }

  @Test
  void aMissingFileIsAnErrorWithItsPlace() {
    assertThatThrownBy(() -> assume("JsonDeserialize(\"nowhere.json\") = 1"))
        .isInstanceOf(AssumptionException.class)
        .hasMessageContaining("nowhere.json")
        .hasMessageContaining("Files.tla:4");
  }

  @Test
  void aValueIsReadAsItWasSerialized() throws IOException {
    String value = "[a |-> <<1, -2, 2^70>>, b |-> {{}, {TRUE}}, c |-> (0 :> \"\u00fc\" @@ 3 :> <<>>)]";
    Files.createDirectories(folder.resolve("out"));
    assume("IOSerialize(" + value + ", file, FALSE) /\\ IODeserialize(file, FALSE) = " + value);
    assume("IOSerialize(" + value + ", file, TRUE) /\\ IODeserialize(file, TRUE) = " + value);
  }

  @Test
  void aProgramRunsToItsEnd() throws IOException {
    assume("IOExec(<<\"printf\", \"a b\">>) = [exitValue |-> 0, stdout |-> \"a b\", stderr |-> \"\"]");
    assume("IOExec(<<\"sh\", \"-c\", \"echo no >&2; exit 3\">>).exitValue = 3");
    assume("IOExecTemplate(<<\"printf\", \"%s-%s\">>, <<1, \"x\">>).stdout = \"1-x\"");
    assume("IOEnvExec([HEDDLE_WORD |-> \"w\"], <<\"sh\", \"-c\", \"printf $HEDDLE_WORD\">>).stdout = \"w\"");
    String template = "<<\"sh\", \"-c\", \"printf ${HEDDLE_WORD}%s\">>";
    assume("IOEnvExecTemplate([HEDDLE_WORD |-> 7], " + template + ", <<8>>).stdout = \"78\"");
  }

  @Test
  void aProgramThatIsNotThereIsAnErrorWithItsPlace() {
    assertThatThrownBy(() -> assume("IOExec(<<\"no-program-of-this-name\">>).exitValue = 0"))
        .isInstanceOf(AssumptionException.class)
        .hasMessageContaining("no-program-of-this-name")
        .hasMessageContaining("Files.tla:4");
  }
}
