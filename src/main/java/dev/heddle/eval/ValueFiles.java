package dev.heddle.eval;

import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.operator.Functions;
import dev.heddle.operator.Refusal;
import dev.heddle.value.ApplicableValue;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FiniteSetValue;
import dev.heddle.value.FunctionBuilder;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.ModelValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * IOSerialize and IODeserialize of module IOUtils. A file is a value: a letter for its kind, then its text, or the
 * number of its parts and the parts.
 */
final class ValueFiles {
  private ValueFiles() {}

  /** {@code IOSerialize(value, file, isCompressed)}. */
  static Value write(Value... a) throws IOException {
    try (OutputStream file = Files.newOutputStream(path(a[1]));
        DataOutputStream out = new DataOutputStream(isCompressed(a[2]) ? new GZIPOutputStream(file) : file)) {
      write(a[0], out);
    }
    return BooleanValue.TRUE;
  }

  /** {@code IODeserialize(file, isCompressed)}. */
  static Value read(Value... a) throws IOException {
    try (InputStream file = Files.newInputStream(path(a[0]));
        DataInputStream in = new DataInputStream(isCompressed(a[1]) ? new GZIPInputStream(file) : file)) {
      return read(in, a[0]);
    }
  }

  private static Path path(Value file) {
    if (file instanceof StringValue text) {
      return Path.of(text.text());
    }
    throw Refusal.wanted("a file operator", "the path of a file", file);
  }

  private static boolean isCompressed(Value choice) {
    return choice.equals(BooleanValue.TRUE);
  }

  private static void write(Value value, DataOutputStream out) throws IOException {
    switch (value) {
      case BooleanValue v -> text('b', v.toString(), out);
      case IntegerValue v -> text('i', v.big().toString(), out);
      case StringValue v -> text('s', v.text(), out);
      case ModelValue v -> text('m', v.name(), out);
      case TupleValue v -> parts('q', v.elements(), out);
      case ApplicableValue v -> function(v, out);
      case SetValue v -> parts('e', v.explicit().elements(), out);
    }
  }

  private static void text(char kind, String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeByte(kind);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void parts(char kind, List<Value> parts, DataOutputStream out) throws IOException {
    out.writeByte(kind);
    out.writeInt(parts.size());
    for (Value part : parts) {
      write(part, out);
    }
  }

  private static void function(ApplicableValue function, DataOutputStream out) throws IOException {
    FiniteSetValue domain = function.domain().explicit();
    out.writeByte('f');
    out.writeInt(domain.size());
    for (Value argument : domain) {
      write(argument, out);
      write(Functions.apply(function, argument), out);
    }
  }

  private static Value read(DataInputStream in, Value file) throws IOException {
    char kind = (char) in.readByte();
    int count = in.readInt();
    return switch (kind) {
      case 'b' -> BooleanValue.of(text(count, in).equals("TRUE"));
      case 'i' -> IntegerValue.of(new BigInteger(text(count, in)));
      case 's' -> new StringValue(text(count, in));
      case 'm' -> new ModelValue(text(count, in));
      case 'q' -> TupleValue.of(parts(count, in, file));
      case 'e' -> FiniteSetValue.of(parts(count, in, file));
      case 'f' -> {
        Map<Value, Value> results = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
          results.put(read(in, file), read(in, file));
        }
        yield FunctionBuilder.of(results);
      }
      default -> throw new EvaluationException(
          DiagnosticCode.TYPE, "the file " + file + " was not written by IOSerialize of Heddle");
    };
  }

  private static String text(int length, DataInputStream in) throws IOException {
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static Value[] parts(int count, DataInputStream in, Value file) throws IOException {
    Value[] parts = new Value[count];
    for (int i = 0; i < count; i++) {
      parts[i] = read(in, file);
    }
    return parts;
  }
}
