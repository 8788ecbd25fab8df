package dev.heddle.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.Hashing;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.Severity;
import dev.heddle.diagnostic.Span;
import dev.heddle.suite.CellFinding;
import dev.heddle.suite.CellResult;
import dev.heddle.trace.JsonText;
import dev.heddle.trace.RecordedState;
import dev.heddle.trace.RecordedStep;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.StateDifference;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The results of suites as SARIF 2.1.0, the form in which code hosts take findings.
 *
 * <p>A cell gives a result if it is not as expected, or if it violates a property as expected; the latter is marked as
 * suppressed, so that it does not show as an open finding. A result stands at the PlusCal line of the last step, and
 * its code flow is the counterexample, all threads interleaved as they ran. Warnings follow: what no cell
 * puts to the test, and cells in which nothing happens. What was asked beside the verdicts is a result without a place,
 * informational unless the gate fails for it. What ended the run is a notification.
 */
public final class SarifReport {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final Map<String, String> rules = new LinkedHashMap<>();
  private final String version;

  private SarifReport(String version) {
    this.version = version;
  }

  /** Returns the document, which names {@code version} as that of the tool. */
  public static String of(GateReport report, String version) {
    return new SarifReport(version).render(report);
  }

  private String render(GateReport report) {
    ArrayNode results = nodes.arrayNode();
    report.cells()
        .filter(cell -> !cell.isAsExpected() || cell.finding().flatMap(CellFinding::trace).isPresent())
        .forEach(cell -> result(results.addObject(), cell));
    report.results().stream()
        .flatMap(suite -> SuiteWarnings.of(suite).stream())
        .filter(SuiteWarnings.Shared::isNotable)
        .forEach(shared -> warning(results.addObject(), shared));
    report.inquiries().forEach(inquiry -> result(results.addObject(), inquiry));
    ObjectNode document = nodes.objectNode();
    document.put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = document.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Heddle").put("version", version);
    ArrayNode ruleNodes = driver.putArray("rules");
    rules.forEach(
        (id, text) -> {
          ObjectNode rule = ruleNodes.addObject().put("id", id);
          rule.putObject("shortDescription").put("text", text);
          rule.putObject("fullDescription").put("text", text);
        });
    run.putObject("automationDetails").put("id", "heddle/");
    invocation(run.putArray("invocations").addObject(), report);
    run.set("results", results);
    return JsonText.indented(document);
  }

  private static void invocation(ObjectNode invocation, GateReport report) {
    invocation.put("executionSuccessful", report.failures().isEmpty());
    if (!report.failures().isEmpty()) {
      ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
      report.failures().forEach(failure -> notification(notifications.addObject(), failure));
    }
  }

  private static void notification(ObjectNode node, Diagnostic failure) {
    node.put("level", failure.code().severity() == Severity.ERROR ? "error" : "warning");
    node.putObject("message").put("text", failure.message());
    node.putObject("descriptor").put("id", failure.code().number());
    if (failure.span().isKnown()) {
      place(node.putArray("locations").addObject(), failure.span());
    }
  }

  private void result(ObjectNode node, CellResult cell) {
    String rule = rule(cell);
    node.put("ruleId", rule).put("ruleIndex", rules.keySet().stream().toList().indexOf(rule));
    node.put("level", cell.isAsExpected() ? "note" : "error");
    node.putObject("message").put("text", message(cell));
    Optional<RecordedTrace> trace = cell.finding().flatMap(CellFinding::trace);
    Span span = trace.flatMap(SarifReport::lastPlace).orElseGet(() -> cell.cell().expectation().place());
    place(node.putArray("locations").addObject(), span);
    trace.ifPresent(found -> codeFlow(node.putArray("codeFlows").addObject(), found));
    node.putObject("partialFingerprints").put("heddleCounterexample/v1", fingerprint(cell, trace));
    if (cell.isAsExpected()) {
      node.putArray("suppressions").addObject()
          .put("kind", "external")
          .put("status", "accepted")
          .put("justification", "the suite expects this of the variant");
    }
    node.putObject("properties")
        .put("suite", cell.cell().suite().name())
        .put("scenario", cell.cell().scenario().id())
        .put("variant", cell.cell().variant().name())
        .put("reproduce", ReproduceCommand.of(cell.cell().request()));
  }

  private void warning(ObjectNode node, SuiteWarnings.Shared shared) {
    Diagnostic warning = shared.warning();
    rules.putIfAbsent(warning.code().number(), warning.code().title());
    node.put("ruleId", warning.code().number());
    node.put("ruleIndex", rules.keySet().stream().toList().indexOf(warning.code().number()));
    node.put("level", "warning");
    node.putObject("message").put("text", warning.message() + " (" + shared.cellNames() + ")");
    Span place = warning.span().isKnown() ? warning.span() : shared.cells().getFirst().cell().expectation().place();
    place(node.putArray("locations").addObject(), place);
  }

  /** What was asked beside the verdicts has no line; it is told where the results are read. */
  private void result(ObjectNode node, Inquiry inquiry) {
    String rule = "inquiry/" + inquiry.getClass().getSimpleName();
    rules.putIfAbsent(rule, "an answer beside the verdicts of cells");
    node.put("ruleId", rule).put("ruleIndex", rules.keySet().stream().toList().indexOf(rule));
    if (inquiry.problem().isPresent()) {
      node.put("level", "error");
    } else {
      node.put("kind", "informational").put("level", "none");
    }
    String problem = inquiry.problem().map(text -> text + "\n").orElse("");
    node.putObject("message")
        .put("text", inquiry.suite() + ": " + inquiry.title() + "\n" + problem + inquiry.text(TextStyle.PLAIN));
    node.putObject("properties").put("suite", inquiry.suite());
  }

  private String rule(CellResult cell) {
    Optional<CellFinding> finding = cell.finding();
    String kind = finding.flatMap(CellFinding::kind).map(found -> found.word()).orElse("expectation");
    String name = cell.property().orElse(cell.cell().expectation().summary());
    String id = (kind + "/" + name).replaceAll("[^A-Za-z0-9/]+", "-").replaceAll("-$", "");
    rules.putIfAbsent(id, kind + " " + name);
    return id;
  }

  private static String message(CellResult cell) {
    String found = cell.cell().name() + ": " + CellWords.found(cell);
    return cell.isAsExpected() ? found + ", as expected" : found + " (" + CellWords.differences(cell) + ")";
  }

  /** Returns the place of the last step that has one. */
  private static Optional<Span> lastPlace(RecordedTrace trace) {
    return trace.states().reversed().stream()
        .flatMap(state -> state.step().stream())
        .map(RecordedStep::span)
        .filter(Span::isKnown)
        .findFirst();
  }

  private static String fingerprint(CellResult cell, Optional<RecordedTrace> trace) {
    String actions =
        trace.stream()
            .flatMap(found -> found.states().stream())
            .flatMap(state -> state.step().stream())
            .map(step -> step.action() + step.context())
            .collect(Collectors.joining("\n"));
    String identity = cell.cell().suite().name() + "\n" + cell.cell().name() + "\n" + cell.property() + "\n" + actions;
    return Hashing.sha256().hashString(identity, StandardCharsets.UTF_8).toString();
  }

  private static void codeFlow(ObjectNode node, RecordedTrace trace) {
    ArrayNode locations = node.putArray("threadFlows").addObject().putArray("locations");
    for (int i = 1; i < trace.length(); i++) {
      RecordedState state = trace.states().get(i);
      if (state.step().isPresent()) {
        step(locations.addObject().put("executionOrder", i), trace, i, state.step().get());
      }
    }
    if (locations.isEmpty()) {
      ObjectNode location = locations.addObject().putObject("location");
      location.putObject("message").put("text", "the initial state");
    }
  }

  private static void step(ObjectNode node, RecordedTrace trace, int index, RecordedStep step) {
    ObjectNode location = node.putObject("location");
    if (step.span().isKnown()) {
      place(location, step.span());
    }
    location.putObject("message").put("text", sentence(trace, index, step));
    node.put("importance", index == trace.length() - 1 ? "essential" : "important");
  }

  private static String sentence(RecordedTrace trace, int index, RecordedStep step) {
    String thread = step.process().map(value -> value.toString() + ": ").orElse("");
    String text = step.description().isEmpty() ? "" : " " + step.description();
    String changes =
        StateDifference.ofStep(trace.variables(), trace.states().get(index - 1), trace.states().get(index)).stream()
            .map(change -> change.place() + ": " + change.from() + " -> " + change.to())
            .collect(Collectors.joining(", "));
    return index + ". " + thread + step.action() + text + (changes.isEmpty() ? "" : "  [" + changes + "]");
  }

  private static void place(ObjectNode location, Span span) {
    ObjectNode physical = location.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", CellWords.path(span).replace(" ", "%20"));
    physical.putObject("region")
        .put("startLine", span.line())
        .put("startColumn", span.column())
        .put("endLine", span.endLine())
        .put("endColumn", span.endColumn() + 1);
  }
}
