package dev.heddle.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import dev.heddle.TraceRecorder;
import dev.heddle.Verdict;
import dev.heddle.checker.Counts;
import dev.heddle.diagnostic.Diagnostic;
import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.Span;
import dev.heddle.diagnostic.SpecException;
import dev.heddle.frontend.FilesUsed;
import dev.heddle.suite.CellFinding.Provenance;
import dev.heddle.trace.ItfWriter;
import dev.heddle.trace.ViolationKind;
import dev.heddle.trace.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Findings of earlier runs, a file each. Thread-safe; any number of processes may share a directory.
 */
final class ResultCache {
  // An entry is named by the question: the model's path, its constants, properties and options, and the limits that
  // count states or levels. It answers the question as long as nothing has changed that the answer depends on, and
  // lists all of that: the content of each file that was read to load the model, the files that would have been read
  // had they been there (a module beside the root hides one of a library), and the program with its libraries. So
  // nothing needs to be parsed to find out that nothing has changed. Standard modules are part of the program.
  //
  // Trust. The first line of an entry is a hash of the rest, the second the finding, what follows is the text of the
  // trace file; an entry that does not fit its hash, does not parse, or answers another question is as good as none.
  // Entries are written aside and moved, so a reader sees an old or a new one and a killed run leaves whole ones. What
  // is listed of a file is the hash of the text that was loaded, and an answer is kept only if the file still is that
  // text after the check: no clock has a say. An answer is not kept either if chance, a clock, the environment or other
  // files may have had a part in it, nor if a limit or an interruption cut it short.

  private static final int FORMAT = 2;
  private static final Pattern OUTSIDE =
      Pattern.compile("\\b(JavaTime|IOUtils|IOEnv|Json|CSV|TLCGet|RandomElement|Randomization)\\b");

  private final Path directory;
  private final Path base;
  private final Path traces;
  private final EngineVersion version;
  private final ObjectMapper mapper = new ObjectMapper();
  private final Map<Path, String> hashes = new ConcurrentHashMap<>();

  /**
   * Makes a cache.
   *
   * @param directory where its files are
   * @param base the directory to which the paths in them are relative
   * @param traces the directory for which traces are kept
   * @throws dev.heddle.diagnostic.SystemException if nothing can be written there
   */
  ResultCache(Path directory, Path base, Path traces, EngineVersion version) {
    new WholeFile().requireWritable(directory.resolve("entry"));
    this.directory = directory;
    this.base = base;
    this.traces = traces;
    this.version = version;
  }

  /** An entry that can be read: what was found, and whether that is still the answer. */
  record Entry(CellFinding finding, boolean isCurrent) {}

  /** Returns the entry for a question, if there is one that can be trusted. */
  Optional<Entry> find(String question) {
    try {
      String text = Files.readString(file(question));
      int end = text.indexOf('\n');
      int head = text.indexOf('\n', end + 1);
      if (head < 0 || !text.substring(0, end).equals(hash(text.substring(end + 1)))) {
        return Optional.empty();
      }
      JsonNode node = mapper.readTree(text.substring(end + 1, head));
      return node.path("format").asInt() == FORMAT && node.path("question").asText().equals(question)
          ? Optional.of(new Entry(finding(node, text.substring(head + 1)), isCurrent(node)))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException | SpecException _) {
      return Optional.empty();
    }
  }

  /** Keeps an answer, if it can be kept. */
  void keep(String question, CellFinding finding, FilesUsed files) {
    // A constant of the suite may ask for what is outside, too; its text is part of the question.
    if (!finding.isDecided() || finding.verdict() == Verdict.ERROR || OUTSIDE.matcher(question).find()) {
      return;
    }
    ObjectNode node = mapper.createObjectNode();
    node.put("format", FORMAT).put("question", question).put("engine", version.hash());
    ObjectNode read = node.putObject("files");
    for (Map.Entry<Path, String> file : files.read().entrySet()) {
      if (!isSteady(file.getKey(), file.getValue())) {
        return;
      }
      read.put(relative(file.getKey()), hash(file.getValue()));
    }
    node.put("traces", relative(traces));
    files.absent().forEach(path -> node.withArray("absent").add(relative(path)));
    put(node, finding);
    try {
      TraceRecorder recorder = new TraceRecorder("heddle", traces, Optional.empty());
      String trace = finding.trace().map(found -> new ItfWriter().write(recorder.moved(found, base))).orElse("");
      String text = mapper.writeValueAsString(node) + "\n" + trace;
      new WholeFile().write(file(question), hash(text) + "\n" + text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of nodes has a text", e);
    }
  }

  private static void put(ObjectNode node, CellFinding finding) {
    node.put("verdict", finding.verdict().name());
    finding.property().ifPresent(property -> node.put("property", property));
    finding.kind().ifPresent(kind -> node.put("kind", kind.name()));
    node.put("generated", finding.counts().generated());
    node.put("distinct", finding.counts().distinct());
    node.put("depth", finding.counts().depth());
    node.put("nanos", finding.elapsed().toNanos());
    finding.warnings().forEach(warning -> put(node.withArray("warnings").addObject(), warning));
    finding.counterexample().ifPresent(trace -> node.put("traceLength", trace.length()));
  }

  private static void put(ObjectNode node, Diagnostic warning) {
    Span span = warning.span();
    node.put("code", warning.code().name()).put("message", warning.message()).put("file", span.file());
    node.putArray("place").add(span.line()).add(span.column()).add(span.endLine()).add(span.endColumn());
    warning.notes().forEach(note -> node.withArray("notes").add(note));
  }

  private static Diagnostic warning(JsonNode node) {
    JsonNode place = node.path("place");
    Span span =
        new Span(
            node.path("file").asText(),
            place.path(0).asInt(),
            place.path(1).asInt(),
            place.path(2).asInt(),
            place.path(3).asInt());
    DiagnosticCode code = DiagnosticCode.valueOf(node.path("code").asText());
    Diagnostic warning = Diagnostic.of(code, span, node.path("message").asText());
    for (JsonNode note : node.path("notes")) {
      warning = warning.withNote(note.asText());
    }
    return warning;
  }

  private static ImmutableList<Diagnostic> warnings(JsonNode node) {
    ImmutableList.Builder<Diagnostic> warnings = ImmutableList.builder();
    node.path("warnings").forEach(warning -> warnings.add(warning(warning)));
    return warnings.build();
  }

  private CellFinding finding(JsonNode node, String text) {
    Path written = base.resolve(node.path("traces").asText());
    Optional<FoundTrace> trace =
        Optional.ofNullable(node.get("traceLength"))
            .map(length -> FoundTrace.kept(length.asInt(), text, written, base));
    return new CellFinding(
        Verdict.valueOf(node.path("verdict").asText()),
        Optional.ofNullable(node.get("property")).map(JsonNode::asText),
        Optional.ofNullable(node.get("kind")).map(kind -> ViolationKind.valueOf(kind.asText())),
        Optional.empty(),
        new Counts(node.path("generated").asLong(), node.path("distinct").asLong(), node.path("depth").asInt()),
        trace,
        warnings(node),
        Duration.ofNanos(node.path("nanos").asLong()),
        Provenance.CACHED);
  }

  private boolean isCurrent(JsonNode node) {
    if (!node.path("engine").asText().equals(version.hash()) || !node.path("files").isObject()) {
      return false;
    }
    for (Map.Entry<String, JsonNode> file : node.get("files").properties()) {
      if (!contentOf(base.resolve(file.getKey())).equals(Optional.of(file.getValue().asText()))) {
        return false;
      }
    }
    for (JsonNode absent : node.path("absent")) {
      if (Files.exists(base.resolve(absent.asText()))) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a file is still what it was when the model was loaded, and the model reads nothing else. */
  private static boolean isSteady(Path file, String textThen) {
    try {
      String text = Files.readString(file);
      return text.equals(textThen) && !OUTSIDE.matcher(text).find();
    } catch (IOException _) {
      return false;
    }
  }

  /** Returns the hash of a file's content, taken once a run; nothing if it cannot be read. */
  private Optional<String> contentOf(Path file) {
    return Optional.ofNullable(
        hashes.computeIfAbsent(
            file.toAbsolutePath().normalize(),
            path -> {
              try {
                return Hashing.sha256().hashBytes(Files.readAllBytes(path)).toString();
              } catch (IOException _) {
                return null;
              }
            }));
  }

  private Path file(String question) {
    return directory.resolve(hash(question) + ".json");
  }

  private String relative(Path path) {
    return base.toAbsolutePath().normalize().relativize(path.toAbsolutePath().normalize()).toString();
  }

  private static String hash(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }
}
