/**
 * Traces, lassos and counterexamples: their records, the ITF format, replay, difference, and what in them leads to the
 * violation.
 *
 * <p>May use {@code transition}, {@code value} and {@code diagnostic}. A {@link dev.heddle.trace.Counterexample} comes
 * of an exploration; a {@link dev.heddle.trace.RecordedTrace} is what is shown and what files hold, written by {@link
 * dev.heddle.trace.ItfWriter} and read by {@link dev.heddle.trace.ItfReader}. {@link dev.heddle.trace.TraceReplay}
 * takes its steps again, {@link dev.heddle.trace.ScheduleReplay} on another variant, {@link
 * dev.heddle.trace.TraceAlignment} compares two, and {@link dev.heddle.trace.Dependencies} tells which steps the
 * violation depends on and where threads race.
 */
package dev.heddle.trace;
