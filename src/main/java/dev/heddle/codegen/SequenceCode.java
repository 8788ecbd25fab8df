package dev.heddle.codegen;

import com.google.common.collect.ImmutableList;
import dev.heddle.codegen.Encoding.Ordinal;
import dev.heddle.codegen.Encoding.Sequence;
import dev.heddle.ir.Expr;
import dev.heddle.operator.BuiltIn;
import dev.heddle.operator.Operators;
import dev.heddle.value.TupleValue;
import dev.heddle.value.Value;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Collections;
import java.util.List;

/** Generates sequences: in one {@code int} where their elements are few, else as interned values. */
final class SequenceCode {
  private static final ClassDesc SEQUENCES = ClassDesc.ofDescriptor(Sequences.class.descriptorString());

  private final ExpressionCode expressions;

  SequenceCode(ExpressionCode expressions) {
    this.expressions = expressions;
  }

  /** The method of {@link Sequences} that does what an operator does, and the encodings of what goes in and out. */
  private record Operation(String method, ImmutableList<Encoding> arguments, Encoding result) {
    static Operation of(BuiltIn operator, Sequence sequence) {
      Encoding element = new Ordinal(sequence.universe());
      return switch (operator) {
        case LEN -> new Operation("length", ImmutableList.of(sequence), Encoding.BOUNDED);
        case HEAD -> new Operation("head", ImmutableList.of(sequence), element);
        case TAIL -> new Operation("tail", ImmutableList.of(sequence), sequence);
        case APPEND -> new Operation("append", ImmutableList.of(sequence, element), sequence);
        case CONCATENATE -> new Operation("concatenate", ImmutableList.of(sequence, sequence), sequence);
        default -> throw new IllegalArgumentException("no operator on sequences: " + operator);
      };
    }
  }

  /** Pushes a length, a first element, or a sequence that is made of others. */
  void push(Expr.BuiltInApplication e, Scope scope, Encoding want, MethodCode m) {
    boolean makesSequence = e.operator() != BuiltIn.LEN && e.operator() != BuiltIn.HEAD;
    Encoding natural = makesSequence && want instanceof Sequence
        ? want
        : expressions.natural(makesSequence ? e : e.arguments().getFirst(), scope);
    if (!(natural instanceof Sequence sequence)) {
      expressions.sites().pushStrict(e, scope, want, m);
      return;
    }
    Operation operation = Operation.of(e.operator(), sequence);
    for (int i = 0; i < operation.arguments().size(); i++) {
      expressions.push(e.arguments().get(i), scope, operation.arguments().get(i), m);
    }
    call(operation, sequence, (kernel, key) -> compute(e.operator(), operation, kernel, key), m);
    expressions.conversion().convert(operation.result(), want, m);
  }

  private static int compute(BuiltIn operator, Operation operation, Kernel kernel, int[] key) {
    Value[] values = new Value[operation.arguments().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = kernel.codec().decode(operation.arguments().get(i), key[i]);
    }
    return kernel.encode(operation.result(), Operators.apply(operator, values));
  }

  /** Calls the method for the arguments on the stack. */
  private void call(Operation operation, Sequence sequence, Site.Computation computation, MethodCode m) {
    int count = operation.arguments().size();
    int site = expressions.context().site(
        List.of(operation.method(), sequence.universe()), () -> Site.of(count, computation));
    m.push(sequence.width());
    m.pushKernel();
    m.push(site);
    ImmutableList<ClassDesc> parameters = ImmutableList.<ClassDesc>builder()
        .addAll(Collections.nCopies(count + 1, ConstantDescs.CD_int))
        .add(MethodCode.KERNEL_CLASS)
        .add(ConstantDescs.CD_int)
        .build();
    m.code().invokestatic(SEQUENCES, operation.method(), MethodTypeDesc.of(ConstantDescs.CD_int, parameters));
  }

  /** Pushes an element of a sequence, if that is what the function is. */
  boolean pushElement(Expr.FunctionApplication e, Scope scope, Encoding want, MethodCode m) {
    if (!(expressions.natural(e.function(), scope) instanceof Sequence sequence)) {
      return false;
    }
    Encoding element = new Ordinal(sequence.universe());
    expressions.push(e.function(), scope, sequence, m);
    expressions.push(e.argument(), scope, Encoding.NUMBER, m);
    Operation operation = new Operation("element", ImmutableList.of(sequence, Encoding.NUMBER), element);
    call(operation, sequence, (kernel, key) -> element(sequence, kernel, key), m);
    expressions.conversion().convert(element, want, m);
    return true;
  }

  private static int element(Sequence sequence, Kernel kernel, int[] key) {
    int position = key[1];
    if (kernel.codec().decode(sequence, key[0]) instanceof TupleValue tuple
        && position >= 1 && position <= tuple.size()) {
      return sequence.universe().ordinal(tuple.element(position - 1));
    }
    throw new EscapeException();
  }

  /** Pushes a tuple. */
  void pushTuple(Expr.TupleLiteral e, Scope scope, Encoding want, MethodCode m) {
    if (!(want instanceof Sequence sequence) || e.elements().size() > sequence.capacity()) {
      expressions.sites().pushTuple(e, scope, want, m);
      return;
    }
    m.push(0);
    for (int i = 0; i < e.elements().size(); i++) {
      expressions.push(e.elements().get(i), scope, new Ordinal(sequence.universe()), m);
      m.code().iconst_1().iadd();
      m.push(i * sequence.width());
      m.code().ishl().ior();
    }
  }
}
