package dev.heddle.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.Iterables;
import dev.heddle.diagnostic.Span;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes a trace in the Informal Trace Format, ADR-015 of Apalache. What that format has no place for stands under
 * {@code #meta}: of the trace what was checked and what it violates, of each state its index and the step that led to
 * it. The text depends on the trace alone.
 */
public final class ItfWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String FORMAT_DESCRIPTION = "https://apalache-mc.org/docs/adr/015adr-trace.html";

  private final ObjectMapper mapper = new ObjectMapper();

  /** Returns the text of the file, which ends with a line feed. */
  public String write(RecordedTrace trace) {
    ModelValueNames names =
        ModelValueNames.in(Iterables.concat(Iterables.transform(trace.states(), RecordedState::values)));
    StringBuilder out = new StringBuilder("{\n");
    out.append("  \"#meta\": ");
    appendIndented(out, ItfMeta.encode(trace.origin(), FORMAT_DESCRIPTION, names), "  ");
    out.append(",\n  \"vars\": ").append(text(NODES.arrayNode().addAll(
        trace.variables().stream().map(NODES::textNode).toList())));
    out.append(",\n  \"states\": [");
    ItfValueEncoder encoder = new ItfValueEncoder(names);
    for (int i = 0; i < trace.states().size(); i++) {
      out.append(i == 0 ? "\n    " : ",\n    ");
      appendIndented(out, state(trace, i, encoder), "    ");
    }
    out.append("\n  ]");
    trace.loop().ifPresent(loop -> out.append(",\n  \"loop\": ").append(loop));
    return out.append("\n}\n").toString();
  }

  private static ObjectNode state(RecordedTrace trace, int index, ItfValueEncoder encoder) {
    RecordedState state = trace.states().get(index);
    ObjectNode node = NODES.objectNode();
    ObjectNode meta = node.putObject("#meta").put("index", index);
    state.step().ifPresent(step -> putStep(meta, step, encoder));
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
  private void appendIndented(StringBuilder out, ObjectNode object, String indent) {
    out.append("{\n");
    Iterator<Map.Entry<String, JsonNode>> members = object.properties().iterator();
    while (members.hasNext()) {
      Map.Entry<String, JsonNode> member = members.next();
      out.append(indent).append("  ").append(text(NODES.textNode(member.getKey()))).append(": ");
      out.append(text(member.getValue())).append(members.hasNext() ? ",\n" : "\n");
    }
    out.append(indent).append('}');
  }

  private String text(JsonNode node) {
    try {
      return mapper.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes has a text", e);
    }
  }
}
