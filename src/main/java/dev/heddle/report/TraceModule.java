package dev.heddle.report;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.heddle.trace.ModelValues;
import dev.heddle.trace.RecordedTrace;
import dev.heddle.trace.TraceOrigin;
import dev.heddle.trace.VisibleText;
import dev.heddle.value.FieldNames;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A trace as a TLA+ module, with a configuration, that any checker can take: its one behavior is the trace, and a
 * checker that visits all of it has as many distinct states as the trace has different positions.
 */
public final class TraceModule {
  private static final String POSITION = "position__";
  private static final String END = "NotAtTheEnd__";

  private TraceModule() {}

  /** Returns the module of the given name. */
  public static String of(RecordedTrace trace, String name) {
    StringBuilder out = new StringBuilder("---- MODULE ").append(name).append(" ----\n");
    trace.origin().finding().map(TraceOrigin.Finding::property)
        .ifPresent(property -> out.append("\\* ").append(TraceText.title(trace).replaceAll("\\s+", " ")).append('\n'));
    out.append("EXTENDS Integers, Sequences, TLC\n\n");
    ImmutableSet<String> constants = ImmutableSortedSet.copyOf(ModelValues.in(trace));
    if (!constants.isEmpty()) {
      out.append("CONSTANTS ").append(String.join(", ", constants)).append("\n\n");
    }
    String variables = trace.variables().stream().map(TraceModule::name).collect(Collectors.joining(", "));
    out.append("VARIABLES ").append(variables).append(", ").append(POSITION).append("\n\n");
    out.append("vars == <<").append(variables).append(", ").append(POSITION).append(">>\n\nInit ==\n");
    out.append("  /\\ ").append(POSITION).append(" = 0\n");
    for (int i = 0; i < trace.variables().size(); i++) {
      assign(out, name(trace.variables().get(i)), trace.states().getFirst().values().get(i));
    }
    for (int i = 1; i < trace.length(); i++) {
      step(out, trace, i - 1, i);
    }
    step(out, trace, trace.length() - 1, trace.loop().orElse(trace.length() - 1));
    out.append("\nNext ==\n");
    for (int i = 1; i <= trace.length(); i++) {
      out.append("  \\/ Step").append(i).append('\n');
    }
    out.append("\nSpec == Init /\\ [][Next]_vars\n\n");
    out.append("\\* False in the last state: a checker that is asked for it shows the trace.\n");
    return out.append(END).append(" == ").append(POSITION).append(" # ").append(trace.length() - 1).append("\n====\n")
        .toString();
  }

  /** Returns a variable's name as TLA+ has it: other tools write {@code mbt::actionTaken}. */
  private static String name(String variable) {
    return FieldNames.isIdentifier(variable) ? variable : "v_" + variable.replaceAll("[^A-Za-z0-9_]", "_");
  }

  private static void assign(StringBuilder out, String name, Value value) {
    out.append("  /\\ ").append(name).append(" = ").append(value).append('\n');
  }

  private static void step(StringBuilder out, RecordedTrace trace, int from, int to) {
    String comment =
        trace.states().get(to).step().map(step -> step.thread() + " " + step.action()).orElse("")
            .replaceAll("\\s+", " ");
    boolean isLast = from == trace.length() - 1;
    out.append("\n\\* ").append(isLast ? "the end" : VisibleText.of(comment)).append('\n');
    out.append("Step").append(from + 1).append(" ==\n  /\\ ").append(POSITION).append(" = ").append(from).append('\n');
    assign(out, POSITION + "'", IntegerValue.of(to));
    List<String> unchanged = new ArrayList<>();
    for (int i = 0; i < trace.variables().size(); i++) {
      Value value = trace.states().get(to).values().get(i);
      if (value.equals(trace.states().get(from).values().get(i))) {
        unchanged.add(name(trace.variables().get(i)));
      } else {
        assign(out, name(trace.variables().get(i)) + "'", value);
      }
    }
    if (!unchanged.isEmpty()) {
      out.append("  /\\ UNCHANGED <<").append(String.join(", ", unchanged)).append(">>\n");
    }
  }

  /** Returns the configuration for TLC. */
  public static String configuration(RecordedTrace trace) {
    StringBuilder out = new StringBuilder("SPECIFICATION Spec\nCHECK_DEADLOCK FALSE\n\\* INVARIANT " + END + "\n");
    ImmutableSortedSet.copyOf(ModelValues.in(trace))
        .forEach(name -> out.append("CONSTANT ").append(name).append(" = ").append(name).append('\n'));
    return out.toString();
  }
}
