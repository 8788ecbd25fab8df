package dev.heddle.trace;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.heddle.diagnostic.ConfigurationException;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.transition.Accesses;
import dev.heddle.value.Value;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Reads traces in the Informal Trace Format, those of {@link ItfWriter} and those of other tools, whose {@code #meta}
 * is theirs: of theirs only the states are taken, and the action's name where Quint gives it.
 */
public final class ItfReader {
  /** Where Quint writes the name of the action, if it was asked to ({@code --mbt}). */
  private static final String QUINT_ACTION = "mbt::actionTaken";

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * Reads a file.
   *
   * @throws ConfigurationException if it cannot be read or is no trace
   */
  public RecordedTrace read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (NoSuchFileException _) {
      throw new ConfigurationException(DiagnosticCode.FILE, Span.ofFile(file.toString()), "there is no such file");
    } catch (MalformedInputException _) {
      throw new ConfigurationException(
          DiagnosticCode.TRACE, Span.ofFile(file.toString()), "the file is not UTF-8 text");
    } catch (IOException e) {
      String reason = Files.isDirectory(file) ? "it is a directory" : String.valueOf(e.getMessage());
      throw new ConfigurationException(
          DiagnosticCode.FILE, Span.ofFile(file.toString()), "the file cannot be read: " + reason);
    }
  }

  /**
   * Reads the text of a file.
   *
   * @param name the file's name, for messages
   * @throws ConfigurationException if it is no trace
   */
  public RecordedTrace parse(String text, String name) {
    try {
      return document(mapper.readTree(text));
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation();
      Span span = place == null ? Span.ofFile(name) : Span.at(name, place.getLineNr(), place.getColumnNr());
      throw new ConfigurationException(DiagnosticCode.TRACE, span, "the trace is no JSON: " + firstLine(e));
    } catch (ItfFormatException e) {
      Diagnostic diagnostic =
          Diagnostic.of(DiagnosticCode.TRACE, Span.ofFile(name), "the trace is no ITF: " + e.getMessage())
              .withNote("wanted an object with `vars`, a list of names, and `states`, a list of objects");
      throw new ConfigurationException(ImmutableList.of(diagnostic));
    }
  }

  private static String firstLine(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst("\\.$", "");
  }

  private static RecordedTrace document(JsonNode root) {
    require(root.isObject(), "the document", "wanted an object");
    JsonNode meta = root.path("#meta");
    ItfValueDecoder decoder = new ItfValueDecoder(ItfMeta.modelValues(meta));
    boolean hasAlias = meta.path("alias").isArray() && meta.path("variables").isArray();
    ImmutableList<String> variables =
        hasAlias ? names(meta.path("variables"), "#meta.variables") : shown(root);
    JsonNode states = root.path("states");
    require(states.isArray() && !states.isEmpty(), "states", "wanted a list of at least one state");
    ImmutableList.Builder<RecordedState> read = ImmutableList.builder();
    for (int i = 0; i < states.size(); i++) {
      read.add(state(states.get(i), variables, decoder, i));
    }
    RecordedTrace trace =
        new RecordedTrace(
            ItfMeta.decode(meta, step(meta.path(ItfMeta.FAILING), decoder, "#meta." + ItfMeta.FAILING)),
            variables,
            read.build(),
            loop(root, states.size()));
    return hasAlias ? trace.withAlias(Optional.of(alias(meta, states, decoder))) : trace;
  }

  /** Returns what the states of a file hold: parameters, which Apalache repeats in each of them, and variables. */
  private static ImmutableList<String> shown(JsonNode root) {
    ImmutableList<String> variables = names(root.path("vars"), "vars");
    JsonNode first = root.path("states").path(0);
    return Stream.concat(
            root.path("params").valueStream().map(JsonNode::asText).filter(first::has), variables.stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private static AliasColumns alias(JsonNode meta, JsonNode states, ItfValueDecoder decoder) {
    ImmutableList<String> names = names(meta.path("alias"), "#meta.alias");
    ImmutableList.Builder<ImmutableList<Value>> rows = ImmutableList.builder();
    for (int i = 0; i < states.size(); i++) {
      rows.add(values(states.get(i), names, decoder, "states[" + i + "]"));
    }
    return new AliasColumns(names, rows.build());
  }

  private static ImmutableList<String> names(JsonNode list, String path) {
    require(list.isArray(), path, "wanted a list of names");
    ImmutableList.Builder<String> names = ImmutableList.builder();
    for (JsonNode name : list) {
      require(name.isTextual(), path, "got " + name + ", wanted a name");
      names.add(name.textValue());
    }
    return names.build();
  }

  private static OptionalInt loop(JsonNode root, int states) {
    JsonNode loop = root.path("loop");
    if (loop.isMissingNode() || loop.isNull()) {
      return OptionalInt.empty();
    }
    require(
        loop.isInt() && loop.intValue() >= 0 && loop.intValue() < states,
        "loop",
        "got " + loop + ", wanted the index of one of the " + states + " states");
    return OptionalInt.of(loop.intValue());
  }

  private static RecordedState state(
      JsonNode node, ImmutableList<String> variables, ItfValueDecoder decoder, int index) {
    String path = "states[" + index + "]";
    require(node.isObject(), path, "wanted an object");
    ImmutableList<Value> values = values(node, variables, decoder, path);
    JsonNode meta = node.path("#meta");
    Accesses accesses = new Accesses(ItfMeta.places(meta.path("reads")), ItfMeta.places(meta.path("writes")));
    Optional<RecordedStep> step = step(meta, decoder, path + ".#meta");
    Optional<RecordedStep> ofQuint =
        Optional.ofNullable(node.path(QUINT_ACTION).textValue()).filter(_ -> index > 0).map(ItfReader::ofQuint);
    return new RecordedState(step.or(() -> ofQuint), values, accesses);
  }

  private static ImmutableList<Value> values(
      JsonNode node, ImmutableList<String> variables, ItfValueDecoder decoder, String path) {
    ImmutableList.Builder<Value> values = ImmutableList.builder();
    for (String variable : variables) {
      require(node.has(variable), path, "wanted a value for `" + variable + "`");
      values.add(decoder.decode(node.get(variable), path + "." + variable));
    }
    return values.build();
  }

  private static RecordedStep ofQuint(String action) {
    return new RecordedStep(action, ImmutableMap.of(), "", "", Span.NONE);
  }

  private static Optional<RecordedStep> step(JsonNode meta, ItfValueDecoder decoder, String path) {
    if (!meta.path("action").isTextual()) {
      return Optional.empty();
    }
    ImmutableMap.Builder<String, Value> context = ImmutableMap.builder();
    meta.path("context").properties().forEach(
        entry -> context.put(entry.getKey(), decoder.decode(entry.getValue(), path + ".context." + entry.getKey())));
    return Optional.of(
        new RecordedStep(
            meta.path("action").textValue(),
            context.buildOrThrow(),
            meta.path("owner").asText(""),
            meta.path("description").asText(""),
            span(meta)));
  }

  private static Span span(JsonNode meta) {
    if (!meta.path("file").isTextual()) {
      return Span.NONE;
    }
    JsonNode lines = meta.path("lines");
    JsonNode columns = meta.path("columns");
    return new Span(
        meta.path("file").textValue(),
        lines.path(0).asInt(1),
        columns.path(0).asInt(1),
        lines.path(1).asInt(lines.path(0).asInt(1)),
        columns.path(1).asInt(columns.path(0).asInt(1)));
  }

  private static void require(boolean condition, String path, String message) {
    if (!condition) {
      throw new ItfFormatException(path, message);
    }
  }
}
