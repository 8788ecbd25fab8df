package dev.heddle.value;

/**
 * A set that the standard modules name and that only membership can be asked of.
 *
 * @param name which one
 */
public record NamedSetValue(Name name) implements UnenumerableSet {
  public static final NamedSetValue NAT = new NamedSetValue(Name.NAT);
  public static final NamedSetValue INT = new NamedSetValue(Name.INT);
  public static final NamedSetValue REAL = new NamedSetValue(Name.REAL);
  public static final NamedSetValue STRING = new NamedSetValue(Name.STRING);
  public static final NamedSetValue ANY = new NamedSetValue(Name.ANY);

  /** The infinite sets that have names. */
  public enum Name {
    NAT("Nat"),
    INT("Int"),
    REAL("Real"),
    STRING("STRING"),
    /** The set {@code Any} of module TLC, of which everything is an element. */
    ANY("Any");

    private final String text;

    Name(String text) {
      this.text = text;
    }

    /** {@return the name in TLA+ text} */
    public String text() {
      return text;
    }
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public int hashCode() {
    return ContentHash.combine(4, name.text().hashCode());
  }

  @Override
  public String toString() {
    return name.text();
  }
}
