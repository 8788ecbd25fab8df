package dev.heddle.cli;

import dev.heddle.suite.Quantity;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an amount of memory in bytes: {@code 512M}, {@code 4G}; the units are powers of 1024. */
final class MemoryConverter implements ITypeConverter<Long> {
  @Override
  public Long convert(String text) {
    return Quantity.bytes(text)
        .orElseThrow(() -> new TypeConversionException("got `" + text + "`, wanted " + Quantity.MEMORY));
  }
}
