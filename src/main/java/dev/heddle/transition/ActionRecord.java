package dev.heddle.transition;

import com.google.common.io.MoreFiles;
import dev.heddle.diagnostic.Span;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** An action or another named part of a specification as a value of TLA+, in the form that TLC gives it. */
public final class ActionRecord {
  private ActionRecord() {}

  /** Returns name and place, and where there are any the quantified names with their values. */
  public static RecordValue brief(String name, Map<String, Value> context, Span span) {
    return RecordValue.of(context.isEmpty() ? place(name, span) : fields(name, context, span));
  }

  /** Returns name, place, and the quantified names with their values, also where there are none. */
  public static RecordValue whole(String name, Map<String, Value> context, Span span) {
    return RecordValue.of(fields(name, context, span));
  }

  private static Map<String, Value> fields(String name, Map<String, Value> context, Span span) {
    Map<String, Value> fields = place(name, span);
    fields.put("context", context.isEmpty() ? TupleValue.of() : RecordValue.of(context));
    fields.put("parameters", TupleValue.copyOf(context.keySet().stream().map(StringValue::new).toList()));
    return fields;
  }

  private static Map<String, Value> place(String name, Span span) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("name", new StringValue(name));
    fields.put("location", location(span));
    return fields;
  }

  private static Value location(Span span) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("beginLine", IntegerValue.of(span.line()));
    fields.put("beginColumn", IntegerValue.of(span.column()));
    fields.put("endLine", IntegerValue.of(span.endLine()));
    fields.put("endColumn", IntegerValue.of(span.endColumn()));
    fields.put("module", new StringValue(MoreFiles.getNameWithoutExtension(Path.of(span.file()))));
    return RecordValue.of(fields);
  }
}
