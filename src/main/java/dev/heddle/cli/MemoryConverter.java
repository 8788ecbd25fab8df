package dev.heddle.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an amount of memory in bytes: {@code 512M}, {@code 4G}; the units are powers of 1024. */
final class MemoryConverter implements ITypeConverter<Long> {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})([KMGT])B?");
  private static final String UNITS = "KMGT";
  private static final int BITS_PER_UNIT = 10;

  @Override
  public Long convert(String text) {
    Matcher matcher = FORM.matcher(text.toUpperCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new TypeConversionException("got `" + text + "`, wanted an amount of memory such as 512M or 4G");
    }
    return Long.parseLong(matcher.group(1)) << (BITS_PER_UNIT * (1 + UNITS.indexOf(matcher.group(2))));
  }
}
