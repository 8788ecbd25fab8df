package dev.heddle.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heddle.suite.CellFinding;
import dev.heddle.suite.CellResult;
import dev.heddle.suite.FoundTrace;
import dev.heddle.suite.SuiteResult;
import dev.heddle.trace.JsonText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The results of suites as one JSON document. */
public final class SuiteJson {
  /** Returns the document. */
  public String of(GateReport report) {
    List<SuiteResult> results = report.results();
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ArrayNode cells = document.putArray("cells");
    ArrayNode judgements = document.putArray("judgements");
    for (SuiteResult result : results) {
      result.cells().forEach(cell -> put(cells.addObject(), cell, report.traceFile(cell)));
      result.judgements().forEach(
          judgement ->
              judgements.addObject()
                  .put("suite", result.suite().name())
                  .put("scenario", judgement.scenario())
                  .put("old", result.suite().old().orElse(""))
                  .put("variant", judgement.variant())
                  .put("property", judgement.property().isEmpty() ? null : judgement.property())
                  .put("word", judgement.word().text()));
    }
    InquiryJson.put(document, report.inquiries());
    document.put("asExpected", report.isAsExpected());
    if (!report.failures().isEmpty()) {
      document.set("diagnostics", new CheckJson().diagnostics(report.failures()));
    }
    return JsonText.indented(document);
  }

  private void put(ObjectNode node, CellResult cell, Optional<Path> trace) {
    node.put("suite", cell.cell().suite().name());
    node.put("scenario", cell.cell().scenario().id());
    node.put("variant", cell.cell().variant().name());
    node.put("verdict", cell.verdict().word());
    node.put("property", cell.property().orElse(null));
    node.put("expected", cell.cell().expectation().verdict().word());
    node.put("expectedProperty", cell.cell().expectation().property().orElse(null));
    node.put("asExpected", cell.isAsExpected());
    node.put("distinctStates", cell.finding().map(found -> found.counts().distinct()).orElse(0L));
    node.put("generatedStates", cell.finding().map(found -> found.counts().generated()).orElse(0L));
    node.put("depth", cell.finding().map(found -> found.counts().depth()).orElse(0));
    node.put(
        "traceLength",
        cell.finding().flatMap(CellFinding::counterexample).map(FoundTrace::length).orElse(null));
    node.put("trace", trace.map(Path::toString).orElse(null));
    cell.finding().flatMap(CellFinding::trace).ifPresent(found -> CheckJson.putWhy(node, found));
    node.put("seconds", cell.finding().map(found -> CheckText.seconds(found.elapsed())).orElse(0.0));
    node.put(
        "from", cell.finding().map(found -> found.provenance().name().toLowerCase(Locale.ROOT)).orElse(null));
    node.set("warnings", new CheckJson().diagnostics(cell.warnings()));
    ArrayNode differences = node.putArray("differences");
    cell.differences().forEach(differences::add);
    node.put("reproduce", ReproduceCommand.of(cell.cell().request()));
  }
}
