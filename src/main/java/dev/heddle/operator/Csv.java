package dev.heddle.operator;

import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.value.ApplicableValue;
import dev.heddle.value.FunctionBuilder;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.IllegalFormatException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The text of module CSV: lines made of values, and values made of lines. Values are written as TLA+ text. */
public final class Csv {
  private Csv() {}

  /** Returns the values put into a template with places such as {@code %1$s}. */
  public static String formatted(Value template, Value values) {
    Object[] texts = Sequences.asSequence("CSVWrite", values).elements().stream().map(Value::toString).toArray();
    try {
      return String.format(text("CSVWrite", template), texts);
    } catch (IllegalFormatException e) {
      throw new EvaluationException(
          DiagnosticCode.TYPE,
          "the template " + template + " does not fit " + texts.length + " values: " + e.getMessage());
    }
  }

  /** Returns the names of a record's fields between delimiters. */
  public static String header(Value record, Value delimiter) {
    ApplicableValue fields = Functions.asFunction("CSVWriteRecord", record);
    return joined(fields.size(), i -> plain(fields.argument(i)), delimiter);
  }

  /** Returns the values of a record's fields between delimiters. */
  public static String row(Value record, Value delimiter) {
    ApplicableValue fields = Functions.asFunction("CSVWriteRecord", record);
    return joined(fields.size(), i -> plain(fields.result(i)), delimiter);
  }

  private static String joined(int count, IntFunction<String> cell, Value delimiter) {
    return IntStream.range(0, count).mapToObj(cell).collect(Collectors.joining(text("CSVWriteRecord", delimiter)));
  }

  private static String plain(Value value) {
    return value instanceof StringValue string ? string.text() : value.toString();
  }

  /** Returns a record for each line, with the given names of columns; all values are strings. */
  public static Value records(Value columns, Value delimiter, List<String> lines) {
    TupleValue names = Sequences.asSequence("CSVRead", columns);
    Pattern between = Pattern.compile(Pattern.quote(text("CSVRead", delimiter)));
    List<Value> records = new ArrayList<>();
    for (String line : lines) {
      String[] cells = between.split(line, -1);
      Map<Value, Value> record = new LinkedHashMap<>();
      for (int i = 0; i < Math.min(names.size(), cells.length); i++) {
        record.put(names.element(i), new StringValue(cells[i]));
      }
      records.add(FunctionBuilder.of(record));
    }
    return TupleValue.copyOf(records);
  }

  private static String text(String operator, Value value) {
    if (value instanceof StringValue string) {
      return string.text();
    }
    throw Refusal.wanted(operator, "a string", value);
  }
}
