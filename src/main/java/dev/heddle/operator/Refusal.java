package dev.heddle.operator;

import dev.heddle.diagnostic.DiagnosticCode;
import dev.heddle.diagnostic.EvaluationException;
import dev.heddle.value.ApplicableValue;
import dev.heddle.value.BooleanValue;
import dev.heddle.value.FunctionValue;
import dev.heddle.value.IntegerValue;
import dev.heddle.value.ModelValue;
import dev.heddle.value.RecordValue;
import dev.heddle.value.RuleFunctionValue;
import dev.heddle.value.SetValue;
import dev.heddle.value.StringValue;
import dev.heddle.value.TlaPrinter;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;

/** The exceptions of operators, in TLA+ words: what was wanted and what was got. */
public final class Refusal {
  private static final int MAX_TEXT = 300;

  private Refusal() {}

  /** Returns the exception for an operator applied to a value of the wrong kind. */
  public static EvaluationException wanted(String operator, String wanted, Value got) {
    return new EvaluationException(
        DiagnosticCode.TYPE, "`" + operator + "` is applied to " + describe(got) + ", which is not " + wanted);
  }

  /** Returns the exception for a formula whose value is not TRUE or FALSE. */
  public static EvaluationException notBoolean(Value got) {
    EvaluationException refusal =
        new EvaluationException(
            DiagnosticCode.NOT_BOOLEAN, "a formula has the value " + describe(got) + ", which is not TRUE or FALSE");
    return got instanceof IntegerValue
        ? refusal.withNote("a number is neither: compare it, as in `n # 0`")
        : refusal;
  }

  static EvaluationException incomparable(Value a, Value b) {
    return new EvaluationException(
        DiagnosticCode.INCOMPARABLE, "cannot tell whether " + describe(a) + " equals " + describe(b));
  }

  static EvaluationException notTested(Value element, Value set) {
    return new EvaluationException(
        DiagnosticCode.INCOMPARABLE, "cannot tell whether " + describe(element) + " is an element of " + text(set));
  }

  static EvaluationException arithmetic(String message) {
    return new EvaluationException(DiagnosticCode.ARITHMETIC, message);
  }

  static EvaluationException unsupported(String message) {
    return new EvaluationException(DiagnosticCode.UNSUPPORTED, message);
  }

  /** Returns the kind and the text of a value, as messages show it. */
  public static String describe(Value value) {
    return kind(value) + " " + text(value);
  }

  private static String kind(Value value) {
    return switch (value) {
      case BooleanValue _ -> "the Boolean";
      case IntegerValue _ -> "the number";
      case StringValue _ -> "the string";
      case ModelValue _ -> "the model value";
      case TupleValue _ -> "the tuple";
      case RecordValue _ -> "the record";
      case FunctionValue _, RuleFunctionValue _ -> "the function";
      case SetValue _ -> "the set";
    };
  }

  /** Returns the text of a value, cut where it is long. */
  static String text(Value value) {
    String text = TlaPrinter.print(value);
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + " ...";
  }

  static EvaluationException outsideDomain(ApplicableValue function, Value argument) {
    String message =
        switch (function) {
          case RecordValue _ when argument instanceof StringValue field ->
              "the record " + text(function) + " has no field `" + field.text() + "`";
          case RecordValue _, TupleValue _, FunctionValue _, RuleFunctionValue _ ->
              "applied a function to " + text(argument) + ", which is not in its domain " + text(function.domain());
        };
    EvaluationException refusal = new EvaluationException(DiagnosticCode.DOMAIN, message);
    return function instanceof TupleValue && argument.equals(IntegerValue.of(0))
        ? refusal.withNote("the first index of a sequence is 1; `[i \\in 0..N |-> value]` begins at 0")
        : refusal;
  }
}
