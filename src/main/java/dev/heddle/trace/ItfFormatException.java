package dev.heddle.trace;

/** A place in a JSON document that is not what the Informal Trace Format has there. Never leaves this package. */
final class ItfFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ItfFormatException(String path, String message) {
    super(path + ": " + message, null, false, false);
  }
}
