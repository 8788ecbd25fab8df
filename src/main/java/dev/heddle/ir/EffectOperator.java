package dev.heddle.ir;

/** Operators whose meaning needs more than their arguments: output, files, the run's registers, laziness. */
public enum EffectOperator {
  ASSERT("Assert"),
  PRINT("Print"),
  PRINT_T("PrintT"),
  TLC_GET("TLCGet"),
  TLC_SET("TLCSet"),
  JAVA_TIME("JavaTime"),
  RANDOM_ELEMENT("RandomElement");

  private final String symbol;

  EffectOperator(String symbol) {
    this.symbol = symbol;
  }

  /** {@return the operator as TLA+ text writes it} */
  public String symbol() {
    return symbol;
  }
}
