package dev.heddle.value;

/**
 * A model value of a configuration: equal to itself alone. One named {@code A_name}, where {@code A} is a single
 * character, is typed and can be compared with model values that are untyped or of its own type only.
 */
public record ModelValue(String name) implements Value {
  private static final int TYPE_PREFIX = 2;

  /** {@return whether the name has the form of a typed model value} */
  public boolean isTyped() {
    return name.length() > TYPE_PREFIX && name.charAt(1) == '_';
  }

  /** {@return the character that is its type; meaningful where {@link #isTyped}} */
  public char type() {
    return name.charAt(0);
  }

  @Override
  public int hashCode() {
    return name.hashCode() ^ 0x2f0b4a37;
  }

  @Override
  public String toString() {
    return name;
  }
}
