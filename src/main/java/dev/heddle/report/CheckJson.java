package dev.heddle.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.heddle.ActionCoverage;
import dev.heddle.CheckResult;
import dev.heddle.LoadedModel;
import dev.heddle.Verdict;
import dev.heddle.checker.Behaviors;
import dev.heddle.checker.Outcome;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.Span;
import dev.heddle.oracle.OracleReport;
import dev.heddle.report.CheckText.WrittenTrace;
import dev.heddle.trace.Dependencies;
import dev.heddle.trace.JsonText;
import dev.heddle.trace.RaceText;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.TraceOrigin;
import dev.heddle.transition.Property;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The result of a check as one JSON document. */
public final class CheckJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Returns the document of a check that came to a verdict, with what another checker says of it. */
  public String of(CheckResult result, Optional<WrittenTrace> written, Optional<OracleReport> oracle) {
    ObjectNode node = NODES.objectNode();
    node.put("verdict", result.verdict().word());
    node.put("property", result.property().orElse(null));
    switch (result.outcome()) {
      case Outcome.Simulated simulated -> simulation(node, result, simulated);
      case Outcome.Completed _, Outcome.PostconditionFalse _, Outcome.Violated _, Outcome.AssumptionsFailed _,
          Outcome.LimitReached _, Outcome.Interrupted _ -> counts(node, result);
    }
    node.put("trace", written.flatMap(WrittenTrace::file).map(Path::toString).orElse(null));
    result.counterexample().ifPresent(found -> node.put("traceLength", found.trace().length()));
    written.map(WrittenTrace::trace).ifPresent(trace -> putWhy(node, trace));
    node.put("message", VerdictLine.of(result));
    LoadedModel model = result.model();
    node.put("module", model.system().name());
    node.put("file", result.request().model().file().toString());
    node.put("config", model.config().map(Path::toString).orElse(null));
    ArrayNode checked = node.putArray("checked");
    model.properties().stream().map(Property::name).forEach(checked::add);
    node.put("deadlock", model.system().checksDeadlock());
    node.put("constrained", model.isConstrained());
    node.put("reproduce", ReproduceCommand.of(result));
    oracle.ifPresent(report -> OracleText.put(report, node.putObject("oracle")));
    node.set("coverage", coverage(result));
    result.profile().ifPresent(profile -> node.set("profile", ProfileJson.of(profile)));
    node.set("diagnostics", diagnostics(result.warnings()));
    return JsonText.indented(node);
  }

  private static void counts(ObjectNode node, CheckResult result) {
    node.put("exhaustive", result.isComplete());
    node.put("distinctStates", result.counts().distinct());
    node.put("generatedStates", result.counts().generated());
    node.put("depth", result.counts().depth());
    node.put("seconds", CheckText.seconds(result.outcome().elapsed()));
    node.put("statesPerSecond", Math.round(CheckText.statesPerSecond(result)));
  }

  private static void simulation(ObjectNode node, CheckResult result, Outcome.Simulated simulated) {
    node.put("exhaustive", false);
    node.putNull("distinctStates");
    node.put("generatedStates", result.counts().generated());
    node.put("seconds", CheckText.seconds(simulated.elapsed()));
    Behaviors behaviors = simulated.behaviors();
    ObjectNode simulation = node.putObject("simulation");
    simulation.put("seed", behaviors.seed());
    simulation.put("behaviors", behaviors.count());
    simulation.put("steps", behaviors.steps());
    simulation.put("longest", behaviors.longest());
    simulation.put("cut", behaviors.cut());
    simulation.put("end", simulated.end().name().toLowerCase(Locale.ROOT));
    behaviors.failing().ifPresent(number -> simulation.put("failing", number));
  }

  /** Says why the property is violated, and what the threads do to each other, in the sentences of the console. */
  static void putWhy(ObjectNode node, RecordedTrace trace) {
    trace.origin().finding().map(TraceOrigin.Finding::message).orElse("").lines().forEach(node.putArray("why")::add);
    RaceText.lines(trace, Dependencies.of(trace)).forEach(node.putArray("betweenThreads")::add);
  }

  /** Returns the document of a check that could not begin because the model or the request is wrong. */
  public String ofMistake(List<Diagnostic> diagnostics) {
    ObjectNode node = NODES.objectNode();
    node.put("verdict", Verdict.ERROR.word());
    node.putNull("property");
    node.put("distinctStates", 0).put("generatedStates", 0).put("depth", 0);
    node.put("seconds", 0).put("statesPerSecond", 0);
    node.putNull("trace");
    node.set("diagnostics", diagnostics(diagnostics));
    return JsonText.indented(node);
  }

  private ArrayNode coverage(CheckResult result) {
    ArrayNode list = NODES.arrayNode();
    for (ActionCoverage action : result.actions()) {
      ObjectNode node = list.addObject();
      node.put("action", action.title());
      node.put("steps", action.taken());
      if (!(result.outcome() instanceof Outcome.Simulated)) {
        node.put("newStates", action.fresh());
      }
      if (action.span().isKnown()) {
        node.put("file", action.span().file()).put("line", action.span().line());
      }
    }
    return list;
  }

  ArrayNode diagnostics(List<Diagnostic> diagnostics) {
    ArrayNode list = NODES.arrayNode();
    for (Diagnostic diagnostic : diagnostics) {
      ObjectNode node = list.addObject();
      node.put("code", diagnostic.code().number());
      node.put("severity", diagnostic.code().severity().label());
      node.put("message", diagnostic.message());
      Span span = diagnostic.span();
      if (span.isKnown()) {
        node.put("file", span.file()).put("line", span.line()).put("column", span.column());
        node.put("endLine", span.endLine()).put("endColumn", span.endColumn());
      }
      ArrayNode notes = node.putArray("notes");
      diagnostic.notes().forEach(notes::add);
    }
    return list;
  }
}
