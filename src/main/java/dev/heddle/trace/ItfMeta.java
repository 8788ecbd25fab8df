package dev.heddle.trace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The {@code #meta} of a whole trace. */
final class ItfMeta {
  private ItfMeta() {}

  static ObjectNode encode(TraceOrigin origin, String formatDescription, ModelValueNames names) {
    ObjectNode meta = JsonNodeFactory.instance.objectNode();
    meta.put("format", "ITF").put("format-description", formatDescription);
    putUnlessEmpty(meta, "tool", origin.tool());
    putUnlessEmpty(meta, "module", origin.module());
    origin.created().ifPresent(created -> meta.put("created", created.toString()));
    origin.place().ifPresent(cell -> meta.put("suite", cell.suite()).put("scenario", cell.scenario())
        .put("variant", cell.variant()));
    origin.finding().ifPresent(finding -> {
      meta.put("verdict", finding.verdict()).put("kind", finding.kind().word()).put("property", finding.property());
      putUnlessEmpty(meta, "message", finding.message());
    });
    origin.checked().ifPresent(checked -> meta.set("checked", encode(checked)));
    if (!names.texts().isEmpty()) {
      ObjectNode modelValues = meta.putObject("modelValues");
      names.texts().forEach((name, text) -> modelValues.put(text, name));
    }
    return meta;
  }

  private static ObjectNode encode(CheckedModel checked) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("file", checked.file());
    checked.config().ifPresent(config -> node.put("config", config));
    if (!checked.constants().isEmpty()) {
      ObjectNode constants = node.putObject("constants");
      checked.constants().forEach(constants::put);
    }
    checked.specification().ifPresent(formula -> node.put("specification", formula));
    checked.init().ifPresent(formula -> node.put("init", formula));
    checked.next().ifPresent(formula -> node.put("next", formula));
    putUnlessEmpty(node, "invariants", checked.invariants());
    putUnlessEmpty(node, "properties", checked.properties());
    putUnlessEmpty(node, "constraints", checked.constraints());
    node.put("deadlock", checked.deadlock());
    return node;
  }

  private static void putUnlessEmpty(ObjectNode node, String key, String text) {
    if (!text.isEmpty()) {
      node.put(key, text);
    }
  }

  private static void putUnlessEmpty(ObjectNode node, String key, List<String> names) {
    if (!names.isEmpty()) {
      ArrayNode list = node.putArray(key);
      names.forEach(list::add);
    }
  }
}
