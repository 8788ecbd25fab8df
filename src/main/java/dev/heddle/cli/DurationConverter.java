package dev.heddle.cli;

import dev.heddle.suite.Quantity;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time such as {@code 90s}, {@code 10m}, {@code 2h} or {@code 500ms}; a bare number means seconds. */
final class DurationConverter implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String text) {
    return Quantity.time(text)
        .orElseThrow(() -> new TypeConversionException("got `" + text + "`, wanted " + Quantity.TIMES));
  }
}
