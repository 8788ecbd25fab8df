package dev.heddle.value;

/**
 * A model value of a configuration: equal to itself alone. One named {@code A_name}, where {@code A} is a single
 * letter, is typed and can be compared with values of its own type only.
 */
public record ModelValue(String name) implements Value {
  /** {@return whether the name has the form of a typed model value} */
  public boolean isTyped() {
    return name.length() > 2 && name.charAt(1) == '_' && Character.isLetter(name.charAt(0));
  }
}
