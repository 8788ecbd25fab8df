package dev.heddle.value;

/**
 * A TLA+ value. Java equality is TLA+ equality for values that can be compared, and {@code false} for those that
 * cannot; the TLA+ operator {@code =} with its errors is in package {@code operator}.
 *
 * <p>{@code hashCode} depends on the content alone, never on identity or the run. {@code toString} is
 * {@link TlaPrinter#print}.
 */
public sealed interface Value
    permits BooleanValue, IntegerValue, StringValue, ModelValue, ApplicableValue, SetValue {}
