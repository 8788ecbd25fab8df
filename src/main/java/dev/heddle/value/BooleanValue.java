package dev.heddle.value;

/**
 * {@code TRUE} or {@code FALSE}. A record rather than an enum, since an enum's {@code hashCode} differs from run to
 * run.
 */
public record BooleanValue(boolean isTrue) implements Value {
  public static final BooleanValue TRUE = new BooleanValue(true);
  public static final BooleanValue FALSE = new BooleanValue(false);

  /** Returns the value for a Java boolean. */
  public static BooleanValue of(boolean value) {
    return value ? TRUE : FALSE;
  }

  @Override
  public String toString() {
    return isTrue ? "TRUE" : "FALSE";
  }
}
