package dev.heddle.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.heddle.diagnostic.Span;
import dev.heddle.transition.Accesses;
import dev.heddle.value.Value;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a trace in the Informal Trace Format, ADR-015 of Apalache. What that format has no place for stands under
 * {@code #meta}: of the trace what was checked and what it violates, of each state its index and the step that led to
 * it. The text depends on the trace alone.
 */
public final class ItfWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String FORMAT_DESCRIPTION = "https://apalache-mc.org/docs/adr/015adr-trace.html";

  /** Returns the text of the file, which ends with a line feed. */
  public String write(RecordedTrace trace) {
    ModelValueNames names = ModelValueNames.in(values(trace));
    AddedColumns added = AddedColumns.of(trace);
    StringBuilder out = new StringBuilder("{\n");
    out.append("  \"#meta\": ");
    appendIndented(out, meta(trace, names), "  ");
    out.append(",\n  \"vars\": ").append(JsonText.compact(names(Iterables.concat(trace.variables(), added.names()))));
    out.append(",\n  \"states\": [");
    ItfValueEncoder encoder = new ItfValueEncoder(names);
    for (int i = 0; i < trace.states().size(); i++) {
      out.append(i == 0 ? "\n    " : ",\n    ");
      ObjectNode state = state(trace, i, encoder);
      added.row(i).forEach((name, value) -> state.set(name, encoder.encode(value)));
      appendIndented(out, state, "    ");
    }
    out.append("\n  ]");
    trace.loop().ifPresent(loop -> out.append(",\n  \"loop\": ").append(loop));
    return out.append("\n}\n").toString();
  }

  private static Iterable<Value> values(RecordedTrace trace) {
    Iterable<Value> ofVariables = Iterables.concat(Iterables.transform(trace.states(), RecordedState::values));
    return trace.alias().isEmpty()
        ? ofVariables
        : Iterables.concat(ofVariables, Iterables.concat(trace.alias().get().rows()));
  }

  private static ArrayNode names(Iterable<String> names) {
    ArrayNode list = NODES.arrayNode();
    names.forEach(list::add);
    return list;
  }

  private static ObjectNode meta(RecordedTrace trace, ModelValueNames names) {
    ObjectNode meta = ItfMeta.encode(trace.origin(), FORMAT_DESCRIPTION, names);
    trace.origin().finding().flatMap(TraceOrigin.Finding::failing)
        .ifPresent(step -> putStep(meta.putObject(ItfMeta.FAILING), step, new ItfValueEncoder(names)));
    if (trace.alias().isPresent()) {
      meta.set("variables", names(trace.variables()));
      meta.set("alias", names(trace.alias().get().names()));
    }
    return meta;
  }

  /** The columns of an alias that are no variables, which follow these. */
  private record AddedColumns(RecordedTrace trace, ImmutableList<String> names) {
    static AddedColumns of(RecordedTrace trace) {
      ImmutableList.Builder<String> added = ImmutableList.builder();
      trace.alias().ifPresent(
          alias -> alias.names().stream().filter(name -> !trace.variables().contains(name)).forEach(added::add));
      return new AddedColumns(trace, added.build());
    }

    Map<String, Value> row(int state) {
      Map<String, Value> row = new LinkedHashMap<>();
      for (String name : names) {
        AliasColumns alias = trace.alias().orElseThrow();
        row.put(name, alias.rows().get(state).get(alias.names().indexOf(name)));
      }
      return row;
    }
  }

  private static ObjectNode state(RecordedTrace trace, int index, ItfValueEncoder encoder) {
    RecordedState state = trace.states().get(index);
    ObjectNode node = NODES.objectNode();
    ObjectNode meta = node.putObject("#meta").put("index", index);
    state.step().ifPresent(step -> putStep(meta, step, encoder));
    if (!state.accesses().equals(Accesses.UNKNOWN)) {
      state.accesses().reads().forEach(meta.putArray("reads")::add);
      state.accesses().writes().forEach(meta.putArray("writes")::add);
    }
    for (int variable = 0; variable < trace.variables().size(); variable++) {
      node.set(trace.variables().get(variable), encoder.encode(state.values().get(variable)));
    }
    return node;
  }

  private static void putStep(ObjectNode meta, RecordedStep step, ItfValueEncoder encoder) {
    meta.put("action", step.action());
    step.process().ifPresent(process -> meta.set("process", encoder.encode(process)));
    if (!step.context().isEmpty()) {
      ObjectNode context = meta.putObject("context");
      step.context().forEach((name, value) -> context.set(name, encoder.encode(value)));
    }
    if (!step.owner().isEmpty()) {
      meta.put("owner", step.owner());
      meta.put("label", step.action());
    }
    if (!step.description().isEmpty()) {
      meta.put("description", step.description());
    }
    if (step.span().isKnown()) {
      Span span = step.span();
      meta.put("file", span.file());
      meta.set("lines", NODES.arrayNode().add(span.line()).add(span.endLine()));
      meta.set("columns", NODES.arrayNode().add(span.column()).add(span.endColumn()));
    }
  }

  /** Appends an object with one line for each of its members: a state is a table of its variables. */
  private static void appendIndented(StringBuilder out, ObjectNode object, String indent) {
    out.append("{\n");
    Iterator<Map.Entry<String, JsonNode>> members = object.properties().iterator();
    while (members.hasNext()) {
      Map.Entry<String, JsonNode> member = members.next();
      out.append(indent).append("  ").append(JsonText.compact(NODES.textNode(member.getKey()))).append(": ");
      out.append(JsonText.compact(member.getValue())).append(members.hasNext() ? ",\n" : "\n");
    }
    out.append(indent).append('}');
  }
}
