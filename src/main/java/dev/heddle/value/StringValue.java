package dev.heddle.value;

/** A TLA+ string, without its quotes. */
public record StringValue(String text) implements Value {
  @Override
  public int hashCode() {
    return text.hashCode() ^ 0x5bd1e995;
  }

  @Override
  public String toString() {
    return TlaPrinter.print(this);
  }
}
