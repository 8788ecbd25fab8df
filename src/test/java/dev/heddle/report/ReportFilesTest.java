package dev.heddle.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.heddle.Cancellation;
import dev.heddle.Engine;
import dev.heddle.Heddle;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.suite.RunOptions;
import dev.heddle.suite.Suite;
import dev.heddle.suite.SuiteListener;
import dev.heddle.suite.SuiteReader;
import dev.heddle.suite.SuiteRunner;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports for other programs, against the schemas of their forms. */
final class ReportFilesTest {
  private static final String SUITE =
      """
      {"name": "a", "model": "Counter.tla", "constants": {"Threads": "{t1, t2}"},
       "variants": {"racy": {"constants": {"Locked": "FALSE"}}, "locked": {"constants": {"Locked": "TRUE"}},
        "small": {"constants": {"Locked": "TRUE"}}, "none": {"constants": {"Locked": "TRUE"}}},
       "scenarios": {"s": {"invariants": ["NoLostUpdate"],
        "expect": {
         "racy": {"verdict": "RACY" PROPERTY},
         "locked": {"verdict": "holds", "distinctStates": 18},
         "small": {"verdict": "holds", "limits": {"maxStates": 3}},
         "none": {"verdict": "holds", "limits": {"maxStates": 3, "undecided": "passes"}}}}}}
      """;
  private static final String UNEXPECTED = SUITE.replace("RACY", "holds").replace("PROPERTY", "");
  private static final String EXPECTED =
      SUITE.replace("RACY", "violated").replace("PROPERTY", ", \"property\": \"NoLostUpdate\"");

  @TempDir private Path directory;

  @Test
  void junitXmlFollowsItsSchemaAndCountsEachEnding() throws Exception {
    String xml = JunitReport.of(report(UNEXPECTED));
    validateJunit(xml);
    assertThat(xml)
        .contains("<testsuite name=\"a\" tests=\"4\" failures=\"2\" errors=\"1\" skipped=\"1\"")
        .contains("<failure message=\"expected holds, got violated: NoLostUpdate\" type=\"violated\">")
        .contains("thread.store")
        .contains("<error message=\"expected holds, got undecided: stopped at the limit of states\" type=\"limit\">");
  }

  @Test
  void junitXmlOfARunThatFailedHasAnErrorAndFollowsItsSchema() throws Exception {
    String xml = JunitReport.of(failed());
    validateJunit(xml);
    assertThat(xml).contains("errors=\"1\"").contains("a broken &lt;model&gt;\uFFFD");
  }

  @Test
  void sarifFollowsItsSchemaAndShowsTheTraceAtItsLines() throws Exception {
    String text = SarifReport.of(report(UNEXPECTED), "1.0");
    validateSarif(text);
    JsonNode results = new ObjectMapper().readTree(text).at("/runs/0/results");
    assertThat(results).hasSize(3);
    JsonNode result = results.get(0);
    assertThat(result.at("/ruleId").asText()).isEqualTo("invariant/NoLostUpdate");
    assertThat(result.at("/level").asText()).isEqualTo("error");
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText()).isEqualTo("Counter.tla");
    int line = result.at("/locations/0/physicalLocation/region/startLine").asInt();
    assertThat(Files.readAllLines(directory.resolve("Counter.tla")).get(line - 1)).contains("release:");
    assertThat(result.at("/codeFlows/0/threadFlows/0/locations")).hasSize(8);
    JsonNode withoutTrace = results.get(1);
    assertThat(withoutTrace.at("/locations/0/physicalLocation/artifactLocation/uri").asText()).endsWith("suite.json");
    assertThat(withoutTrace.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(7);
  }

  @Test
  void anExpectedViolationIsASuppressedNote() throws Exception {
    String text = SarifReport.of(report(EXPECTED), "1.0");
    validateSarif(text);
    JsonNode result = new ObjectMapper().readTree(text).at("/runs/0/results/0");
    assertThat(result.at("/level").asText()).isEqualTo("note");
    assertThat(result.at("/suppressions/0/status").asText()).isEqualTo("accepted");
  }

  @Test
  void sarifOfARunThatFailedSaysSo() throws Exception {
    String text = SarifReport.of(failed(), "1.0");
    validateSarif(text);
    JsonNode invocation = new ObjectMapper().readTree(text).at("/runs/0/invocations/0");
    assertThat(invocation.at("/executionSuccessful").asBoolean()).isFalse();
    assertThat(invocation.at("/toolExecutionNotifications/0/level").asText()).isEqualTo("error");
  }

  @Test
  void namesThatTheFormsCannotHoldAreWrittenSoThatTheyCan() throws Exception {
    String hostile = "]]> & <b> \" ' \\u0001 \\u001b[31m \\ufffe `` ` | %0A ::error:: \\n--> \\u2028";
    String quoted = hostile.replace("\"", "\\\"");
    String suite =
        UNEXPECTED.replace("\"name\": \"a\"", "\"name\": \"" + quoted + "\", \"title\": \"" + quoted + "\"")
            .replace("{\"s\":", "{\"" + quoted + "\":");
    GateReport report = report(suite);
    Inquiry inquiry = new Inquiry.Repeated(report.results().getFirst().suite().name(), 2, 1, ImmutableList.of());
    GateReport asked =
        new GateReport(report.results(), ImmutableMap.of(), failed().failures(), ImmutableList.of(inquiry));
    validateJunit(JunitReport.of(asked));
    validateSarif(SarifReport.of(asked, "1.0"));
    assertThat(new ObjectMapper().readTree(new SuiteJson().of(asked)).path("cells")).hasSize(4);
    assertThat(Annotations.of(asked).lines()).hasSize(5).allMatch(line -> line.startsWith("::error "));
    assertThat(MarkdownReport.of(asked)).contains("### \\]\\]\\> & \\<b\\>");
  }

  @Test
  void anInquiryWithAProblemFailsInEveryForm() throws Exception {
    Inquiry cut = new Inquiry.Repeated("a", 3, 1, ImmutableList.of());
    GateReport report =
        new GateReport(ImmutableList.of(), ImmutableMap.of(), ImmutableList.of(), ImmutableList.of(cut));
    assertThat(report.isAsExpected()).isFalse();
    String xml = JunitReport.of(report);
    validateJunit(xml);
    assertThat(xml).contains("failures=\"1\"").contains("<failure message=\"repeated 1 of 3 times\"");
    String sarif = SarifReport.of(report, "1.0");
    validateSarif(sarif);
    assertThat(new ObjectMapper().readTree(sarif).at("/runs/0/results/0/level").asText()).isEqualTo("error");
    assertThat(MarkdownReport.of(report)).contains("open: a: repeated 1 of 3 times");
    assertThat(Annotations.of(report)).startsWith("::error title=a%3A repetition::repeated 1 of 3 times");
  }

  @Test
  void theSchemasRejectWhatIsNoReport() throws Exception {
    assertThat(sarifMistakes("{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {}}]}")).isNotEmpty();
    assertThat(junitMistake("<testsuites><testsuite/></testsuites>")).isNotEmpty();
  }

  @Test
  void thePageShowsWhatIsNotAsExpectedAndEscapesMarkdown() throws IOException {
    String page = MarkdownReport.of(report(UNEXPECTED));
    assertThat(page)
        .startsWith("## heddle verify\n\n**different: 3 of 4 cells not as expected**\n")
        .contains("* expected holds, got violated: NoLostUpdate\n")
        .contains("<details><summary>violated: invariant NoLostUpdate after 8 steps</summary>");
    assertThat(MarkdownReport.of(failed())).contains("a broken \\<model\\>");
  }

  @Test
  void anAnnotationNamesFileAndLineAndEscapesItsText() throws IOException {
    String commands = Annotations.of(report(UNEXPECTED));
    assertThat(commands.lines()).hasSize(3).allMatch(line -> line.startsWith("::error file="));
    assertThat(commands)
        .contains("::error file=Counter.tla,line=")
        .contains("title=a%3A s--racy::violated: invariant NoLostUpdate after 8 steps%0A");
  }

  @Test
  void aRunWithoutAnySuiteIsNotAsExpected() {
    GateReport nothing =
        new GateReport(ImmutableList.of(), ImmutableMap.of(), ImmutableList.of(), ImmutableList.of());
    assertThat(nothing.isAsExpected()).isFalse();
  }

  private GateReport report(String text) throws IOException {
    Files.copy(Path.of("models/counter/Counter.tla"), directory.resolve("Counter.tla"));
    Suite suite = SuiteReader.read(Files.writeString(directory.resolve("suite.json"), text));
    SuiteRunner runner = new SuiteRunner(new Heddle(), RunOptions.of(Engine.EVALUATOR, 1, directory));
    return new GateReport(
        ImmutableList.of(runner.run(suite, suite.cells(), SuiteListener.SILENT, new Cancellation())),
        ImmutableMap.of(),
        ImmutableList.of(),
        ImmutableList.of());
  }

  private static GateReport failed() {
    Diagnostic failure =
        Diagnostic.of(DiagnosticCode.SYNTAX, Span.at("a model.tla", 3, 1), "a broken <model>\u0001");
    return new GateReport(ImmutableList.of(), ImmutableMap.of(), ImmutableList.of(failure), ImmutableList.of());
  }

  private static void validateJunit(String xml) throws Exception {
    assertThat(junitMistake(xml)).isEmpty();
  }

  private static String junitMistake(String xml) throws Exception {
    var schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(Path.of("src/test/resources/report/junit.xsd").toFile());
    try {
      schema.newValidator().validate(new StreamSource(new StringReader(xml)));
      return "";
    } catch (org.xml.sax.SAXException e) {
      return e.getMessage();
    }
  }

  private static void validateSarif(String text) throws IOException {
    assertThat(sarifMistakes(text)).isEmpty();
  }

  private static List<?> sarifMistakes(String text) throws IOException {
    try (InputStream schema = ReportFilesTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(schema)
          .validate(text, InputFormat.JSON);
    }
  }
}
