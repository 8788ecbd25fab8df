package dev.heddle.eval;

import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.operator.Csv;
import dev.heddle.operator.Functions;
import dev.heddle.operator.Json;
import dev.heddle.operator.Refusal;
import dev.heddle.operator.Sequences;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The operators of modules Json, CSV and IOUtils that read and write files; a relative path is as for any program. */
final class FileEffects {
  private static final StringValue FORMAT = new StringValue("format");
  private static final StringValue OPEN_OPTIONS = new StringValue("openOptions");

  private FileEffects() {}

  /** What one of the operators does with the values of its arguments. */
  @FunctionalInterface
  interface Effect {
    /** Reads or writes, and returns the operator's value. */
    Value apply(Value... arguments) throws IOException;
  }

  /** Returns the value of an operator; a file that cannot be read or written is an error of the evaluation. */
  static Value run(Effect effect, Value... arguments) {
    try {
      return effect.apply(arguments);
    } catch (IOException e) {
      String reason = e.getMessage() == null ? "" : ": " + e.getMessage();
      throw new EvaluationException(
          DiagnosticCode.SYSTEM, e.getClass().getSimpleName().replace("Exception", "") + reason);
    }
  }

  private static Path path(Value file) {
    if (file instanceof StringValue text) {
      try {
        return Path.of(text.text());
      } catch (InvalidPathException e) {
        throw Refusal.wanted("a file operator", "the path of a file", file);
      }
    }
    throw Refusal.wanted("a file operator", "the path of a file", file);
  }

  private static Value write(Value file, String text, StandardOpenOption... options) throws IOException {
    Path path = path(file);
    if (path.getParent() != null) {
      Files.createDirectories(path.getParent());
    }
    Files.writeString(path, text, options);
    return BooleanValue.TRUE;
  }

  static Value writeJson(Value... a) throws IOException {
    return write(a[0], Json.text(a[1]).text() + "\n");
  }

  static Value readJson(Value... a) throws IOException {
    return Json.value(Files.readString(path(a[0])));
  }

  static Value writeJsonLines(Value... a) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Value element : Sequences.asSequence("ndJsonSerialize", a[1]).elements()) {
      lines.append(Json.text(element).text()).append('\n');
    }
    return write(a[0], lines.toString());
  }

  static Value readJsonLines(Value... a) throws IOException {
    List<Value> values = new ArrayList<>();
    for (String line : Files.readAllLines(path(a[0]))) {
      if (!line.isBlank()) {
        values.add(Json.value(line));
      }
    }
    return TupleValue.copyOf(values);
  }

  static Value writeCsv(Value... a) throws IOException {
    return append(a[2], Csv.formatted(a[0], a[1]));
  }

  static Value writeCsvRecord(Value... a) throws IOException {
    boolean hasHeader = a[2].equals(BooleanValue.TRUE);
    return append(a[3], (hasHeader ? Csv.header(a[0], a[1]) + "\n" : "") + Csv.row(a[0], a[1]));
  }

  private static Value append(Value file, String line) throws IOException {
    return write(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  static Value readCsv(Value... a) throws IOException {
    return Csv.records(a[0], a[1], Files.readAllLines(path(a[2])));
  }

  /** A file that does not exist has no line. */
  static Value countLines(Value... a) throws IOException {
    Path path = path(a[0]);
    return IntegerValue.of(Files.exists(path) ? Files.readAllLines(path).size() : 0);
  }

  /** {@code Serialize(value, dest, options)} of text. */
  static Value writeText(Value... a) throws IOException {
    requireText("Serialize", a[2]);
    if (!(a[0] instanceof StringValue text)) {
      throw Refusal.wanted("Serialize", "a string", a[0]);
    }
    boolean appends = Functions.domain(a[2]).explicit().indexOf(OPEN_OPTIONS) >= 0
        && Functions.apply(a[2], OPEN_OPTIONS).toString().contains("APPEND");
    if (appends) {
      write(a[1], text.text(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } else {
      write(a[1], text.text());
    }
    return result("");
  }

  /** {@code Deserialize(src, options)} of text. */
  static Value readText(Value... a) throws IOException {
    requireText("Deserialize", a[1]);
    return result(Files.readString(path(a[0])));
  }

  private static void requireText(String operator, Value options) {
    Value format = Functions.apply(options, FORMAT);
    if (!format.equals(new StringValue("TXT"))) {
      throw new EvaluationException(
          DiagnosticCode.UNSUPPORTED, "`" + operator + "` with format " + format + " is not supported: use \"TXT\"");
    }
  }

  private static Value result(String output) {
    return RecordValue.of(
        Map.of(
            "exitValue", IntegerValue.of(0), "stdout", new StringValue(output), "stderr", new StringValue("")));
  }
}
