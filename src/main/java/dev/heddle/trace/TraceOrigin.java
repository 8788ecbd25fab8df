package dev.heddle.trace;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where a trace comes from and what it shows.
 *
 * @param tool the program that wrote it, such as {@code heddle}; empty if unknown
 * @param module the root module's name; empty if unknown
 * @param checked what was checked; empty for a file of another tool
 * @param place the cell of a suite in which it was found, if it was one
 * @param finding what the trace violates; empty for a file of another tool
 * @param created when it was made, where that was asked for
 */
public record TraceOrigin(
    String tool,
    String module,
    Optional<CheckedModel> checked,
    Optional<SuiteCell> place,
    Optional<Finding> finding,
    Optional<Instant> created) {
  /** The origin of a trace that does not say. */
  public static final TraceOrigin UNKNOWN =
      new TraceOrigin("", "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Returns this origin with the paths of the checked files replaced by others. */
  public TraceOrigin relocated(UnaryOperator<String> path) {
    return new TraceOrigin(
        tool,
        module,
        checked.map(model -> model.relocated(path)),
        place,
        finding.map(found -> found.relocated(path)),
        created);
  }

  /** Returns this origin with another time. */
  public TraceOrigin createdAt(Optional<Instant> time) {
    return new TraceOrigin(tool, module, checked, place, finding, time);
  }

  /** A cell of a suite, by names. */
  public record SuiteCell(String suite, String scenario, String variant) {}

  /**
   * What a trace violates.
   *
   * @param verdict the verdict of the run, such as {@code violated}
   * @param kind the kind of violation
   * @param property the name of the property, or the text of an assertion
   * @param message more about it: which part of the property is false and with which values; may be empty
   * @param reads the parts of the last state that the violation rests on, as TLA+; empty where that is not known
   * @param failing the step after the last state, where it is that step that fails
   */
  public record Finding(
      String verdict,
      ViolationKind kind,
      String property,
      String message,
      ImmutableSet<String> reads,
      Optional<RecordedStep> failing) {
    /** Makes a finding of a property that is false in the last state. */
    public Finding(String verdict, ViolationKind kind, String property, String message, ImmutableSet<String> reads) {
      this(verdict, kind, property, message, reads, Optional.empty());
    }

    /** Makes a finding of which it is not known what it rests on. */
    public Finding(String verdict, ViolationKind kind, String property, String message) {
      this(verdict, kind, property, message, ImmutableSet.of());
    }

    private Finding relocated(UnaryOperator<String> path) {
      return new Finding(verdict, kind, property, message, reads, failing.map(step -> step.relocated(path)));
    }
  }
}
