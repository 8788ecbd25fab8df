package dev.heddle;

import com.google.common.collect.ImmutableList;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.trace.AliasColumns;
import dev.heddle.trace.Trace;
import dev.heddle.value.RecordValue;
import dev.heddle.value.Value;
import java.util.Optional;

/**
 * ALIAS of a configuration: a record that traces show in place of the variables.
 *
 * @param name the name of the definition
 * @param value gives the record for a state of a trace
 */
public record StateAlias(String name, Expression value) {
  /** The expression that ALIAS names. */
  @FunctionalInterface
  public interface Expression {
    /**
     * Returns its value in a state of a trace, of the index {@code index}, and the one after it.
     *
     * @throws EvaluationException if it has none
     */
    Value of(Trace trace, int index, int next);
  }

  /**
   * Returns the columns for a trace. After the last state comes itself, or the state to which a lasso returns.
   *
   * @return empty where the alias has no value in a state, or is no record of the same fields in all; then, as in TLC,
   *     the variables are shown
   */
  Optional<AliasColumns> of(Trace trace) {
    ImmutableList.Builder<RecordValue> records = ImmutableList.builder();
    for (int i = 0; i < trace.length(); i++) {
      Optional<RecordValue> record = record(trace, i);
      if (record.isEmpty()) {
        return Optional.empty();
      }
      records.add(record.get());
    }
    return columns(trace, records.build());
  }

  private Optional<RecordValue> record(Trace trace, int index) {
    int next = index + 1 < trace.length() ? index + 1 : trace.loop().orElse(index);
    try {
      Value shown = value.of(trace, index, next);
      return shown instanceof RecordValue record ? Optional.of(record) : Optional.empty();
    } catch (EvaluationException _) {
      return Optional.empty();
    }
  }

  private Optional<AliasColumns> columns(Trace trace, ImmutableList<RecordValue> records) {
    ImmutableList<String> fields = records.getFirst().fields().keySet().asList();
    ImmutableList.Builder<ImmutableList<Value>> rows = ImmutableList.builder();
    for (RecordValue record : records) {
      if (!record.fields().keySet().asList().equals(fields)) {
        return Optional.empty();
      }
      rows.add(record.fields().values().asList());
    }
    ImmutableList<ImmutableList<Value>> all = rows.build();
    ImmutableList.Builder<String> names = ImmutableList.builder();
    for (int i = 0; i < fields.size(); i++) {
      names.add(columnName(trace, all, fields, i));
    }
    return Optional.of(new AliasColumns(names.build(), all));
  }

  /** Returns the field's name, or one that tells it from a variable of the same name and other values. */
  private String columnName(
      Trace trace, ImmutableList<ImmutableList<Value>> rows, ImmutableList<String> fields, int column) {
    int variable = trace.variables().indexOf(fields.get(column));
    for (int i = 0; variable >= 0 && i < rows.size(); i++) {
      if (!rows.get(i).get(column).equals(trace.states().get(i).values().get(variable))) {
        return name + "!" + fields.get(column);
      }
    }
    return fields.get(column);
  }
}
