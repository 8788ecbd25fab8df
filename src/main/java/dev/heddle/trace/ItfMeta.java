package dev.heddle.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.BiMap;
import com.google.common.collect.HashBiMap;
import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** The {@code #meta} of a whole trace. */
final class ItfMeta {
  /** Where the step after the last state stands that fails. */
  static final String FAILING = "failing";

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
      putUnlessEmpty(meta, "reads", finding.reads().asList());
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

  /** Returns which strings stand for model values. */
  static ModelValueNames modelValues(JsonNode meta) {
    BiMap<String, String> texts = HashBiMap.create();
    meta.path("modelValues").properties().forEach(entry -> texts.forcePut(entry.getValue().asText(), entry.getKey()));
    return new ModelValueNames(ImmutableBiMap.copyOf(texts));
  }

  /**
   * Reads what {@link #encode} wrote; of what others write, what has the same name and form.
   *
   * @param failing the step after the last state that fails, if any
   */
  static TraceOrigin decode(JsonNode meta, Optional<RecordedStep> failing) {
    return new TraceOrigin(
        meta.path("tool").asText(""),
        meta.path("module").asText(""),
        meta.path("checked").path("file").isTextual() ? Optional.of(checked(meta.path("checked"))) : Optional.empty(),
        text(meta, "scenario")
            .map(
                scenario ->
                    new TraceOrigin.SuiteCell(
                        meta.path("suite").asText(""), scenario, meta.path("variant").asText(""))),
        ViolationKind.parse(meta.path("kind").asText(""))
            .map(
                kind ->
                    new TraceOrigin.Finding(
                        meta.path("verdict").asText(""),
                        kind,
                        meta.path("property").asText(""),
                        meta.path("message").asText(""),
                        places(meta.path("reads")),
                        failing)),
        text(meta, "created").map(ItfMeta::instant));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException _) {
      throw new ItfFormatException("#meta.created", "got \"" + text + "\", wanted a time such as 2026-01-31T12:00:00Z");
    }
  }

  private static CheckedModel checked(JsonNode node) {
    ImmutableMap.Builder<String, String> constants = ImmutableMap.builder();
    node.path("constants").properties().forEach(entry -> constants.put(entry.getKey(), entry.getValue().asText()));
    return new CheckedModel(
        node.path("file").asText(),
        text(node, "config"),
        constants.buildOrThrow(),
        text(node, "specification"),
        text(node, "init"),
        text(node, "next"),
        names(node.path("invariants")),
        names(node.path("properties")),
        names(node.path("constraints")),
        node.path("deadlock").asBoolean(true));
  }

  private static Optional<String> text(JsonNode node, String key) {
    return node.path(key).isTextual() ? Optional.of(node.path(key).textValue()) : Optional.empty();
  }

  static ImmutableSet<String> places(JsonNode list) {
    ImmutableSet.Builder<String> places = ImmutableSet.builder();
    list.forEach(place -> places.add(place.asText()));
    return places.build();
  }

  private static ImmutableList<String> names(JsonNode list) {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    list.forEach(name -> names.add(name.asText()));
    return names.build();
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
