package dev.heddle.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of threads: a positive number, or {@code auto} for one on each core. */
final class WorkersConverter implements ITypeConverter<Integer> {
  private static final int MOST = 1024;

  @Override
  public Integer convert(String text) {
    if (text.equals("auto")) {
      return Runtime.getRuntime().availableProcessors();
    }
    try {
      int workers = Integer.parseInt(text);
      if (workers >= 1 && workers <= MOST) {
        return workers;
      }
    } catch (NumberFormatException _) {
      // falls through to the message, which fits both cases
    }
    throw new TypeConversionException("got `" + text + "`, wanted a number from 1 to " + MOST + ", or `auto`");
  }
}
